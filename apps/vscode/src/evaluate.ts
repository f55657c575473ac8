/**
 * `khung/evaluate`: what comes of the open text over a data file, as `khung eval` prints it, for each framework of the text.
 *
 * In: `data`, the path of the file. Out: `text`. What is wrong stands in the text, as diagnostics.
 */

import { readTable } from "@khung/data";
import { indexSources, renderText, report, type Diagnostic, type MessageLanguage } from "@khung/diagnostics";
import { renderEvaluation } from "@khung/emit";
import { evaluateTable } from "@khung/evaluator/columnar";
import type { Module } from "@khung/ir";
import type { Questions } from "@khung/language-service";
import type { Answer } from "@khung/lsp";
import { readBytes, readDataNotes } from "@khung/project";

/** Problems that are shown; the rest is counted. */
const mostShown = 20;

export const evaluate: Answer = async (about, { data }, { language }) => {
  const parts: string[] = [];
  for (const each of modulesOf(about)) {
    const { shown, problems } =
      "code" in each ? { shown: "", problems: [each] } : await evaluated(each, String(data), language);
    const rest = problems.length - mostShown;
    const more = language === "vi" ? `… và ${rest} thông báo nữa` : `… and ${rest} more`;
    parts.push(
      shown,
      renderText(problems.slice(0, mostShown), indexSources([{ file: about.file, text: about.text }]), {
        language,
        color: false,
      }),
      rest > 0 ? more : "",
    );
  }
  return { text: parts.filter((part) => part !== "").join("\n") };
};

/** The frameworks and overlays of the text itself; scenarios are for comparing. Or why there are none. */
function modulesOf(about: Questions): readonly (Module | Diagnostic)[] {
  const place = { file: about.file, start: 0, end: 0 };
  const { modules, diagnostics } = about.compiled();
  const own = modules.filter(({ origin, layers }) => origin.file === about.file && layers?.at(-1)?.kind !== "scenario");
  if (own.length > 0) return own;
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  return [isBroken ? report("KH6155", place, { file: about.file }) : report("KH6010", place, {})];
}

interface Evaluated {
  readonly shown: string;
  readonly problems: readonly Diagnostic[];
}

async function evaluated(module: Module, data: string, language: MessageLanguage): Promise<Evaluated> {
  if (module.children) {
    const place = { file: module.origin.file, start: 0, end: 0 };
    return { shown: "", problems: [report("KH6156", place, { name: `${module.id}@${module.version}` })] };
  }
  const place = { cwd: process.cwd(), stdin: process.stdin };
  const { file, bytes, diagnostics } = await readBytes(data, place);
  const { notes, diagnostics: onNotes } = readDataNotes(data, place.cwd);
  const read = bytes && (await readTable(bytes, { name: file, module }));
  const known = [...diagnostics, ...onNotes, ...(read?.problems ?? [])];
  if (!read || read.rows === 0) return { shown: "", problems: known };
  const asOf = notes?.asOf ?? new Date().toISOString().slice(0, 10);
  const { entities, distribution, reports, statistics, problems } = evaluateTable(module, read.table, { asOf });
  const open = entities.filter(({ range }) => !range || range.low < range.high).length;
  const named = { name: file, rows: read.rows, synthetic: notes?.synthetic, note: notes?.note };
  const shown = { module, asOf, distribution, reports, statistics, open, data: named };
  return { shown: renderEvaluation(shown, language), problems: [...known, ...problems] };
}
