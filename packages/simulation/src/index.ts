export { attribution, type Attribution, type AttributionOptions, type Moving } from "./attribution.ts";
export { barriers, type Barrier } from "./barriers.ts";
export { breakpoints, type Breakpoints, type Step } from "./breakpoints.ts";
export { inverse, type Attained, type Inverse } from "./inverse.ts";
export { breakpointsJson, distributionJson, inverseJson, sensitivityJson, transitionsJson } from "./json.ts";
export { costColumns, readCosts, type CostRow, type Costs, type InputCost } from "./plan/costs.ts";
export type { Goal } from "./plan/goal.ts";
export type { Unmoved } from "./plan/movable.ts";
export type { Obstacle } from "./plan/obstacles.ts";
export { cellsOf, planAll, type PlanAllOptions, type PlanSummary } from "./plan/plan-all.ts";
export { planJson, planSummaryJson } from "./plan/plan-json.ts";
export { plan, plannerOf, type NoPlanner, type Plan, type Planner, type PlanOptions, type Step as PlanStep, type Steps } from "./plan/plan.ts";
export { renderPlan, renderPlanSummary } from "./plan/render-plan.ts";
export { distributionOf, populationOf, type Distribution, type Population } from "./population.ts";
export { attributionJson, renderAttribution } from "./render-attribution.ts";
export { renderBreakpoints, renderInverse, renderSensitivity, renderTransitions } from "./render.ts";
export { Pace, type Run } from "./run.ts";
export { sensitivity, stepAt, type Sensitivity, type SensitivityRow, type Shifted } from "./sensitivity.ts";
export { seeded } from "./seeded.ts";
export {
  addVectors,
  isZero,
  mostExact,
  sampledShapley,
  scaleVector,
  shapley,
  type Parts,
  type Vector,
} from "./shapley.ts";
export {
  otherwise,
  thresholdOf,
  thresholdsOf,
  withThreshold,
  type NoThreshold,
  type Threshold,
  type ThresholdName,
} from "./threshold.ts";
export { transitions, type Moved, type Transitions } from "./transitions.ts";
