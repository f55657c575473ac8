/** Reads a registry: `entity,name,tier,parent,valid from,valid to`, with Vietnamese headings too. */

import { excerpt, fault } from "../problems.ts";
import type { GridOptions } from "../read-grid.ts";
import { digestRecords } from "../records/digest-records.ts";
import { codeOf, dayOf, readRecords, type ReadRecords } from "../records/read-records.ts";
import type { Registry, RegistryEntry } from "./registry.ts";

const columns = {
  entity: { name: "entity", words: ["entity", "code", "ma", "ma don vi"], required: true },
  name: { name: "name", words: ["name", "ten", "ten don vi"], required: false },
  tier: { name: "tier", words: ["tier", "cap"], required: false },
  parent: {
    name: "parent",
    words: ["parent", "truc thuoc", "don vi cap tren", "ma cap tren", "ma don vi cap tren"],
    required: false,
  },
  from: { name: "valid from", words: ["valid from", "hieu luc tu", "tu ngay"], required: true },
  to: { name: "valid to", words: ["valid to", "hieu luc den", "den ngay"], required: false },
};

/**
 * Reads a registry.
 *
 * Errors   rows that cannot be read, or overlap with an earlier one of the same code, are left out and said
 */
export async function readRegistry(bytes: Uint8Array, options: GridOptions): Promise<ReadRecords<Registry>> {
  const { records, problems } = await readRecords(bytes, options, columns);
  const byCode = new Map<string, RegistryEntry[]>();
  for (const { row, cells } of records) {
    const entity = codeOf(cells.entity, { row, column: "entity" }, problems);
    const from = dayOf(cells.from, { row, column: "valid from" }, problems);
    const to = cells.to === "" ? null : dayOf(cells.to, { row, column: "valid to" }, problems);
    if (entity === undefined || from === undefined || to === undefined) continue;
    if (to !== null && to <= from) {
      problems.add(fault("KH5074", { entity: excerpt(entity) }), { row, entity });
      continue;
    }
    const others = byCode.get(entity) ?? [];
    const overlap = others.find((each) => (to === null || each.from < to) && (each.to === undefined || from < each.to));
    if (overlap) {
      problems.add(fault("KH5073", { entity: excerpt(entity), first: overlap.row }), { row, entity });
      continue;
    }
    const said = { name: cells.name, tier: cells.tier, parent: cells.parent, to: to ?? "" };
    const kept = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ""));
    byCode.set(entity, [...others, { entity, from, row, ...kept }]);
  }
  const entries = [...byCode.values()].flat();
  const digest = digestRecords(
    entries.map(({ entity, name, tier, parent, from, to }) => [
      entity,
      name ?? "",
      tier ?? "",
      parent ?? "",
      from,
      to ?? "",
    ]),
  );
  return { value: { name: options.name, entries }, problems: problems.list(), digest };
}
