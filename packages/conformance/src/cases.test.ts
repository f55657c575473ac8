import { expect, it } from "vitest";
import { blocksOf } from "./case-format.ts";
import { readCases } from "./read-cases.ts";
import { engines } from "./engines.ts";
import { answer, diagnosticLines, problemLines, runCase, sourcesOf } from "./run-case.ts";
import { failedTests } from "./run-tests.ts";

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

it.each(readCases("good").map((item) => [item.file, item] as const))("%s", async (_, item) => {
  const ran = await runCase(item);
  expect(diagnosticLines(ran.diagnostics, sourcesOf(item))).toEqual([]);
  const problems = blocksOf(item, "problems")[0];
  expect(problemLines(ran.problems, sourcesOf(item))).toEqual(problems ? lines(problems.text) : []);
  for (const engine of engines) expect(failedTests(ran.compiled, engine, "2026-11-22"), engine.name).toEqual([]);
  const expected = blocksOf(item, "expect")[0];
  if (!expected) return;
  expect(item.fields["source"], "a case that expects numbers names their source").toBeTruthy();
  expect(ran.evaluations.length).toBeGreaterThan(0);
  const [header = "", ...rows] = lines(expected.text);
  const columns = header.split(",").slice(1);
  expect(rows.length).toBeGreaterThan(0);
  for (const { engine, evaluation } of ran.evaluations) {
    const got = rows.map((row) =>
      [row.split(",")[0] ?? "", ...answer(evaluation, columns, row.split(",")[0] ?? "")].join(","),
    );
    expect(got, engine).toEqual(rows);
  }
});

it.each(readCases("bad").map((item) => [item.file, item] as const))("%s", async (_, item) => {
  const ran = await runCase(item);
  const diagnostics = blocksOf(item, "diagnostics")[0];
  const problems = blocksOf(item, "problems")[0];
  expect(diagnostics ?? problems, "a bad case expects something").toBeTruthy();
  expect(diagnosticLines(ran.diagnostics, sourcesOf(item))).toEqual(diagnostics ? lines(diagnostics.text) : []);
  expect(problemLines(ran.problems, sourcesOf(item))).toEqual(problems ? lines(problems.text) : []);
});

it("the corpus is as large as promised", () => {
  expect(readCases("good").length).toBeGreaterThanOrEqual(60);
  expect(readCases("bad").length).toBeGreaterThanOrEqual(80);
});
