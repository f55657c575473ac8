/** A Parquet file to rows. Only columns that someone asks for are read. */

import { sourceOf } from "../byte-source.ts";
import { excerpt, fault, type Problems } from "../problems.ts";
import type { Grid, RawCell } from "../raw.ts";
import { tidyWords } from "../tidy-words.ts";
import { openParquet } from "./open-parquet.ts";
import { readPages } from "./read-pages.ts";
import { cellReader } from "./stored.ts";

/** The rows of a file; the n-th record is row n. Undefined after reporting why there are none. */
export async function readParquet(
  bytes: Uint8Array,
  isName: (header: string) => boolean,
  maxBytes: number,
  problems: Problems,
): Promise<Grid | undefined> {
  const file = await openParquet(sourceOf(bytes), maxBytes);
  if ("code" in file) {
    problems.add(file);
    return undefined;
  }
  const rows = Array.from({ length: file.rows }, (): RawCell[] => Array<RawCell>(file.columns.length).fill(null));
  try {
    for (const [index, { name, stored }] of file.columns.entries()) {
      if (!isName(name)) continue;
      if ("unreadable" in stored) {
        const column = excerpt(name);
        problems.add(fault("KH5081", { column, type: stored.unreadable }), { column: name });
        continue;
      }
      const cell = cellReader(stored);
      for (const [group, { start }] of file.groups.entries()) {
        const { values, missing } = readPages(await file.pages(index, group));
        for (let i = 0; i < values.length; i++) {
          const row = rows[start + i];
          if (row && missing?.[i] !== 1) row[index] = cell(values[i]);
        }
      }
    }
  } catch {
    problems.add(fault("KH5080", {}));
    return undefined;
  }
  tidyWords(rows, problems);
  return { rows: [file.columns.map(({ name }) => name), ...rows], rowNumber: (index) => index, counted: false };
}
