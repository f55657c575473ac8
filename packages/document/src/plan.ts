export type * from "./plan/intent.ts";
export { planIntent, planParsed, type PlanOptions } from "./plan/plan-intent.ts";
export type { Plan, Planned, Refusal } from "./plan/plan.ts";
