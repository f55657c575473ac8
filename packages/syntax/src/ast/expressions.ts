/** Expressions. */

import type {
  CriterionClass,
  CriterionStatus,
  DateLiteral,
  ErrorNode,
  LevelRef,
  Name,
  Node,
  TextLiteral,
} from "./node.ts";

export type Expr =
  | NumberExpr
  | BooleanExpr
  | DateLiteral
  | NameExpr
  | HoleExpr
  | UnaryExpr
  | BinaryExpr
  | ParenthesizedExpr
  | CallExpr
  | RoundedExpr
  | InterpolateExpr
  | InExpr
  | BetweenExpr
  | ReportedExpr
  | ByClassExpr
  | DatedExpr
  | QuantifiedExpr
  | StatusExpr
  | ScoresExpr
  | PointsExpr
  | ScoreExpr
  | MaximumExpr
  | ChildrenExpr
  | IndexExpr
  | StatisticExpr
  | LevelExpr
  | AsOfExpr
  | ErrorNode;

/** `80%`, `90 per 100`, `36 "Mb/s"`, `1.5`. Text parts are as written. */
export interface NumberExpr extends Node {
  readonly kind: "number";
  readonly digits: string;
  readonly percent: boolean;
  /** `per 100`. */
  readonly per?: string;
  readonly unit?: TextLiteral;
}

export interface BooleanExpr extends Node {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** A name in an expression: an input, a let, a parameter, a class, a choice member, a criterion. */
export interface NameExpr extends Node {
  readonly kind: "nameExpr";
  readonly name: Name;
}

/** `?`: not filled in yet. */
export interface HoleExpr extends Node {
  readonly kind: "hole";
}

export interface UnaryExpr extends Node {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expr;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or";

export interface BinaryExpr extends Node {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
}

export interface ParenthesizedExpr extends Node {
  readonly kind: "parenthesized";
  readonly inner: Expr;
}

export interface CallExpr extends Node {
  readonly kind: "call";
  readonly function: Name;
  readonly arguments: readonly Expr[];
  /** `ln(x) to 12 places half up`; ties go to the even digit when nothing is said. */
  readonly places?: NumberExpr;
  readonly mode?: RoundingMode;
}

export type RoundingMode = "halfUp" | "halfEven" | "halfDown" | "up" | "down";

/** `(a / b) rounded to 2 places half up`. */
export interface RoundedExpr extends Node {
  readonly kind: "rounded";
  readonly operand: Expr;
  readonly places: NumberExpr;
  readonly mode: RoundingMode;
}

/** `interpolate x over points { 0%: 0, 50%: 10, 100%: 20 }`. */
export interface InterpolateExpr extends Node {
  readonly kind: "interpolate";
  readonly operand: Expr;
  readonly points: readonly (Point | ErrorNode)[];
}

export interface Point extends Node {
  readonly kind: "point";
  readonly at: Expr;
  readonly value: Expr;
}

export interface InExpr extends Node {
  readonly kind: "in";
  readonly operand: Expr;
  readonly members: readonly Name[];
}

export interface BetweenExpr extends Node {
  readonly kind: "between";
  readonly operand: Expr;
  readonly low: Expr;
  readonly high: Expr;
}

/** `x is reported`. */
export interface ReportedExpr extends Node {
  readonly kind: "reported";
  readonly operand: Expr;
}

/** `by nhom_xa { nhom1: 80%, else: 50% }`. */
export interface ByClassExpr extends Node {
  readonly kind: "byClass";
  readonly class: Name;
  readonly cases: readonly (ByClassCase | ErrorNode)[];
}

export interface ByClassCase extends Node {
  readonly kind: "byClassCase";
  /** Absent = `else`. */
  readonly member?: Name;
  readonly value: Expr;
}

/** `{ from 2025-01-01: 80%, from 2030-01-01: 95% }`: half-open, read at the as-of date. */
export interface DatedExpr extends Node {
  readonly kind: "dated";
  readonly cases: readonly (DatedCase | ErrorNode)[];
}

export interface DatedCase extends Node {
  readonly kind: "datedCase";
  readonly from: DateLiteral;
  readonly value: Expr;
}

export type Quantifier =
  | (Node & { readonly kind: "all" | "every" | "any" })
  | (Node & { readonly kind: "atLeast" | "atMost"; readonly amount: NumberExpr });

/** What is quantified over: a class of criteria, a group, or a list (criteria, or conditions). */
export interface QuantifiedSet extends Node {
  readonly kind: "set";
  readonly class?: CriterionClass | "criteria";
  readonly group?: Name;
  readonly items?: readonly Expr[];
}

/** `at least 3 of {a, b, c} met at 2`, `all mandatory`, `{a} unmet` (quantifier absent = all). */
export interface QuantifiedExpr extends Node {
  readonly kind: "quantified";
  readonly quantifier?: Quantifier;
  readonly set: QuantifiedSet;
  readonly status?: CriterionStatus | "reported";
  readonly at?: LevelRef;
}

/** `cqs.x met at 3`. */
export interface StatusExpr extends Node {
  readonly kind: "status";
  readonly code: Name;
  readonly status: CriterionStatus | "reported";
  readonly at?: LevelRef;
}

/** `every criterion scores at least 50% of max`. */
export interface ScoresExpr extends Node {
  readonly kind: "scores";
  readonly quantifier?: Quantifier;
  readonly set: QuantifiedSet;
  readonly comparison: "atLeast" | "atMost";
  readonly amount: Expr;
}

/** `points of a.b`, `sum of points of group a`. */
export interface PointsExpr extends Node {
  readonly kind: "pointsExpr";
  readonly aggregate?: "sum" | "min" | "max";
  readonly code?: Name;
  readonly set?: QuantifiedSet;
}

/** The total of all points. */
export interface ScoreExpr extends Node {
  readonly kind: "scoreExpr";
}

/** `max`: the points of the criterion in its `score`, all attainable points elsewhere. */
export interface MaximumExpr extends Node {
  readonly kind: "maximum";
}

/** `share of children where level >= 3`, `sum of ho_so over children`; inside, names are those of the children's framework. */
export interface ChildrenExpr extends Node {
  readonly kind: "childrenExpr";
  readonly statistic: Aggregate;
  /** Absent for share and count. */
  readonly value?: Expr;
  readonly where?: Expr;
}

/** `index of kts`: the index of a group. */
export interface IndexExpr extends Node {
  readonly kind: "indexExpr";
  readonly group: Name;
}

/**
 * A figure of all entities: `observed mean of a / b`, `share of entities where (a >= 3)`; or the place of this entity among them:
 * `rank of a ties dense`, `percentile of a`.
 */
export interface StatisticExpr extends Node {
  readonly kind: "statistic";
  readonly statistic: "min" | "max" | "mean" | "share" | "rank" | "percentile";
  /** Of `share`: a condition. */
  readonly operand: Expr;
  /** Only of `rank`. */
  readonly ties?: Ties;
}

/** The level reached, in outcomes and reports. */
export interface LevelExpr extends Node {
  readonly kind: "levelExpr";
}

/** The as-of date. */
export interface AsOfExpr extends Node {
  readonly kind: "asOfExpr";
}

/** How the values of several entities become one. */
export type Aggregate = "share" | "count" | "sum" | "mean" | "min" | "max";

/** Ranks of equals: 1, 1, 3 or 1, 1, 2. */
export type Ties = "competition" | "dense";
