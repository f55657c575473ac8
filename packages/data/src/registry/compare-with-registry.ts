/** A table held against a registry: nobody is there who should not be, and nobody is left out silently. */

import type { Diagnostic } from "@khung/diagnostics";
import type { IsoDate, Table } from "@khung/ir";
import { rowNumber } from "@khung/ir";
import { createProblems, excerpt, fault } from "../problems.ts";
import { validAt, type Registry } from "./registry.ts";

/** Which entities of the registry are meant. */
export interface RegistryOptions {
  readonly at: IsoDate;
  /** Only those of this tier. */
  readonly tier?: string | undefined;
}

/** Entities of the table that are not valid on the day, and valid ones without a row. */
export function compareWithRegistry(
  table: Pick<Table, "name" | "entities" | "rowNumbers">,
  registry: Registry,
  { at, tier }: RegistryOptions,
): readonly Diagnostic[] {
  const problems = createProblems(table.name, 1000);
  const valid = validAt(registry, at, tier);
  const there = new Set(table.entities);
  table.entities.forEach((entity, row) => {
    if (valid.has(entity)) return;
    const spot = { row: rowNumber({ ...table, columns: {}, labels: {} }, row), entity };
    problems.add(fault("KH5071", { entity: excerpt(entity), date: at }), spot);
  });
  for (const { entity, name } of valid.values()) {
    if (there.has(entity)) continue;
    problems.add(fault("KH5072", { entity: excerpt(entity), name: excerpt(name ?? "?"), date: at }), { entity });
  }
  return problems.list();
}
