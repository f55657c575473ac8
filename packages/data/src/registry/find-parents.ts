/** Whose children the rows of a table are: by its column `parent`, or by a registry. */

import type { Diagnostic } from "@khung/diagnostics";
import { rowNumber, type Table } from "@khung/ir";
import { createProblems, excerpt, fault } from "../problems.ts";
import type { RegistryOptions } from "./compare-with-registry.ts";
import { validAt, type Registry } from "./registry.ts";

/** Who is above whom. */
export interface Parents {
  /** By row of the table; `null`: nobody says. */
  readonly parents: readonly (string | null)[];
  /** By code of the entity above: valid children that have no row. Empty without a registry. */
  readonly absent: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Finds who is above the rows of `children`; `above` are the entities that may be. A column goes before the registry.
 *
 * Errors   as problems: children of nobody; by the registry not valid, or valid and without a row
 */
export function findParents(
  children: Table,
  above: readonly string[],
  registry?: { readonly registry: Registry } & RegistryOptions,
): Parents {
  const problems = createProblems(children.name, 1000);
  const valid = registry && validAt(registry.registry, registry.at, registry.tier);
  const known = new Set(above);
  const column = children.labels["parent"];
  const parents = children.entities.map((entity, row) => {
    const parent = column?.[row] ?? valid?.get(entity)?.parent ?? null;
    const spot = { row: rowNumber(children, row), entity };
    if (registry && !valid?.has(entity))
      problems.add(fault("KH5071", { entity: excerpt(entity), date: registry.at }), spot);
    if (parent === null || !known.has(parent)) problems.add(fault("KH5075", { entity: excerpt(entity) }), spot);
    return parent;
  });
  const absent = new Map<string, string[]>();
  const there = new Set(children.entities);
  for (const { entity, name, parent } of valid?.values() ?? []) {
    if (parent === undefined || there.has(entity) || !known.has(parent)) continue;
    problems.add(fault("KH5072", { entity: excerpt(entity), name: excerpt(name ?? "?"), date: registry?.at ?? "" }), {
      entity,
    });
    absent.set(parent, [...(absent.get(parent) ?? []), entity]);
  }
  return { parents, absent, problems: problems.list() };
}
