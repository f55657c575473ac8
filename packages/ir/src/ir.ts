/**
 * The intermediate representation: the waist between the front end, which only writes it, and the back ends, which only
 * read it. Plain JSON: exact numbers are strings (`"4/5"`), identity is the qualified name, never a counter.
 *
 * Every list keeps the order of the source. Optional fields are absent, never null.
 */

import type { Span } from "@khung/diagnostics";
import type { Delegation } from "./delegation.ts";
import type { Type } from "./types.ts";

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

/** One of the texts that a merged module was put together from, the lowest first. */
export interface Layer {
  readonly id: string;
  readonly version: string;
  readonly kind: "framework" | "overlay" | "scenario";
  readonly file: string;
  readonly issuer?: string;
  readonly decision?: string;
  /** Of the authority of an overlay. */
  readonly tier?: string;
}

/** One change that a layer made to what is below it. */
export interface Change {
  readonly kind: "tighten" | "relax" | "set" | "add" | "remove";
  /** `id@version` of the layer. */
  readonly layer: string;
  /** `cqs.x/3` (a threshold), `cqs.x/from` (the level from which it is asked), `cqs.x/points`, `san` (a parameter), `cqs.x/title`, `level/3`, `cqs.x` (added or removed). */
  readonly path: string;
  /** As the layers write them; absent when there is nothing before or after. */
  readonly from?: string;
  readonly to?: string;
  readonly basis: readonly string[];
  readonly reason?: string;
  readonly span: Span;
}

/** One framework, whole. */
export interface Module {
  readonly irVersion: number;
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly issuer?: string;
  readonly decision?: { readonly number: string; readonly dated?: IsoDate };
  readonly effective?: { readonly from: IsoDate; readonly to?: IsoDate };
  readonly replaces: readonly { readonly id: string; readonly version?: string }[];
  readonly tier?: string;
  /** Absent = not said: what the inputs do not say themselves is missing for a merged entity. */
  readonly merged?: MergePolicy;
  /** Published decisions that depart from the rules; at most one an entity. Absent = none. */
  readonly exceptions?: readonly PublishedException[];
  /** The tier below, and the framework by which it is assessed. */
  readonly children?: { readonly name: string; readonly id: string; readonly version: string };
  /** The period that the data are of. */
  readonly period?: AssessedPeriod;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly cumulative: boolean;
  readonly levels: readonly Level[];
  readonly inputs: readonly Input[];
  readonly ensures: readonly Ensure[];
  readonly parameters: readonly Definition[];
  readonly lets: readonly Definition[];
  readonly classifications: readonly Classification[];
  /** Depth-first, in source order. */
  readonly groups: readonly Group[];
  /** Depth-first, in source order. */
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  readonly reports: readonly Report[];
  /** How the parts of the index come together at the top; absent in a framework without an index. */
  readonly index?: Mean;
  /** Entities are ranked by their exact score; equal scores share a rank. */
  readonly rank?: { readonly ties: "competition" | "dense" };
  /** Absent when nothing is claimed. */
  readonly claims?: readonly Claim[];
  /** What layers above may change; of a merged module, what its uppermost layer passes on. Absent: nothing. */
  readonly delegations?: readonly Delegation[];
  readonly origin: Origin;
  /** Only of merged modules: what it was put together from, and everything that was changed, in order. */
  readonly layers?: readonly Layer[];
  readonly history?: readonly Change[];
}

/** A recognised level that departs from the rules: data with a reason, listed in every result. */
export interface PublishedException {
  /** Official code. */
  readonly entity: string;
  /** 0 = none. */
  readonly level: number;
  readonly decision: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** Invariant: `number` is 1, 2, 3, … in order. */
export interface Level {
  readonly number: number;
  readonly id: string;
  readonly title: Title;
  /** Absent = every criterion that states a requirement at this level is met. */
  readonly rule?: Expr;
  readonly origin: Origin;
  readonly history?: readonly Change[];
}

export interface Input {
  readonly name: string;
  readonly type: Type;
  readonly title: Title;
  /** What one of them is called: `hồ sơ`. */
  readonly unitName?: string;
  /** Of this input alone; goes before what the framework says. */
  readonly merged?: MergePolicy;
  readonly sources: readonly string[];
  readonly evidence: readonly string[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly origin: Origin;
}

/** A condition that good data fulfil; a row that breaks it is reported, never dropped. */
export interface Ensure {
  readonly condition: Expr;
  readonly title?: Title;
  /** The source text of the condition, for messages. */
  readonly text: string;
  readonly origin: Origin;
}

/** A parameter or a let. */
export interface Definition {
  readonly name: string;
  readonly title?: Title;
  readonly type: Type;
  readonly value: Expr;
  readonly origin: Origin;
  readonly history?: readonly Change[];
}

/** The first class (in order) whose condition holds; conditions are disjoint unless `ordered`. */
export interface Classification {
  readonly name: string;
  readonly title?: Title;
  readonly ordered: boolean;
  readonly classes: readonly {
    readonly name: string;
    readonly title?: Title;
    /** Absent = `else`, always last. */
    readonly condition?: Expr;
  }[];
  readonly origin: Origin;
}

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

export type CriterionClass = "mandatory" | "extension" | "basic" | "chosen";

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

/** A named result beside the ladder. */
export interface Outcome {
  readonly name: string;
  readonly title?: Title;
  readonly condition: Expr;
  readonly origin: Origin;
}

/** A named figure of a population; `by` = a classification or a choice input. */
export interface Report {
  readonly name: string;
  readonly title?: Title;
  readonly statistic: "share" | "count" | "sum" | "mean" | "min" | "max";
  readonly value?: Expr;
  readonly where?: Expr;
  readonly by?: string;
  readonly origin: Origin;
}

// ── Claims: proved, never evaluated; no result depends on them ──────────────────────────────────────────────────────

/** One claim. */
export interface Claim {
  readonly title?: Title;
  readonly statement: ClaimStatement;
  readonly origin: Origin;
}

/** A claim that stands outside the framework that it is about. */
export interface ClaimCase extends Claim {
  readonly framework: { readonly id: string; readonly version: string };
}

/**
 * What is claimed of all data that break no `ensure`, missing data included. Conditions are read as those of outcomes.
 *
 * `levelImplies`: whoever fulfils the rule of one level fulfils that of another. `atLevel`: for every entity that reaches the level
 * the condition is true, or for none. `where`: whoever fulfils the condition reaches the level. `always`: the condition is never
 * false. `moves`: raising or lowering a number, a date, or between no and yes, with all else as it is, never lowers or raises the
 * result. `reachable`: some data reach the level. `relevant`: without any one of its criteria the framework gives some data another
 * level or score. `strict`: whoever reaches a level reaches it under the other framework, too (`atLeast`), or the other way round.
 */
export type ClaimStatement =
  | { readonly kind: "levelImplies"; readonly level: number; readonly implied: number }
  | {
      readonly kind: "atLevel";
      readonly quantifier: "every" | "no";
      readonly level: number;
      readonly condition: Expr;
    }
  | { readonly kind: "where"; readonly condition: Expr; readonly level: number }
  | { readonly kind: "always"; readonly condition: Expr }
  | {
      readonly kind: "moves";
      readonly change: "raising" | "lowering";
      readonly of: "input" | "parameter";
      readonly name: string;
      readonly never: "lowers" | "raises";
      readonly result: "level" | "score";
    }
  | { readonly kind: "reachable"; readonly level: number }
  | { readonly kind: "relevant" }
  | {
      readonly kind: "strict";
      readonly order: "atLeast" | "atMost";
      readonly id: string;
      readonly version?: string;
      /** At this level alone. */
      readonly level?: number;
    };

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type Expr =
  | NumberExpr
  | BooleanExpr
  | DateExpr
  | MemberExpr
  | ReferenceExpr
  | NegateExpr
  | ArithmeticExpr
  | CompareExpr
  | LogicExpr
  | NotExpr
  | InExpr
  | ReportedExpr
  | CallExpr
  | RoundExpr
  | IrrationalExpr
  | InterpolateExpr
  | ByClassExpr
  | DatedExpr
  | ConditionsExpr
  | CriteriaExpr
  | CasesExpr
  | PointsExpr
  | ScoresExpr
  | ChildrenExpr
  | IndexExpr
  | StatisticExpr
  | LevelExpr
  | AsOfExpr;

interface ExprBase {
  readonly origin: Origin;
}
export interface NumberExpr extends ExprBase {
  readonly kind: "number";
  readonly value: Exact;
}
export interface BooleanExpr extends ExprBase {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface DateExpr extends ExprBase {
  readonly kind: "date";
  readonly value: IsoDate;
}
/** A member of a choice or a class of a classification. */
export interface MemberExpr extends ExprBase {
  readonly kind: "member";
  readonly of: string;
  readonly value: string;
}
export interface ReferenceExpr extends ExprBase {
  readonly kind: "input" | "parameter" | "let" | "classification";
  readonly name: string;
}
export interface NegateExpr extends ExprBase {
  readonly kind: "negate";
  readonly operand: Expr;
}
/** Division by zero is "nothing to measure", never a number. */
export interface ArithmeticExpr extends ExprBase {
  readonly kind: "arithmetic";
  readonly operator: "+" | "-" | "*" | "/";
  readonly left: Expr;
  readonly right: Expr;
}
export interface CompareExpr extends ExprBase {
  readonly kind: "compare";
  readonly operator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  readonly left: Expr;
  readonly right: Expr;
}
/** Kleene; `between` becomes `and`. */
export interface LogicExpr extends ExprBase {
  readonly kind: "and" | "or";
  readonly operands: readonly Expr[];
}
export interface NotExpr extends ExprBase {
  readonly kind: "not";
  readonly operand: Expr;
}
export interface InExpr extends ExprBase {
  readonly kind: "in";
  readonly operand: Expr;
  readonly members: readonly string[];
}
/** True or false, never missing itself. */
export interface ReportedExpr extends ExprBase {
  readonly kind: "reported";
  readonly operand: Expr;
}
export interface CallExpr extends ExprBase {
  readonly kind: "call";
  /** A name of `functions.ts`. */
  readonly function: string;
  readonly arguments: readonly Expr[];
}
export type RoundingMode = "halfUp" | "halfEven" | "halfDown" | "up" | "down";
/** `halfUp` and `halfDown`: ties away from and towards zero; `up` and `down`: away from and towards zero. */
export interface RoundExpr extends ExprBase {
  readonly kind: "round";
  readonly operand: Expr;
  readonly places: number;
  readonly mode: RoundingMode;
}
/** Names of the functions whose values are irrational. */
export type IrrationalName = "ln" | "exp" | "root" | "power";
/** Correctly rounded, so one rational number. Where there is none (`ln(0)`, beyond 10^100) there is nothing to measure. */
export interface IrrationalExpr extends ExprBase {
  readonly kind: "irrational";
  readonly function: IrrationalName;
  /** One (`ln`, `exp`) or two: the degree of a root is a whole number from 1 to 1000, written in the text. */
  readonly arguments: readonly Expr[];
  readonly places: number;
  readonly mode: RoundingMode;
}
/** Piecewise linear between points, exact; beyond the ends the values of the ends. Invariant: two or more, `at` ascending. */
export interface InterpolateExpr extends ExprBase {
  readonly kind: "interpolate";
  readonly operand: Expr;
  readonly points: readonly { readonly at: Exact; readonly value: Expr }[];
}
export interface ByClassExpr extends ExprBase {
  readonly kind: "byClass";
  /** A classification, a choice input or a boolean input is named by `subject`. */
  readonly subject: Expr;
  readonly cases: readonly { readonly member: string; readonly value: Expr }[];
  readonly otherwise?: Expr;
}
/** Ascending by `from`; before the first there is no value (a data diagnostic, treated as missing). */
export interface DatedExpr extends ExprBase {
  readonly kind: "dated";
  readonly cases: readonly { readonly from: IsoDate; readonly value: Expr }[];
}
export type Quantifier =
  | { readonly kind: "all" | "any" }
  | { readonly kind: "atLeast" | "atMost"; readonly amount: Exact; readonly unit: "items" | "share" };
/** Over conditions: `at least 2 of { a, b and c, d }`. */
export interface ConditionsExpr extends ExprBase {
  readonly kind: "conditions";
  readonly quantifier: Quantifier;
  readonly conditions: readonly Expr[];
}
export type CriterionStatus = "met" | "unmet" | "missing" | "notApplicable";
/**
 * Over criteria: `at least 30% of extension`. Not-applicable criteria leave both sides unless that is what is asked.
 * `codes` is the resolved set; `set` says it as the source did. `level` absent = the level whose rule this is; outside level rules it is
 * always there (the checker asks for it unless there is one level). A criterion that states nothing at that level is not in the set.
 */
export interface CriteriaExpr extends ExprBase {
  readonly kind: "criteria";
  readonly quantifier: Quantifier;
  readonly set: {
    readonly class?: CriterionClass | "criteria";
    readonly group?: string;
    readonly listed: boolean;
  };
  readonly codes: readonly string[];
  readonly status: CriterionStatus | "reported";
  readonly level?: number;
}
/** The first case whose condition holds; one that is open or has nothing to measure leaves all after it so. */
export interface CasesExpr extends ExprBase {
  readonly kind: "cases";
  readonly cases: readonly { readonly condition: Expr; readonly value: Expr }[];
  readonly otherwise: Expr;
}
/**
 * Points of criteria. `earned`: what they score, or (`max`) what they could; excluded criteria are left out. A sum takes deductions
 * away; `max` sums only what counts to the attainable total. Of none: the sum is 0, the least and the greatest have nothing to measure.
 */
export interface PointsExpr extends ExprBase {
  readonly kind: "points";
  readonly of: "earned" | "max";
  readonly aggregate: "sum" | "min" | "max";
  readonly codes: readonly string[];
}
/** How many criteria of a set score at least or at most an amount: points, or (`share`) a share of their own maximum. */
export interface ScoresExpr extends ExprBase {
  readonly kind: "scores";
  readonly quantifier: Quantifier;
  readonly codes: readonly string[];
  readonly comparison: "atLeast" | "atMost";
  readonly amount: Expr;
  readonly unit: "points" | "share";
}
/**
 * A figure over the entities of the tier below. `value` and `where` are expressions of the module `child`, evaluated for each child
 * with its recognised level. Of no children the count and the sum are 0, the others have nothing to measure.
 */
export interface ChildrenExpr extends ExprBase {
  readonly kind: "children";
  /** `id@version` of the children's framework. */
  readonly child: string;
  readonly statistic: Report["statistic"];
  /** Absent for share and count. */
  readonly value?: Expr;
  readonly where?: Expr;
}
/** The index of the framework, or of a group; from 0 to 1. Excluded parts leave both sides; of none there is nothing to measure. */
export interface IndexExpr extends ExprBase {
  readonly kind: "index";
  readonly group?: string;
}
export type Statistic = "min" | "max" | "mean" | "count" | "share" | "rank" | "percentile";
/**
 * A figure of the population: of all entities that have a value. `count`: how many have one; `share`: of those for which a condition is
 * decided, how many fulfil it. `rank` (1 = the greatest) and `percentile` (the share of values that are not greater) place the entity's own
 * value among them. Of none there is nothing to measure.
 */
export interface StatisticExpr extends ExprBase {
  readonly kind: "statistic";
  readonly statistic: Statistic;
  /** Of `share`: a condition. */
  readonly operand: Expr;
  /** Only of `rank`. */
  readonly ties?: "competition" | "dense";
}
/** The official level reached (0 = none); only in outcomes, reports. */
export interface LevelExpr extends ExprBase {
  readonly kind: "level";
}
export interface AsOfExpr extends ExprBase {
  readonly kind: "asOf";
}
