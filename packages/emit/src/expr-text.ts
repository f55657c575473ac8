/**
 * Expressions of the IR as people read them: names as in the source, `và`/`hoặc`, numbers with their unit.
 *
 * For documents and explanations. It is not source text: `khung fmt` writes that.
 */

import { unreachable } from "@khung/diagnostics";
import type { CompareExpr, CriteriaExpr, Expr, Module, NumberType, Quantifier } from "@khung/ir";
import { formatDate, formatNumber } from "./format-number.ts";
import type { Language } from "./language.ts";
import { numberTypeOf } from "./number-type.ts";

type Names = Pick<Module, "inputs" | "lets" | "parameters" | "levels">;

/** Of another module nothing is known here. */
const noNames: Names = { inputs: [], lets: [], parameters: [], levels: [] };

const childrenFigures = {
  vi: { share: "tỷ lệ", count: "tổng số", sum: "tổng", mean: "trung bình", min: "nhỏ nhất", max: "lớn nhất" },
  en: { share: "share of", count: "number of", sum: "sum of", mean: "mean of", min: "min of", max: "max of" },
} as const;

const words = {
  vi: {
    and: "và",
    or: "hoặc",
    not: "không",
    yes: "có",
    no: "không",
    in: "thuộc",
    reported: "có số liệu",
    rounded: "làm tròn",
    to: "đến",
    places: "chữ số thập phân",
    interpolate: "nội suy",
    over: "theo các điểm",
    by: "theo",
    else: "còn lại",
    from: "từ",
    all: "mọi",
    any: "ít nhất một",
    atLeast: "ít nhất",
    atMost: "nhiều nhất",
    of: "trong",
    mandatory: "tiêu chí bắt buộc",
    extension: "tiêu chí mở rộng",
    basic: "tiêu chí cơ bản",
    chosen: "tiêu chí tự chọn",
    points: "điểm",
    maximum: "điểm tối đa",
    min: "nhỏ nhất của",
    max: "lớn nhất của",
    criteria: "tiêu chí",
    group: "nhóm",
    children: "đơn vị trực thuộc",
    overChildren: "trên các",
    where: "mà",
    at: "ở mức",
    level: "mức đạt",
    index: "chỉ số",
    statistics: {
      min: "giá trị nhỏ nhất ghi nhận của",
      max: "giá trị lớn nhất ghi nhận của",
      mean: "giá trị trung bình ghi nhận của",
      count: "số đơn vị có",
      share: "tỷ lệ đơn vị mà",
      rank: "thứ hạng của",
      percentile: "bách phân vị của",
    },
    asOf: "ngày đánh giá",
    met: "đạt",
    unmet: "không đạt",
    missing: "thiếu số liệu",
    notApplicable: "không áp dụng",
  },
  en: {
    and: "and",
    or: "or",
    not: "not",
    yes: "yes",
    no: "no",
    in: "in",
    reported: "is reported",
    rounded: "rounded",
    to: "to",
    places: "places",
    interpolate: "interpolate",
    over: "over points",
    by: "by",
    else: "else",
    from: "from",
    all: "all",
    any: "any",
    atLeast: "at least",
    atMost: "at most",
    of: "of",
    mandatory: "mandatory criteria",
    extension: "extension criteria",
    basic: "basic criteria",
    chosen: "chosen criteria",
    points: "points",
    maximum: "max points",
    min: "least",
    max: "greatest",
    criteria: "criteria",
    group: "group",
    children: "children",
    overChildren: "over",
    where: "where",
    at: "at",
    level: "level",
    index: "index",
    statistics: {
      min: "observed min of",
      max: "observed max of",
      mean: "observed mean of",
      count: "number of entities with",
      share: "share of entities where",
      rank: "rank of",
      percentile: "percentile of",
    },
    asOf: "as-of date",
    met: "met",
    unmet: "unmet",
    missing: "missing",
    notApplicable: "not applicable",
  },
} as const satisfies Record<Language, Record<string, string | Record<string, string>>>;

const shareType: NumberType = { kind: "number", form: "share", unit: {} };
const signs = { "=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;
const arithmetic = { "+": "+", "-": "−", "*": "×", "/": "/" } as const;

/** The text of an expression. `type` is what a bare number in it means: a share is shown in per cent. */
export function exprText(expr: Expr, module: Names, language: Language, type?: NumberType): string {
  const say = words[language];
  const text = (inner: Expr, as = type) => exprText(inner, module, language, as);
  const part = (inner: Expr, as = type) => (isSimple(inner) ? text(inner, as) : `(${text(inner, as)})`);
  switch (expr.kind) {
    case "number":
      return formatNumber(expr.value, type ?? { form: "plain", unit: {} }, language);
    case "boolean":
      return expr.value ? say.yes : say.no;
    case "date":
      return formatDate(expr.value, language);
    case "member":
      return expr.value;
    case "input":
    case "parameter":
    case "let":
    case "classification":
      return expr.name;
    case "negate":
      return `−${part(expr.operand)}`;
    case "arithmetic":
      return `${part(expr.left, undefined)} ${arithmetic[expr.operator]} ${part(expr.right, undefined)}`;
    case "compare":
      return compareText(expr, module, part);
    case "and":
    case "or":
      return expr.operands.map((operand) => part(operand, undefined)).join(` ${say[expr.kind]} `);
    case "not":
      return `${say.not} ${part(expr.operand, undefined)}`;
    case "in":
      return `${part(expr.operand)} ${say.in} {${expr.members.join(", ")}}`;
    case "reported":
      return `${part(expr.operand)} ${say.reported}`;
    case "call":
      return `${expr.function}(${expr.arguments.map((argument) => text(argument)).join(", ")})`;
    case "round":
      return `${say.rounded}(${text(expr.operand)}, ${expr.places})`;
    case "irrational": {
      const call = `${expr.function}(${expr.arguments.map((argument) => exprText(argument, module, language)).join(", ")})`;
      return `${call} ${say.to} ${expr.places} ${say.places}`;
    }
    case "interpolate": {
      const at = numberTypeOf(expr.operand, module) ?? { form: "plain", unit: {} };
      const points = expr.points.map((point) => `${formatNumber(point.at, at, language)}: ${text(point.value)}`);
      return `${say.interpolate} ${part(expr.operand, undefined)} ${say.over} {${points.join("; ")}}`;
    }
    case "byClass": {
      const cases = expr.cases.map(({ member, value }) => `${member}: ${text(value)}`);
      if (expr.otherwise) cases.push(`${say.else}: ${text(expr.otherwise)}`);
      return `${say.by} ${text(expr.subject)} {${cases.join("; ")}}`;
    }
    case "dated":
      return `{${expr.cases.map(({ from, value }) => `${say.from} ${formatDate(from, language)}: ${text(value)}`).join("; ")}}`;
    case "conditions":
      return `${quantifierText(expr.quantifier, language)} {${expr.conditions.map((each) => text(each, undefined)).join("; ")}}`;
    case "criteria":
      return criteriaText(expr, module, language);
    case "cases": {
      const cases = expr.cases.map(({ condition, value }) => `${text(condition, undefined)}: ${text(value)}`);
      return `{${[...cases, `${say.else}: ${text(expr.otherwise)}`].join("; ")}}`;
    }
    case "points": {
      const what = expr.of === "max" ? say.maximum : say.points;
      return `${expr.aggregate === "sum" ? "" : `${say[expr.aggregate]} `}${what} {${expr.codes.join(", ")}}`;
    }
    case "scores": {
      const amount = exprText(expr.amount, module, language, expr.unit === "share" ? shareType : undefined);
      const asked = `${say[expr.comparison]} ${amount} ${expr.unit === "share" ? say.maximum : say.points}`;
      return `${quantifierText(expr.quantifier, language)} {${expr.codes.join(", ")}}: ${asked}`;
    }
    case "children": {
      // What is inside is of another module: its names stand as they are written there.
      const inside = (inner: Expr): string => exprText(inner, noNames, language);
      const where = expr.where ? ` ${say.where} ${inside(expr.where)}` : "";
      const value = expr.value ? ` ${inside(expr.value)} ${say.overChildren}` : "";
      return `(${childrenFigures[language][expr.statistic]}${value} ${say.children}${where})`;
    }
    case "index":
      return expr.group === undefined ? say.index : `${say.index} ${say.group} ${expr.group}`;
    case "statistic": {
      const of = expr.statistic === "share" || expr.statistic === "count" ? undefined : type;
      return `${say.statistics[expr.statistic]} ${part(expr.operand, of)}`;
    }
    case "level":
      return say.level;
    case "asOf":
      return say.asOf;
    default:
      return unreachable(expr);
  }
}

function isSimple(expr: Expr): boolean {
  return !["arithmetic", "compare", "and", "or", "not", "in", "reported", "negate"].includes(expr.kind);
}

function compareText(expr: CompareExpr, module: Names, part: (inner: Expr, as?: NumberType) => string): string {
  const type = numberTypeOf(expr.left, module) ?? numberTypeOf(expr.right, module);
  return `${part(expr.left, type)} ${signs[expr.operator]} ${part(expr.right, type)}`;
}

function quantifierText(quantifier: Quantifier, language: Language): string {
  const say = words[language];
  if (!("amount" in quantifier)) return say[quantifier.kind];
  const form = quantifier.unit === "share" ? "share" : "count";
  return `${say[quantifier.kind]} ${formatNumber(quantifier.amount, { form, unit: {} }, language)} ${say.of}`;
}

function criteriaText(expr: CriteriaExpr, module: Names, language: Language): string {
  const say = words[language];
  const { class: kind, group, listed } = expr.set;
  const named = [kind ? say[kind] : "", group ? `${say.group} ${group}` : ""].filter(Boolean).join(" ");
  const set = listed || !named ? `{${expr.codes.join(", ")}}` : named;
  const level = expr.level === undefined ? "" : ` ${say.at} ${expr.level}`;
  return `${quantifierText(expr.quantifier, language)} ${set} ${say[expr.status]}${level}`;
}
