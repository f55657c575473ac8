/**
 * Finds the header of a grid and says what each of its columns is.
 */

import { suggest } from "@khung/diagnostics";
import type { Input } from "@khung/ir";
import { labelOf } from "./label-columns.ts";
import { excerpt, fault, type Problems } from "./problems.ts";
import { compose, isBlank, rawText, type Grid } from "./raw.ts";

/** The columns of a grid, by their index in its rows. */
export interface Columns {
  /** Index of the header among the rows. */
  readonly header: number;
  readonly width: number;
  readonly key: number;
  /** The name of the key column as written. */
  readonly keyName: string;
  readonly inputs: readonly { readonly input: Input; readonly index: number }[];
  readonly labels: readonly { readonly label: string; readonly index: number }[];
}

const searched = 20;

/** The name in a header cell. */
function nameOf(raw: Parameters<typeof rawText>[0]): string {
  return compose(rawText(raw)).trim();
}

/** The first of the top rows that has the key column; else the first row that is not empty. */
export function findHeader({ rows }: Grid, key: string): number {
  const top = rows.slice(0, searched);
  const withKey = top.findIndex((row) => row?.some((raw) => nameOf(raw) === key));
  return withKey >= 0
    ? withKey
    : Math.max(
        0,
        top.findIndex((row) => row?.some((raw) => !isBlank(raw))),
      );
}

/** Says what each column is; undefined when there is no key column, for then nothing can be read. */
export function findColumns(
  grid: Grid,
  inputs: readonly Input[],
  options: { readonly key: string; readonly labels: readonly string[] },
  problems: Problems,
): Columns | undefined {
  const { rows, rowNumber } = grid;
  const header = findHeader(grid, options.key);
  const names = Array.from(rows[header] ?? [], nameOf);
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const row = rowNumber(header);
  const place = row > 0 ? { row } : {};
  if (rows.slice(0, header).some((above) => above.some((raw) => !isBlank(raw))))
    problems.add(fault("KH5011", { row }), place);

  const found = {
    key: -1,
    inputs: [] as { input: Input; index: number }[],
    labels: [] as { label: string; index: number }[],
  };
  const taken = new Map<string, number>();
  const candidates = [options.key, ...byName.keys()];
  names.forEach((name, index) => {
    const spot = { ...place, column: name };
    if (name === "") {
      const used = rows.some((cells, i) => i > header && !isBlank(cells?.[index]));
      if (used) problems.add(fault("KH5005", { position: index + 1 }), { ...place, column: String(index + 1) });
      return;
    }
    const input = byName.get(name);
    const label = input || name === options.key ? undefined : labelOf(name, options.labels);
    const as = label === undefined ? name : `_${label}`;
    const first = taken.get(as);
    if (first !== undefined) {
      problems.add(fault("KH5004", { column: excerpt(name), first: first + 1 }), spot);
      return;
    }
    taken.set(as, index);
    if (name === options.key) found.key = index;
    else if (input) found.inputs.push({ input, index });
    else if (label !== undefined) found.labels.push({ label, index });
    else {
      const near = name.length <= 60 ? suggest(name, candidates) : undefined;
      const column = excerpt(name);
      problems.add(near === undefined ? fault("KH5001", { column }) : fault("KH5002", { column, near }), spot);
    }
  });

  if (found.key < 0) {
    problems.add(fault("KH5006", { key: options.key }), place);
    return undefined;
  }
  for (const { name } of inputs) {
    if (!found.inputs.some(({ input }) => input.name === name)) {
      problems.add(fault("KH5003", { input: name }), { ...place, column: name });
    }
  }
  return { header, width: names.length, keyName: options.key, ...found };
}
