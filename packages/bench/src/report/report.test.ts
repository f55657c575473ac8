import { expect, it } from "vitest";
import { measure, type Measurement } from "../measure.ts";
import { renderMarkdown } from "./markdown.ts";
import { reportOf } from "./report.ts";
import { renderText } from "./text.ts";

const at = (engine: string, n: number, median: number): Measurement => ({
  engine,
  work: "evaluate all",
  n,
  median,
  unit: "ms",
});

const results = [
  at("khung columns", 3_321, 4),
  at("khung columns", 100_000, 10),
  at("khung columns, first time", 100_000, 20),
  at("@marcbachmann/cel-js", 3_321, 100),
  at("@marcbachmann/cel-js", 100_000, 2_500),
  at("feelin", 3_321, 4_000),
  at("JS tables, packed", 100_000, 9),
  at("wasm SIMD, 16 bit", 100_000, 1),
  at("DuckDB", 100_000, 200),
  { ...at("khung columns", 10_599, 2), work: "one threshold at 101 values" },
  { ...at("DuckDB", 10_599, 100), work: "one threshold at 101 values" },
];

it("gives the shape of the contract", () => {
  const report = reportOf(results);
  expect(report).toMatchObject({
    machine: expect.any(String),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    node: process.version,
    results,
  });
  // Their time over ours, at the most rows that both were asked.
  expect(report.ratios).toEqual({
    peers: { "@marcbachmann/cel-js": 250, feelin: 1_000 },
    first: { columnarJs: 0.45, duckdb: 10, wasmSimd: 0.05 },
    columnarJs: 0.9,
    duckdb: 20,
    wasmSimd: 0.1,
    sweepDuckdb: 50,
  });
});

it("says of each target whether it is met, and what was not measured", () => {
  const verdicts = Object.fromEntries(reportOf(results).targets.map(({ what, met }) => [what, met]));
  expect(verdicts["columns against JS tables, packed"]).toBe(true);
  expect(verdicts["columns against wasm SIMD, 16 bit (stretch)"]).toBe(false);
  expect(verdicts["columns against the fastest rule engine"]).toBe(true);
  expect(verdicts["explain one commune"]).toBeUndefined();
});

it("writes tables for terminals and for the README", () => {
  const report = reportOf(results);
  expect(renderText(report)).toContain("10,000,000/s");
  expect(renderMarkdown(report)).toContain("| khung columns | 830 k | 10.0 M |");
});

it("lets contestants take turns, and refuses a wrong first answer", async () => {
  const turns: string[] = [];
  const contestant = (engine: string) => ({ engine, run: () => void turns.push(engine) });
  const measured = await measure({ work: "turns", n: 1, contestants: [contestant("a"), contestant("b")], rounds: 3 });
  expect(measured.map(({ engine, work, unit }) => [engine, work, unit])).toEqual([
    ["a", "turns", "ms"],
    ["b", "turns", "ms"],
  ]);
  expect(new Set(turns)).toEqual(new Set(["a", "b"]));
  const wrong = {
    engine: "c",
    run: () => 1,
    check: (answer: unknown) => {
      if (answer !== 2) throw new Error("wrong answer");
    },
  };
  await expect(measure({ work: "wrong", n: 1, contestants: [wrong] })).rejects.toThrow("wrong answer");
});
