/** Plans over the shipped data: each is evaluated again, and no change of it can be any smaller. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpretEntity } from "@khung/evaluator";
import { keepsEnsures, observe } from "@khung/evaluator/observing";
import { add, compare, isRational, rational, type Cell } from "@khung/ir";
import { cellsOf, plan, plannerOf } from "@khung/simulation";
import { expect, test } from "vitest";

const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

test(
  "national framework: of every 80th commune, steps that are needed to the last unit",
  { timeout: 240_000 },
  async () => {
    const text = readFileSync(path.join(examples, "national/xa-1.0.khung"), "utf8");
    const module = compile([{ file: "xa-1.0.khung", text }], { asOf }).modules[0]!;
    const data = readFileSync(path.join(examples, "data/communes.csv"));
    const { table } = await readTable(data, { name: "communes.csv", module });
    const kinds: Record<string, number> = {};
    for (let row = 0; row < table.entities.length; row += 80) {
      const level = 2 + ((row / 80) % 3);
      const planner = plannerOf(module, asOf, { kind: "level", level });
      if (typeof planner === "string") throw new Error(planner);
      const cells = cellsOf(planner, table, row);
      const found = await plan(planner, cells);
      kinds[found.kind] = (kinds[found.kind] ?? 0) + 1;
      if (found.kind !== "plan") continue;
      const levelAt = (changed: readonly (readonly [string, Cell])[]): number =>
        interpretEntity(module, "x", Object.fromEntries([...cells, ...changed]), { asOf }).level;
      const { steps, proven, verified } = found.best;
      expect({ proven, verified }).toEqual({ proven: true, verified: true });
      const all = steps.map(({ input, to }) => [input, to] as const);
      expect(levelAt(all)).toBeGreaterThanOrEqual(level);
      for (const { input, from, to } of steps) {
        expect(levelAt([...all, [input, from]]), `${table.entities[row]} without ${input}`).toBeLessThan(level);
        // Every measure of this framework hangs on one input that changes: one unit less of it is too little, or data that cannot be.
        const type = module.inputs.find(({ name }) => name === input)?.type;
        if (!isRational(from) || !isRational(to) || type?.kind !== "number" || type.form !== "count") continue;
        const back = rational(compare(to, from) > 0 ? -1n : 1n);
        const less = [...all, [input, add(to, back)] as const];
        const sound = keepsEnsures(observe(planner.program, new Map([...cells, ...less])));
        expect(sound ? levelAt(less) : 0, `${table.entities[row]} ${input}`).toBeLessThan(level);
      }
    }
    expect(kinds["plan"]).toBeGreaterThan(10);
  },
);
