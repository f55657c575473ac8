/**
 * The syntax tree: one discriminated union, plain readonly data, the same for both surfaces.
 *
 * Every node has exact offsets (UTF-16, half-open, trivia outside) so that an editor can replace one slot.
 * A slot is a field that holds a node: `criterion.title.text`, `requirement.levels[2].value`, … .
 * Anything unreadable is an `error` node that covers exactly its tokens; nothing is left out.
 */

export interface Node {
  readonly start: number;
  readonly end: number;
}

/** A name, dotted or not, in NFC however it is typed. */
export interface Name extends Node {
  readonly kind: "name";
  readonly text: string;
}

/** A quoted text; `value` is without quotes and escapes, in NFC. */
export interface TextLiteral extends Node {
  readonly kind: "text";
  readonly value: string;
}

/** `"Vietnamese" en "English"`. */
export interface Title extends Node {
  readonly kind: "title";
  readonly text: TextLiteral;
  readonly english?: TextLiteral;
}

/** `1.2.0`. */
export interface Version extends Node {
  readonly kind: "version";
  readonly text: string;
}

/** `2025-07-01`; may be no day of the calendar: the checker says so. */
export interface DateLiteral extends Node {
  readonly kind: "date";
  readonly text: string;
}

/** Tokens that no rule could read. */
export interface ErrorNode extends Node {
  readonly kind: "error";
}

/** A level by number or by id. */
export interface LevelRef extends Node {
  readonly kind: "levelRef";
  /** Digits, or an id. */
  readonly text: string;
}

// ── File ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface File extends Node {
  readonly kind: "file";
  readonly header?: LanguageHeader;
  readonly items: readonly Item[];
}

export interface LanguageHeader extends Node {
  readonly kind: "language";
  readonly surface: "vi" | "en";
}

export type Item = Framework | Test | Overlay | Scenario | Claim | Override | ErrorNode;

export interface Framework extends Node {
  readonly kind: "framework";
  readonly id: Name;
  readonly version?: Version;
  readonly title?: Title;
  readonly members: readonly Member[];
}

export type Member =
  | Issuer
  | Decision
  | Effective
  | Replaces
  | Tier
  | MissingPolicy
  | NothingPolicy
  | TextClause
  | Levels
  | Input
  | Ensure
  | Let
  | Classify
  | Parameter
  | Group
  | Criterion
  | Outcome
  | Report
  | Rank
  | Index
  | Claim
  | MergedPolicy
  | Period
  | Children
  | Override
  | Delegation
  | ErrorNode;

// ── Head of a framework ─────────────────────────────────────────────────────────────────────────────────────────────

export interface Issuer extends Node {
  readonly kind: "issuer";
  readonly name: TextLiteral;
}
export interface Decision extends Node {
  readonly kind: "decision";
  readonly number: TextLiteral;
  readonly dated?: DateLiteral;
}
export interface Effective extends Node {
  readonly kind: "effective";
  readonly from: DateLiteral;
  readonly to?: DateLiteral;
}
export interface Replaces extends Node {
  readonly kind: "replaces";
  readonly id: Name;
  readonly version?: Version;
}
export interface Tier extends Node {
  readonly kind: "tier";
  readonly name: Name;
}

/** What a missing value means for a criterion. */
export interface MissingPolicy extends Node {
  readonly kind: "missingPolicy";
  readonly policy: "fails" | "unknown" | "excluded";
}
/** What an empty denominator means for a criterion. */
export interface NothingPolicy extends Node {
  readonly kind: "nothingPolicy";
  readonly policy: "met" | "unmet" | "missing" | "notApplicable";
}
/** `merged entities: sum of data`: of a framework, or of one input. */
export interface MergedPolicy extends Node {
  readonly kind: "mergedPolicy";
  readonly policy: "sum" | "mean" | "reset";
}
/** `data period: year before`: the period, seen from the as-of date, that the data are of. */
export interface Period extends Node {
  readonly kind: "period";
  readonly length: "year" | "quarter" | "month";
  readonly previous: boolean;
}
/** `override level for entity "TUR" to co_ban with "12/QĐ-UBND" because "…"`: a published decision that departs from the rules. */
export interface Override extends Node {
  readonly kind: "override";
  readonly entity: TextLiteral;
  /** Only outside of frameworks and overlays. */
  readonly of?: BaseRef;
  readonly level: LevelRef;
  readonly decision: TextLiteral;
  readonly reason: TextLiteral;
}
/** `children xa by vn.cds.xa@1.0.0`: the tier below, and the framework by which it is assessed. */
export interface Children extends Node {
  readonly kind: "children";
  readonly name: Name;
  readonly framework: BaseRef;
}
/** `evidence "…"`, `source "…"`, `basis "…"`, `note "…"`, `unit "…"`. */
export interface TextClause extends Node {
  readonly kind: "evidence" | "source" | "basis" | "note" | "unit";
  readonly text: TextLiteral;
}

// ── Levels ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Levels extends Node {
  readonly kind: "levels";
  /** Undefined when not said: an error of its own. */
  readonly mode?: "cumulative" | "independent";
  readonly levels: readonly (Level | ErrorNode)[];
}
export interface Level extends Node {
  readonly kind: "level";
  readonly number: LevelRef;
  readonly id: Name;
  readonly title?: Title;
  readonly rule?: Expr;
}

// ── Data ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Input extends Node {
  readonly kind: "input";
  readonly name: Name;
  readonly type: InputType | ErrorNode;
  readonly title?: Title;
  readonly clauses: readonly (TextClause | MergedPolicy | ErrorNode)[];
}
export type InputType =
  | (Node & { readonly kind: "countType" | "percentType" | "booleanType" | "dateType" })
  | (Node & { readonly kind: "numberType"; readonly unit?: TextLiteral })
  | (Node & { readonly kind: "moneyType"; readonly currency: Name })
  | (Node & { readonly kind: "choiceType"; readonly members: readonly ChoiceMember[] });
export interface ChoiceMember extends Node {
  readonly kind: "choiceMember";
  readonly name: Name;
  readonly title?: Title;
}
export interface Ensure extends Node {
  readonly kind: "ensure";
  readonly condition: Expr;
  readonly title?: Title;
}
export interface Let extends Node {
  readonly kind: "let";
  readonly name: Name;
  readonly title?: Title;
  readonly value: Expr;
}
export interface Parameter extends Node {
  readonly kind: "parameter";
  readonly name: Name;
  readonly title?: Title;
  readonly value: Expr;
}
export interface Classify extends Node {
  readonly kind: "classify";
  readonly name: Name;
  readonly title?: Title;
  readonly ordered: boolean;
  readonly classes: readonly (ClassCase | ErrorNode)[];
}
export interface ClassCase extends Node {
  readonly kind: "classCase";
  readonly name: Name;
  readonly title?: Title;
  /** Absent = the `else` class. */
  readonly condition?: Expr;
}

// ── Criteria ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Which criteria a class of criteria means. */
export type CriterionClass = "mandatory" | "extension" | "basic" | "chosen";

export interface Group extends Node {
  readonly kind: "group";
  readonly name: Name;
  readonly title?: Title;
  readonly points?: Points;
  readonly weight?: Weight;
  readonly index?: Index;
  readonly members: readonly Member[];
}
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
  readonly ties?: Rank["ties"];
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

// ── Results ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Outcome extends Node {
  readonly kind: "outcome";
  readonly name: Name;
  readonly title?: Title;
  readonly condition: Expr;
}
/** `rank by score ties competition` (1, 1, 3) or `dense` (1, 1, 2). */
export interface Rank extends Node {
  readonly kind: "rank";
  readonly ties: "competition" | "dense";
}
export interface Report extends Node {
  readonly kind: "report";
  readonly name: Name;
  readonly title?: Title;
  readonly statistic: "share" | "count" | "sum" | "mean" | "min" | "max";
  /** Absent for share and count. */
  readonly value?: Expr;
  readonly where?: Expr;
  readonly by?: Name;
}

// ── Tests ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Test extends Node {
  readonly kind: "test";
  readonly title: TextLiteral;
  readonly framework: Name;
  readonly version?: Version;
  readonly items: readonly TestItem[];
}
export type TestItem = AsOf | Given | Expectation | ErrorNode;
export interface AsOf extends Node {
  readonly kind: "asOf";
  readonly date: DateLiteral;
}
/** `name = value`; `name` absent = `others`; `value` absent = `missing`. */
export interface Given extends Node {
  readonly kind: "given";
  readonly name?: Name;
  readonly value?: Expr;
}
export type Expectation =
  | (Node & { readonly kind: "expectLevel"; readonly level: LevelRef })
  | (Node & { readonly kind: "expectRange"; readonly low: LevelRef; readonly high: LevelRef })
  | (Node & { readonly kind: "expectOutcome"; readonly name: Name; readonly holds: boolean })
  | (Node & {
      readonly kind: "expectStatus";
      readonly code: Name;
      readonly status: CriterionStatus;
      readonly at?: LevelRef;
      /** `by 35%`: how much is lacking, in the measure's own terms. */
      readonly margin?: Expr;
    })
  | (Node & { readonly kind: "expectScore"; readonly low: Expr; readonly high?: Expr })
  | (Node & { readonly kind: "expectPoints"; readonly code: Name; readonly value: Expr })
  | (Node & { readonly kind: "expectValue"; readonly name: Name; readonly value: Expr });
export type CriterionStatus = "met" | "unmet" | "missing" | "notApplicable";

// ── Claims ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A theorem that `khung prove` proves or refutes. `of` is there exactly where it stands outside a framework. */
export interface Claim extends Node {
  readonly kind: "claim";
  readonly title?: Title;
  readonly of?: BaseRef;
  readonly statement: ClaimStatement | ErrorNode;
}
export type ClaimStatement =
  | ClaimImplies
  | ClaimAt
  | ClaimWhere
  | ClaimAlways
  | ClaimMoves
  | ClaimReachable
  | ClaimRelevant
  | ClaimStrict;
/** `every entity at nang_cao is at co_ban`: of the rules of the two levels. */
export interface ClaimImplies extends Node {
  readonly kind: "claimImplies";
  readonly level: LevelRef;
  readonly implied: LevelRef;
}
/** `every entity at 3 always has a and b`, `no entity at 3 where bi_ky_luat`. */
export interface ClaimAt extends Node {
  readonly kind: "claimAt";
  readonly quantifier: "every" | "no";
  readonly level: LevelRef;
  readonly condition: Expr;
}
/** `every entity where a >= 80% is at 3`. */
export interface ClaimWhere extends Node {
  readonly kind: "claimWhere";
  readonly condition: Expr;
  readonly level: LevelRef;
}
/** `always a <= b`: never false. */
export interface ClaimAlways extends Node {
  readonly kind: "claimAlways";
  readonly condition: Expr;
}
/** `raising x never lowers level`; `x` is an input or a parameter. */
export interface ClaimMoves extends Node {
  readonly kind: "claimMoves";
  readonly change: "raising" | "lowering";
  readonly name: Name;
  readonly never: "lowers" | "raises";
  readonly result: "level" | "score";
}
/** `level 4 is reachable`. */
export interface ClaimReachable extends Node {
  readonly kind: "claimReachable";
  readonly level: LevelRef;
}
/** `no criterion is irrelevant`. */
export interface ClaimRelevant extends Node {
  readonly kind: "claimRelevant";
}
/** `at least as strict as vn.cds.xa@1.0.0`. */
export interface ClaimStrict extends Node {
  readonly kind: "claimStrict";
  readonly order: "atLeast" | "atMost";
  readonly base: BaseRef;
}

// ── Overlays, scenarios, delegation ─────────────────────────────────────────────────────────────────────────────────

/** Changes on top of a framework or of other overlays, by somebody who has the authority. */
export interface Overlay extends Node {
  readonly kind: "overlay";
  readonly id: Name;
  readonly version?: Version;
  readonly title?: Title;
  readonly bases: readonly BaseRef[];
  readonly members: readonly OverlayMember[];
}
/** Changes to try out: the same statements, no authority. */
export interface Scenario extends Node {
  readonly kind: "scenario";
  readonly id: Name;
  readonly title?: Title;
  readonly base: BaseRef;
  readonly members: readonly OverlayMember[];
}
/** `vn.cds.xa@1.0.0`. */
export interface BaseRef extends Node {
  readonly kind: "baseRef";
  readonly id: Name;
  readonly version?: Version;
}
/** What may stand in an overlay; members of a framework are added. */
export type OverlayMember = Member | Change | AddTo | Remove;
/** `tighten cqs.x at 3 from 40% to 50%`: always quotes what it replaces. */
export interface Change extends Node {
  readonly kind: "change";
  readonly verb: "tighten" | "relax" | "set";
  readonly target: Target;
  readonly from: Quoted;
  /** `up to`, `down to`; `to` says nothing of it. */
  readonly direction: "to" | "up" | "down";
  /** Of the same sort as `from`. */
  readonly to: Quoted;
  readonly reasons: readonly Reason[];
}
/** What a change quotes and puts there. */
export type Quoted = Expr | Bounds | StartLevel | Title | PolicyWord | Score;
/** `between 10 and 20`, both bounds of a requirement. */
export interface Bounds extends Node {
  readonly kind: "bounds";
  readonly low: Expr;
  readonly high: Expr;
}
/** `level 3`: the level from which something is asked. */
export interface StartLevel extends Node {
  readonly kind: "startLevel";
  readonly level: LevelRef;
}
export type Aspect =
  | "title"
  | "evidence"
  | "source"
  | "basis"
  | "note"
  | "missingData"
  | "nothingToMeasure"
  | "measure"
  | "appliesWhen"
  | "points"
  | "score"
  | "level";
/** What is changed: `cqs.x at 3`, `a_parameter`, `title of cqs.x`, `level 3`, `missing data`. */
export interface Target extends Node {
  readonly kind: "target";
  readonly aspect?: Aspect;
  readonly name?: Name;
  readonly at?: LevelRef;
}
export interface PolicyWord extends Node {
  readonly kind: "policyWord";
  readonly policy: MissingPolicy["policy"] | NothingPolicy["policy"];
}
/** `because "…"`, `basis "…"` of one change. */
export interface Reason extends Node {
  readonly kind: "reason";
  readonly role: "because" | "basis";
  readonly text: TextLiteral;
}
export interface AddTo extends Node {
  readonly kind: "addTo";
  readonly group: Name;
  readonly members: readonly Member[];
}
export interface Remove extends Node {
  readonly kind: "remove";
  readonly code: Name;
  readonly reasons: readonly Reason[];
}
/** What a tier may change; what is not said is forbidden. */
export interface Delegation extends Node {
  readonly kind: "delegation";
  readonly tier: Name;
  readonly rules: readonly (May | TextClause | ErrorNode)[];
}
/** `may relax extension requirements down to 50% of base`. */
export interface May extends Node {
  readonly kind: "may";
  readonly allowed: boolean;
  readonly verb: "tighten" | "relax" | "set" | "add" | "remove";
  /** Of `set`: `requirements`, `parameter`, or an aspect (`levels` for the rules of levels). */
  readonly what: "requirements" | "criteria" | "parameter" | "levels" | Aspect;
  readonly class?: "mandatory" | "extension";
  readonly group?: Name;
  readonly parameter?: Name;
  readonly low?: Expr;
  readonly high?: Expr;
  readonly bound?: MayBound;
}
/** `down to 50% of base`. */
export interface MayBound extends Node {
  readonly kind: "mayBound";
  readonly direction: "up" | "down";
  readonly share: NumberExpr;
}

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────────────────────

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
  readonly statistic: Report["statistic"];
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
  readonly ties?: Rank["ties"];
}
/** The level reached, in outcomes and reports. */
export interface LevelExpr extends Node {
  readonly kind: "levelExpr";
}
/** The as-of date. */
export interface AsOfExpr extends Node {
  readonly kind: "asOfExpr";
}
