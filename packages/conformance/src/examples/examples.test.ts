/**
 * Every shipped example keeps the convention of `examples/README.md`. No list of them is kept: a new folder is met here by itself.
 * `UPDATE=1` writes the files of expected results again.
 */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { indexSources, renderText } from "@khung/diagnostics";
import { coverageOf, runTests } from "@khung/policy-tests";
import { format, parse } from "@khung/syntax";
import { describe, expect, it } from "vitest";
import { engines } from "../engines.ts";
import { failedTests } from "../run-tests.ts";
import { dataSets, expectedFiles } from "./evaluate-example.ts";
import { checks, inExamples, readExamples, today, type Example } from "./read-examples.ts";

const update = process.env["UPDATE"] === "1";
const examples = readExamples();

it("there are examples", () => {
  expect(examples.map(({ folder }) => folder)).toEqual(expect.arrayContaining(["national", "tinh-mau"]));
});

describe.each(examples.map((example) => [example.folder, example] as const))("%s", (folder, example) => {
  const { sources, compiled, modules, notes, readme } = example;
  const without = notes.without ?? {};

  it("gives a reason for each check that it does without", () => {
    expect(Object.keys(without).filter((each) => !(checks as readonly string[]).includes(each))).toEqual([]);
    expect(Object.values(without).filter((reason) => reason.trim().length < 20)).toEqual([]);
  });

  it("compiles in silence, or says what its file of expected diagnostics does", () => {
    const said = renderText(compiled.diagnostics, indexSources(sources), { language: "vi", color: false });
    matches(path.posix.join(folder, "check.expected.txt"), said);
    expect(modules.length).toBeGreaterThan(0);
  });

  it.each(sources.map((source) => [path.posix.basename(source.file), source] as const))(
    "%s is formatted",
    (_, source) => {
      expect(format(parse(source)).replaceAll("\u00a0", " ")).toBe(source.text.replaceAll("\u00a0", " "));
    },
  );

  it.skipIf(without.tests !== undefined)("passes its tests, on every engine", () => {
    const { tests } = compiled;
    const written = sources.reduce((sum, { text }) => sum + (text.match(/^(?:test|kiểm thử) "/gm)?.length ?? 0), 0);
    expect(tests.length).toBe(written);
    expect(written).toBeGreaterThan(0);
    const failed = runTests(compiled.modules, tests, { today }).flatMap(({ test, failures }) =>
      failures.map(({ expected, actual }) => `${test.title}: ${expected}, ${actual}`),
    );
    expect(failed).toEqual([]);
    for (const engine of engines) expect(failedTests(compiled, engine, today), engine.name).toEqual([]);
  });

  it.skipIf(without.coverage !== undefined)("its tests see everything that it writes", () => {
    expect(modules.flatMap((module) => unseen(module, example))).toEqual([]);
  });

  it.skipIf(without.data !== undefined)("has data with the results that are expected", async () => {
    const sets = dataSets(example);
    expect(sets.length).toBeGreaterThan(0);
    for (const set of sets) {
      expect(typeof set.meta.synthetic, `${set.file}: synthetic, yes or no`).toBe("boolean");
      expect(set.meta.title?.vi, `${set.file}: a title`).toBeTruthy();
      for (const [file, text] of await expectedFiles(set)) matches(file, text);
    }
  });

  it.skipIf(without.provenance !== undefined)(
    "says of every criterion how far it is known; what is verified cites its source",
    () => {
      const own = modules.flatMap(({ criteria }) => criteria).filter(({ origin }) => isOwn(origin.file, example));
      expect(own.filter(({ provenance }) => provenance.length === 0).map(({ code }) => code)).toEqual([]);
      const bare = own.filter(({ provenance }) =>
        provenance.some(({ standing, text }) => standing === "verified" && !text),
      );
      expect(bare.map(({ code }) => code)).toEqual([]);
    },
  );

  it("has a README that says what it shows, and which shapes of rules", () => {
    expect(readme).toMatch(/^# \S/);
    if (without.shapes !== undefined) return;
    const [, listed = ""] = /^Dạng quy tắc: ([^\n]+)$/m.exec(readme) ?? [];
    expect(listed).toMatch(/^R\d+(?:, R\d+)*\.?$/);
    const numbers = [...listed.matchAll(/\d+/g)].map(Number);
    expect(numbers.filter((number) => number < 1 || number > 28)).toEqual([]);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });
});

function isOwn(file: string, { sources }: Example): boolean {
  return sources.some((source) => source.file === file);
}

/** What no test has seen; of an overlay only what it writes itself, for its base is covered where that stands. */
function unseen(module: Example["modules"][number], example: Example): readonly string[] {
  if (module.layers?.at(-1)?.kind === "scenario") return [];
  const { uncovered } = coverageOf(module, example.compiled.tests, { today });
  return uncovered.map(({ kind, name, level, value }) =>
    [module.id, kind, name, level, value].filter((each) => each !== undefined).join(" "),
  );
}

/** The file says this; nothing to say, and there is none. */
function matches(file: string, text: string): void {
  const full = inExamples(file);
  const found = existsSync(full) ? readFileSync(full, "utf8") : "";
  if (update && found !== text) {
    if (text === "") rmSync(full);
    else writeFileSync(full, text);
  }
  expect(update ? text : found, file).toBe(text);
}
