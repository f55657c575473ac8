/** Two versions of a framework: every change with its effect, and the version number that they ask for. */

import type { Module } from "@khung/ir";
import type { ProveOptions } from "@khung/prover";
import { bumpOf, declaredBump, greatest, type Bump, type Declared } from "./bump.ts";
import type { Change } from "./change.ts";
import { compareModules, type Comparison } from "./compare.ts";
import { effectBetween, effectOfChange, type Effect } from "./effect.ts";

/** A change and what it does. */
export interface JudgedChange {
  readonly change: Change;
  readonly effect: Effect;
  readonly bump: Bump;
}

/** What is to be said of two versions. */
export interface VersionDiff {
  readonly comparison: Comparison;
  readonly changes: readonly JudgedChange[];
  /** Of everything together; of nothing: neutral. */
  readonly whole: Effect;
  readonly bump: Bump;
  /** Only where both are versions of one framework. */
  readonly declared?: Declared;
}

export interface DiffOptions extends ProveOptions {
  /** Called after each change. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Compares two versions. `timeoutMs` is for one proof. */
export function diffModules(before: Module, after: Module, options: DiffOptions): VersionDiff {
  const comparison = compareModules(before, after);
  const total = comparison.changes.length + 1;
  const changes = comparison.changes.map((change, i): JudgedChange => {
    const effect = effectOfChange(comparison, change, options);
    options.onProgress?.(i + 1, total);
    return { change, effect, bump: bumpOf(change, effect) };
  });
  const effects = new Set(changes.map(({ effect }) => effect.because));
  const whole = wholeOf(comparison, changes, effects.size === 0 ? undefined : options);
  options.onProgress?.(total, total);
  const asked = greatest(changes.map(({ bump }) => bump));
  // Changes that undo one another move nobody together; results beside and columns of data stay what they are.
  const bump =
    asked === "major" &&
    whole.moves === "nobody" &&
    changes.every(({ change }) => change.reach !== "beside" && change.reach !== "data")
      ? "minor"
      : asked;
  const isSame = before.id === after.id || after.replaces.some(({ id }) => id === before.id);
  return {
    comparison,
    changes,
    whole,
    bump,
    ...(isSame &&
      before.layers?.length === after.layers?.length && {
        declared: declaredBump(before.version, after.version, bump),
      }),
  };
}

/** One change is the whole; changes that move nobody, each for a reason other than a proof, need no proof together. */
function wholeOf(
  { before, after }: Comparison,
  changes: readonly JudgedChange[],
  options: ProveOptions | undefined,
): Effect {
  const [only, second] = changes;
  if (!options || changes.every(({ effect }) => effect.proofs.length === 0 && effect.effect === "neutral")) {
    return { effect: "neutral", because: "words", moves: "nobody", proofs: [] };
  }
  if (only && !second) return only.effect;
  const renamedInput = changes.some(({ change }) => change.reach === "data");
  const whole = effectBetween(before, after, options);
  return renamedInput && whole.effect !== "undetermined"
    ? { ...whole, effect: "undetermined", because: "data", moves: "unknown" }
    : whole;
}
