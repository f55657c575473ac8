// Every rule of tools/check-floors.mjs can fail, and says nothing about a good workspace.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { checkFloors } from "../check-floors.mjs";

let root;
afterEach(() => rmSync(root, { recursive: true, force: true }));

const manifest = (name, floor, tower, rest = {}) =>
  JSON.stringify({ name: `@khung/${name}`, exports: { ".": "./src/index.ts" }, khung: { floor, tower }, ...rest });
const on = (...names) => Object.fromEntries(names.map((name) => [`@khung/${name}`, "workspace:*"]));

const folders = [
  "packages/test-kit",
  "packages/ir",
  "packages/syntax",
  "packages/emit",
  "packages/project",
  "apps/cli",
];
const tsconfig = (...more) => JSON.stringify({ references: [...folders, ...more].map((folder) => ({ path: folder })) });

const good = {
  "tsconfig.json": tsconfig(),
  "packages/test-kit/package.json": manifest("test-kit", 0, "both", {
    khung: { floor: 0, tower: "both", runs: "node" },
  }),
  "packages/test-kit/src/index.ts": `import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync(process.argv[0]);`,
  "packages/ir/package.json": manifest("ir", 1, "both", {
    exports: { ".": "./src/index.ts", "./testing": "./src/testing/any-module.ts" },
    devDependencies: on("test-kit"),
  }),
  "packages/ir/src/index.ts": `export * from './module.ts';`,
  "packages/ir/src/module.ts": `export interface Module { process: string; date: Date }\nexport const at = (module: Module, window: number) => [module.process, window, new Date('2025-01-01')];`,
  "packages/ir/src/module.test.ts": `import '@khung/test-kit';\nprocess.exit(Date.now());`,
  "packages/ir/src/testing/any-module.ts": `export const anyModule = 1;`,
  "packages/syntax/package.json": manifest("syntax", 1, "front"),
  "packages/syntax/src/index.ts": `export {};`,
  "packages/emit/package.json": manifest("emit", 3, "back", { dependencies: on("ir") }),
  "packages/emit/src/index.ts": `import type { Module } from '@khung/ir';\nimport { anyModule } from '@khung/ir/testing';\nexport const emit = (module: Module) => [module, anyModule];`,
  "packages/project/package.json": manifest("project", 4, "front", {
    khung: { floor: 4, tower: "front", runs: "node" },
  }),
  "packages/project/src/index.ts": `import path from 'node:path';\nexport const here = () => path.resolve(process.cwd());`,
  "apps/cli/package.json": manifest("cli", 6, "both", { dependencies: on("emit", "syntax", "project") }),
  "apps/cli/src/main.ts": `import '@khung/emit';\nconsole.log(Date.now(), process.argv);`,
};

function findingsOf(changes = {}) {
  root = mkdtempSync(path.join(os.tmpdir(), "khung-floors-"));
  for (const [name, text] of Object.entries({ ...good, ...changes })) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return checkFloors(root).map(({ rule, where, message }) => `${rule} ${where} ${message}`);
}

it("says nothing about a good workspace", () => {
  expect(findingsOf()).toEqual([]);
});

const emit = (text) => ({ "packages/emit/src/index.ts": text });
const bad = [
  [
    "no floor",
    {
      "packages/syntax/package.json": manifest("syntax", undefined, "front"),
      "apps/cli/package.json": manifest("cli", 6, "both", { dependencies: on("emit") }),
    },
    /^described packages\/syntax\/package.json .*floor/,
  ],
  ["no tower", { "packages/syntax/package.json": manifest("syntax", 1, undefined) }, /^described .*tower/],
  [
    "a low floor for Node alone",
    {
      "packages/syntax/package.json": manifest("syntax", 1, "front", {
        khung: { floor: 1, tower: "front", runs: "node" },
      }),
    },
    /^described .*anywhere/,
  ],
  [
    "a package that nothing typechecks",
    { "packages/new/package.json": manifest("new", 1, "both") },
    /^described packages\/new/,
  ],
  [
    "a dependency on the same floor",
    { "packages/syntax/package.json": manifest("syntax", 1, "front", { dependencies: on("ir") }) },
    /^floors .*@khung\/ir of floor 1/,
  ],
  [
    "a development dependency upward",
    { "packages/syntax/package.json": manifest("syntax", 1, "front", { devDependencies: on("project") }) },
    /^floors .*@khung\/project of floor 4/,
  ],
  [
    "test-kit as a plain dependency on floor 0",
    {
      "packages/ground/package.json": manifest("ground", 0, "both", { dependencies: on("test-kit") }),
      "tsconfig.json": tsconfig("packages/ground"),
    },
    /^floors .*test-kit/,
  ],
  [
    "back on front",
    { "packages/emit/package.json": manifest("emit", 3, "back", { dependencies: on("ir", "syntax") }) },
    /^towers .*@khung\/syntax of the front tower/,
  ],
  [
    "front on back",
    {
      "packages/project/package.json": manifest("project", 4, "front", {
        dependencies: on("emit"),
        khung: { floor: 4, tower: "front", runs: "node" },
      }),
    },
    /^towers .*@khung\/emit of the back tower/,
  ],
  [
    "a deep import",
    emit(`import '@khung/ir/src/module.ts';`),
    /^across-packages packages\/emit\/src\/index.ts:1 deep import/,
  ],
  [
    "a deep import of a type",
    emit(`export type M = import('@khung/ir/module').Module;`),
    /^across-packages .*deep import/,
  ],
  [
    "a deep import that waits",
    emit(`\nexport const m = () => import('@khung/ir/module');`),
    /^across-packages .*:2 deep import/,
  ],
  ["an undeclared dependency", emit(`export * from '@khung/syntax';`), /^across-packages .*not a dependency/],
  ["a package that is not there", emit(`import '@khung/nowhere';`), /^across-packages .*no @khung\/nowhere/],
  ["a package that imports itself", emit(`import '@khung/emit';`), /^across-packages .*import the file/],
  [
    "a development dependency in a source",
    { "packages/ir/src/module.ts": `import '@khung/test-kit';` },
    /^across-packages .*development dependency/,
  ],
  ["a relative import out of the package", emit(`import '../../ir/src/module.ts';`), /^leaves-package /],
  ["a folder import", emit(`import './forms';`), /^folder-imports /],
  ["an import of the folder above", { "packages/emit/src/forms/a.ts": `import '..';` }, /^folder-imports /],
  [
    "an inner index",
    { "packages/emit/src/forms/index.ts": `export {};` },
    /^folder-imports packages\/emit\/src\/forms\/index.ts/,
  ],
  [
    "a circle of values",
    { "packages/emit/src/a.ts": `import './b.ts';`, "packages/emit/src/b.ts": `import './a.ts';` },
    /^cycles packages\/emit src\/a.ts → src\/b.ts → src\/a.ts/,
  ],
  [
    "a circle of types",
    {
      "packages/emit/src/a.ts": `import type { B } from './b.ts';\nexport type A = B;`,
      "packages/emit/src/b.ts": `export type B = import('./a.ts').A;`,
    },
    /^cycles /,
  ],
  ["a default export", emit(`export default 1;`), /^default-exports /],
  ["a default export by another name", emit(`const a = 1;\nexport { a as default };`), /^default-exports .*:2/],
  ["Node in a pure package", emit(`import 'node:fs';`), /^pure .*node:fs/],
  ["process in a pure package", emit(`export const a = process.env;`), /^pure .*process/],
  ["window in a pure package", emit(`export const a = { window };`), /^pure .*window/],
  ["the clock in a pure package", emit(`export const a = Date.now();`), /^pure .*Date.now/],
  ["today in a pure package", emit(`export const a = new Date();`), /^pure .*current time/],
  ["chance in a pure package", emit(`export const a = Math.random;`), /^pure .*Math.random/],
];

it.each(bad)("finds %s", (_name, changes, expected) => {
  const findings = findingsOf(changes);
  expect(findings).toEqual([expect.stringMatching(expected)]);
});
