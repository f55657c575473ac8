/**
 * The whole front end on one screen: parse → resolve → check → lower; then the same for what overlays make of it.
 *
 * In: all sources of a project. Out: modules and tests in which nothing is wrong, and everything that is wrong anywhere.
 * Pure and synchronous. Refuses: reading files.
 */

import type { Diagnostic, Source } from "@khung/diagnostics";
import type { ClaimCase, Module, TestCase } from "@khung/ir";
import { parse, type Parsed } from "@khung/syntax";
import { apart } from "./apart.ts";
import type { Checked, CheckOptions } from "./check/check.ts";
import { compilePlain } from "./compile-plain.ts";
import { joinPlain, type Pipeline } from "./plain.ts";
import { createMemory, type Memory } from "./memory.ts";
import { inOrder } from "./order.ts";
import { checkClaimedBases } from "./overlays/claimed-bases.ts";
import { mergeLayers, type Merged, withoutItemsOfOverlays } from "./overlays/merge.ts";
import { outsideOf } from "./overlays/outside.ts";

export interface Compiled {
  /** The frameworks without errors, in source order, then overlays and scenarios merged with their bases. */
  readonly modules: readonly Module[];
  /** The tests without errors of frameworks without errors. */
  readonly tests: readonly TestCase[];
  /** The claims that stand outside of frameworks, without errors, of frameworks without errors. */
  readonly claims: readonly ClaimCase[];
  /** By file and place; nothing twice. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the language service asks about. */
  readonly checked: Checked;
  /** Overlays and scenarios without errors, lower ones first. */
  readonly merged: readonly Merged[];
}

export interface CompileOptions extends CheckOptions {
  /** What to use again of earlier times, and to add to; always with the same `asOf`. */
  readonly memory?: Memory;
}

/** Compiles sources as one project. */
export function compile(sources: readonly Source[], options: CheckOptions = {}): Compiled {
  return compileParsed(sources.map(parse), options);
}

/** The same from trees: whoever keeps the trees of files that did not change, and a memory, works out less. */
export function compileParsed(files: readonly Parsed[], options: CompileOptions = {}): Compiled {
  const { memory = createMemory(), ...checking } = options;
  const pipeline: Pipeline = (parsed) => compilePlain(parsed, outside, checking, memory.decisions);
  const outside = outsideOf(files, pipeline, memory);
  const groups = apart(withoutItemsOfOverlays(files));
  const plain = joinPlain(
    groups.map((group) => {
      const last = group.at(-1);
      return last ? memory.plain.of(last, group, () => pipeline(group)) : pipeline([]);
    }),
  );
  const sound = new Set(plain.modules.map(({ id, version }) => `${id}@${version}`));
  const { merged, tests, claims, diagnostics } = mergeLayers(files, sound, plain, pipeline, memory);
  const said = [...diagnostics, ...checkClaimedBases(files)];
  return {
    modules: [...plain.modules, ...merged.map((each) => each.module)],
    tests: [...plain.tests, ...tests],
    claims: [...plain.claims, ...claims],
    diagnostics: said.length === 0 ? plain.diagnostics : inOrder([...plain.diagnostics, ...said]),
    get checked() {
      return plain.checked;
    },
    merged,
  };
}
