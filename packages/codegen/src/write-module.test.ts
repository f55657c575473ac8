import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { arbitraryModule, arbitraryScoredModule } from "@khung/ir/testing";
import type { Module } from "@khung/ir";
import { typeErrors } from "@khung/test-kit";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { hostile, plain, population } from "./testing/sample-modules.ts";
import { toDeclarations, toJavaScript, toTypeScript } from "./write-module.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(path.join(os.tmpdir(), "khung-codegen-"));
const options = { language: "en" } as const;

afterAll(() => rmSync(folder, { recursive: true }));

async function run(module: Module, name: string, asOf?: string) {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, toJavaScript(module, { ...options, asOf }).text ?? "");
  return (await import(/* @vite-ignore */ file)) as {
    readonly evaluate: (inputs: object, options?: object) => Record<string, unknown>;
    readonly explain: (inputs: object) => { readonly explained: readonly Record<string, unknown>[] };
    readonly approximate: (exact: string) => number;
  };
}

test("what is written passes tsc --strict: generated frameworks, and names that try to break out", () => {
  const modules = [
    plain,
    hostile,
    ...fc.sample(arbitraryModule, { numRuns: 12, seed: 4 }),
    ...fc.sample(arbitraryScoredModule, { numRuns: 12, seed: 4 }),
  ];
  const files = modules.flatMap((module, i) => [
    [`m${i}.ts`, toTypeScript(module, options).text ?? ""],
    [`d${i}.d.ts`, toDeclarations(module, options).text ?? ""],
  ]);
  expect(typeErrors(Object.fromEntries(files) as Record<string, string>)).toBe("");
});

describe("inputs", () => {
  test("a double is its shortest decimal, a text may be a fraction or a per cent, and nothing is guessed", async () => {
    const { evaluate } = await run(plain, "inputs", "2026-01-01");
    const measured = (value: unknown) =>
      (evaluate({ ty_le: value })["criteria"] as Record<string, { measure: string | null }>)["tl"]?.measure;
    expect([0.1, "0.1", "10%", "1/10", 1e-7, 0, 1n, null, undefined].map(measured)).toEqual([
      "1/10",
      "1/10",
      "1/10",
      "1/10",
      "1/10000000",
      "0",
      "1",
      null,
      null,
    ]);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -0.1, 80, "1,5", "1e3", "", true, {}, []]) {
      expect(() => evaluate({ ty_le: wrong })).toThrow(/ty_le: a share from 0 to 1/);
    }
    for (const wrong of [1.5, -1, 2 ** 53, "x"]) expect(() => evaluate({ ho_so: wrong })).toThrow(/whole number/);
    expect(() => evaluate({ loai: "xã" })).toThrow('loai: one of xa, phuong is wanted, not "xã"');
    expect(() => evaluate({ ngay: "2025-02-29" })).toThrow(/a date/);
    expect(() => evaluate({ hoso: 1 })).toThrow("hoso: there is no such input");
    expect(() => evaluate({}, { asOf: "today" })).toThrow(/asOf: a date/);
  });

  test("a number as text for showing", async () => {
    const { approximate } = await run(plain, "shown", "2026-01-01");
    expect(["4/5", "812.5", "-3"].map(approximate)).toEqual([0.8, 812.5, -3]);
    expect(() => approximate("x")).toThrow(/not an exact number/);
  });
});

test("names and titles that try to break out are only names and titles", async () => {
  const { evaluate, explain } = await run(hostile, "hostile");
  const [input] = hostile.inputs;
  const [criterion] = hostile.criteria;
  const met = evaluate({ [input!.name]: true });
  expect(Object.keys(met["criteria"] as object)).toEqual(hostile.criteria.map(({ code }) => code));
  expect(met["level"]).toBe(1);
  expect(evaluate({})["level"]).toBe(0);
  expect(explain({}).explained[0]!["title"]).toEqual(criterion!.title);
  expect(toTypeScript(hostile, options).text).not.toContain("</script");
  expect((globalThis as Record<string, unknown>)["broken"]).toBeUndefined();
});

test("what needs other entities is refused by name", () => {
  const { text, diagnostics } = toTypeScript(population, options);
  expect(text).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["KH8050", "KH8051"]);
});

test("a date that was fixed holds where a caller gives none", async () => {
  const { evaluate } = await run(plain, "dated", "2026-01-01");
  expect(evaluate({ ngay: "2025-12-31" })["outcomes"]).toEqual({ qua_han: true });
  expect(evaluate({ ngay: "2025-12-31" }, { asOf: "2025-01-01" })["outcomes"]).toEqual({ qua_han: false });
  const open = await run(plain, "open");
  expect(() => open.evaluate({})).toThrow("asOf: a date YYYY-MM-DD is wanted");
});
