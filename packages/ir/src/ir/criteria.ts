/** Groups, criteria, points and requirements. */

import type { Type } from "../types.ts";
import type { CriterionClass, Exact, MissingPolicy, NothingPolicy, Origin, Provenance, Title } from "./base.ts";
import type { Expr, RoundingMode } from "./expressions.ts";
import type { Change } from "./layers.ts";

export interface Group {
  readonly name: string;
  readonly title: Title;
  readonly parent?: string;
  readonly points?: GroupPoints;
  /** Only of a group that is a part of an index: > 0, and how its own parts come together. */
  readonly weight?: Exact;
  readonly index?: Mean;
  readonly origin: Origin;
}

/** A weighted mean; the geometric one is correctly rounded, with places as the text says. */
export type Mean =
  | { readonly kind: "arithmetic" }
  | { readonly kind: "geometric"; readonly places: number; readonly mode: RoundingMode };

/** `points` count to the attainable total, `bonus` beyond it, `deduction` is taken away. */
export type PointsSort = "points" | "bonus" | "deduction";

/** Of `points`: what its parts sum to (checked). Of `bonus` and `deduction`: the most that its parts count together. */
export interface GroupPoints {
  readonly sort: PointsSort;
  readonly max: Expr;
}

/**
 * What a criterion scores: `score`, never below 0 nor above `max`. Missing data and "nothing to measure" count as the criterion
 * says: `fails`/`unmet` no points, `met` all, `excluded`/`notApplicable` in neither the points nor the attainable total.
 */
export interface Points {
  readonly sort: PointsSort;
  readonly max: Expr;
  readonly score: Expr;
  readonly origin: Origin;
}

export interface Criterion {
  readonly code: string;
  /** Innermost group. */
  readonly group?: string;
  readonly class: CriterionClass;
  readonly title: Title;
  readonly appliesWhen?: Expr;
  readonly measure?: Expr;
  /** Type of the measure. */
  readonly measureType?: Type;
  /** Every one must hold at the levels it states. */
  readonly requirements: readonly Requirement[];
  readonly points?: Points;
  /** Only of a part of an index: > 0. Its `points` have the maximum 1, and their score is the measure, normalised. */
  readonly weight?: Exact;
  readonly missing: MissingPolicy;
  /** Absent only where nothing is divided. */
  readonly nothing?: NothingPolicy;
  readonly evidence: readonly string[];
  readonly sources: readonly string[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly verifiedBy?: string;
  readonly provenance: readonly Provenance[];
  readonly origin: Origin;
  /** Of the criterion itself: that it was added, its title, its policies; thresholds have their own. */
  readonly history?: readonly Change[];
}

export type Comparison = "atLeast" | "moreThan" | "atMost" | "lessThan" | "between" | "is" | "condition";

/**
 * One statement of what a criterion asks, per level. `from k` is written out to every level from k on.
 *
 * `atLeast … lessThan`: measure against `value`. `between`: value ≤ measure ≤ upper. `is`: a boolean measure equals `value`
 * (a boolean). `condition`: `value` is a whole condition.
 */
export interface Requirement {
  readonly comparison: Comparison;
  /** At most one entry a level, ascending. */
  readonly levels: readonly RequirementLevel[];
  readonly origin: Origin;
}

export interface RequirementLevel {
  readonly level: number;
  readonly value: Expr;
  readonly upper?: Expr;
  readonly origin: Origin;
  /** What layers changed here, the first change first. */
  readonly history?: readonly Change[];
}
