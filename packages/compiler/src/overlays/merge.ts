/**
 * Merges overlays and scenarios with what they stand on, and takes the results through the front end like any framework.
 *
 * In: parsed files, what is known of them, and the pipeline for plain frameworks. Out: a module for each overlay and scenario in
 * which nothing is wrong, and what is wrong, said where it stands: in the layer that caused it.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { ClaimCase, Module, TestCase } from "@khung/ir";
import { parse, type ast, type Parsed } from "@khung/syntax";
import { reporter, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { annotate } from "./annotate.ts";
import { applyLayer, nameStack, sourceOf, stackOf } from "./apply-layer.ts";
import { unknownNames } from "./check-delegations.ts";
import type { Layer, Stack } from "./layer.ts";
import { findLayers } from "./layers.ts";
import { originDiagnostic, type Problem } from "./origins.ts";

/** What the pipeline gives for plain frameworks. */
export interface Plain {
  readonly modules: readonly Module[];
  readonly tests: readonly TestCase[];
  readonly claims: readonly ClaimCase[];
  readonly diagnostics: readonly Diagnostic[];
}
export type Pipeline = (files: readonly Parsed[]) => Plain;

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
): MergeResult {
  const found = findLayers(files);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const stacks = new Map<Layer, Stack>();
  const merged: Merged[] = [];
  const tests: TestCase[] = [];
  const claims: ClaimCase[] = [];
  const known = new Set(plain.diagnostics.map(keyOf));
  for (const layer of found.layers) {
    const problems: Diagnostic[] = [];
    const below = stackBelow(layer, sound, stacks, problems);
    const stack = below && applyLayer(below, layer, problems);
    if (stack && layer.node.kind === "overlay") sayTier(layer, stack, problems);
    if (stack) problems.push(...unknownNames(layer.node, stack.places, layer.parsed.source.file, layer.key));
    diagnostics.push(...problems);
    if (!below || !stack || problems.some((each) => each.severity === "error")) continue;
    const named = nameStack(stack, layer);
    const compiled = pipeline([parse(sourceOf(named.text)), ...testsOf(layer, files)]);
    const said = problemsOf(compiled.diagnostics, named, layer, known);
    const toBlame = blame(layer, below, pipeline);
    for (const { diagnostic, isForeign } of said) {
      const blamed = isForeign ? toBlame(diagnostic) : undefined;
      diagnostics.push(blamed ? { ...diagnostic, span: blamed } : diagnostic);
      known.add(keyOf(diagnostic));
    }
    const [module] = compiled.modules;
    if (!module || said.some(({ diagnostic }) => diagnostic.severity === "error" && diagnostic.code < "KH5")) continue;
    stacks.set(layer, stack);
    merged.push({ key: layer.key, layer, stack, module: annotate(module, named) });
    tests.push(...compiled.tests);
    claims.push(...compiled.claims);
  }
  return { merged, tests, claims, diagnostics };
}

function keyOf({ code, span, message }: Diagnostic): string {
  return `${code} ${span?.file} ${span?.start} ${message.vi}`;
}

/** Everything below a layer, put together; undefined when something there is wrong. The order in which bases are listed is nothing. */
function stackBelow(
  layer: Layer,
  sound: ReadonlySet<string>,
  stacks: ReadonlyMap<Layer, Stack>,
  problems: Diagnostic[],
): Stack | undefined {
  const below: { readonly key: string; readonly stack: Stack }[] = [];
  for (const base of layer.bases) {
    const stack =
      stacks.get(base) ?? (base.node.kind === "framework" && sound.has(base.key) ? stackOf(base) : undefined);
    if (!stack) return undefined;
    below.push({ key: base.key, stack });
  }
  const root = below[0]?.stack.root;
  const stray = root && below.findIndex(({ stack }) => stack.root !== root);
  if (root && stray !== undefined && stray > 0) {
    const { file } = layer.parsed.source;
    const ref = layer.node.kind === "overlay" ? layer.node.bases[stray] : undefined;
    const params = { name: below[stray]?.key ?? "", other: below[stray]?.stack.root.key ?? "", root: root.key };
    reporter(problems)("KH2112", spanOf(file, ref ?? layer.node.id), params);
    return undefined;
  }
  const [first, ...others] = below.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ stack }) => stack);
  let stack = first;
  for (const other of others) {
    for (const each of other.layers)
      if (stack && !stack.layers.includes(each)) stack = applyLayer(stack, each, problems);
  }
  return stack;
}

/** An overlay that changes something says which tier issues it. */
function sayTier(layer: Layer, stack: Stack, problems: Diagnostic[]): void {
  const { node, parsed, bases } = layer;
  if (layer.tier !== undefined || !stack.made.some((each) => each.layer === layer)) return;
  const tiers = [...new Set(bases.flatMap((base) => base.delegations).map((block) => nameOf(block.tier)))];
  const vi = parsed.surface === "vi";
  reporter(problems)("KH2114", spanOf(parsed.source.file, node.id), {
    name: nameOf(node.id),
    base: bases[0]?.key ?? "",
    tiers: tiers.map((tier) => `\`${tier}\``).join(", ") || "–",
    line: `${vi ? "cấp" : "tier"} ${tiers[0] ?? "tinh"}`,
  });
}

/** The tests of an overlay, the claims about it and its exceptions, as files of nothing else. */
function testsOf({ key, node }: Layer, files: readonly Parsed[]): readonly Parsed[] {
  if (node.kind !== "overlay") return [];
  return files.flatMap((parsed) => {
    const items = parsed.file.items.filter((item) => {
      const about = aboutOf(item);
      return about && (about.version ? `${about.id}@${about.version}` === key : key.startsWith(`${about.id}@`));
    });
    return items.length === 0 ? [] : [{ ...parsed, file: { ...parsed.file, items }, diagnostics: [] }];
  });
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

/** How many changes are left out, one by one, to find the one to blame; and how much text is read for that in all. */
const mostTried = 40;
const mostRead = 4_000_000;

/** Finds the change without which a problem is gone; each change is left out once, whatever the number of problems. */
function blame(layer: Layer, below: Stack, pipeline: Pipeline): (diagnostic: Diagnostic) => Diagnostic["span"] {
  const tried = Math.min(mostTried, Math.floor(mostRead / below.text.text.length));
  const members = (layer.node.members as readonly ast.OverlayMember[]).filter(
    ({ kind }) => kind !== "issuer" && kind !== "decision" && kind !== "tier",
  );
  const problems = new Map<ast.OverlayMember, ReadonlySet<string>>();
  return (diagnostic) => {
    const found = members.slice(0, tried).find((member) => {
      const left = problems.get(member) ?? new Set(problemsWithout(member, layer, below, pipeline));
      problems.set(member, left);
      return !left.has(wordsOf(diagnostic));
    });
    return found && spanOf(layer.parsed.source.file, found);
  };
}

function problemsWithout(member: ast.OverlayMember, layer: Layer, below: Stack, pipeline: Pipeline): readonly string[] {
  const stack = nameStack(applyLayer(below, layer, [], new Set([member])), layer);
  return pipeline([parse(sourceOf(stack.text))]).diagnostics.map(wordsOf);
}

function wordsOf({ code, message }: Diagnostic): string {
  return `${code} ${message.vi}`;
}
