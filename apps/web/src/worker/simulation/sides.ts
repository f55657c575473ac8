/** The two sides of a comparison, over the same data. What the text is compared with is always said, never silently chosen. */

import { report } from "@khung/diagnostics";
import { obstacleTo } from "@khung/evaluator/columnar";
import type { Module, Title } from "@khung/ir";
import type { Distribution, Population } from "@khung/simulation";
import type { LevelName } from "../../state/distribution.ts";
import type { Assessed } from "../assessments.ts";
import type { OfVersion } from "../exchange.ts";
import { refuse } from "../refusal.ts";
import type { Workshop } from "../workshop.ts";

/** `id@version`. */
export type FrameworkKey = `${string}@${string}`;

/**
 * What the text is compared with: the text as it was opened; the framework at the bottom of an overlay; or any framework, overlay or
 * scenario among the texts that the worker knows.
 */
export type Against = "original" | "base" | FrameworkKey;

/** A question that compares. */
export interface Comparing extends OfVersion {
  readonly against: Against;
}

/** One side, as it is named. */
export interface SideHead {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly kind: "framework" | "overlay" | "scenario";
  /** 1, 2, 3, … */
  readonly names: readonly LevelName[];
}

/** One side over the data. */
export interface Side extends SideHead {
  /** How many entities are at each level, 0 first. */
  readonly distribution: Distribution;
}

/** The text over the data, ready to be asked. Errors: refuses. */
export async function populationOfText(workshop: Workshop): Promise<Population> {
  const found = await workshop.assess(moduleOfText(workshop));
  return ready(found?.[0]);
}

/** Both sides as frameworks. Errors: refuses. */
export function modulesOf(
  workshop: Workshop,
  { against }: Pick<Comparing, "against">,
): { readonly baseline: Module; readonly text: Module } {
  const text = moduleOfText(workshop);
  const baseline = workshop.baseline(against);
  if (baseline) return { baseline, text };
  const names = workshop.keys.map((key) => `\`${key}\``).join(", ") || "–";
  return refuse(report("KH7062", text.origin, { name: against, names }));
}

/** Both sides over the data. Errors: refuses. */
export async function populationsOf(
  workshop: Workshop,
  ask: Pick<Comparing, "against">,
): Promise<{ readonly baseline: Population; readonly scenario: Population }> {
  const { baseline, text } = modulesOf(workshop, ask);
  const found = await workshop.assess(text, baseline);
  return { scenario: ready(found?.[0]), baseline: ready(found?.[1]) };
}

/** How a side is named. */
export function headOf({ id, version, title, layers, levels }: Module): SideHead {
  return {
    id,
    version,
    title,
    kind: layers?.at(-1)?.kind ?? "framework",
    names: levels.map((level) => ({ number: level.number, title: level.title })),
  };
}

/** How a side is named, with its levels. */
export function sideOf({ module, distribution }: Pick<Population, "module" | "distribution">): Side {
  return { ...headOf(module), distribution };
}

/** By level of the baseline, then of the scenario: how many entities. */
export function matrixOf(
  { result, module }: Population,
  levels: Uint8Array,
  most: number,
): readonly (readonly number[])[] {
  const size = Math.max(module.levels.length, most) + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [row, from] of result.level.entries()) {
    const line = matrix[from];
    const to = levels[row] ?? 0;
    if (line) line[to] = (line[to] ?? 0) + 1;
  }
  return matrix;
}

/** The framework of the text. Errors: refuses while it has errors. */
export function moduleOfText({ module }: Workshop): Module {
  return module ?? refuse(report("KH7060", nowhere, {}));
}

function ready(assessed: Assessed | undefined): Population {
  if (!assessed) return refuse(report("KH7061", nowhere, {}));
  const { population, module } = assessed;
  if (population) return population;
  return refuse(report(obstacleTo(module) === "children" ? "KH7009" : "KH7010", module.origin, {}));
}

const nowhere = { file: "", start: 0, end: 0 };
