/** What everything else is made of. */

import type { Span } from "@khung/diagnostics";

/** Bumped with an ADR and an upgrade step in `json.ts`. */
export const irVersion = 1;

/** Bilingual text; Vietnamese is always there. */
export interface Title {
  readonly vi: string;
  readonly en?: string;
}

/** An exact rational in lowest terms: `"4/5"`, `"-3"`, `"812"`. */
export type Exact = string;

/** `YYYY-MM-DD`. */
export type IsoDate = string;

/** Where a node comes from. */
export type Origin = Span;

/** What a missing value means for a criterion at a level it requires. `unknown`: not counted as met, and the level says so. */
export type MissingPolicy = "fails" | "unknown" | "excluded";

/** What an empty denominator means. */
export type NothingPolicy = "met" | "unmet" | "missing" | "notApplicable";

/**
 * What a merged entity starts from. `sum`: its predecessors' figures added up. `mean`: of an input, the mean of its predecessors'; of a
 * framework, the mean of the points that its predecessors score. `reset`: nothing, it is measured anew.
 */
export type MergePolicy = "sum" | "mean" | "reset";

/** The calendar year, quarter or month in which the as-of date lies, or (`previous`) the one before it. */
export interface AssessedPeriod {
  readonly length: "year" | "quarter" | "month";
  readonly previous: boolean;
}

export type Standing = "verified" | "likely" | "illustrative";

/** How far a part of the framework is known to be official. */
export interface Provenance {
  readonly aspect: "title" | "measure" | "thresholds";
  /** Only for thresholds: this level alone. */
  readonly level?: number;
  readonly standing: Standing;
  readonly text?: string;
}

export type CriterionClass = "mandatory" | "extension" | "basic" | "chosen";

export type CriterionStatus = "met" | "unmet" | "missing" | "notApplicable";
