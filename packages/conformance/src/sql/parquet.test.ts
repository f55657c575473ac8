/** Parquet files that DuckDB reads itself, against our reader and the interpreter. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readParquetHeader, readTable } from "@khung/data";
import { duckdbEngine, openDatabase, openParquetTable, type Database } from "@khung/engines/duckdb";
import { isRational, multiply, rational, toDecimal, type Input, type Module, type Table } from "@khung/ir";
import { compileSql, decodeRows, widthsOf } from "@khung/sql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { populations, type Population } from "./populations.ts";

let folder = "";
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "khung-parquet-"));
  database = await openDatabase();
});
afterAll(() => {
  database?.[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** How numbers are stored. */
type Storage = "decimal" | "double";

const hundred = rational(100n);

/** A table as a Parquet file, each column with the type that says what it holds. */
async function written({ inputs }: Pick<Module, "inputs">, table: Table, storage: Storage): Promise<string> {
  const there = inputs.filter(({ name }) => Object.hasOwn(table.columns, name));
  const labels = Object.keys(table.labels);
  const types = [
    "entity VARCHAR",
    ...labels.map((label) => `"_${label}" VARCHAR`),
    ...there.map((input) => `"${input.name}" ${typeOf(input, storage)}`),
  ];
  const rows = table.entities.map((entity, row) => [
    entity,
    ...labels.map((label) => table.labels[label]?.[row] ?? null),
    ...there.map((input) => textOf(input, table, row)),
  ]);
  await database.query(`CREATE OR REPLACE TABLE "given" (${types.join(", ")})`);
  await database.fill("given", rows);
  const file = path.join(folder, "xa.parquet");
  await database.query(`COPY "given" TO '${file}' (FORMAT parquet)`);
  return file;
}

function typeOf({ type }: Input, storage: Storage): string {
  if (type.kind === "boolean") return "BOOLEAN";
  if (type.kind === "date") return "DATE";
  if (type.kind !== "number") return "VARCHAR";
  if (type.form === "count") return storage === "double" ? "DOUBLE" : "BIGINT";
  return storage === "double" ? "DOUBLE" : "DECIMAL(24, 6)";
}

function textOf({ name, type }: Input, table: Table, row: number): string | null {
  const cell = table.columns[name]?.at(row) ?? null;
  if (!isRational(cell)) return cell === null ? null : String(cell);
  const share = type.kind === "number" && type.form === "share";
  return toDecimal(share ? multiply(cell, hundred) : cell, 6);
}

/** What DuckDB says of the file that it read itself; undefined where our reader has to. */
async function readItself(file: string, { module, asOf }: Pick<Population, "module" | "asOf">) {
  const bytes = readFileSync(file);
  const source = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
  const header = await readParquetHeader(source, { name: "xa.parquet", module });
  const opened = header && (await openParquetTable(database, { ...header, file }));
  if (!header || !opened) return undefined;
  const options = { dialect: "duckdb", asOf, widths: opened.widths, results: "levels" } as const;
  const compiled = compileSql(module, options);
  if (!compiled.ok) return { header, opened, refused: compiled.problems.map(({ code }) => code) };
  await opened.place(compiled);
  const rows = await database.query(compiled.query);
  await database.query(`DROP VIEW "${compiled.table}"`);
  return { header, opened, entities: decodeRows(compiled, module.levels.length, rows) };
}

test.for(["decimal", "double"] as const)(
  "every example as Parquet, numbers as %s: the same problems, widths and rows as by our reader",
  { timeout: 240_000 },
  async (storage) => {
    let [compared, left] = [0, 0];
    for (const { name, module, table, asOf } of await populations()) {
      if (table.entities.length === 0 || Object.keys(table.columns).length === 0) continue;
      const file = await written(module, table, storage);
      const byUs = await readTable(readFileSync(file), { name: "xa.parquet", module });
      const found = await readItself(file, { module, asOf });
      if (!found || "refused" in found) {
        left++;
        continue;
      }
      expect(found.header.problems, name).toEqual(byUs.problems);
      expect(found.opened.rows, name).toBe(byUs.rows);
      expect(found.opened.widths, name).toEqual(
        Object.fromEntries(
          Object.entries(widthsOf(module, byUs.table)).filter(([input]) => Object.hasOwn(byUs.table.columns, input)),
        ),
      );
      const options = { dialect: "duckdb", asOf, widths: found.opened.widths, results: "levels" } as const;
      const compiled = compileSql(module, options);
      if (!compiled.ok) throw new Error("it was compiled before");
      const rows = byUs.table.entities.map((entity, row) => [
        entity,
        ...compiled.inputs.map((column) => {
          const input = module.inputs.find((each) => each.name === column.input)!;
          const cell = byUs.table.columns[column.input]?.at(row) ?? null;
          if (cell === null || !isRational(cell)) return cell === null ? null : String(cell);
          return input.type.kind === "number" ? toDecimal(cell, column.width?.places ?? 0) : null;
        }),
      ]);
      const expected = decodeRows(compiled, module.levels.length, await duckdbEngine(database).run(compiled, rows));
      expect(found.entities, name).toEqual(expected);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
    expect(left).toBeLessThan(compared / 3);
  },
);

const sample = (): Promise<Population> =>
  populations().then((all) => all.find(({ name }) => name.startsWith("tinh-mau/so-lieu.csv"))!);

test("a cell that wants a second look sends the file to our reader", { timeout: 60_000 }, async () => {
  const { module, table, asOf } = await sample();
  const count = module.inputs.find(({ type }) => type.kind === "number" && type.form === "count")!.name;
  const file = await written(module, table, "double");
  expect(await readItself(file, { module, asOf })).toBeDefined();
  const [first, second] = table.entities;
  const odd = [
    `"${count}" = -1`,
    `"${count}" = 2.5`,
    `"${count}" = 'NaN'`,
    `"${count}" = 1e300`,
    `"entity" = NULL`,
    `"entity" = ''`,
    `"entity" = ' 1'`,
    `"entity" = '=1'`,
    `"entity" = '${second ?? ""}'`,
    `"entity" = 'Đ1'`,
  ];
  for (const change of odd) {
    const changed = path.join(folder, "odd.parquet");
    await database.query(`CREATE OR REPLACE TABLE odd AS SELECT * FROM '${file}'`);
    await database.query(`UPDATE odd SET ${change} WHERE entity = '${first ?? ""}'`);
    await database.query(`COPY odd TO '${changed}' (FORMAT parquet)`);
    expect(await readItself(changed, { module, asOf }), change).toBeUndefined();
  }
  for (const column of ["extra", "ENTITY"]) {
    const changed = path.join(folder, "odd.parquet");
    await database.query(`CREATE OR REPLACE TABLE odd AS SELECT * FROM '${file}'`);
    await database.query(`COPY (SELECT *, 1 AS "${column}" FROM odd) TO '${changed}' (FORMAT parquet)`);
    const found = await readItself(changed, { module, asOf });
    const byUs = await readTable(readFileSync(changed), { name: "xa.parquet", module });
    if (found) expect(found.header.problems).toEqual(byUs.problems);
  }
});
