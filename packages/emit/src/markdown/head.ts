import type { Mean, Module } from "@khung/ir";
import { exprText } from "../expr-text.ts";
import { formatDate } from "../format-number.ts";
import { titleIn, type Language } from "../language.ts";
import { countProvenance, type StandingCounts } from "../provenance.ts";
import { mergedTexts, periodText } from "../period-text.ts";
import { code, escaped, list, section, table } from "./markdown-text.ts";
import { words } from "./words.ts";

/** Title, how far it is official, who issued it. */
export function headPart(module: Module, language: Language): string {
  const say = words[language];
  const { decision, effective } = module;
  const rows: readonly (readonly [string, string])[] = [
    [say.id, code(module.id)],
    [say.version, code(module.version)],
    [say.issuer, escaped(module.issuer ?? "")],
    [
      say.decision,
      decision
        ? escaped(decision.number) + (decision.dated ? `, ${say.dated} ${formatDate(decision.dated, language)}` : "")
        : "",
    ],
    [
      say.effective,
      effective
        ? `${say.from} ${formatDate(effective.from, language)}${effective.to ? ` ${say.to} ${formatDate(effective.to, language)}` : ""}`
        : "",
    ],
    [say.index, module.index ? meanText(module.index, language) : ""],
    [say.tier, escaped(module.tier ?? "")],
    [
      say.children,
      module.children
        ? `${code(module.children.name)} ${say.assessedBy} ${code(`${module.children.id}@${module.children.version}`)}`
        : "",
    ],
    [say.period, module.period ? periodText(module.period, language) : ""],
    [say.merged, module.merged ? mergedTexts[language][module.merged] : ""],
    [say.replaces, module.replaces.map(({ id, version }) => code(version ? `${id}@${version}` : id)).join(", ")],
    [say.basis, module.basis.map(escaped).join("; ")],
  ];
  return [
    `# ${escaped(titleIn(module.title, language))}`,
    standingPart(module, language),
    table(
      ["", ""],
      rows.filter(([, value]) => value),
    ),
  ].join("\n\n");
}

/** `trung bình nhân, đến 6 chữ số thập phân`. */
export function meanText(mean: Mean, language: Language): string {
  const say = words[language];
  return mean.kind === "arithmetic"
    ? say.arithmeticMean
    : `${say.geometricMean} ${say.to} ${mean.places} ${say.places}`;
}

const statements = {
  vi: {
    illustrative: "**Có phần minh họa: đây không phải văn bản chính thức.** Nguồn gốc từng phần ghi ở mỗi tiêu chí.",
    unsaid: "**Chưa ghi nguồn gốc của mọi phần: không coi là văn bản chính thức.**",
    verified: "Mọi phần đều ghi là đã kiểm chứng. Văn bản do cơ quan ban hành công bố mới có giá trị pháp lý.",
  },
  en: {
    illustrative: "**Partly illustrative: this is not the official text.** Every criterion says how far it is known.",
    unsaid: "**The provenance of some parts is not said: do not take this for the official text.**",
    verified: "Every part is marked as verified. Only the text published by its issuer is binding.",
  },
} as const;

/** Said first, so that nobody takes an example for the official text. */
function standingPart(module: Module, language: Language): string {
  const say = words[language];
  const counts = countProvenance(module);
  const line = (name: string, of: StandingCounts) => {
    const parts = (["verified", "likely", "illustrative", "unsaid"] as const).filter((each) => of[each] > 0);
    return `${name}: ${parts.map((each) => `${of[each]} ${say[each]}`).join(", ")}`;
  };
  const all = Object.values(counts);
  const supposed = all.some((of) => of.illustrative + of.likely > 0);
  const standing = supposed ? "illustrative" : all.some((of) => of.unsaid > 0) ? "unsaid" : "verified";
  const summary = [
    line(say.titles, counts.title),
    line(say.measures, counts.measure),
    line(say.thresholds, counts.thresholds),
  ];
  return [statements[language][standing], "", ...list(summary).split("\n")]
    .map((each) => `> ${each}`.trimEnd())
    .join("\n");
}

/** The ladder. */
export function levelsPart(module: Module, language: Language): string {
  const say = words[language];
  const rows = module.levels.map((level) => [
    String(level.number),
    escaped(titleIn(level.title, language)),
    code(level.id),
    level.rule ? escaped(exprText(level.rule, module, language)) : say.ownRule,
  ]);
  return section(2, say.levels, [
    module.cumulative ? say.cumulative : say.independent,
    table([say.level, say.name, say.id, say.rule], rows),
  ]);
}
