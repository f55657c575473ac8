/** Data of entities that have merged since. */

import { mergeTable, type Lineage, type MergedTable } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import type { IsoDate, Module, Table } from "@khung/ir";
import type { DataOf } from "./migration.ts";

/** The old data of the new entities. How figures are merged only one version may say: then it holds for both. */
export function mergeData(
  before: Module,
  after: Module,
  old: DataOf,
  lineage: Lineage,
  at: IsoDate,
  problems: Diagnostic[],
): DataOf {
  const mergedBy = (own: Module, other: Module, table: Table): MergedTable => {
    const named = new Map(other.inputs.map((input) => [input.name, input]));
    const inputs = [
      ...own.inputs.map((input) => {
        const policy = input.merged ?? named.get(input.name)?.merged;
        return policy ? { ...input, merged: policy } : input;
      }),
      ...other.inputs.filter(({ name }) => !own.inputs.some((each) => each.name === name)),
    ];
    const policy = own.merged ?? other.merged;
    return mergeTable({ inputs, ...(policy && { merged: policy }) }, table, lineage, { at });
  };
  const [first, second] = [mergedBy(before, after, old.before), mergedBy(after, before, old.after)];
  problems.push(...second.problems);
  return { before: first.table, after: second.table };
}
