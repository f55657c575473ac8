/**
 * The shipped examples: every folder with sources is one, and what it holds is told by the names of its files.
 *
 * In: `examples/`. Out: sources, what those stand on, data sets, notes. The convention is in `examples/README.md`.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile, type Compiled } from "@khung/compiler";
import { invariant, type Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { parse, type ast } from "@khung/syntax";

/** What an example can do without, each for a reason that its `example.json` states. */
export const checks = ["tests", "coverage", "data", "provenance", "shapes"] as const;
export type Check = (typeof checks)[number];

/** `example.json`, where there is one. */
export interface ExampleNotes {
  /** Data sets that stand elsewhere, from this folder. */
  readonly data?: readonly string[];
  /** Check → why not, in a sentence. */
  readonly without?: Readonly<Partial<Record<Check, string>>>;
}

/** One folder. */
export interface Example {
  /** Below `examples/`, with `/`. */
  readonly folder: string;
  /** Names below `examples/`. */
  readonly sources: readonly Source[];
  /** What they stand on, of other folders. */
  readonly bases: readonly Source[];
  readonly notes: ExampleNotes;
  /** The folder's sources with what they stand on. */
  readonly compiled: Compiled;
  /** Those that the folder itself writes: frameworks and overlays, then scenarios. */
  readonly modules: readonly Module[];
  readonly readme: string;
}

const root = path.join(import.meta.dirname, "../../../../examples");

/** The day of tests that say none; the day of data that note none. */
export const today = "2026-11-22";

/** The full name of a file below `examples/`. */
export function inExamples(...parts: readonly string[]): string {
  return path.join(root, ...parts);
}

/** Every example, by folder. */
export function readExamples(): readonly Example[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".khung"))
    .toSorted();
  const sources = files.map((file) => ({ file, text: readFileSync(inExamples(file), "utf8") }));
  const folders = Map.groupBy(sources, ({ file }) => path.posix.dirname(file));
  return [...folders].map(([folder, own]) => {
    const readme = inExamples(folder, "README.md");
    const bases = basesOf(own, sources);
    const all = compile([...bases, ...own]);
    const isOwn = (file: string | undefined) => own.some((source) => source.file === file);
    return {
      folder,
      sources: own,
      bases,
      notes: readNotes(folder),
      compiled: { ...all, diagnostics: all.diagnostics.filter(({ span }) => isOwn(span?.file)) },
      modules: all.modules.filter(({ origin }) => isOwn(origin.file)),
      readme: existsSync(readme) ? readFileSync(readme, "utf8") : "",
    };
  });
}

function readNotes(folder: string): ExampleNotes {
  const file = inExamples(folder, "example.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ExampleNotes) : {};
}

/** The sources elsewhere that declare what these extend or are about, and so on down. */
function basesOf(own: readonly Source[], all: readonly Source[]): readonly Source[] {
  const bases = all.filter((source) => !own.includes(source) && !source.file.endsWith(".test.khung"));
  const found = [...own];
  for (const source of found) {
    const inside = new Set(found.flatMap(declarations));
    const wanted = references(source).filter((name) => !inside.has(name));
    found.push(
      ...bases.filter((base) => !found.includes(base) && declarations(base).some((id) => wanted.includes(id))),
    );
  }
  return found.slice(own.length);
}

const parsed = new WeakMap<Source, ast.File>();

function itemsOf(source: Source): readonly ast.Item[] {
  const file = parsed.get(source) ?? parse(source).file;
  parsed.set(source, file);
  return file.items;
}

function declarations(source: Source): readonly string[] {
  return itemsOf(source).flatMap((item) =>
    item.kind === "framework" || item.kind === "overlay" ? [nameOf(item.id, item.version)] : [],
  );
}

function references(source: Source): readonly string[] {
  return itemsOf(source).flatMap((item): readonly string[] => {
    if (item.kind === "overlay") {
      const bases = item.bases.map(({ id, version }) => nameOf(id, version));
      return [...bases, ...childrenOf(item)];
    }
    if (item.kind === "framework") return childrenOf(item);
    if (item.kind === "scenario") return [nameOf(item.base.id, item.base.version)];
    return item.kind === "test" ? [nameOf(item.framework, item.version)] : [];
  });
}

/** The framework of the tier below. */
function childrenOf({ members }: ast.Framework | ast.Overlay): readonly string[] {
  return members.flatMap((member) =>
    member.kind === "children" ? [nameOf(member.framework.id, member.framework.version)] : [],
  );
}

function nameOf(id: ast.Name, version: ast.Version | undefined): string {
  return `${id.text}@${version?.text ?? ""}`;
}

/** The framework that a name means: `id`, or `id@version`. */
export function moduleNamed(name: string, { compiled, folder }: Example): Module {
  const found = compiled.modules.filter(({ id, version }) => name === id || name === `${id}@${version}`);
  const [module] = found;
  invariant(module && found.length === 1, `${folder}: ${found.length} frameworks are called ${name}`);
  return module;
}
