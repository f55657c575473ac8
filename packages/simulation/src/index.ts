export { dialAxis, exampleOf, thresholdAxis, type Axis } from "./axis.ts";
export { attribution, type Attribution, type AttributionOptions, type Moving } from "./attribution.ts";
export { allBreakpoints, type ThresholdSteps } from "./all-breakpoints.ts";
export { barriers, barrierSets, type Barrier, type BarrierSet } from "./barriers.ts";
export { breakpoints, classOf, indexOf, type Breakpoints, type Step } from "./breakpoints.ts";
export { bunching, type Bunching } from "./bunching.ts";
export { turnedTo, type Dial } from "./dial.ts";
export { dialBreakpoints, type NotSolvable } from "./dial-breakpoints.ts";
export { bandCuts, bandDial, scoreCuts, scoreDial, type Cut, type NoCut } from "./dial-cut.ts";
export { weighedWith, weightDial, weightsOf, type NoWeight, type WeightDial } from "./dial-weight.ts";
export { parameterDial, type NoParameter } from "./dial-parameter.ts";
export { shiftDial, type NoShift, type ShiftBy } from "./dial-shift.ts";
export { grid, type Grid } from "./grid.ts";
export { inverse, shareFrom, type Attained, type Counted, type Inverse } from "./inverse.ts";
export { breakpointsJson, distributionJson, inverseJson, sensitivityJson, transitionsJson } from "./json.ts";
export { costColumns, readCosts, type CostRow, type Costs, type InputCost } from "./plan/costs.ts";
export type { Goal } from "./plan/goal.ts";
export type { Unmoved } from "./plan/movable.ts";
export type { Obstacle } from "./plan/obstacles.ts";
export { cellsOf, planAll, type PlanAllOptions, type PlanSummary } from "./plan/plan-all.ts";
export { planJson, planSummaryJson } from "./plan/plan-json.ts";
export { plan, type Plan, type PlanOptions, type Step as PlanStep, type Steps } from "./plan/plan.ts";
export { plannerOf, type NoPlanner, type Planner } from "./plan/planner.ts";
export { renderPlan, renderPlanSummary } from "./plan/render-plan.ts";
export { fragile, margins, type EntityMargins, type Lack, type Turning } from "./margins.ts";
export { distributionOf, hangsTogether, populationOf, type Distribution, type Population } from "./population.ts";
export { barriersJson, bunchingJson, renderBarriers, renderBunching } from "./render-barriers.ts";
export { marginsJson, renderEntityMargins, renderMargins } from "./render-margins.ts";
export { renderBreakpoints } from "./render-breakpoints.ts";
export { allBreakpointsJson, gridJson, renderAllBreakpoints, renderGrid } from "./render-grid.ts";
export { renderInverse, renderStability, stabilityJson } from "./render-inverse.ts";
export { renderSensitivity } from "./render-sensitivity.ts";
export { renderTransitions } from "./render-transitions.ts";
export { attributionJson, renderAttribution } from "./render-attribution.ts";
export { Pace, type Run } from "./run.ts";
export {
  sensitivity,
  stepAt,
  type NudgeOf,
  type Sensitivity,
  type SensitivityRow,
  type Shifted,
} from "./sensitivity.ts";
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
export { measureType } from "./text.ts";
export { stability, stretchesWith, type Doubt, type Stability } from "./stability.ts";
export { stepsOfTurning, type TurningRow } from "./turning.ts";
export { transitions, type Moved, type Transitions } from "./transitions.ts";
export { indexChanceJson, uncertaintyJson } from "./chance/chance-json.ts";
export { rankRobustness, type RankOptions, type RankRobustness, type RankSpread } from "./chance/rank-robustness.ts";
export type { Normalisation, RankChoices } from "./chance/ranking.ts";
export type { Estimate, Shares } from "./chance/pick-freeze.ts";
export { renderRankRobustness, renderUncertainty, renderVarianceShares } from "./chance/render-chance.ts";
export {
  drawsOf,
  quantiles,
  uncertainty,
  type LevelSpread,
  type Spread,
  type Uncertainty,
  type UncertaintyOptions,
} from "./chance/uncertainty.ts";
export { varianceShares, type VarianceShare, type VarianceShares } from "./chance/variance-shares.ts";
