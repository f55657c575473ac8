import { compare, type Cell, type Module, type Table } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase, arbitraryModule, arbitraryTable, arbitraryValue } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assess, judgedScope } from "./assess.ts";
import { evaluateTruth } from "./evaluate-expr.ts";
import { interpret, interpretEntity } from "./interpret.ts";
import { programOf } from "./program.ts";
import { boundsOf } from "./bounds.ts";
import { witnessesOf } from "./witness.ts";

const runs = { numRuns: 400 };

function rowAt(module: Module, table: Table, row: number): Readonly<Record<string, Cell>> {
  return Object.fromEntries(module.inputs.map(({ name }) => [name, table.columns[name]?.at(row) ?? null]));
}

/** Fills every hole of a row at random; with `some`, perhaps not all of them. */
function completion(
  module: Module,
  cells: Readonly<Record<string, Cell>>,
  some: "all" | "some" = "all",
): fc.Arbitrary<Readonly<Record<string, Cell>>> {
  const filled = module.inputs.map(({ name, type }) => {
    const cell = cells[name] ?? null;
    if (cell !== null) return fc.constant(cell);
    return some === "all" ? arbitraryValue(type) : fc.option(arbitraryValue(type));
  });
  return fc
    .tuple(...filled)
    .map((values) => Object.fromEntries(module.inputs.map(({ name }, i) => [name, values[i] ?? null])));
}

it("gives each entity what it gives it alone, in the order of the table", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const { entities } = interpret(module, table, { asOf });
      expect(entities.map(({ entity }) => entity)).toEqual(table.entities);
      for (const [row, result] of entities.entries()) {
        expect(interpretEntity(module, result.entity, rowAt(module, table, row), { asOf })).toEqual(result);
      }
    }),
    runs,
  );
});

it("permutes results when rows are permuted, and changes no figure", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const order = table.entities.map((_, i) => (i * 5 + 3) % table.entities.length);
      const turned = new Set(order).size === order.length ? order : order.map((_, i) => order.length - 1 - i);
      const permuted: Table = {
        ...table,
        entities: turned.map((i) => table.entities[i] ?? ""),
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([name, column]) => [name, turned.map((i) => column.at(i) ?? null)]),
        ),
      };
      const [before, after] = [interpret(module, table, { asOf }), interpret(module, permuted, { asOf })];
      expect(after.entities).toEqual(turned.map((i) => before.entities[i]));
      expect(after.distribution).toEqual(before.distribution);
      expect(after.reports).toEqual(before.reports);
      expect(after.problems).toHaveLength(before.problems.length);
    }),
    runs,
  );
});

it("keeps the official level inside the range, and the range to a point where nothing is missing", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const { entities, distribution } = interpret(module, table, { asOf });
      for (const [row, { level, range }] of entities.entries()) {
        expect(range && range.low <= level && level <= range.high).toBe(true);
        const complete = Object.values(rowAt(module, table, row)).every((cell) => cell !== null);
        if (complete) expect(range).toEqual({ low: level, high: level, exact: true, deciding: [] });
        if (range?.low === range?.high) expect(range?.deciding).toEqual([]);
      }
      expect(distribution.map(({ count }) => count).reduce((a, b) => a + b)).toBe(table.entities.length);
    }),
    runs,
  );
});

it("keeps every completion of the data inside the range, and every part of one", () => {
  const cases = arbitraryCase.chain(({ module, table, asOf }) => {
    const cells = rowAt(module, table, 0);
    return fc.record({
      module: fc.constant(module),
      asOf: fc.constant(asOf),
      cells: fc.constant(cells),
      completions: fc.array(fc.oneof(completion(module, cells), completion(module, cells, "some")), {
        minLength: 12,
        maxLength: 12,
      }),
    });
  });
  fc.assert(
    fc.property(cases, ({ module, asOf, cells, completions }) => {
      const { range } = interpretEntity(module, "1", cells, { asOf });
      for (const each of completions) {
        const { level } = interpretEntity(module, "1", each, { asOf });
        expect(range && range.low <= level && level <= range.high, `${level} in ${range?.low}..${range?.high}`).toBe(
          true,
        );
      }
    }),
    { numRuns: 1500 },
  );
});

it("keeps the level and the score of every completion inside their ranges", () => {
  const cases = arbitraryScoredCase.chain(({ module, table, asOf }) => {
    const cells = rowAt(module, table, 0);
    const completions = fc.array(fc.oneof(completion(module, cells), completion(module, cells, "some")), {
      minLength: 6,
      maxLength: 6,
    });
    return fc.record({ module: fc.constant(module), asOf: fc.constant(asOf), cells: fc.constant(cells), completions });
  });
  fc.assert(
    fc.property(cases, ({ module, asOf, cells, completions }) => {
      const { range, score } = interpretEntity(module, "1", cells, { asOf });
      const bounds = score?.range;
      for (const each of completions) {
        const found = interpretEntity(module, "1", each, { asOf });
        expect(range && range.low <= found.level && found.level <= range.high).toBe(true);
        const value = found.score?.value;
        // Of data that are still missing the score is no completion's.
        if (!value || !bounds || Object.values(each).includes(null)) continue;
        expect(compare(bounds.low, value) <= 0 && compare(value, bounds.high) <= 0).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

it("reaches both ends with real data where it says exact, whatever is still missing then", () => {
  let reached = 0;
  fc.assert(
    fc.property(arbitraryCase, fc.infiniteStream(fc.nat()), ({ module, table, asOf }, seeds) => {
      const program = programOf(module, asOf);
      const row = module.inputs.map(({ name }): Cell => table.columns[name]?.at(0) ?? null);
      const { scope, result } = assess(program, "1", row);
      const { range } = result;
      if (!range?.exact || range.low === range.high) return;
      const witnesses = witnessesOf(scope, boundsOf(scope));
      for (const end of ["low", "high"] as const) {
        const found = Object.fromEntries(module.inputs.map(({ name }, i) => [name, witnesses[end]?.[i] ?? null]));
        const [seed = 0] = seeds;
        const [whole = found] = fc.sample(completion(module, found), { numRuns: 1, seed });
        expect(interpretEntity(module, "1", whole, { asOf }).level).toBe(range[end]);
        const [there, here] = [witnesses[end] ?? [], row].map((cells) => judgedScope(program, cells));
        for (const { condition } of module.ensures) {
          if (there && here && evaluateTruth(condition, here) !== false) {
            expect(evaluateTruth(condition, there)).not.toBe(false);
          }
        }
        reached++;
      }
    }),
    { numRuns: 1500 },
  );
  expect(reached).toBeGreaterThan(50);
});

it("tells the range exactly where all completions can be tried and it says so", () => {
  const cases = arbitraryModule.chain((module) =>
    fc.record({ module: fc.constant(module), table: arbitraryTable(module, 1) }),
  );
  fc.assert(
    fc.property(cases, ({ module, table }) => {
      const cells = rowAt(module, table, 0);
      const open = module.inputs.filter(({ name }) => cells[name] === null);
      if (open.some(({ type }) => type.kind !== "boolean" && type.kind !== "choice")) return;
      const options = open.map(({ type }): readonly Cell[] =>
        type.kind === "choice" ? type.members.map(({ name }) => name) : [true, false],
      );
      const all = options.reduce<readonly (readonly Cell[])[]>(
        (rows, each) => rows.flatMap((row) => each.map((cell) => [...row, cell])),
        [[]],
      );
      const levels = all.map((values) => {
        const filled = Object.fromEntries(open.map(({ name }, i) => [name, values[i] ?? null]));
        return interpretEntity(module, "1", { ...cells, ...filled }, { asOf: "2025-07-01" }).level;
      });
      const { range } = interpretEntity(module, "1", cells, { asOf: "2025-07-01" });
      expect(range && range.low <= Math.min(...levels) && Math.max(...levels) <= range.high).toBe(true);
      if (range?.exact) expect([range.low, range.high]).toEqual([Math.min(...levels), Math.max(...levels)]);
    }),
    { numRuns: 1500 },
  );
});

it("computes with exact numbers only", () => {
  const inexact = (value: unknown): boolean => {
    if (typeof value === "number") return !Number.isSafeInteger(value);
    if (typeof value !== "object" || value === null) return false;
    if ("denominator" in value && typeof value.denominator === "bigint") return value.denominator <= 0n;
    return Object.values(value).some(inexact);
  };
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const { entities, reports, distribution } = interpret(module, table, { asOf });
      expect(inexact([entities, reports, distribution])).toBe(false);
    }),
    runs,
  );
});
