/** An evaluation as text: what `khung eval` and `npm start` print. */

import {
  fromInteger,
  multiply,
  toDecimal,
  type Expr,
  type Module,
  type Rational,
  type Report,
  type Title,
} from "@khung/ir";
import { displayWidth, printable } from "@khung/diagnostics";
import { exprText } from "./expr-text.ts";
import { formatDate, formatNumber } from "./format-number.ts";
import { titleIn, type Language } from "./language.ts";
import { numberTypeOf } from "./number-type.ts";
import { countProvenance } from "./provenance.ts";
import { renderScores, type ShownScore } from "./render-scores.ts";
import { renderDistribution, type LevelShare } from "./render-distribution.ts";

/** What is shown of an evaluation; exact numbers come in, shares are rounded for showing only. */
export interface ShownEvaluation {
  readonly module: Module;
  readonly asOf: string;
  readonly data: {
    readonly name: string;
    readonly rows: number;
    readonly synthetic?: boolean | undefined;
    readonly note?: Title | undefined;
  };
  readonly distribution: readonly LevelShare[];
  readonly reports: readonly {
    readonly name: string;
    readonly rows: readonly {
      readonly group?: string;
      readonly value: Rational | null;
      readonly counted: number;
      readonly missing: number;
    }[];
  }[];
  /** Only of a framework with a score. */
  readonly scores?: readonly ShownScore[];
  /** Figures of all entities, with how many lack data for them. */
  readonly statistics?: readonly { readonly expr: Expr; readonly counted: number; readonly missing: number }[];
  /** Published decisions that departed from the rules. */
  readonly exceptions?: readonly {
    readonly entity: string;
    readonly level: number;
    readonly ruleLevel: number;
    readonly decision: string;
    readonly reason: string;
  }[];
  /** How many entities came of several. */
  readonly merged?: number;
  /** The entities of the tier below, and how many of them have no row. */
  readonly children?: { readonly counted: number; readonly absent: number };
  /** Entities whose level may still change once missing data are known. */
  readonly open: number;
}

const words = {
  vi: {
    data: "Số liệu",
    entities: "đơn vị",
    at: "tính tại ngày",
    synthetic: "SỐ LIỆU GIẢ LẬP",
    illustrative: "CÓ PHẦN MINH HỌA",
    noProvenance: "CHƯA GHI NGUỒN GỐC",
    notOfficial: "không phải văn bản chính thức",
    thresholds: "ngưỡng",
    verified: "đã kiểm chứng",
    likely: "nhiều khả năng",
    sample: "minh họa",
    unsaid: "không ghi",
    reports: "Chỉ tiêu tổng hợp",
    of: "trên",
    missing: "thiếu số liệu",
    open: "đơn vị còn có thể đổi mức khi có đủ số liệu",
    figures: "Số tổng hợp chưa đủ số liệu",
    nothing: "không có gì để tính",
    exceptions: "Công nhận theo quyết định riêng",
    level: "mức",
    byRules: "theo quy tắc",
    merged: "đơn vị được lập từ nhiều đơn vị cũ",
    children: "đơn vị trực thuộc",
    absent: "chưa có số liệu",
  },
  en: {
    data: "Data",
    entities: "entities",
    at: "as of",
    synthetic: "SYNTHETIC DATA",
    illustrative: "PARTLY ILLUSTRATIVE",
    noProvenance: "PROVENANCE NOT SAID",
    notOfficial: "not the official text",
    thresholds: "thresholds",
    verified: "verified",
    likely: "likely",
    sample: "illustrative",
    unsaid: "not said",
    reports: "Reports",
    of: "of",
    missing: "missing",
    open: "entities may still change level once missing data are known",
    figures: "Figures of all entities that lack data",
    nothing: "nothing to compute",
    exceptions: "Recognised by decisions of their own",
    level: "level",
    byRules: "by the rules",
    merged: "entities come of several",
    children: "children",
    absent: "without data",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What was evaluated, how official it is, the distribution, the reports. */
export function renderEvaluation(shown: ShownEvaluation, language: Language): string {
  const say = words[language];
  const { module, data, asOf } = shown;
  const count = (value: number) => grouped(value, language);
  const lines = [
    `${titleIn(module.title, language)} (${module.id}@${module.version})`,
    `${say.data}: ${data.name}, ${count(data.rows)} ${say.entities}, ${say.at} ${formatDate(asOf, language)}`,
    ...(data.synthetic ? [`${say.synthetic}${data.note ? `: ${titleIn(data.note, language)}` : ""}`] : []),
    ...standingLine(module, language),
    ...(shown.merged ? [`${count(shown.merged)} ${say.merged}`] : []),
    ...(shown.children ? [childrenLine(shown.children, language)] : []),
    ...(module.levels.length > 0 ? ["", renderDistribution(module.levels, shown.distribution, language)] : []),
    ...(shown.scores && shown.scores.length > 0
      ? ["", ...renderScores(shown.scores, module.index !== undefined, language)]
      : []),
    ...(shown.open > 0 ? ["", `${count(shown.open)} ${say.open}`] : []),
    ...leftOutLines(shown, language),
    ...exceptionLines(shown, language),
    ...(shown.reports.length > 0
      ? ["", `${say.reports}:`, ...shown.reports.flatMap((report) => reportLines(report, module, language))]
      : []),
  ];
  return lines.map((line) => line.split("\n").map(printable).join("\n")).join("\n");
}

function childrenLine({ counted, absent }: NonNullable<ShownEvaluation["children"]>, language: Language): string {
  const say = words[language];
  const lacking = absent > 0 ? ` (${grouped(absent, language)} ${say.absent})` : "";
  return `${grouped(counted, language)} ${say.children}${lacking}`;
}

/** Every one, with its reason: an exception that nobody sees is none. */
function exceptionLines({ exceptions = [] }: ShownEvaluation, language: Language): readonly string[] {
  const say = words[language];
  if (exceptions.length === 0) return [];
  const lines = exceptions.map(
    ({ entity, level, ruleLevel, decision, reason }) =>
      `  ${entity}: ${say.level} ${level} (${say.byRules}: ${ruleLevel}); ${decision}: ${reason}`,
  );
  return ["", `${say.exceptions}:`, ...lines];
}

/** Only where a part is not known to be official. */
function standingLine(module: Module, language: Language): readonly string[] {
  const say = words[language];
  const { thresholds, title, measure } = countProvenance(module);
  const all = [thresholds, title, measure];
  const supposed = all.some((of) => of.likely + of.illustrative > 0);
  const uncertain = supposed || all.some((of) => of.unsaid > 0);
  const parts = (
    [
      ["verified", say.verified],
      ["likely", say.likely],
      ["illustrative", say.sample],
      ["unsaid", say.unsaid],
    ] as const
  )
    .filter(([key]) => thresholds[key] > 0)
    .map(([key, word]) => `${thresholds[key]} ${word}`);
  const known = parts.length > 0 ? `; ${say.thresholds} ${parts.join(", ")}` : "";
  return uncertain ? [`${supposed ? say.illustrative : say.noProvenance}: ${say.notOfficial}${known}`] : [];
}

/** Figures of all entities from which some were left out: said, never silent. */
function leftOutLines({ statistics = [], module }: ShownEvaluation, language: Language): readonly string[] {
  const say = words[language];
  const open = statistics.filter(({ missing }) => missing > 0);
  if (open.length === 0) return [];
  return [
    "",
    `${say.figures}:`,
    ...open.map(
      ({ expr, counted, missing }) => `  ${exprText(expr, module, language)} ${noteText(counted, missing, language)}`,
    ),
  ];
}

function reportLines(shown: ShownEvaluation["reports"][number], module: Module, language: Language): readonly string[] {
  const say = words[language];
  const report = module.reports.find(({ name }) => name === shown.name);
  const title = report?.title ? titleIn(report.title, language) : shown.name;
  const rows = shown.rows.map(({ group, value, counted, missing }) => ({
    name: group === undefined ? title : `  ${groupTitle(group, report, module, language)}`,
    value: value ? valueText(value, report, module, language) : say.nothing,
    note: noteText(report?.statistic === "count" ? undefined : counted, missing, language),
  }));
  const width = Math.max(0, ...rows.map(({ name }) => displayWidth(name)));
  const lines = rows.map(({ name, value, note }) =>
    `  ${name}${" ".repeat(width - displayWidth(name))}  ${value}  ${note}`.trimEnd(),
  );
  return report?.by === undefined ? lines : [`  ${title}`, ...lines];
}

/** `(trên 3.321 đơn vị, 99 thiếu số liệu)`. */
function noteText(counted: number | undefined, missing: number, language: Language): string {
  const say = words[language];
  const parts = [
    ...(counted === undefined ? [] : [`${say.of} ${grouped(counted, language)} ${say.entities}`]),
    ...(missing > 0 ? [`${grouped(missing, language)} ${say.missing}`] : []),
  ];
  return parts.length > 0 ? `(${parts.join(", ")})` : "";
}

function groupTitle(group: string, report: Report | undefined, module: Module, language: Language): string {
  const named = module.classifications.find(({ name }) => name === report?.by)?.classes;
  const input = module.inputs.find(({ name }) => name === report?.by)?.type;
  const members = named ?? (input?.kind === "choice" ? input.members : []);
  const title = members.find(({ name }) => name === group)?.title;
  return title ? titleIn(title, language) : group;
}

/** At most two decimals, for reading; the exact value is in the JSON. */
function valueText(value: Rational, report: Report | undefined, module: Module, language: Language): string {
  const type = report?.value && numberTypeOf(report.value, module);
  const share = report?.statistic === "share" || type?.form === "share";
  const text = toDecimal(share ? multiply(value, fromInteger(100)) : value, value.denominator === 1n ? 0 : 2);
  const shown = formatNumber(text, { form: "plain", unit: share ? {} : (type?.unit ?? {}) }, language);
  return share ? `${shown}%` : shown;
}

function grouped(count: number, language: Language): string {
  return formatNumber(String(count), { form: "count", unit: {} }, language);
}
