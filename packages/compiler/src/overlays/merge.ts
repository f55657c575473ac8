/**
 * Merges overlays and scenarios with what they stand on, and takes the results through the front end like any framework.
 *
 * In: parsed files, what is known of them, and the pipeline for plain frameworks. Out: a module for each overlay and scenario in
 * which nothing is wrong, and what is wrong, said where it stands: in the layer that caused it.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { ClaimCase, Module, TestCase } from "@khung/ir";
import type { ast, Parsed } from "@khung/syntax";
import type { Pipeline, Plain } from "../plain.ts";
import type { Memory } from "../memory.ts";
import { nameOf } from "../resolve/declaration.ts";
import { stackOf } from "./apply-layer.ts";
import { blame } from "./blame.ts";
import type { Layer } from "./layer.ts";
import type { Stack } from "./stack.ts";
import { findLayers } from "./layers.ts";
import { compileOnTop, putOnTop } from "./on-top.ts";
import { originDiagnostic, type Problem } from "./origins.ts";

/** An overlay or scenario merged with all below it. */
export interface Merged {
  /** `id@version`. */
  readonly key: string;
  readonly layer: Layer;
  readonly stack: Stack;
  readonly module: Module;
}

export interface MergeResult {
  readonly merged: readonly Merged[];
  readonly tests: readonly TestCase[];
  readonly claims: readonly ClaimCase[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Merges everything that can be merged; `sound` = keys of the frameworks without errors. */
export function mergeLayers(
  files: readonly Parsed[],
  sound: ReadonlySet<string>,
  plain: Plain,
  pipeline: Pipeline,
  memory: Memory,
): MergeResult {
  const found = findLayers(files, memory);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const stacks = new Map<Layer, Stack>();
  const merged: Merged[] = [];
  const tests: TestCase[] = [];
  const claims: ClaimCase[] = [];
  const known = new Set(plain.diagnostics.map(keyOf));
  const stackOn = (base: Layer): Stack | undefined => {
    if (base.node.kind !== "framework") return stacks.get(base);
    return sound.has(base.key) ? memory.roots.of(base, [], () => stackOf(base)) : undefined;
  };
  for (const layer of found.layers) {
    const bases = layer.bases.map(stackOn).filter((each) => each !== undefined);
    if (bases.length < layer.bases.length) continue;
    const { problems, put } = memory.onTop.of(layer, bases, () => putOnTop(layer, bases));
    diagnostics.push(...problems);
    if (!put) continue;
    const about = filesAbout(layer, files);
    // Only a framework that speaks of the tier below reads what is around it.
    const around = put.stack.root.node.members.some(({ kind }) => kind === "children") ? files : about;
    const outcome = memory.outcomes.of(put, around, () => compileOnTop(put, itemsAbout(layer, about), pipeline));
    const { compiled, module } = outcome;
    const said = problemsOf(compiled.diagnostics, put.stack.named, layer, known);
    for (const { diagnostic, isForeign } of said) {
      const blamed = isForeign ? blame(diagnostic, layer, put, outcome, pipeline) : undefined;
      diagnostics.push(blamed ? { ...diagnostic, span: blamed } : diagnostic);
      known.add(keyOf(diagnostic));
    }
    if (!module || said.some(({ diagnostic }) => diagnostic.severity === "error" && diagnostic.code < "KH5")) continue;
    stacks.set(layer, put.stack);
    merged.push({ key: layer.key, layer, stack: put.stack, module });
    tests.push(...compiled.tests);
    claims.push(...compiled.claims);
  }
  return { merged, tests, claims, diagnostics };
}

function keyOf({ code, span, message }: Diagnostic): string {
  return `${code} ${span?.file} ${span?.start} ${message.vi}`;
}

/** The files in which something is about an overlay that does not stand in it. */
function filesAbout(layer: Layer, files: readonly Parsed[]): readonly Parsed[] {
  return files.filter(({ file }) => file.items.some((item) => isAbout(item, layer)));
}

/** The tests of an overlay, the claims about it and its exceptions, as files of nothing else. */
function itemsAbout(layer: Layer, files: readonly Parsed[]): readonly Parsed[] {
  return files.map((parsed) => {
    const items = parsed.file.items.filter((item) => isAbout(item, layer));
    return { ...parsed, file: { ...parsed.file, items }, diagnostics: [] };
  });
}

function isAbout(item: ast.Item, { key, node }: Layer): boolean {
  const about = node.kind === "overlay" ? aboutOf(item) : undefined;
  if (!about) return false;
  return about.version ? `${about.id}@${about.version}` === key : key.startsWith(`${about.id}@`);
}

/** What a test, a claim or an exception is about. */
function aboutOf(item: ast.Item): { readonly id: string; readonly version: string | undefined } | undefined {
  if (item.kind === "test") return { id: nameOf(item.framework), version: item.version?.text };
  if ((item.kind === "claim" || item.kind === "override") && item.of)
    return { id: nameOf(item.of.id), version: item.of.version?.text };
  return undefined;
}

/** Files without the tests of overlays and the claims about them: those are about what comes out of merging. */
export function withoutItemsOfOverlays(files: readonly Parsed[]): readonly Parsed[] {
  const ids = new Set(
    files.flatMap(({ file }) => file.items.flatMap((item) => (item.kind === "overlay" ? [nameOf(item.id)] : []))),
  );
  if (ids.size === 0) return files;
  return files.map((parsed) => {
    const items = parsed.file.items.filter((item) => !ids.has(aboutOf(item)?.id ?? ""));
    return items.length === parsed.file.items.length ? parsed : { ...parsed, file: { ...parsed.file, items } };
  });
}

/** What is new in a merged framework, at its places in the files. */
function problemsOf(
  diagnostics: readonly Diagnostic[],
  stack: Stack,
  layer: Layer,
  known: ReadonlySet<string>,
): readonly Problem[] {
  return diagnostics.flatMap((each) => {
    const problem = originDiagnostic(each, stack, layer);
    return known.has(keyOf(problem.unmoved)) ? [] : [problem];
  });
}
