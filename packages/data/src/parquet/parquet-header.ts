/** What the header of a Parquet file alone shows: which of its columns are what, and what is wrong with them. */

import type { Diagnostic } from "@khung/diagnostics";
import type { Input, Module } from "@khung/ir";
import type { ByteSource } from "../byte-source.ts";
import { findColumns } from "../find-columns.ts";
import { labelOf } from "../label-columns.ts";
import { createProblems, fault } from "../problems.ts";
import { compose } from "../raw.ts";
import { openParquet } from "./open-parquet.ts";

/** A file whose columns can be told. */
export interface ParquetHeader {
  /** All columns in their order. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly key: string;
  readonly inputs: readonly Input[];
  /** Columns that describe entities, as they are written. */
  readonly labels: readonly string[];
  /** As `readTable` has them of a file with no cell that is wrong. */
  readonly problems: readonly Diagnostic[];
}

/** The largest group of rows, unpacked, that is still looked into. */
const maxBytes = 2 ** 40;

/** Reads the header; undefined where only `readTable` can say what is the matter. */
export async function readParquetHeader(
  source: ByteSource,
  { name, module, key }: { readonly name: string; readonly module: Pick<Module, "inputs">; readonly key?: string },
): Promise<ParquetHeader | undefined> {
  const file = await openParquet(source, maxBytes, "group");
  if ("code" in file) return undefined;
  const columns = file.columns.map((each) => each.name);
  const names = new Set([key ?? "entity", ...module.inputs.map((each) => each.name)]);
  const isWanted = (header: string): boolean => names.has(header) || labelOf(header, []) !== undefined;
  if (columns.some((each) => each !== compose(each).trim())) return undefined;
  if (file.columns.some((each) => "unreadable" in each.stored && isWanted(each.name))) return undefined;
  const problems = createProblems(name, 1000);
  const grid = { rows: [columns], rowNumber: (index: number) => index, counted: false };
  const found = findColumns(grid, module.inputs, { key: key ?? "entity", labels: [] }, problems);
  if (!found) return undefined;
  if (file.rows === 0) problems.add(fault("KH5010", {}));
  return {
    columns,
    rows: file.rows,
    key: found.keyName,
    inputs: found.inputs.map(({ input }) => input),
    labels: found.labels.map(({ index }) => columns[index] ?? ""),
    problems: problems.list(),
  };
}
