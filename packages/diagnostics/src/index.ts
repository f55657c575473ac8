export { catalogue, report, type Code, type Place } from "./catalogue.ts";
export { defineDiagnostics, text, type Definition, type Params, type Template } from "./define.ts";
export type { Cell, Diagnostic, Edit, Fix, Message, Related, Severity } from "./diagnostic.ts";
export { invariant, unreachable } from "./invariant.ts";
export {
  toDiagnosticJson,
  type DiagnosticJson,
  type FixJson,
  type MessageLanguage,
  type PlaceJson,
  type RelatedJson,
} from "./render-json.ts";
export { renderDiagnostic, renderText, type RenderTextOptions } from "./render-text.ts";
export { displayWidth, printable } from "./display-width.ts";
export { indexSources, type Range, type SourceIndex } from "./source-index.ts";
export { lineStarts, positionAt, type Position, type Source, type Span } from "./source.ts";
export { fold, suggest } from "./suggest.ts";
