/** The columns of a file, before anyone knows which framework it is for. */

import type { Diagnostic } from "@khung/diagnostics";
import { findHeader } from "./find-columns.ts";
import { createProblems } from "./problems.ts";
import { compose, isBlank, rawText } from "./raw.ts";
import { readGrid, type GridOptions } from "./read-grid.ts";

/** What stands at the top of a file. */
export interface Header {
  /** Names as written, without those of empty cells; none when there is nothing to read. */
  readonly columns: readonly string[];
  /** How many rows below it hold anything. */
  readonly rows: number;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the header; `names` are those that columns may have: they tell the separator of a CSV file.
 *
 * Errors   KH50xx in `problems`; never throws for what the file holds
 * Example  await readHeader(bytes, { name: "xa.csv" }, new Set(["ho_so"])) → { columns: ["entity", "ho_so"], rows: 98, problems: [] }
 */
export async function readHeader(
  bytes: Uint8Array,
  options: GridOptions & { readonly key?: string },
  names: ReadonlySet<string>,
): Promise<Header> {
  const { key = "entity" } = options;
  const problems = createProblems(options.name, 1000);
  const isName = (header: string): boolean => header.trim() === key || names.has(header.trim());
  const grid = await readGrid(bytes, options, isName, problems);
  if (!grid) return { columns: [], rows: 0, problems: problems.list() };
  const at = findHeader(grid, key);
  const columns = (grid.rows[at] ?? []).map((raw) => compose(rawText(raw)).trim()).filter((name) => name !== "");
  const rows = grid.rows.filter((row, index) => index > at && row && !row.every(isBlank)).length;
  return { columns, rows, problems: problems.list() };
}
