/** Same answers first: nobody is measured who does not give every row the level that the interpreter gives it. */

import { interpreter } from "./engines/interpreter.ts";
import { packed } from "./engines/packed.ts";
import type { Workload } from "./workload/workload.ts";

/** Two engines, and the first row on which they differ. */
export class Disagreement extends Error {
  constructor(engine: string, row: number, level: number | undefined, expected: number | undefined) {
    super(`${engine}: row ${row} is at level ${level}, but must be at ${expected}`);
    this.name = "Disagreement";
  }
}

/**
 * The levels that everybody must give: the interpreter's; for more rows than it can be asked, those of the packed tables, which
 * must agree with the interpreter on the rows that it was asked.
 */
export async function expectedLevels(workload: Workload): Promise<Uint8Array> {
  const { data } = workload;
  const asked = Math.min(data.rows, interpreter.most);
  const few = new Map([...data.columns].map(([name, values]) => [name, values.subarray(0, asked)]));
  const reference = await (
    await interpreter.load({
      ...workload,
      data: { rows: asked, entities: data.entities.slice(0, asked), columns: few },
    })
  ).levels();
  if (asked === data.rows) return reference;
  const all = Uint8Array.from(await (await packed.load(workload)).levels());
  compare(packed.name, all.subarray(0, asked), reference);
  return all;
}

/** Errors: throws a `Disagreement` where an answer is not the levels expected. */
export function compare(engine: string, levels: unknown, expected: Uint8Array): void {
  if (!(levels instanceof Uint8Array) || levels.length !== expected.length)
    throw new Error(`${engine}: not one level for each of ${expected.length} rows`);
  const row = levels.findIndex((level, i) => level !== expected[i]);
  if (row >= 0) throw new Disagreement(engine, row, levels[row], expected[row]);
}
