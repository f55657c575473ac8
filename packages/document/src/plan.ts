export type * from "./plan/intent.ts";
export { planIntent, planParsed, type PlanOptions } from "./plan/plan-intent.ts";
export { planRename, type PlannedTexts, type TextBeside } from "./plan/plan-rename.ts";
export type { Plan, Planned, Refusal } from "./plan/plan.ts";
