/** The tier below an entity: its framework and its data, read for a framework that asks about it. */

import { childrenAsOf, findParents, readTable } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import type { ChildrenData } from "@khung/evaluator";
import type { IsoDate, Module } from "@khung/ir";

/** As plain data. */
export interface TierBelow {
  readonly module: Module;
  /** The data as they were fetched; a column `parent` says who is whose. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads it. `above`: the codes of the entities above. */
export async function readTierBelow(
  { module, name, bytes }: TierBelow,
  parent: Module,
  above: readonly string[],
  asOf: IsoDate,
): Promise<{ readonly children: ChildrenData; readonly problems: readonly Diagnostic[] }> {
  const { table, problems } = await readTable(bytes, { name, module });
  const found = findParents(table, above);
  const { parents, absent } = found;
  const children = { module, table, parents, absent, asOf: childrenAsOf(parent, asOf) };
  return { children, problems: [...problems, ...found.problems] };
}
