/**
 * What a change does to who reaches which level, proved both ways: whether anybody can gain by it, and whether anybody can lose.
 *
 * Takes two modules, gives the effect of all that differs and of each part alone; refuses nothing, what cannot be told is
 * `undetermined`. Monotone changes are proved part by part; only what remains is searched.
 */

import type { Module } from "@khung/ir";
import { changedPaths, withPart } from "./changed-parts.ts";
import type { Proof, ProveOptions } from "./claim.ts";
import { prove } from "./prove.ts";

/**
 * `stricter`: nobody reaches more than before, whatever the data, and `loses` has a witness where somebody was found who reaches
 * less; `looser`: the other way round; `neutral`: nobody reaches more or less; `undetermined`: some gain and some lose (both
 * proofs then have a witness), or it could not be told (the reasons are in the proofs).
 */
export type ChangeEffect = "stricter" | "looser" | "neutral" | "undetermined";

export interface EffectOfChange {
  readonly effect: ChangeEffect;
  /** Of "nobody reaches more after the change": a proof, or somebody who does. Checked against `{ module: after, base: before }`. */
  readonly gains: Proof;
  /** Of "nobody reaches less after the change"; checked against the same. */
  readonly loses: Proof;
}

/** The effect of one part of what differs, everything else being as before. */
export interface EffectOfPart extends EffectOfChange {
  /** As in the history of overlays: `cqs.x/3`, `san`, `level/3`, `cqs.x`. */
  readonly path: string;
}

export interface Direction extends EffectOfChange {
  readonly parts: readonly EffectOfPart[];
}

/** Compares two modules as wholes. */
export function effectOf(before: Module, after: Module, options: ProveOptions): EffectOfChange {
  const modules = { module: after, base: before };
  const gains = prove({ kind: "atLeastAsStrict" }, modules, options);
  const loses = prove({ kind: "atMostAsStrict" }, modules, options);
  return { effect: named(gains, loses), gains, loses };
}

/**
 * Compares two modules as wholes and part by part: `paths`, or else what the layers above the base changed, or else every part that
 * differs. Each part is compared alone: two that are neutral alone need not be so together, which is what the whole is for.
 */
export function directionOf(
  base: Module,
  merged: Module,
  options: ProveOptions & { readonly paths?: readonly string[] },
): Direction {
  const paths = options.paths ?? changedPaths(base, merged);
  return {
    ...effectOf(base, merged, options),
    parts: paths.map((path) => ({ path, ...effectOf(base, withPart(base, merged, path), options) })),
  };
}

function named(gains: Proof, loses: Proof): ChangeEffect {
  if (gains.verdict === "proved") return loses.verdict === "proved" ? "neutral" : "stricter";
  return loses.verdict === "proved" ? "looser" : "undetermined";
}
