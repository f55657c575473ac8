/** Every shipped example compiles in silence, passes its own tests and is formatted; the national frameworks have their structure. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import type { Source } from "@khung/diagnostics";
import { format, parse } from "@khung/syntax";
import { expect, it } from "vitest";
import { engines } from "./engines.ts";
import { diagnosticLines } from "./run-case.ts";
import { failedTests } from "./run-tests.ts";

const root = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

/** Each folder with sources is one project. */
const projects = new Map<string, readonly Source[]>();
for (const file of readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((each) => each.endsWith(".khung"))
  .toSorted()) {
  const folder = path.dirname(file);
  projects.set(folder, [...(projects.get(folder) ?? []), { file, text: readFileSync(path.join(root, file), "utf8") }]);
}

/** What an example says on purpose. */
const byDesign: Readonly<Record<string, readonly string[]>> = {
  // The tier of districts ended on 1 July 2025, and the file of their framework says so.
  national: ["KH3206 `2025-07-01`"],
  // The journeys show how a space pasted from a document is repaired.
  "tinh-mau": ["KH1013 `\u00a0`"],
};

/** Overlays are compiled with the folder that holds their base. */
const bases: Readonly<Record<string, string>> = { overlays: "national" };

const compiled = new Map(
  [...projects].map(([folder, sources]) => {
    const beside = (projects.get(bases[folder] ?? "") ?? []).filter(({ file }) => !file.includes(".test."));
    const all = compile([...beside, ...sources], { asOf });
    const own = (file: string | undefined) => sources.some((source) => source.file === file);
    return [folder, { ...all, diagnostics: all.diagnostics.filter(({ span }) => own(span?.file)) }];
  }),
);

it("there are examples", () => {
  expect([...projects.keys()]).toEqual(expect.arrayContaining(["national", "tinh-mau"]));
});

it.each([...projects])("%s compiles in silence", (folder, sources) => {
  const lines = diagnosticLines(compiled.get(folder)?.diagnostics ?? [], sources);
  expect(lines).toEqual(byDesign[folder] ?? []);
  expect(compiled.get(folder)?.modules.length).toBeGreaterThan(0);
});

it.each([...projects].filter(([, sources]) => sources.some(({ text }) => /^(?:test|kiểm thử)/m.test(text))))(
  "%s passes its own tests on every engine",
  (folder, sources) => {
    const { modules = [], tests = [] } = compiled.get(folder) ?? {};
    const written = sources.reduce((sum, { text }) => sum + (text.match(/^(?:test|kiểm thử) "/gm)?.length ?? 0), 0);
    expect(tests.length).toBe(written);
    for (const engine of engines) expect(failedTests({ modules, tests }, engine, asOf), engine.name).toEqual([]);
  },
);

it.each([...projects.values()].flat().map((source) => [source.file, source] as const))(
  "%s is formatted",
  (_, source) => {
    expect(format(parse(source)).replaceAll("\u00a0", " ")).toBe(source.text.replaceAll("\u00a0", " "));
  },
);

const national = compiled.get("national")?.modules ?? [];

it.each([
  ["vn.cds.xa", { cqs: 24, kts: 5, xhs: 9 }],
  ["vn.cds.huyen", { chung: 1, cqs: 22, kts: 6, xhs: 4 }],
])("%s has the structure of decision 2361", (id, groups) => {
  const module = national.find((each) => each.id === id);
  const counts = module?.groups.map(({ name }) => [name, module.criteria.filter(({ group }) => group === name).length]);
  expect(Object.fromEntries(counts ?? [])).toEqual(groups);
  expect(module?.criteria.length).toBe(Object.values(groups).reduce((a, b) => a + b));
  expect(module?.levels.map(({ title }) => title.vi)).toEqual([
    "Khởi động",
    "Kết nối",
    "Cơ bản",
    "Nâng cao",
    "Toàn diện",
  ]);
  expect([module?.decision?.number, module?.decision?.dated]).toEqual(["2361/QĐ-BTTTT", "2024-12-31"]);
  for (const { code, provenance, requirements } of module?.criteria ?? []) {
    const aspects = provenance.map(({ aspect }) => aspect);
    expect(new Set(aspects), code).toEqual(new Set(["title", "measure", "thresholds"]));
    const levels = requirements.flatMap((each) => each.levels.map(({ level }) => level));
    const known = provenance.filter(({ aspect }) => aspect === "thresholds");
    expect(
      levels.filter((level) => !known.some((each) => each.level === undefined || each.level === level)),
      code,
    ).toEqual([]);
  }
});

it("what an example calls verified cites what it was checked against", () => {
  const bare = national.flatMap(({ criteria }) =>
    criteria.flatMap(({ code, provenance }) =>
      provenance.filter(({ standing, text }) => standing === "verified" && !text).map(() => code),
    ),
  );
  expect(bare).toEqual([]);
});
