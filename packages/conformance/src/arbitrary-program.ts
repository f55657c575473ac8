/** Programs to try laws on: a well-typed framework with data for it, and texts that are nearly right. */

import { compile, type Compiled } from "@khung/compiler";
import type { Diagnostic } from "@khung/diagnostics";
import type { Module, Table } from "@khung/ir";
import { arbitraryTable } from "@khung/ir/testing";
import { arbitrarySource, mutateSource } from "@khung/syntax/testing";
import fc from "fast-check";
import { arbitraryFramework } from "./arbitrary-framework.ts";
import { readCases } from "./read-cases.ts";
import { sourcesOf } from "./run-case.ts";

/** A framework that compiles, and a table for it. */
export interface Program {
  readonly text: string;
  readonly compiled: Compiled;
  readonly module: Module;
  readonly table: Table;
  readonly asOf: string;
}

const times = Number(process.env["RUNS"] ?? 1);

/** Milliseconds that a law may take. */
export const patience = 60_000 * times;

/**
 * So many runs, the same each time and without a long search for a smaller failure. `RUNS=50 SEED=7` looks fifty times as far, from another
 * seed, and shrinks what it finds.
 */
export function runs(numRuns: number): Pick<fc.Parameters, "numRuns" | "seed" | "endOnFailure"> {
  return { numRuns: numRuns * times, seed: Number(process.env["SEED"] ?? 20_261_122), endOnFailure: times === 1 };
}

/** Compiles one text. */
export function compileText(text: string): Compiled {
  return compile([{ file: "t.khung", text }], { asOf: "2026-11-22" });
}

/** The errors among diagnostics. */
export function errorsOf({ diagnostics }: Compiled): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** Well-typed frameworks in which nothing is impossible, with data. */
export const arbitraryProgram: fc.Arbitrary<Program> = arbitraryFramework
  .map((text) => ({ text, compiled: compileText(text) }))
  .filter(({ compiled }) => compiled.modules.length === 1)
  .chain(({ text, compiled }) => {
    const [module] = compiled.modules;
    if (!module) throw new Error("there is one module");
    return fc.record({
      text: fc.constant(text),
      compiled: fc.constant(compiled),
      module: fc.constant(module),
      table: arbitraryTable(module),
      asOf: fc.constantFrom("2025-01-01", "2024-06-30", "2026-11-22"),
    });
  });

const corpus = [...readCases("good"), ...readCases("bad")].flatMap(sourcesOf).map(({ text }) => text);

/** Any text: noise, text that is right by the grammar, and text that was right before something happened to it. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: arbitrarySource().map(({ text }) => text) },
  { weight: 3, arbitrary: mutateSource(arbitrarySource().map(({ text }) => text)) },
  { weight: 4, arbitrary: mutateSource(fc.constantFrom(...corpus)) },
  { weight: 4, arbitrary: mutateSource(arbitraryFramework) },
);

/** A module without the places in the source that it came from, and without words of the source kept for messages. */
export function withoutPlaces(module: Module | undefined): unknown {
  const ensures = module?.ensures.map((each) => ({ ...each, text: "" }));
  return JSON.parse(
    JSON.stringify({ ...module, ensures }, (key, value: unknown) => (key === "origin" ? undefined : value)),
  );
}
