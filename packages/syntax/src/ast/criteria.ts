/** Criteria, points and requirements. */

import type { Expr, NumberExpr, RoundingMode, Ties } from "./expressions.ts";
import type { MissingPolicy, NothingPolicy, TextClause } from "./framework-head.ts";
import type { CriterionClass, ErrorNode, LevelRef, Name, Node, TextLiteral, Title } from "./node.ts";

export interface Criterion extends Node {
  readonly kind: "criterion";
  readonly code: Name;
  readonly class?: CriterionClass;
  readonly title?: Title;
  readonly points?: Points;
  readonly weight?: Weight;
  readonly clauses: readonly Clause[];
}

export type Clause =
  | AppliesWhen
  | Measure
  | Requirement
  | Score
  | Normalise
  | MissingPolicy
  | NothingPolicy
  | TextClause
  | VerifiedBy
  | Provenance
  | ErrorNode;

/** `points 20`, `bonus points 5`, `deduction points 3` in a head: the most that can be had. */
export interface Points extends Node {
  readonly kind: "points";
  readonly sort: "points" | "bonus" | "deduction";
  readonly value: Expr;
}

/** `weight 30%` in a head: what a part of an index counts beside its siblings. */
export interface Weight extends Node {
  readonly kind: "weight";
  readonly value: Expr;
}

/** `index arithmetic mean`, `index geometric mean to 6 places`: how the parts of a framework or a group come together. */
export interface Index extends Node {
  readonly kind: "index";
  readonly mean: Mean;
}

/** Ties go to the even digit when nothing is said. */
export interface Mean extends Node {
  readonly kind: "mean";
  readonly form: "arithmetic" | "geometric";
  /** Only of `geometric`. */
  readonly places?: NumberExpr;
  readonly mode?: RoundingMode;
}

/** `normalise from 20 to 85`, `normalise min to max`, `normalise by rank ties dense`: how a measure becomes a part of an index. */
export interface Normalise extends Node {
  readonly kind: "normalise";
  readonly form: "goalposts" | "minToMax" | "maxToMin" | "rank";
  /** Only of `goalposts`: what counts 0 and what counts 1. */
  readonly from?: Expr;
  readonly to?: Expr;
  /** Only of `rank`. */
  readonly ties?: Ties;
}

/** `score proportional to 80%`, `score steps { from 4: 20, else: 0 }`, `score { when a: max }`, `score 1/2 max`. */
export interface Score extends Node {
  readonly kind: "score";
  readonly form: "proportional" | "steps" | "bands" | "cases" | "value";
  readonly to?: Expr;
  readonly from?: Expr;
  /** Only of `steps`, `bands` and `cases`; the first that fits. */
  readonly entries: readonly (ScoreEntry | ErrorNode)[];
  /** Only of `value`. */
  readonly value?: Expr;
}

/** `when a: 20`, `from 4: 20`, `3: 15`, `else: 0`. */
export interface ScoreEntry extends Node {
  readonly kind: "scoreEntry";
  readonly condition?: Expr;
  /** With `bound`; absent = equal. */
  readonly comparison?: Exclude<Comparison, "between">;
  readonly bound?: Expr;
  readonly value: Expr;
}

export interface AppliesWhen extends Node {
  readonly kind: "appliesWhen";
  readonly condition: Expr;
}

export interface Measure extends Node {
  readonly kind: "measure";
  readonly value: Expr;
}

export interface VerifiedBy extends Node {
  readonly kind: "verifiedBy";
  readonly role: Name;
}

export interface Provenance extends Node {
  readonly kind: "provenance";
  /** Absent = title, measure and thresholds together. */
  readonly aspect?: "title" | "measure" | "thresholds";
  /** `thresholds at 4`. */
  readonly level?: LevelRef;
  readonly standing: "verified" | "likely" | "illustrative";
  readonly text?: TextLiteral;
}

export type Comparison = "atLeast" | "moreThan" | "atMost" | "lessThan" | "between";

/**
 * `require at least { 2: 20%, 3: 40% }`, `require yes from 1`, `require { 3: a and b }`, `require a and b from 2`.
 * `comparison` absent: each value is a whole condition. `yes`/`no` are comparisons with the measure.
 */
export interface Requirement extends Node {
  readonly kind: "requirement";
  readonly comparison?: Comparison | "yes" | "no";
  /** Per level; or one entry with `from` (absent `from` = from the first level). Empty for `yes`/`no` is not possible: `value` is absent there. */
  readonly entries: readonly (RequirementEntry | ErrorNode)[];
}

export interface RequirementEntry extends Node {
  readonly kind: "requirementEntry";
  /** `3:` in a map. */
  readonly level?: LevelRef;
  /** `… from 3`. */
  readonly from?: LevelRef;
  /** Absent only for `yes`/`no`. */
  readonly value?: Expr;
  /** The upper end of `between`. */
  readonly upper?: Expr;
}
