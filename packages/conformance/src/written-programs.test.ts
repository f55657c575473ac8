import { readFileSync } from "node:fs";
import path from "node:path";
import { toTypeScript } from "@khung/codegen";
import { readTable } from "@khung/data";
import { typeErrors } from "@khung/test-kit";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { dataSets } from "./examples/evaluate-example.ts";
import { inExamples, readExamples, today } from "./examples/read-examples.ts";
import {
  interpreterAnswers,
  interpreterMargins,
  programAnswers,
  programMargins,
  programOf,
} from "./written-programs.ts";

vi.setConfig({ testTimeout: 120_000 });

const numRuns = Number(process.env["RUNS"] ?? 150);

test("the program of every example passes tsc --strict", () => {
  const modules = readExamples().flatMap(({ modules: own }) => own);
  const texts = modules.flatMap((module) => toTypeScript(module, { language: "vi" }).text ?? []);
  expect(texts.length).toBeGreaterThan(modules.length / 2);
  expect(typeErrors(Object.fromEntries(texts.map((text, i) => [`m${i}.ts`, text])))).toBe("");
});

describe("written programs answer what the interpreter answers", () => {
  test.for([
    { name: "levels", cases: arbitraryCase },
    { name: "points", cases: arbitraryScoredCase },
  ])("generated frameworks: $name", async ({ cases }) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ module, table, asOf }) => {
        const program = (await programOf(module))!;
        expect(programAnswers(program, module, table, asOf)).toEqual(interpreterAnswers(module, table, asOf));
      }),
      { numRuns },
    );
  });

  const sets = readExamples().flatMap(dataSets);
  test.for(sets.map((set) => ({ name: set.file, set })))("$name", async ({ set }) => {
    for (const { module } of set.evaluations) {
      const program = await programOf(module);
      if (!program) continue;
      const { table } = await readTable(readFileSync(inExamples(set.file)), { name: path.basename(set.file), module });
      const rows = table.entities.length;
      const step = Math.max(1, Math.floor(rows / 60));
      const some = Array.from({ length: Math.ceil(rows / step) }, (_, i) => i * step);
      const part = {
        ...table,
        entities: some.map((row) => table.entities[row]!),
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([name, column]) => [name, some.map((row) => column.at(row) ?? null)]),
        ),
      };
      const asOf = set.meta.asOf ?? today;
      expect(programAnswers(program, module, part, asOf)).toEqual(interpreterAnswers(module, part, asOf));
      const told = programMargins(program, module, part, 0, asOf);
      expect(told).toEqual(interpreterMargins(module, part, 0, asOf));
    }
  });
});
