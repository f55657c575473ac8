/**
 * Why an entity has the level it has: plain JSON, exact numbers as text (`"0.45"`, `"2/3"`).
 *
 * Parts point to each other by stable ids: `level@3`, `cqs.x@3`. Every part follows from the parts it names: a level from its
 * rule, a rule from its criteria, a criterion from its requirements, an expression from the expressions inside it.
 */

import type {
  Comparison,
  CriterionClass,
  CriterionStatus,
  Exact,
  IsoDate,
  Module,
  Origin,
  Provenance,
  Title,
} from "@khung/ir";
import type { EntityResult, LevelRange, RecognisedException } from "./result.ts";

/** What an expression came to. `missing`: for want of which inputs; none: a dated value that has not begun. */
export type ExplainedValue =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "missing"; readonly inputs: readonly string[] }
  | { readonly kind: "nothing" };

export interface Explanation {
  readonly module: Pick<Module, "id" | "version" | "title" | "issuer" | "decision">;
  readonly asOf: IsoDate;
  readonly entity: string;
  readonly labels: Readonly<Record<string, string | null>>;
  readonly level: number;
  readonly range?: LevelRange;
  /** A published decision that departs from the rules: then `level` is the recognised one. */
  readonly exception?: RecognisedException;
  /** The entities of the tier below, where any were given. */
  readonly children?: EntityResult["children"];
  /** Only in a framework with points: the total and what could be had; exact. */
  readonly score?: {
    readonly value: Exact | null;
    readonly max: Exact | null;
    readonly range?: { readonly low: Exact; readonly high: Exact; readonly exact: boolean };
  };
  readonly cumulative: boolean;
  /** What keeps the entity from the next level up; absent at the top. */
  readonly next?: NextLevel;
  /** In order of level. */
  readonly levels: readonly ExplainedLevel[];
  /** Those that block the next level first, then in source order. */
  readonly criteria: readonly ExplainedCriterion[];
  readonly outcomes: readonly ExplainedOutcome[];
}

export interface NextLevel {
  readonly level: number;
  readonly id: string;
  /** Criteria that its rule asks for and that do not satisfy it; in source order. */
  readonly blocking: readonly Blocking[];
  /** What its rule asks of points or an index and is not reached; in source order. */
  readonly gaps: readonly ExplainedGap[];
}
/** So much of the score, of a group's index, of points is lacking; exact. */
export interface ExplainedGap {
  /** What is asked for, as `printExpr` writes it. */
  readonly text: string;
  readonly value: Exact;
  readonly wanted: Exact;
  readonly lacking: Exact;
  /** More than so much, not `wanted` itself. */
  readonly beyond: boolean;
  /** An index, from 0 to 1; otherwise points. */
  readonly index: boolean;
  /** The group whose index it is; absent of the score of the framework and of what is more than one thing. */
  readonly group?: string;
}
export interface Blocking {
  readonly id: string;
  readonly code: string;
  /** The level whose requirement is asked for; not always `next.level`. */
  readonly level: number;
  readonly status: CriterionStatus;
  /** Of each requirement that does not hold. */
  readonly margins: readonly ExplainedMargin[];
  /** Inputs that are missing, where that is why. */
  readonly missing: readonly string[];
}

export interface ExplainedLevel {
  readonly id: string;
  readonly level: number;
  readonly title: Title;
  /** Whether its own rule holds. */
  readonly rule: ExplainedValue;
  /** Whether it is reached: cumulative, with all rules below it. */
  readonly reached: boolean;
  /** The rule as written; absent = every criterion that states a requirement here. */
  readonly expr?: ExplainedExpr;
  /** Criteria of the default rule, with how each counts. */
  readonly members: readonly ExplainedMember[];
  readonly origin: Origin;
}
/** A criterion inside a rule. */
export interface ExplainedMember {
  /** `cqs.x@3`. */
  readonly id: string;
  readonly code: string;
  readonly status: CriterionStatus;
  /** Whether it has the status that is asked. `left out`: not applicable, so on neither side. */
  readonly counts: boolean | "missing" | "left out";
}

export interface ExplainedCriterion {
  readonly code: string;
  readonly title: Title;
  readonly class: CriterionClass;
  readonly group?: string;
  readonly appliesWhen?: ExplainedExpr;
  readonly measure?: ExplainedExpr;
  /** Only levels that it states something at. */
  readonly levels: readonly ExplainedStatus[];
  /** Only of a criterion with points. */
  readonly points?: ExplainedPoints;
  readonly missing: "fails" | "unknown" | "excluded";
  readonly nothing?: "met" | "unmet" | "missing" | "notApplicable";
  readonly verifiedBy?: string;
  readonly evidence: readonly string[];
  readonly sources: readonly string[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly origin: Origin;
}
/** What a criterion scores. */
export interface ExplainedPoints {
  readonly sort: "points" | "bonus" | "deduction";
  readonly max: ExplainedValue;
  /** What counts, under the declared policies. */
  readonly value: ExplainedValue | { readonly kind: "excluded" };
  /** The score as written, before it is cut at 0 and at the most. */
  readonly expr: ExplainedExpr;
  /** Of bands and steps: the next one that scores more. */
  readonly next?: ExplainedBand;
}
/** How much a measure lacks, in its own unit, for more points. */
export interface ExplainedBand {
  readonly points: Exact;
  readonly bound: Exact;
  readonly lacking: Exact;
  readonly beyond: boolean;
}
export interface ExplainedStatus {
  /** `cqs.x@3`. */
  readonly id: string;
  readonly level: number;
  readonly status: CriterionStatus;
  /** What brought the status about. */
  readonly because: "requirements" | "does not apply" | "missing data" | "nothing to measure";
  readonly requirements: readonly ExplainedRequirement[];
  readonly provenance: readonly Provenance[];
}
export interface ExplainedRequirement {
  readonly comparison: Comparison;
  readonly holds: ExplainedValue;
  readonly threshold: ExplainedExpr;
  readonly upper?: ExplainedExpr;
  readonly margin?: ExplainedMargin;
  readonly origin: Origin;
}

/** How far from turning. Exact; in the measure's own unit and in single inputs. */
export interface ExplainedMargin {
  /** ≥ 0 to spare, < 0 lacking. */
  readonly distance?: Exact;
  readonly changes: readonly {
    readonly input: string;
    readonly from: Exact | boolean;
    readonly to: Exact | boolean;
    readonly by?: Exact;
    /** Anything beyond `to`, not `to` itself. */
    readonly beyond: boolean;
  }[];
}

export interface ExplainedExpr {
  readonly kind: string;
  /** One line, like the English surface. */
  readonly text: string;
  readonly value: ExplainedValue;
  readonly origin: Origin;
  /** What it was computed from; only what was looked at (one case of a `by`, one date). */
  readonly children: readonly ExplainedExpr[];
  /** Only for a condition over criteria. */
  readonly members?: readonly ExplainedMember[];
  /** Only for an input. */
  readonly input?: ExplainedInput;
}
export interface ExplainedInput {
  readonly name: string;
  readonly title: Title;
  readonly unitName?: string;
  readonly sources: readonly string[];
  readonly evidence: readonly string[];
  readonly basis: readonly string[];
  /** 1-based and counting the header, as a spreadsheet does. */
  readonly cell: { readonly table: string; readonly row: number; readonly column: string };
}

export interface ExplainedOutcome {
  readonly name: string;
  readonly title?: Title;
  readonly value: boolean | null;
  readonly expr: ExplainedExpr;
}
