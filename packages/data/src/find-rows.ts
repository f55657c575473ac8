/**
 * Finds the rows that are entities: each has a code, and each code once.
 */

import { cellText } from "./cell-text.ts";
import type { Columns } from "./find-columns.ts";
import { excerpt, fault, type Problems } from "./problems.ts";
import { compose, isBlank, rawText, type Grid } from "./raw.ts";

/** The rows that are read. */
export interface Rows {
  /** Official codes, in the order of the file. */
  readonly entities: readonly string[];
  /** Indexes into the rows of the grid. */
  readonly indexes: readonly number[];
  /** Of these rows the data do not count: the fields cannot be told apart. */
  readonly unreadable: ReadonlySet<number>;
  /** How many rows were not empty, read or not. */
  readonly count: number;
}

/** Says which rows are entities and reports the others. */
export function findRows(grid: Grid, columns: Columns, problems: Problems): Rows {
  const { rows, rowNumber } = grid;
  const column = columns.keyName;
  const firstRow = new Map<string, number>();
  const entities: string[] = [];
  const indexes: number[] = [];
  const unreadable = new Set<number>();
  let count = 0;
  let numbers = 0;
  let firstNumber: { readonly entity: string; readonly row: number } | undefined;

  for (let index = columns.header + 1; index < rows.length; index++) {
    const cells = rows[index];
    if (!cells || cells.every(isBlank)) continue;
    count++;
    const row = rowNumber(index);
    const key = cells[columns.key];
    const entity = compose(cellText(rawText(key)));
    if (grid.counted && !checkWidth(cells, columns.width, { row, ...(entity !== "" && { entity }) }, problems))
      unreadable.add(index);
    if (entity === "") {
      problems.add(fault("KH5007", {}), { row, column });
      continue;
    }
    const first = firstRow.get(entity);
    if (first !== undefined) {
      problems.add(fault("KH5008", { entity: excerpt(entity), first }), { row, column, entity });
      continue;
    }
    if (typeof key === "number" || (typeof key === "object" && key?.kind === "exact")) {
      numbers++;
      firstNumber ??= { entity, row };
    }
    firstRow.set(entity, row);
    entities.push(entity);
    indexes.push(index);
  }
  if (firstNumber) {
    const { entity, row } = firstNumber;
    problems.add(fault("KH5009", { count: numbers, entity: excerpt(entity) }), { row, column, entity });
  }
  if (count === 0) problems.add(fault("KH5010", {}));
  return { entities, indexes, unreadable, count };
}

/**
 * Whether the fields of a row stand under their header. Too many fields: something was split, and nobody can tell which.
 * Too few: Excel leaves out empty fields at the end of a row, so those that are there are read.
 */
function checkWidth(
  cells: Grid["rows"][number],
  expected: number,
  spot: { readonly row: number; readonly entity?: string },
  problems: Problems,
): boolean {
  const fields = cells.length;
  if (fields < expected) problems.add(fault("KH5031", { fields, expected }), spot);
  if (fields <= expected || cells.slice(expected).every(isBlank)) return true;
  problems.add(fault("KH5030", { fields, expected }), spot);
  return false;
}
