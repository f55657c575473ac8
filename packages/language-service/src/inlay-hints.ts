/** What helps beside the text: numbers as people write them, names of levels, values of parameters, and how many meet a threshold. */

import { constantOf, type Declaration } from "@khung/compiler";
import type { Message } from "@khung/diagnostics";
import { walk, type AnyNode, type ast } from "@khung/syntax";
import { titleOf } from "./names.ts";
import { readCount, readDigits, readShare } from "./numbers.ts";
import { toPosition } from "./positions.ts";
import type { InlayHint } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** The hints in a stretch of the text. */
export function inlayHintsIn(snapshot: Snapshot, from: number, to: number): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const add = (offset: number, kind: InlayHint["kind"], label: Message | undefined, tooltip?: Message): void => {
    if (label && offset >= from && offset <= to)
      hints.push({ position: toPosition(snapshot.starts, offset), label, kind, ...(tooltip && { tooltip }) });
  };
  const around: AnyNode[] = [];
  walk(snapshot.parsed.file, (node, parent) => {
    if (node.end < from || node.start > to) return false;
    while (around.length > 0 && around.at(-1) !== parent) around.pop();
    around.push(node);
    if (node.kind === "number") add(node.end, "value", numberHint(node));
    if (node.kind === "nameExpr") add(node.end, "value", parameterHint(snapshot.names.meaning(node.name)));
    if (node.kind === "levelRef" && !inMap.has(parent?.kind ?? "")) add(node.end, "level", levelHint(snapshot, node));
    if (node.kind === "requirement") {
      const population = populationHint(snapshot, node, around);
      add(node.end, "population", population?.label, population?.tooltip);
    }
    return true;
  });
  return hints;
}

/** Where a level is declared, and in maps of several levels, its number says enough. */
const inMap: ReadonlySet<string> = new Set(["level", "requirementEntry"]);

/** Of what reads otherwise than it is written: a decimal point, thousands, `90 per 1000`. */
function numberHint(number: ast.NumberExpr): Message | undefined {
  if (number.per !== undefined) {
    const value = constantOf(number);
    return equals(value && readShare(value));
  }
  const isLong = /^\d{5,}/.test(number.digits);
  if (!isLong && !number.digits.includes(".")) return undefined;
  const { vi, en } = readDigits(number.digits);
  if (!number.percent) return equals({ vi, en });
  return equals({ vi: `${vi} %`, en: `${en}%` });
}

function parameterHint(declaration: Declaration | undefined): Message | undefined {
  if (declaration?.kind !== "parameter" || declaration.node.value.kind !== "number") return undefined;
  const { digits, percent, per, unit } = declaration.node.value;
  if (per !== undefined) return numberHint(declaration.node.value);
  const { vi, en } = readDigits(digits);
  const after = unit ? ` ${unit.value}` : "";
  return equals({ vi: `${vi}${percent ? " %" : after}`, en: `${en}${percent ? "%" : after}` });
}

function equals(value: Message | undefined): Message | undefined {
  return value && { vi: `= ${value.vi}`, en: `= ${value.en}` };
}

/** The name of a level that is given by its number. */
function levelHint({ names }: Snapshot, ref: ast.LevelRef): Message | undefined {
  if (!/^\d+$/.test(ref.text)) return undefined;
  const level = names.meaning(ref);
  return level && (titleOf(level) ?? { vi: level.name, en: level.name });
}

/** `62/98 đạt` after a requirement; `80 · 62/98 đạt` after one of two levels. */
function populationHint(
  { coverage, names }: Snapshot,
  { entries }: ast.Requirement,
  around: readonly AnyNode[],
): { readonly label: Message; readonly tooltip: Message } | undefined {
  const criterion = around.findLast((each) => each.kind === "criterion");
  if (!coverage || !criterion) return undefined;
  const known = entries.flatMap((entry) => {
    if (entry.kind === "error") return [];
    const ref = entry.level ?? entry.from;
    const declared = ref && names.meaning(ref);
    const level = declared?.kind === "level" ? Number(declared.node.number.text) : ref ? Number(ref.text) : 1;
    const counts = coverage.criteria[criterion.code.text]?.[level];
    return counts ? [{ level, counts }] : [];
  });
  if (known.length === 0) return undefined;
  const all = readCount(coverage.entities);
  const met = (language: keyof Message): string =>
    known.map(({ counts }) => readCount(counts.met)[language]).join(" · ");
  const words = {
    vi: ["Mức", "đạt", "chưa đạt", "thiếu số liệu", "không áp dụng"],
    en: ["Level", "met", "unmet", "missing", "not applicable"],
  } as const;
  const detail = (language: keyof Message): string =>
    known
      .map(({ level, counts: { met: yes, unmet, missing, notApplicable } }) => {
        const [head, ...kinds] = words[language];
        const parts = [yes, unmet, missing, notApplicable].map(
          (count, i) => `${readCount(count)[language]} ${kinds[i] ?? ""}`,
        );
        return `${head} ${level}: ${parts.join(", ")}`;
      })
      .join("\n\n");
  return {
    label: { vi: `${met("vi")}/${all.vi} đạt`, en: `${met("en")}/${all.en} met` },
    tooltip: { vi: detail("vi"), en: detail("en") },
  };
}
