export type { GoalStep, ImplicationStep, Lemma, NoteStep, Step, WitnessStep } from "./certificate.ts";
export { checkCertificate } from "./check-certificate.ts";
export type {
  Claim,
  Method,
  Modules,
  Proof,
  ProveOptions,
  ReachedLevel,
  SeenStatus,
  Verdict,
  Witness,
  WitnessData,
} from "./claim.ts";
export { changedPaths, pathsBetween, withPart } from "./changed-parts.ts";
export {
  directionOf,
  effectOf,
  type ChangeEffect,
  type Direction,
  type EffectOfChange,
  type EffectOfPart,
} from "./direction.ts";
export { polarityOf, type Effect, type InputPolarity, type Polarity, type ThresholdPolarity } from "./polarity.ts";
export { prove } from "./prove.ts";
export type { Reason } from "./reasons.ts";
export {
  proveStatement,
  standardTheorems,
  type FindModule,
  type PartProof,
  type StatementProof,
} from "./statements.ts";
export { witnessAsTest } from "./witness-as-test.ts";
