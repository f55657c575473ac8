import type { Cell } from "@khung/ir";
import { arbitraryCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { interpretEntity } from "./interpret.ts";
import { levelOf, observe, observeAgain, outcomeHolds, rangeEnds, statusesOf } from "./observe.ts";
import { programOf } from "./program.ts";

it("sees what the interpreter says, also when all criteria are judged again", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const program = programOf(module, asOf);
      for (const row of table.entities.keys()) {
        const cells = module.inputs.map(({ name }): readonly [string, Cell] => [
          name,
          table.columns[name]?.at(row) ?? null,
        ]);
        const result = interpretEntity(module, "x", Object.fromEntries(cells), { asOf });
        const first = observe(program, new Map(cells));
        for (const seen of [first, observeAgain(program, first, new Set(module.criteria.map(({ code }) => code)))]) {
          expect(levelOf(seen)).toBe(result.level);
          expect(rangeEnds(seen)).toMatchObject({ low: result.range?.low, high: result.range?.high });
          for (const { code, statuses } of result.criteria) expect(statusesOf(seen, code)).toEqual(statuses);
          for (const [name, holds] of Object.entries(result.outcomes)) expect(outcomeHolds(seen, name)).toBe(holds);
        }
      }
    }),
    { numRuns: 100 },
  );
});
