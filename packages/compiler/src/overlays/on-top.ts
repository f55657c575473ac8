/** One layer put on what is below it, and the result taken through the front end. */

import type { Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import type { ast, Parsed } from "@khung/syntax";
import type { Pipeline, Plain } from "../plain.ts";
import { reporter, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { annotate } from "./annotate.ts";
import { applyLayer } from "./apply-layer.ts";
import { unknownNames } from "./check-delegations.ts";
import type { Layer } from "./layer.ts";
import type { Stack } from "./stack.ts";

/** A layer put on its bases. */
export interface OnTop {
  /** What is wrong with its changes. */
  readonly problems: readonly Diagnostic[];
  /** What came of them; absent where some are wrong. */
  readonly put?: Put;
}

export interface Put {
  readonly below: Stack;
  readonly stack: Stack;
}

/** What the front end makes of a layer on its bases. */
export interface Outcome {
  readonly compiled: Plain;
  /** Absent where something is wrong with it. */
  readonly module: Module | undefined;
  /** What is wrong without one of its changes, as far as somebody asked: blame.ts. */
  readonly without: Map<ast.OverlayMember, ReadonlySet<string>>;
}

/** Puts a layer on its bases. */
export function putOnTop(layer: Layer, bases: readonly Stack[]): OnTop {
  const problems: Diagnostic[] = [];
  const below = joinBases(layer, bases, problems);
  if (!below) return { problems };
  const stack = applyLayer(below, layer, problems);
  if (layer.node.kind === "overlay") sayTier(layer, stack, problems);
  problems.push(...unknownNames(layer.node, stack.named.places, layer.parsed.source.file, layer.key));
  if (problems.some((each) => each.severity === "error")) return { problems };
  return { problems, put: { below, stack } };
}

/** Takes it through the front end; `about`: the tests of the layer, claims about it and its exceptions. */
export function compileOnTop({ stack: { named } }: Put, about: readonly Parsed[], pipeline: Pipeline): Outcome {
  const compiled = pipeline([named.parsed, ...about]);
  const [module] = compiled.modules;
  return { compiled, module: module && annotate(module, named), without: new Map() };
}

/** Everything below a layer, put together; undefined when it has different roots. The order in which bases are listed is nothing. */
function joinBases(layer: Layer, bases: readonly Stack[], problems: Diagnostic[]): Stack | undefined {
  const below = bases.map((stack, i) => ({ key: layer.bases[i]?.key ?? "", stack }));
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
