export type * from "./protocol.ts";
export { semanticModifiers, semanticTypes, type SemanticModifier, type SemanticType } from "./semantic-legend.ts";
export type { Coverage, InputCoverage, ThresholdCoverage } from "./coverage.ts";
export { createLanguageService, questionsAbout, type LanguageService, type Questions } from "./service.ts";
export { createWorkspace, type Workspace } from "./workspace.ts";
