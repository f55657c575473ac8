/** Tests made of entities of the data: each expects what the entity has now. Loaded when somebody first wants one. */

import { report } from "@khung/diagnostics";
import type { Cell, Module, TestCase } from "@khung/ir";
import { printTest, testOfEntity } from "@khung/policy-tests";
import type { Assessed } from "../assessments.ts";
import { refuse } from "../refusal.ts";
import type { Picked, TestsMade } from "./rows.ts";
import type { Workshop } from "../workshop.ts";

/** Errors: refuses without data, for an entity that is not there, and where one alone does not come out as among all. */
export async function makeTests(workshop: Workshop, module: Module, entities: Picked): Promise<TestsMade> {
  const [assessed] = (await workshop.assess(module)) ?? [];
  if (!assessed) return refuse(report("KH7061", module.origin, {}));
  const rows = entities === "levels" ? oneOfEachLevel(assessed) : entities.map((entity) => rowOf(assessed, entity));
  const isVietnamese = workshop.service.surface() !== "en";
  const there = new Set(workshop.service.compiled().tests.map(({ title }) => title));
  const made = rows.map((row) => testOfRow(assessed, row, isVietnamese)).filter(({ title }) => !there.has(title));
  return { source: made.map((test) => printTest(test, module)).join("\n"), count: made.length };
}

function rowOf({ table, module }: Assessed, entity: string): number {
  const row = table.entities.indexOf(entity);
  return row >= 0 ? row : refuse(report("KH7063", module.origin, { entity }));
}

/** Of each level the first entity with the most data. */
function oneOfEachLevel({ table, module, levels }: Assessed): readonly number[] {
  const best = new Map<number, { readonly row: number; readonly known: number }>();
  for (const row of table.entities.keys()) {
    const level = levels.reached[row] ?? 0;
    const known = module.inputs.filter(({ name }) => (table.columns[name]?.at(row) ?? null) !== null).length;
    if (known > (best.get(level)?.known ?? -1)) best.set(level, { row, known });
  }
  return [...best].toSorted(([a], [b]) => a - b).map(([, { row }]) => row);
}

function testOfRow({ table, module, asOf, levels }: Assessed, row: number, isVietnamese: boolean): TestCase {
  const entity = table.entities[row] ?? "";
  const cells = new Map(module.inputs.map(({ name }): [string, Cell] => [name, table.columns[name]?.at(row) ?? null]));
  const name = table.labels["name"]?.[row] ?? "";
  const date = asOf.split("-").toReversed().join("/");
  const title = `${name || entity}, ${isVietnamese ? `số liệu ${date}` : `data of ${asOf}`}`;
  const test = module.children ? undefined : testOfEntity(module, asOf, title, cells);
  const level = test?.expectations.find((each) => each.kind === "level")?.level;
  const isAlike = test && (level === undefined || level === levels.reached[row]);
  return isAlike ? test : refuse(report("KH7021", module.origin, { entity: name || entity }));
}
