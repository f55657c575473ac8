/**
 * Writes `src/generated/runtime.ts`: every declaration that written modules may need, as text in TypeScript and in JavaScript.
 *
 * In: src/runtime/*.ts, and what those import of `@khung/ir`, cut out of its sources, so that written modules calculate with the very
 * functions of the interpreter. Refuses: two declarations of one name.
 */

import { readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { format } from "oxfmt";
import { parseSync } from "rolldown/utils";
import { declarationsIn, type Declaration } from "./declarations.ts";

const here = import.meta.dirname;
const runtime = path.join(here, "../src/runtime");
const packages: Readonly<Record<string, string>> = {
  "@khung/ir": path.join(here, "../../ir/src/index.ts"),
  "@khung/diagnostics": path.join(here, "../../diagnostics/src/index.ts"),
};

interface Parsed {
  readonly file: string;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Local name → where it comes from. */
  readonly imports: ReadonlyMap<string, string>;
  /** Files that it passes on, and by which names (none = all). */
  readonly passesOn: readonly { readonly file: string; readonly names?: readonly string[] }[];
}

const files = new Map<string, Parsed>();

function read(file: string): Parsed {
  const before = files.get(file);
  if (before) return before;
  const text = readFileSync(file, "utf8");
  const tree = parseSync(file, text);
  if (tree.errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const parsed = { file, ...declarationsIn(text, tree.program, (specifier) => fileOf(specifier, file)) };
  files.set(file, parsed);
  return parsed;
}

function fileOf(specifier: string, from: string): string {
  const found = packages[specifier];
  if (found) return found;
  if (!specifier.startsWith(".")) throw new Error(`${from} imports ${specifier}: a written module imports nothing`);
  return path.resolve(path.dirname(from), specifier);
}

/** Where a name that a file exports is declared. */
function declared(file: string, name: string): { readonly file: string; readonly declaration: Declaration } {
  const parsed = read(file);
  const declaration = parsed.declarations.get(name);
  if (declaration) return { file, declaration };
  const onward = [
    parsed.imports.get(name),
    ...parsed.passesOn.flatMap((each) => (!each.names || each.names.includes(name) ? each.file : [])),
  ];
  for (const next of onward) {
    if (next === undefined) continue;
    try {
      return declared(next, name);
    } catch {
      // One of several files that are passed on whole.
    }
  }
  throw new Error(`${file} does not declare ${name}`);
}

const found = new Map<
  string,
  { readonly file: string; readonly declaration: Declaration; readonly needs: readonly string[] }
>();

function collect(file: string, name: string): void {
  const { file: where, declaration } = declared(file, name);
  const before = found.get(name);
  if (before) {
    if (before.file !== where) throw new Error(`${name} is declared in ${before.file} and in ${where}: rename one`);
    return;
  }
  const parsed = read(where);
  const needs = declaration.mentions.filter((each) => parsed.declarations.has(each) || parsed.imports.has(each));
  found.set(name, { file: where, declaration, needs });
  for (const each of needs) collect(where, each);
}

for (const name of readdirSync(runtime)
  .filter((each) => !each.endsWith(".test.ts"))
  .toSorted()) {
  const file = path.join(runtime, name);
  for (const each of read(file).declarations.keys()) collect(file, each);
}

async function formatted(file: string, text: string): Promise<string> {
  const { code, errors } = await format(file, text, { printWidth: 110 });
  if (errors.length > 0) throw new Error(`cannot format ${text}`);
  return code.trim();
}

const entries = await Promise.all(
  [...found].map(async ([name, { declaration, needs }]) => {
    const script = declaration.isType ? "" : await formatted("a.js", stripTypeScriptTypes(declaration.text));
    return [name, { typed: await formatted("a.ts", declaration.text), script, needs }] as const;
  }),
);

mkdirSync(path.join(here, "../src/generated"), { recursive: true });
writeFileSync(
  path.join(here, "../src/generated/runtime.ts"),
  `// Generated from src/runtime by scripts/generate.ts.
/** A declaration: its text with types and without (none for a type), and the names of others that it needs. */
export interface Piece {
  readonly typed: string;
  readonly script: string;
  readonly needs: readonly string[];
}
/** By name, each after those that come before it in their files. */
export const pieces: Readonly<Record<string, Piece>> = ${JSON.stringify(Object.fromEntries(entries), undefined, 2)};
`,
);
