/** The last good results as the language service takes them: how many reported an input, meet a threshold, stand at a level. */

import type { Coverage, InputCoverage, ThresholdCoverage } from "@khung/language-service";
import type { Table } from "@khung/ir";
import type { Assessed } from "./assessments.ts";

const known = new WeakMap<Assessed, Coverage>();

/** Counted once for each assessment. */
export function coverageOf(assessed: Assessed): Coverage {
  const found = known.get(assessed) ?? count(assessed);
  known.set(assessed, found);
  return found;
}

function count(assessed: Assessed): Coverage {
  const { module, table, levels } = assessed;
  const reached: Record<number, number> = {};
  for (const level of levels.reached) reached[level] = (reached[level] ?? 0) + 1;
  const criteria = module.criteria.map(({ code }, position) => [code, statusesOf(assessed, position)] as const);
  return {
    entities: table.entities.length,
    inputs: Object.fromEntries(module.inputs.map(({ name }) => [name, reported(name, table)])),
    criteria: Object.fromEntries(criteria),
    levels: reached,
  };
}

function reported(name: string, { entities, columns }: Table): InputCoverage {
  const column = columns[name];
  let there = 0;
  if (column) for (let row = 0; row < entities.length; row++) if ((column.at(row) ?? null) !== null) there++;
  return { reported: there };
}

type Counts = { -readonly [K in keyof ThresholdCoverage]: number };

/** By number of the level; a level at which nothing is asked is left out. */
function statusesOf(
  { module: { levels }, table: { entities }, statuses }: Assessed,
  position: number,
): Readonly<Record<number, ThresholdCoverage>> {
  const counts = new Map<number, Counts>();
  for (let row = 0; row < entities.length; row++) {
    const each = statuses(position, row);
    for (const { number } of levels) {
      const status = each?.[number - 1];
      if (status == null) continue;
      const at = counts.get(number) ?? { met: 0, unmet: 0, missing: 0, notApplicable: 0 };
      at[status]++;
      counts.set(number, at);
    }
  }
  return Object.fromEntries(counts);
}
