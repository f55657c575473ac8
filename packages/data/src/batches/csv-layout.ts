/** Where the columns of a CSV file are: all that is needed to read any stretch of its rows. Plain data, so that it can go to other threads. */

import type { Input } from "@khung/ir";
import { findColumns } from "../find-columns.ts";
import type { Mark } from "../number-text.ts";
import { createProblems, fault, type Problems } from "../problems.ts";
import { isBlank } from "../raw.ts";
import { readCsv, sayDelimiter } from "../read-csv.ts";
import { endOfRows } from "./end-of-rows.ts";

/** The columns of a CSV file by their position, and how its numbers are written. */
export interface CsvLayout {
  /** The byte between fields. */
  readonly delimiter: number;
  readonly width: number;
  readonly key: number;
  readonly keyName: string;
  readonly inputs: readonly { readonly input: Input; readonly index: number }[];
  readonly labels: readonly { readonly label: string; readonly index: number }[];
  /** Columns without a name: whether something stands in them has to be said. */
  readonly nameless: readonly number[];
  /** By name of the input, its decimal mark; absent while the whole file was not looked at. */
  readonly marks?: Readonly<Record<string, Mark | null>>;
}

/** A layout, and where the rows begin. */
export interface CsvStart {
  readonly layout: CsvLayout;
  /** Bytes before the first row. */
  readonly offset: number;
  /** The number that people know the first row by. */
  readonly firstRow: number;
  /** The row of the header. */
  readonly header: number;
}

const searched = 20;

/**
 * Finds the header in the beginning of a file; `isWhole`: the beginning is the file.
 *
 * Errors  undefined after the reason was said
 */
export function csvStart(
  head: Uint8Array,
  isWhole: boolean,
  options: {
    readonly isName: (header: string) => boolean;
    readonly inputs: readonly Input[];
    readonly key: string;
    readonly labels: readonly string[];
  },
  problems: Problems,
): CsvStart | undefined {
  const text = new TextDecoder().decode(head).normalize("NFC");
  if (isWhole && text.trim() === "") {
    problems.add(fault("KH5010", {}));
    return undefined;
  }
  // What is wrong with the rows of the beginning is said when they are read.
  const unsaid = createProblems("", 0);
  const found = readCsv(text, options.isName, unsaid);
  const { delimiter } = found;
  sayDelimiter(delimiter, problems);
  const rows = found.rows.slice(0, searched);
  const columns = findColumns({ ...found, rows }, options.inputs, options, problems);
  if (!columns) return undefined;
  const skip = found.rowNumber(0) - 1;
  const start =
    (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0) + (skip > 0 ? head.indexOf(10) + 1 : 0);
  const byte = delimiter.codePointAt(0) ?? 44;
  const { end } = endOfRows(head, { from: start, delimiter: byte, isLast: isWhole, most: columns.header + 1 });
  const names = Array.from(found.rows[columns.header] ?? [], String);
  const nameless = names.flatMap((name, index) =>
    isBlank(name) && !rows.some((cells, i) => i > columns.header && !isBlank(cells[index])) ? [index] : [],
  );
  const { width, key, keyName, inputs, labels } = columns;
  return {
    layout: { delimiter: byte, width, key, keyName, inputs, labels, nameless },
    offset: end,
    firstRow: found.rowNumber(columns.header + 1),
    header: found.rowNumber(columns.header),
  };
}
