import { DuckDBInstance } from "@duckdb/node-api";
import {
  arithmetic,
  choice,
  count,
  criterion,
  inputs,
  levels,
  module,
  num,
  plain,
  ratio,
  ref,
  requirement,
} from "@khung/ir/testing";
import type { Expr } from "@khung/ir";
import { expect, test } from "vitest";
import { compileSql, type CompiledSql } from "./compile.ts";
import type { Dialect } from "./dialects.ts";

const asOf = "2026-11-22";
const dialects: readonly Dialect[] = ["duckdb", "postgres", "spark"];

function compiled(result: ReturnType<typeof compileSql>): CompiledSql {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Makes the table on a real engine and asks it for a plan of the query. */
async function explain({ ddl, query }: CompiledSql): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(ddl);
  await connection.run(`EXPLAIN ${query}`);
  connection.closeSync();
  instance.closeSync();
}

const hostile = [
  'a"; DROP TABLE entities; --',
  "a'b",
  "a`b`",
  "${env}",
  "entity",
  "ENTITY",
  "level",
  "\u0000\n",
  "c1",
  "s1",
];
const long = "chỉ_tiêu_".repeat(12);

test("no name of a framework gets out of its quotes, none is cut off, no two are one", async () => {
  const names = [...hostile, long, `${long}khác`];
  const cut = module({
    inputs: inputs(Object.fromEntries(names.map((name) => [name, count]))),
    criteria: names.map((name) =>
      criterion(`x.${name}`, { measure: ref(name), requirements: [requirement("atLeast", { 1: num(1) })] }),
    ),
  });
  for (const dialect of dialects) {
    const { inputs: columns, columns: results, ddl, query } = compiled(compileSql(cut, { dialect, asOf }));
    for (const name of [...columns.map(({ column }) => column), ...results.map((each) => each.name)]) {
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_.@~-]+$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
    }
    const keys = ["entity", ...columns.map(({ column }) => column.toLowerCase())];
    expect(new Set(keys).size).toBe(keys.length);
    expect(`${ddl}${query}`).not.toContain("DROP TABLE");
  }
  await explain(compiled(compileSql(cut, { dialect: "duckdb", asOf })));
});

test("text of a framework stands in SQL only as a literal", async () => {
  const members = ["xa", "o'brien", "\\", "'); DROP TABLE entities; --", "${x}"];
  const cut = module({
    inputs: inputs({ loai: choice("loai", ...members), n: count }),
    criteria: [
      criterion("c", {
        measure: ref("n"),
        requirements: [
          requirement("atLeast", {
            1: {
              kind: "byClass",
              subject: ref("loai"),
              cases: members.map((member, i) => ({ member, value: num(i) })),
              origin: { file: "", start: 0, end: 0 },
            },
          }),
        ],
      }),
    ],
  });
  const duckdb = compiled(compileSql(cut, { dialect: "duckdb", asOf }));
  expect(duckdb.query).toContain("'o''brien'");
  await explain(duckdb);
  const spark = compiled(compileSql(cut, { dialect: "spark", asOf }));
  expect(spark.query).toContain(String.raw`'o\'brien'`);
  expect(spark.query).not.toContain("${");
});

test("what needs more digits than a dialect has is refused where it stands; PostgreSQL has no limit", () => {
  const sum = ["b", "c", "d", "e"].reduce<Expr>(
    (total, name) => arithmetic(total, "+", ratio("a", name)),
    ratio("a", "a"),
  );
  const many = module({
    inputs: inputs({ a: count, b: count, c: count, d: count, e: count }),
    criteria: [
      criterion("c", { measure: sum, nothing: "unmet", requirements: [requirement("atLeast", { 1: num(1) })] }),
    ],
  });
  for (const dialect of ["duckdb", "spark"] as const) {
    const result = compileSql(many, { dialect, asOf });
    expect(result.ok || result.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["KH8004"]));
  }
  expect(compileSql(many, { dialect: "postgres", asOf }).ok).toBe(true);
  const widths = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, { digits: 5, places: 0 }]));
  expect(compileSql(many, { dialect: "duckdb", asOf, widths }).ok).toBe(true);
});

test("the text of a query grows with the framework, not with its square", () => {
  const sized = (n: number): number => {
    const names = Array.from({ length: n }, (_, i) => [`a${i}`, `b${i}`] as const);
    const big = module({
      inputs: inputs(Object.fromEntries(names.flat().map((name) => [name, plain()]))),
      levels: levels(undefined, undefined, undefined, undefined, undefined),
      criteria: names.map(([a, b], i) =>
        criterion(`c${i}`, {
          measure: ratio(a, b),
          nothing: "notApplicable",
          requirements: [
            requirement("atLeast", { 1: num("20%"), 2: num("40%"), 3: num("60%"), 4: num("80%"), 5: num("90%") }),
          ],
        }),
      ),
    });
    return compiled(compileSql(big, { dialect: "duckdb", asOf })).query.length;
  };
  expect(sized(80) / sized(20)).toBeLessThan(4.5);
});
