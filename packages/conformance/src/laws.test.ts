/** Laws of programs: what compiling, evaluating and writing must keep, whatever the framework and the data. */

import { readTable, writeCsv } from "@khung/data";
import { explain } from "@khung/evaluator";
import { type Cell, fromJson, isRational, type Module, type Table, toExact, toJson } from "@khung/ir";
import { arbitraryCase, arbitraryValue } from "@khung/ir/testing";
import { format, parse, translate } from "@khung/syntax";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryFramework } from "./arbitrary-framework.ts";
import { arbitraryProgram, compileText, errorsOf, patience, runs, withoutPlaces } from "./arbitrary-program.ts";
import { engines } from "./engines.ts";

const read = (text: string) => parse({ file: "t.khung", text });

/** The table with other rows. */
function withRows(table: Table, rows: readonly number[]): Table {
  const columns = Object.entries(table.columns).map(([name, column]) => [
    name,
    rows.map((row) => column.at(row) ?? null),
  ]);
  return { ...table, entities: rows.map((row) => table.entities[row] ?? ""), columns: Object.fromEntries(columns) };
}

it(
  "a framework that is well typed has no error of types or names, and most are possible",
  () => {
    let compiled = 0;
    fc.assert(
      fc.property(arbitraryFramework, (text) => {
        const errors = errorsOf(compileText(text));
        if (errors.length === 0) compiled++;
        // What random thresholds can come to: a requirement that nothing fulfils.
        expect(errors.map(({ code }) => code).filter((code) => code !== "KH3115")).toEqual([]);
      }),
      runs(300),
    );
    expect(compiled).toBeGreaterThan(150);
  },
  patience,
);

it(
  "6: a module is the same after it was JSON",
  () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryProgram.map(({ module }) => module),
          arbitraryCase.map(({ module }) => module),
        ),
        (module) => {
          expect(fromJson(toJson(module))).toEqual({ kind: "module", module });
        },
      ),
      runs(150),
    );
  },
  patience,
);

it(
  "formatting and translating change nothing of the module but places",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, ({ text, module }) => {
        for (const other of [format(read(text)), translate(read(text), "vi")]) {
          const [again] = compileText(other).modules;
          expect(withoutPlaces(again)).toEqual(withoutPlaces(module));
        }
      }),
      runs(150),
    );
  },
  patience,
);

it(
  "11: where the checker finds no error, no engine throws, and the answers have their shape",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, ({ module, table, asOf }) => {
        for (const { evaluate } of engines) {
          const { entities, distribution, reports } = evaluate(module, table, { asOf });
          expect(entities.map(({ entity }) => entity)).toEqual(table.entities);
          expect(distribution.map(({ count }) => count).reduce((a, b) => a + b)).toBe(table.entities.length);
          expect(reports.map(({ name }) => name)).toEqual(module.reports.map(({ name }) => name));
          for (const { level, range, criteria } of entities) {
            expect(range && range.low <= level && level <= range.high && range.high <= module.levels.length).toBe(true);
            for (const [i, { statuses }] of criteria.entries()) {
              const stated = module.levels.map(({ number }) =>
                module.criteria[i]?.requirements.some(({ levels }) => levels.some(({ level: at }) => at === number)),
              );
              expect(statuses.map((status) => status !== null)).toEqual(stated);
            }
          }
        }
      }),
      runs(400),
    );
  },
  patience,
);

it(
  "17, 18: rows do not depend on each other or on their order",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, fc.infiniteStream(fc.nat()), ({ module, table, asOf }, random) => {
        const rows = table.entities
          .map((_, i) => [i, random.next().value ?? 0])
          .toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0))
          .map(([i]) => i ?? 0);
        for (const { evaluate } of engines) {
          const whole = evaluate(module, table, { asOf });
          const turned = evaluate(module, withRows(table, rows), { asOf });
          expect(turned.entities).toEqual(rows.map((row) => whole.entities[row]));
          expect([turned.distribution, turned.reports]).toEqual([whole.distribution, whole.reports]);
          const alone = rows.map((row) => evaluate(module, withRows(table, [row]), { asOf }).entities[0]);
          expect(alone).toEqual(turned.entities);
          expect(evaluate(module, table, { asOf })).toEqual(whole);
        }
      }),
      runs(150),
    );
  },
  patience,
);

/** The first row with its holes filled in. */
function completed(module: Module, table: Table): fc.Arbitrary<Table> {
  const cells = module.inputs.map(({ name, type }): fc.Arbitrary<Cell> => {
    const cell = table.columns[name]?.at(0) ?? null;
    return cell === null ? arbitraryValue(type) : fc.constant(cell);
  });
  const first = withRows(table, [0]);
  return fc.tuple(...cells).map((values) => ({
    ...first,
    columns: Object.fromEntries(module.inputs.map(({ name }, i) => [name, [values[i] ?? null]])),
  }));
}

it(
  "whatever the missing data turn out to be, the level stays within the range",
  () => {
    const programs = arbitraryProgram.chain(({ module, table, asOf }) =>
      fc.record({
        module: fc.constant(module),
        table: fc.constant(table),
        asOf: fc.constant(asOf),
        full: fc.array(completed(module, table), { minLength: 8, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(programs, ({ module, table, asOf, full }) => {
        for (const { evaluate } of engines) {
          const range = evaluate(module, withRows(table, [0]), { asOf }).entities[0]?.range;
          for (const each of full) {
            const level = evaluate(module, each, { asOf }).entities[0]?.level ?? -1;
            expect(
              range && range.low <= level && level <= range.high,
              `${level} in ${range?.low}..${range?.high}`,
            ).toBe(true);
          }
        }
      }),
      runs(200),
    );
  },
  patience,
);

it(
  "19: the explanation of an entity says what the evaluation says",
  () => {
    fc.assert(
      fc.property(arbitraryProgram, ({ module, table, asOf }) => {
        const [engine] = engines;
        for (const entity of engine?.evaluate(module, table, { asOf }).entities ?? []) {
          const explanation = explain(module, table, entity.entity, { asOf });
          expect([explanation?.level, explanation?.range]).toEqual([entity.level, entity.range]);
          expect(explanation?.levels.map(({ reached }) => reached).lastIndexOf(true)).toBe(entity.level - 1);
        }
      }),
      runs(60),
    );
  },
  patience,
);

it(
  "a table is the same after it was CSV",
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProgram, async ({ module, table }) => {
        const again = await readTable(new TextEncoder().encode(writeCsv(table, module)), { name: table.name, module });
        const words = (each: Table) =>
          module.inputs.map(({ name }) => each.entities.map((_, row) => wordOf(each.columns[name]?.at(row) ?? null)));
        expect(words(again.table)).toEqual(words(table));
        expect(again.table.entities).toEqual(table.entities);
      }),
      runs(150),
    );
  },
  patience,
);

const wordOf = (cell: Cell): string => (isRational(cell) ? toExact(cell) : String(cell));
