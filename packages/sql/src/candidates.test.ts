import { DuckDBInstance } from "@duckdb/node-api";
import { choice, count, criterion, inputs, levels, module, num, ratio, ref, requirement } from "@khung/ir/testing";
import { expect, test } from "vitest";
import { compileCandidates, type CandidatesResult, type CompiledCandidates } from "./candidates.ts";
import type { Dialect } from "./dialects.ts";

const asOf = "2026-11-22";
const origin = { file: "", start: 0, end: 0 };

const framework = module({
  levels: levels(undefined, undefined),
  inputs: inputs({ loai: choice("loai", "xa", "phuong", "dac_khu"), a: count, b: count }),
  criteria: [
    criterion("ty_le", {
      measure: ratio("a", "b"),
      requirements: [requirement("atLeast", { 1: num("50%"), 2: num(1) })],
    }),
    criterion("theo_loai", {
      measure: ref("a"),
      requirements: [
        requirement("moreThan", {
          1: {
            kind: "byClass",
            subject: ref("loai"),
            cases: [{ member: "xa", value: num(1) }],
            otherwise: num(2),
            origin,
          },
        }),
      ],
    }),
    // No fixed number: not to be moved.
    criterion("theo_so_lieu", { measure: ref("a"), requirements: [requirement("atLeast", { 1: ref("b") })] }),
  ],
});

function compiled(result: CandidatesResult): CompiledCandidates {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

async function asked({ ddl, query }: CompiledCandidates, values: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(ddl);
  if (values !== "") await connection.run(`INSERT INTO entities VALUES ${values}`);
  await connection.run(`EXPLAIN ${query}`);
  const rows = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows.map((row) => row.map(String).join(" ")).toSorted();
}

test("every threshold, its distinct measures the least denominator there is; missing and nothing apart; a class only of its own", async () => {
  const candidates = compiled(compileCandidates(framework, { dialect: "duckdb", asOf }));
  expect(candidates.thresholds).toEqual([
    { criterion: "ty_le", level: 1 },
    { criterion: "ty_le", level: 2 },
    { criterion: "theo_loai", level: 1, class: "xa" },
    { criterion: "theo_loai", level: 1, class: "else" },
  ]);
  const values = [
    "('1', 'xa', 1, 2)",
    "('2', 'phuong', 2, 4)",
    "('3', 'phuong', 0, 7)",
    "('4', NULL, 0, 9)",
    "('5', 'xa', NULL, 2)",
    "('6', 'xa', 3, 0)",
  ];
  const both = (row: string) => [`ty_le 1 null ${row}`, `ty_le 2 null ${row}`];
  const expected = [
    ...["value 1 2 2", "value 0 7 2", "missing null null 1", "nothing null null 1"].flatMap(both),
    "theo_loai 1 xa value 1 1 1",
    "theo_loai 1 xa value 3 1 1",
    "theo_loai 1 xa missing null null 1",
    "theo_loai 1 else value 2 1 1",
    "theo_loai 1 else value 0 1 1",
  ];
  expect(await asked(candidates, values.join(", "))).toEqual(expected.toSorted());
});

test("a framework without such a threshold has no candidates", async () => {
  const none = compiled(compileCandidates(module({ criteria: [] }), { dialect: "duckdb", asOf }));
  expect(none.thresholds).toEqual([]);
  expect(await asked(none, "('1')")).toEqual([]);
});

test("equal values are one row in every dialect, without a greatest common divisor", () => {
  const dialectsAsked: readonly Dialect[] = ["duckdb", "postgres", "spark"];
  for (const dialect of dialectsAsked)
    expect(compiled(compileCandidates(framework, { dialect, asOf })).query).toMatch(/MIN\(.bottom.\) AS .bottom./u);
});
