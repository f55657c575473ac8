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
const plain = { header: false, skipEmptyLines: false, newline: "\n" } as const;
const separatorLine = /^sep=(.)\r?\n?/i;

/**
 * Reads rows. The delimiter is the one that splits the first row into the most names that `isName` knows, then into the most fields;
 * any but the comma is said.
 */
export function readCsv(text: string, isName: (header: string) => boolean, problems: Problems): CsvGrid {
  const separator = separatorLine.exec(text);
  // One line end throughout: a file that was put together from two has both kinds, and Excel has its own inside quoted fields.
  const body = (separator ? text.slice(separator[0].length) : text).replace(/\r\n?/g, "\n");
  const skipped = separator ? 1 : 0;
  const delimiter = separator?.[1] ?? detectDelimiter(body, isName);
  sayDelimiter(delimiter, problems);
  const { data, errors } = papaparse.parse<string[]>(body, { ...plain, delimiter });
  const rowNumber = (index: number): number => index + 1 + skipped;
  const unclosed = new Set(errors.flatMap(({ type, row }) => (type === "Quotes" ? [row ?? 0] : [])));
  for (const row of unclosed) problems.add(fault("KH5029", {}), { row: rowNumber(row) });
  return { rows: data, rowNumber, counted: true, delimiter };
}

/** Says which character stands between fields when it is not the comma. */
export function sayDelimiter(delimiter: string, problems: Problems): void {
  if (delimiter !== ",") problems.add(fault("KH5028", { delimiter: delimiterNames[delimiter] ?? `\`${delimiter}\`` }));
}

function detectDelimiter(text: string, isName: (header: string) => boolean): string {
  let best = ",";
  let most = [-1, -1];
  for (const delimiter of delimiters) {
    const { data } = papaparse.parse<string[]>(text, { ...plain, delimiter, preview: 20 });
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
