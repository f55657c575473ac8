/** Expressions. */

import type { CriterionClass, CriterionStatus, Exact, IsoDate, Origin } from "./base.ts";

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
  readonly statistic: Aggregate;
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

/** How the values of several entities become one. */
export type Aggregate = "share" | "count" | "sum" | "mean" | "min" | "max";
