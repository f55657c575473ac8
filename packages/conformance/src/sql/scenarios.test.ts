import { openDatabase } from "@khung/engines/duckdb";
import { interpret } from "@khung/evaluator";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { parseRational, type Module, type Rational, type Table } from "@khung/ir";
import { thresholdOf, thresholdsOf, withThreshold, type Threshold } from "@khung/simulation";
import { compileScenarios, textRows, widthsOf } from "@khung/sql";
import { expect, test } from "vitest";
import { populations } from "./populations.ts";

/** Scenarios that are easy to say: some thresholds replaced, the others as they are. */
type Scenario = ReadonlyMap<Threshold, Rational>;

/** `scenario from to count`, by brute force. */
function expectedRows(module: Module, table: Table, asOf: string, scenarios: readonly Scenario[]): readonly string[] {
  const columns = columnsOf(module, table);
  const levels = (each: Module): readonly number[] => [...evaluateColumns(each, columns, { asOf }).level];
  const from = levels(module);
  return scenarios.flatMap((scenario, i) => {
    const changed = [...scenario].reduce((each, [name, value]) => {
      const threshold = thresholdOf(each, asOf, name);
      if (typeof threshold === "string") throw new Error(threshold);
      return withThreshold(each, threshold, value);
    }, module);
    const to = levels(changed);
    const counts = Map.groupBy(from.keys(), (row) => `s${i} ${from[row]} ${to[row]}`);
    return [...counts].map(([name, rows]) => `${name} ${[...rows].length}`);
  });
}

const cases = ["data/communes.csv by vn.cds.xa@1.0.0", "tinh-mau/so-lieu.csv by vn.tinh_mau.cds.xa@1.0.0"];

test.for(cases)("one query takes all entities through all scenarios: %s", { timeout: 60_000 }, async (name) => {
  const found = (await populations()).find((each) => each.name === name)!;
  const { module, asOf, table } = found;
  const thresholds = thresholdsOf(module, asOf);
  // Every threshold alone at a value that entities are near, and all of them together.
  const values = ["1/2", "35%", "0.9", "2", "0", "-1"].map((text) => parseRational(text)!);
  const scenarios: readonly Scenario[] = [
    new Map(),
    ...thresholds.slice(0, 20).map((each, i) => new Map([[each, values[i % values.length]!]])),
    new Map(thresholds.slice(0, 12).map((each, i) => [each, values[i % values.length]!])),
  ];
  const compiled = compileScenarios(module, {
    dialect: "duckdb",
    asOf,
    widths: widthsOf(module, table),
    moved: thresholds.map(({ code, level, member, written }) => ({
      name: [`${code}@${level}`, ...(member === undefined ? [] : [member])].join("."),
      expr: written,
    })),
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const rows = textRows(compiled, table);
  if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
  using database = await openDatabase();
  await database.query(compiled.ddl);
  await database.fill(compiled.table, rows.rows);
  await database.query(compiled.scenarios.ddl);
  const cells = scenarios.map((scenario, i) => [
    `s${i}`,
    ...thresholds.flatMap((each) => {
      const value = scenario.get(each);
      return value ? [String(value.numerator), String(value.denominator)] : [null, null];
    }),
  ]);
  await database.fill(compiled.scenarios.table, cells);
  const counted = await database.query(compiled.transitions);
  const expected = expectedRows(module, table, asOf, scenarios);
  expect(counted.map((row) => row.join(" ")).toSorted()).toEqual(expected.toSorted());

  const levels = await database.query(compiled.levels);
  expect(levels.length).toBe(table.entities.length * scenarios.length);
  const unmoved = new Map(levels.filter(([id]) => id === "s0").map(([, entity, , to]) => [entity, Number(to)]));
  const { entities } = interpret(module, { ...table, entities: table.entities.slice(0, 40) }, { asOf });
  expect(entities.map(({ entity }) => unmoved.get(entity))).toEqual(entities.map(({ level }) => level));
});
