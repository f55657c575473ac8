/** A comparison as text for a terminal, and as Markdown. */

import { displayWidth, printable } from "@khung/diagnostics";
import { titleIn, type Language } from "@khung/emit";
import { tellChanges, tellVerdict, type ToldChange } from "./describe.ts";
import type { VersionDiff } from "./diff.ts";
import { effectName } from "./words.ts";

/** How text is shown. */
export interface Shown {
  readonly language: Language;
  /** Columns to fold at; never folded unless said. */
  readonly columns?: number;
}

const marks = { stricter: "▲", looser: "▼", neutral: "=", undetermined: "?" } as const;

/** The text that `khung diff` prints. */
export function renderDiff(diff: VersionDiff, { language, columns }: Shown): string {
  const verdict = tellVerdict(diff, language);
  const width = Math.max(0, ...diff.changes.map(({ effect }) => displayWidth(effectName(effect, language))));
  const lines = [headOf(diff), printable(titleIn(diff.comparison.after.title, language)), ""];
  for (const { name, title, changes } of tellChanges(diff, language)) {
    lines.push(...folded(printable(title === undefined ? name : `${name} · ${title}`), "", columns));
    for (const told of changes) {
      const { effect } = told.judged.effect;
      const isWords = told.judged.change.reach === "text";
      const head = `  ${isWords ? "·" : told.judged.effect.because === "witnesses" ? "↕" : marks[effect]} ${padded(effectName(told.judged.effect, language), width)}  `;
      lines.push(...folded(`${head}${printable(whatText(told))}`, " ".repeat(displayWidth(head)), columns));
      if (!isWords)
        lines.push(
          ...folded(
            `${" ".repeat(displayWidth(head))}${printable(told.reason)}`,
            " ".repeat(displayWidth(head)),
            columns,
          ),
        );
    }
    lines.push("");
  }
  const vi = language === "vi";
  lines.push(
    ...folded(`${vi ? "Tính chung" : "Together"}: ${verdict.whole}; ${printable(verdict.reason)}`, "  ", columns),
    ...(diff.declared ? folded(`${vi ? "Phiên bản" : "Version"}: ${verdict.version}`, "  ", columns) : []),
  );
  return `${lines.join("\n")}\n`;
}

/** The same as a document. */
export function diffToMarkdown(diff: VersionDiff, language: Language): string {
  const vi = language === "vi";
  const verdict = tellVerdict(diff, language);
  const lines = [`# ${escaped(headOf(diff))}`, "", escaped(titleIn(diff.comparison.after.title, language)), ""];
  for (const { name, title, changes } of tellChanges(diff, language)) {
    lines.push(`## ${escaped(title === undefined ? name : `${name} · ${title}`)}`, "");
    lines.push(
      vi ? "| Thay đổi | Trước | Sau | Tác động | Vì sao |" : "| Change | Before | After | Effect | Why |",
      "| --- | --- | --- | --- | --- |",
    );
    for (const { label, before, after, judged, reason } of changes) {
      const cells = [label, before ?? "", after ?? "", effectName(judged.effect, language), reason];
      lines.push(`| ${cells.map(escaped).join(" | ")} |`);
    }
    lines.push("");
  }
  lines.push(
    `- ${vi ? "Tính chung" : "Together"}: **${verdict.whole}**; ${escaped(verdict.reason)}`,
    ...(diff.declared ? [`- ${vi ? "Phiên bản" : "Version"}: **${escaped(verdict.version)}**`] : []),
  );
  return `${lines.join("\n")}\n`;
}

function headOf({ comparison: { before, after } }: VersionDiff): string {
  return before.id === after.id
    ? `${before.id}  ${before.version} → ${after.version}`
    : `${before.id}@${before.version} → ${after.id}@${after.version}`;
}

/** `mức 3, đạt từ: 40% → 50%`. */
function whatText({ label, before, after, judged: { change } }: ToldChange): string {
  const isWhole = change.part === "" && change.kind !== "renamed";
  if (isWhole || before === undefined || after === undefined) {
    const value = after ?? before;
    const sign = change.kind === "changed" ? (after === undefined ? "− " : "+ ") : "";
    return value === undefined || value === "" ? label : `${label}: ${sign}${value}`;
  }
  return `${label}: ${before} → ${after}`;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Lines no wider than the columns, broken at spaces. */
function folded(line: string, indent: string, columns: number | undefined): readonly string[] {
  if (columns === undefined || displayWidth(line) <= columns) return [line];
  const lines: string[] = [];
  const lead = /^ */.exec(line)?.[0] ?? "";
  let current = lead;
  for (const word of line.slice(lead.length).split(/(?<= )(?=\S)/)) {
    if (displayWidth(current + word.trimEnd()) > columns && current.trim() !== "") {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += word;
  }
  return [...lines, current.trimEnd()];
}

function escaped(text: string): string {
  return printable(text)
    .replace(/[\\|<>*_`[\]]/g, "\\$&")
    .replace(/\s+/g, " ");
}
