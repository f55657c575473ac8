import { unreachable } from "@khung/diagnostics";
import type { Criterion, Exact, Module, NumberType, Requirement, RequirementLevel } from "@khung/ir";
import { exprText } from "../expr-text.ts";
import { formatNumber } from "../format-number.ts";
import { meanText } from "./head.ts";
import { titleIn, type Language } from "../language.ts";
import { levelsOf, standingOf, type KnownStanding } from "../provenance.ts";
import { code, escaped, list, section, table } from "./markdown-text.ts";
import { words } from "./words.ts";

/** Criteria by group: a table of what each level asks, then what else is said of each. */
export function criteriaPart(module: Module, language: Language): string {
  const say = words[language];
  const scored = module.criteria.some(({ points }) => points);
  const numbers = new Map(module.criteria.map((criterion, i) => [criterion.code, i + 1]));
  const depth = (name: string | undefined): number => {
    const group = module.groups.find((each) => each.name === name);
    return group ? 1 + depth(group.parent) : 0;
  };
  const part = (title: string, at: number, criteria: readonly Criterion[]) =>
    [
      `${"#".repeat(Math.min(6, at))} ${title}`,
      table(
        [
          "TT",
          say.criterion,
          say.measure,
          ...(scored ? [say.points, say.score] : []),
          ...module.levels.map(({ number }) => `${say.level} ${number}`),
        ],
        criteria.map((criterion) => row(criterion, numbers.get(criterion.code) ?? 0, module, language)),
      ),
      list(criteria.map((criterion) => details(criterion, module, language))),
    ].filter(Boolean);
  const grouped = module.groups.flatMap((group) => {
    const own = module.criteria.filter((criterion) => criterion.group === group.name);
    const counts =
      group.index && group.weight ? `; ${weightText(group.weight, language)}, ${meanText(group.index, language)}` : "";
    return part(
      `${escaped(titleIn(group.title, language))} (${code(group.name)}${counts})`,
      2 + depth(group.name),
      own,
    );
  });
  const rest = module.criteria.filter((criterion) => criterion.group === undefined);
  const other = rest.length > 0 ? part(say.otherCriteria, 3, rest) : [];
  return section(2, `${say.criteria} (${module.criteria.length})`, [...grouped, ...other]);
}

function row(criterion: Criterion, number: number, module: Module, language: Language): readonly string[] {
  const say = words[language];
  const title = `${code(criterion.code)} ${escaped(titleIn(criterion.title, language))} *(${say[criterion.class]})*`;
  const measure = criterion.measure ? code(exprText(criterion.measure, module, language)) : "";
  const thresholds = module.levels.map(({ number: level }) =>
    criterion.requirements
      .flatMap((requirement) => {
        const entry = requirement.levels.find((each) => each.level === level);
        return entry ? [asked(requirement, entry, criterion, module, language)] : [];
      })
      .join("; "),
  );
  return [String(number), title, measure, ...pointsCells(criterion, module, language), ...thresholds];
}

/** What it can score and how; no cells in a framework without points. */
function pointsCells({ points, weight }: Criterion, module: Module, language: Language): readonly string[] {
  if (!module.criteria.some((each) => each.points)) return [];
  if (!points) return ["", ""];
  if (weight) return [weightText(weight, language), code(exprText(points.score, module, language))];
  const sort = points.sort === "points" ? "" : ` (${words[language][points.sort]})`;
  const score = code(exprText(points.score, module, language));
  return [`${escaped(exprText(points.max, module, language))}${sort}`, score];
}

function weightText(weight: Exact, language: Language): string {
  return `${words[language].weight} ${formatNumber(weight, { form: "plain", unit: {} }, language)}`;
}

/** `≥ 80%`, `từ 2 đến 5`, `có`, or a whole condition. */
function asked(
  { comparison }: Requirement,
  { value, upper }: RequirementLevel,
  criterion: Criterion,
  module: Module,
  language: Language,
): string {
  const say = words[language];
  const type: NumberType | undefined = criterion.measureType?.kind === "number" ? criterion.measureType : undefined;
  const text = escaped(exprText(value, module, language, type));
  switch (comparison) {
    case "atLeast":
      return `≥ ${text}`;
    case "moreThan":
      return `\\> ${text}`;
    case "atMost":
      return `≤ ${text}`;
    case "lessThan":
      return `\\< ${text}`;
    case "between":
      return `${text} ${say.between} ${upper ? escaped(exprText(upper, module, language, type)) : ""}`;
    case "is":
    case "condition":
      return text;
    default:
      return unreachable(comparison);
  }
}

/** One paragraph: everything said of a criterion beside its thresholds. */
function details(criterion: Criterion, module: Module, language: Language): string {
  const say = words[language];
  const parts: readonly (readonly [string, string])[] = [
    [say.applies, criterion.appliesWhen ? code(exprText(criterion.appliesWhen, module, language)) : ""],
    [
      say.nothing,
      criterion.nothing === undefined ? "" : say[criterion.nothing === "missing" ? "missingStatus" : criterion.nothing],
    ],
    [say.missing, say[criterion.missing]],
    [say.evidence, criterion.evidence.map(escaped).join("; ")],
    [say.source, criterion.sources.map(escaped).join("; ")],
    [say.basis, criterion.basis.map(escaped).join("; ")],
    [say.verifiedBy, criterion.verifiedBy ? code(criterion.verifiedBy) : ""],
    [say.note, criterion.notes.map(escaped).join("; ")],
    [say.standing, standings(criterion, language)],
  ];
  return `**${escaped(criterion.code)}** · ${parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`)
    .join(" · ")}`;
}

/** `tên nhiều khả năng; cách đo minh họa; ngưỡng minh họa (mức 4 đã kiểm chứng: chỉ tiêu 2025)`. */
function standings(criterion: Criterion, language: Language): string {
  const say = words[language];
  const reason = (aspect: "title" | "measure" | "thresholds", level?: number) => {
    const said = criterion.provenance.find((each) => each.aspect === aspect && each.level === level)?.text;
    return said ? ` (${escaped(said)})` : "";
  };
  const thresholds = new Map<KnownStanding, number[]>();
  for (const level of levelsOf(criterion)) {
    const standing = standingOf(criterion, "thresholds", level);
    thresholds.set(standing, [...(thresholds.get(standing) ?? []), level]);
  }
  const levels = [...thresholds].map(([standing, at]) => {
    const why = reason("thresholds") || at.map((level) => reason("thresholds", level)).find(Boolean) || "";
    const all = thresholds.size === 1 ? "" : ` ${say.level.toLowerCase()} ${at.join(", ")}`;
    return `${say.aThreshold}${all} ${say[standing]}${why}`;
  });
  return [
    `${say.aTitle} ${say[standingOf(criterion, "title")]}${reason("title")}`,
    `${say.aMeasure} ${say[standingOf(criterion, "measure")]}${reason("measure")}`,
    ...levels,
  ].join("; ");
}
