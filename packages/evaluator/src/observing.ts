export {
  distancesOf,
  glance,
  judgeOne,
  keepsEnsures,
  levelOf,
  marginsOf,
  measureOf,
  observe,
  observeAgain,
  outcomeHolds,
  pointsBounds,
  pointsByData,
  pointsSeen,
  rangeEnds,
  sameJudgement,
  scoreSeen,
  statusesOf,
  turningPoints,
  valueOfExpr,
  withJudgements,
  type Glance,
  type Observation,
} from "./observe.ts";
export { poolOf } from "./points.ts";
export { programOf as prepare, type Judgement, type Program as Prepared } from "./program.ts";
export { isAbsent, isMissing, type Evaluated } from "./truth.ts";
