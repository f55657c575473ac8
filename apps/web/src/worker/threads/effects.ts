/** In a thread: what one change between two frameworks does, or all together, proved or shown by an example. */

import type { Message } from "@khung/diagnostics";
import type { IsoDate, Module } from "@khung/ir";
import type { Witness } from "@khung/prover";
import {
  bumpOf,
  compareModules,
  effectBetween,
  effectOfChange,
  tellEffect,
  type Bump,
  type Effect,
} from "@khung/versions";

/** `change`: its number among the changes in order; absent: all together. */
export interface EffectTask {
  readonly before: Module;
  readonly after: Module;
  readonly change?: number;
  readonly asOf: IsoDate;
  /** For one proof. */
  readonly timeoutMs: number;
}

/** An effect, in words too. `undetermined`: some gain and some lose, or it is not known. */
export interface ToldEffect extends Pick<Effect, "effect" | "because" | "moves" | "onlyOn"> {
  /** `chặt hơn`. */
  readonly name: Message;
  readonly reason: Message;
  /** What the change asks of the version number; absent of all together. */
  readonly bump?: Bump;
  /** Time ran out: with more of it, it may be told. */
  readonly ranOut?: true;
  /** Data of somebody who gains, and of somebody who loses, where such were found. */
  readonly gains?: Witness;
  readonly loses?: Witness;
}

/** Proves. */
export function effectOf({ before, after, change: position, asOf, timeoutMs }: EffectTask): ToldEffect {
  const options = { asOf, timeoutMs, now: () => performance.now() };
  const comparison = position === undefined ? undefined : compareModules(before, after);
  const change = comparison?.changes[position ?? -1];
  const effect =
    comparison && change ? effectOfChange(comparison, change, options) : effectBetween(before, after, options);
  const told = (language: "vi" | "en") => tellEffect(effect, change, [before, after], language);
  const [vi, en] = [told("vi"), told("en")];
  const witness = (side: "gains" | "loses"): Witness | undefined =>
    effect.proofs.map((each) => each[side].witness).find((each) => each !== undefined);
  const [gains, loses] = [witness("gains"), witness("loses")];
  return {
    effect: effect.effect,
    because: effect.because,
    moves: effect.moves,
    ...(effect.onlyOn && { onlyOn: effect.onlyOn }),
    name: { vi: vi.name, en: en.name },
    reason: { vi: vi.reason, en: en.reason },
    ...(change && { bump: bumpOf(change, effect) }),
    ...(effect.proofs.some(({ gains, loses }) => gains.ranOut || loses.ranOut) && { ranOut: true }),
    ...(gains && { gains }),
    ...(loses && { loses }),
  };
}
