/** What can be claimed, and what comes out. Plain JSON. */

import type { CriterionStatus, Exact, Expr, IsoDate, Module, TestValue } from "@khung/ir";
import type { Step } from "./certificate.ts";
import type { Reason } from "./reasons.ts";

/**
 * A claim about all data that break no `ensure`, missing data included.
 *
 * `atLeastAsStrict`: reaching a level under the module implies reaching it under the base; `atMostAsStrict`: the converse; both at
 * one level or at all. `levelImplies`: whoever fulfils the rule of one level fulfils that of another (of the rules alone: a ladder
 * that is cumulative adds the rest). `levelReachable`: some data reach it. `criterionRelevant`: for some data dropping the criterion
 * changes the level. `raisingNeverLowers`, `raisingNeverRaises`: raising a number, a date or no to yes, or a parameter, with all
 * else as it is, never lowers or raises the level. `whenever`: whenever the one condition is true so is the other; `always`: the
 * condition is never false (what is missing or has nothing to measure is not); conditions as in outcomes.
 */
export type Claim =
  | { readonly kind: "atLeastAsStrict" | "atMostAsStrict"; readonly level?: number }
  | { readonly kind: "levelImplies"; readonly level: number; readonly implied: number }
  | { readonly kind: "levelReachable"; readonly level: number }
  | { readonly kind: "criterionRelevant"; readonly code: string }
  | {
      readonly kind: "raisingNeverLowers" | "raisingNeverRaises";
      readonly of: "input" | "parameter";
      readonly name: string;
      /** What may not move; the level unless said. */
      readonly result?: "level" | "score";
    }
  | { readonly kind: "always"; readonly condition: Expr }
  | { readonly kind: "whenever"; readonly condition: Expr; readonly holds: Expr };

/** The framework, and what it is compared with. */
export interface Modules {
  readonly module: Module;
  /** Only for the claims that compare two: what the module is built on. */
  readonly base?: Module;
}

export interface ProveOptions {
  readonly asOf: IsoDate;
  readonly signal?: { readonly aborted: boolean };
  /** Only with a clock is there a time limit. */
  readonly timeoutMs?: number;
  /** Milliseconds from anywhere; this package has no clock of its own. */
  readonly now?: () => number;
  /** Steps of the search before giving up; 200,000. */
  readonly maxSteps?: number;
}

/** A level that some data reach under a framework. */
export interface ReachedLevel {
  readonly id: string;
  readonly version: string;
  /** What was evaluated, where it is not the framework as it stands: `without cqs.hop`, `rule of level 3 alone`. */
  readonly variant?: string;
  readonly level: number;
}

/** One entity's data; what is not named is missing. */
export interface WitnessData {
  readonly inputs: Readonly<Record<string, TestValue>>;
  readonly levels: readonly ReachedLevel[];
}

/** What a criterion is for the data, at a level. */
export interface SeenStatus {
  readonly code: string;
  readonly level: number;
  readonly status: CriterionStatus;
}

/** Data that decide a claim, evaluated by the reference interpreter. */
export interface Witness extends WitnessData {
  /** Only for `levelImplies`: what stands against the implied level. */
  readonly statuses?: readonly SeenStatus[];
  readonly asOf: IsoDate;
  /** Only where an input is raised: the same data with the input raised. */
  readonly raised?: WitnessData;
  /** Only where a parameter is raised: the value that it is raised to. */
  readonly parameter?: { readonly name: string; readonly value: Exact };
}

/** `refuted`: a claim that something exists, of which it was proved that it does not. */
export type Verdict = "proved" | "counterexample" | "refuted" | "unknown";

/**
 * How the verdict was reached. `dominance`: part by part, each requirement implying its counterpart; `polarity`: the same between
 * data and raised data; `search`: by exact search; `milp`: by search that needed the linear relaxation of 0-or-1 constraints.
 */
export type Method = "dominance" | "polarity" | "search" | "milp";

export interface Proof {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly method: Method;
  readonly steps: readonly Step[];
  /** Data against the claim, or, where it says that something exists, data for it. */
  readonly witness?: Witness;
  /** Only with `unknown`. */
  readonly reason?: Reason;
  /** Only with `unknown`: time or steps ran out, so that more of them may tell. */
  readonly ranOut?: true;
}
