/** What evaluating a module over a table gives. Exact numbers are rationals; missing is `null`, never 0. */

import type { Diagnostic } from "@khung/diagnostics";
import type { CriterionStatus, Module, Rational, StatisticExpr } from "@khung/ir";

/** Status of a criterion at each level, index 0 = level 1; `null` = the criterion asks nothing there. */
export type StatusRow = readonly (CriterionStatus | null)[];

export interface CriterionResult {
  readonly code: string;
  readonly statuses: StatusRow;
  /** The measure; `null` when it is missing, has nothing to measure, or the criterion has no numeric measure. */
  readonly measure: Rational | null;
  /** Only of a criterion with points; `null`: missing. */
  readonly points?: Rational | "excluded" | null;
}

/** The sum of all points. */
export interface ScoreResult {
  /** Under the declared policy of missing data; `null`: missing. */
  readonly value: Rational | null;
  /** What could be had: the points of every criterion that is not excluded. */
  readonly max: Rational | null;
  /** What the score can still become: sound bounds; `exact` when both ends are attained. Absent when not determined. */
  readonly range?: { readonly low: Rational; readonly high: Rational; readonly exact: boolean };
}

/** What the level can still become, whatever the missing data turn out to be. */
export interface LevelRange {
  readonly low: number;
  readonly high: number;
  /**
   * True: both ends are attained by some completion of the data. False: they are sound bounds, not shown to be attained. Where rules use
   * figures of all entities, the data of the others are taken as they are, and it is false while any of those are missing.
   */
  readonly exact: boolean;
  /** Missing inputs that decide between low and high, in input order. */
  readonly deciding: readonly string[];
}

/** A published exception, as it counts for an entity. */
export interface RecognisedException {
  /** What the rules alone give. */
  readonly ruleLevel: number;
  readonly decision: string;
  readonly reason: string;
}

export interface EntityResult {
  readonly entity: string;
  /** The official level under the declared policy of missing data; 0 = none reached. */
  readonly level: number;
  /** Absent when it could not be determined (see the ADR on level ranges). */
  readonly range?: LevelRange;
  /** Only in a framework with points. */
  readonly score?: ScoreResult;
  /** Only in a framework that ranks; `null`: without a score. From 1, by exact score. */
  readonly rank?: number | null;
  readonly criteria: readonly CriterionResult[];
  /** Only where the entities of the tier below were given: how many there are, and how many of them have no row. */
  readonly children?: { readonly counted: number; readonly absent: number };
  /** A published decision that departs from the rules: then `level` is the recognised one. */
  readonly exception?: RecognisedException;
  /** `null` = unknown because data are missing. */
  readonly outcomes: Readonly<Record<string, boolean | null>>;
}

export interface LevelCount {
  /** 0 first, every level present. */
  readonly level: number;
  /** Of the level; empty for 0. */
  readonly id: string;
  readonly count: number;
}

export interface ReportRow {
  /** Absent when the report has no `by`. */
  readonly group?: string;
  /** Exact; `null` when there is nothing to average. */
  readonly value: Rational | null;
  /** Entities that entered the figure. */
  readonly counted: number;
  /** Entities left out because what decides is missing: said, never silent. */
  readonly missing: number;
}
export interface ReportResult {
  readonly name: string;
  readonly rows: readonly ReportRow[];
  /** Only with `by`: entities in no row, because what groups them is missing. */
  readonly ungrouped?: number;
}

/** A figure of all entities that the rules use. */
export interface StatisticResult {
  readonly expr: StatisticExpr;
  /** `null`: no entity has a value. Absent of places (ranks, percentiles), which each entity has for itself. */
  readonly value?: Rational | null;
  /** Entities in it. */
  readonly counted: number;
  /** Entities left out because data are missing. */
  readonly missing: number;
}

export interface Evaluation {
  readonly module: Pick<Module, "id" | "version" | "title">;
  readonly asOf: string;
  readonly distribution: readonly LevelCount[];
  readonly entities: readonly EntityResult[];
  readonly reports: readonly ReportResult[];
  /** Empty in a framework that uses none. */
  readonly statistics: readonly StatisticResult[];
  /** Problems found while running: broken `ensure`, no dated value at the as-of date. */
  readonly problems: readonly Diagnostic[];
}
