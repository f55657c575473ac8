/**
 * CSV text to rows: RFC 4180, and what Excel in Vietnam writes (`;`, quoted line breaks, CRLF, a `sep=` line).
 */

import papaparse from "papaparse";
import { fault, type Problems } from "./problems.ts";
import type { Grid } from "./raw.ts";

/** Rows, and the character between their fields. */
export interface CsvGrid extends Grid {
  readonly delimiter: string;
}

const delimiters = [",", ";", "\t", "|"];
const delimiterNames: Readonly<Record<string, string>> = { ";": "`;`", "\t": "Tab", "|": "`|`" };
const separatorLine = /^sep=(.)\r?\n?/i;

/**
 * Reads rows. The delimiter is the one that splits the first row into the most names that `isName` knows, then into the most fields;
 * any but the comma is said.
 */
export function readCsv(text: string, isName: (header: string) => boolean, problems: Problems): CsvGrid {
  const separator = separatorLine.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const skipped = separator ? 1 : 0;
  const delimiter = separator?.[1] ?? detectDelimiter(body, isName);
  if (delimiter !== ",") problems.add(fault("KH5028", { delimiter: delimiterNames[delimiter] ?? `\`${delimiter}\`` }));
  const { data, errors } = papaparse.parse<string[]>(body, { delimiter, header: false, skipEmptyLines: false });
  const rowNumber = (index: number): number => index + 1 + skipped;
  for (const { type, row } of errors) {
    if (type === "Quotes") problems.add(fault("KH5029", {}), { row: rowNumber(row ?? 0) });
  }
  return { rows: data, rowNumber, counted: true, delimiter };
}

function detectDelimiter(text: string, isName: (header: string) => boolean): string {
  let best = ",";
  let most = [-1, -1];
  for (const delimiter of delimiters) {
    const { data } = papaparse.parse<string[]>(text, { delimiter, header: false, preview: 20 });
    const widths = data.map((row) => row.length);
    const known = data.map((row) => row.filter((cell) => isName(cell)).length);
    const score = [Math.max(0, ...known), widths.length === 0 ? 0 : Math.max(...widths)];
    if ((score[0] ?? 0) > (most[0] ?? 0) || (score[0] === most[0] && (score[1] ?? 0) > (most[1] ?? 0))) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}
