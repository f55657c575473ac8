/** What stands beside the table of a case: a lineage, a registry, the tier below. */

import type { Compiled } from "@khung/compiler";
import {
  childrenAsOf,
  compareWithRegistry,
  findParents,
  mergeTable,
  periodProblems,
  readLineage,
  readRegistry,
  readTable,
} from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import type { ChildrenData, InterpretOptions } from "@khung/evaluator";
import type { Module, Table } from "@khung/ir";
import { type Case, blocksOf } from "./case-format.ts";

/** The table at the as-of date, what the evaluator is told beside it, and what is wrong with any of it. */
export interface Beside {
  readonly table: Table;
  readonly options: Pick<InterpretOptions, "children" | "merged">;
  readonly problems: readonly Diagnostic[];
}

/** The files, as they are. */
export type BesideFiles = Readonly<Partial<Record<"lineage" | "registry" | "children", Uint8Array>>>;

/** The files of a case. */
export function besideFiles(item: Case): BesideFiles {
  const kinds = ["lineage", "registry", "children"] as const;
  const found = kinds.flatMap((kind) => blocksOf(item, kind).map(({ text }) => [kind, new TextEncoder().encode(text)]));
  return Object.fromEntries(found) as BesideFiles;
}

/** Reads what stands beside the table. */
export async function besideTable(
  files: BesideFiles,
  compiled: Pick<Compiled, "modules">,
  module: Module,
  table: Table,
  at: string,
): Promise<Beside> {
  const problems: Diagnostic[] = [...periodProblems(module, table, at)];
  const { lineage: lineageBytes, registry: registryBytes, children: childBytes } = files;
  let now = table;
  let merged: InterpretOptions["merged"];
  if (lineageBytes) {
    const { value, problems: unread } = await readLineage(lineageBytes, { name: "lineage.csv" });
    const brought = mergeTable(module, table, value, { at });
    now = brought.table;
    merged = { before: table, entities: brought.merged };
    problems.push(...unread, ...brought.problems);
  }
  const registry = registryBytes && (await readRegistry(registryBytes, { name: "registry.csv" }));
  if (registry) {
    problems.push(...registry.problems, ...compareWithRegistry(now, registry.value, { at, tier: module.tier }));
  }
  const child = compiled.modules.find(
    ({ id, version }) => id === module.children?.id && version === module.children.version,
  );
  let children: ChildrenData | undefined;
  if (childBytes && child) {
    const read = await readTable(childBytes, { name: "children.csv", module: child });
    const asOf = childrenAsOf(module, at);
    const known = registry && { registry: registry.value, at: asOf, tier: child.tier };
    const { parents, absent, problems: lost } = findParents(read.table, now.entities, known);
    children = { module: child, table: read.table, parents, absent, asOf };
    problems.push(...read.problems, ...periodProblems(child, read.table, asOf), ...lost);
  }
  return { table: now, options: { ...(children && { children }), ...(merged && { merged }) }, problems };
}
