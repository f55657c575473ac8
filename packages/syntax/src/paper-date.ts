/** Dates as they stand on paper, `31/12/2024`, where a date is expected. */

import { type Diagnostic, report } from "@khung/diagnostics";
import type { Misreading } from "./misspelt.ts";
import { K } from "./tokens.ts";

const onPaper = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d.])/y;

/** Says how the date is written here: day and month are read in the order of Vietnam. */
export function paperDate({ source, encoded, at, expected }: Misreading): Diagnostic | undefined {
  if (!expected.kinds.has(K.Date) || expected.kinds.has(K["("])) return undefined;
  const start = encoded.starts[at] ?? source.text.length;
  onPaper.lastIndex = start;
  const [written, day = "", month = "", year = ""] = onPaper.exec(source.text) ?? [];
  if (written === undefined) return undefined;
  const meant = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const span = { file: source.file, start, end: start + written.length };
  const title = { vi: `viết \`${meant}\``, en: `write \`${meant}\`` };
  return report("KH1026", span, { written, meant }, { fixes: [{ title, edits: [{ span, text: meant }] }] });
}
