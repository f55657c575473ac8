/** A Parquet file, a group of rows at a time. */

import type { ByteSource } from "../byte-source.ts";
import { findColumns } from "../find-columns.ts";
import { openParquet } from "../parquet/open-parquet.ts";
import { excerpt, fault, type Problems } from "../problems.ts";
import type { csvStart, CsvStart } from "./csv-layout.ts";
import type { Broken } from "./csv-pieces.ts";
import type { ParquetPiece } from "./piece.ts";

/** Opens a file. Errors: undefined after the reason was said; the groups throw an error named `DamagedParquet`. */
export async function parquetStart(
  source: ByteSource,
  options: Parameters<typeof csvStart>[2],
  maxBytes: number,
  problems: Problems,
) {
  const file = await openParquet(source, maxBytes, "group");
  if ("code" in file) {
    problems.add(file);
    return undefined;
  }
  const header = file.columns.map(({ name }) => name);
  const grid = { rows: [header], rowNumber: (index: number) => index, counted: false };
  for (const { name, stored } of file.columns) {
    if ("unreadable" in stored && options.isName(name))
      problems.add(fault("KH5081", { column: excerpt(name), type: stored.unreadable }), { column: name });
  }
  const columns = findColumns(grid, options.inputs, options, problems);
  if (!columns) return undefined;
  const { width, key, keyName, inputs, labels } = columns;
  const wanted = new Set([key, ...[...inputs, ...labels].map(({ index }) => index)]);
  const start: CsvStart = {
    layout: { delimiter: 44, width, key, keyName, inputs, labels, nameless: [] },
    offset: 0,
    firstRow: 1,
    header: 0,
  };
  async function* pieces(
    signal?: AbortSignal,
  ): AsyncGenerator<{ readonly piece: ParquetPiece; readonly share: number }, Broken | undefined> {
    if ("code" in file) return undefined;
    for (const [group, { start: from, end }] of file.groups.entries()) {
      const parts: ParquetPiece["columns"][number][] = [];
      for (const [index, { stored }] of file.columns.entries()) {
        signal?.throwIfAborted();
        parts.push(
          wanted.has(index) && !("unreadable" in stored)
            ? { stored, pages: await file.pages(index, group) }
            : undefined,
        );
      }
      yield { piece: { kind: "parquet", rows: end - from, columns: parts }, share: end / file.rows };
    }
    return undefined;
  }
  return { start, pieces };
}
