/**
 * A threshold that is tried: looked at with another number, and decided once.
 *
 * Looking changes nothing but this state; deciding is one step of the document, done by whoever owns it. Histogram, curve and the units
 * nearest are read off one answer of the worker, so they follow the finger; who falls and who rises comes after.
 */

import {
  abs,
  compare,
  equals,
  fromInteger,
  isInteger,
  max,
  one,
  rational,
  subtract,
  zero,
  type Rational,
} from "@khung/ir";
import type { ThresholdName } from "@khung/simulation";
import { Store } from "../app/store.ts";
import { domainOf, roundStep, type Domain } from "../charts/chart-core/exact-scale.ts";
import type { Refused } from "../worker/refusal.ts";
import type { Curve, Preview } from "../worker/simulation/one-threshold.ts";
import type { Against } from "../worker/simulation/sides.ts";
import type { Answer, Ask, Asking, Kind } from "../worker/protocol.ts";

export interface TrialState {
  readonly name: ThresholdName | undefined;
  /** Absent while it is being asked for. */
  readonly curve: Curve | undefined;
  /** What is looked at; without another number, that of the text. */
  readonly value: Rational | undefined;
  /** Who falls and rises at `value`; may be about the value before for a moment. */
  readonly preview: Preview | undefined;
  readonly refused: Refused["refused"] | undefined;
}

/** What a trial needs of the world. */
export interface TrialWorld {
  readonly version: () => number;
  readonly ask: <K extends Kind>(kind: K, ask: Ask<K>, asking?: Asking) => Promise<Answer<K> | undefined>;
}

const nothing: TrialState = {
  name: undefined,
  curve: undefined,
  value: undefined,
  preview: undefined,
  refused: undefined,
};

export class ThresholdTrial extends Store<TrialState> {
  private readonly world: TrialWorld;
  private against: Against = "original";

  constructor(world: TrialWorld) {
    super(nothing);
    this.world = world;
  }

  /** Takes up a threshold, or takes it up again after the text has changed: what was tried is over then. */
  async open(name: ThresholdName, against: Against): Promise<void> {
    this.against = against;
    const again = this.state.name && sameThreshold(this.state.name, name);
    this.patch(again ? { name, refused: undefined } : { ...nothing, name });
    const curve = await this.world.ask("curve", { version: this.world.version(), against, threshold: name });
    if (!curve || this.state.name !== name) return;
    if ("refused" in curve) return this.patch({ ...nothing, name, refused: curve.refused });
    this.patch({ curve, value: curve.threshold.value });
    await this.ask(curve.threshold.value);
  }

  /** Looks at a value. */
  async look(value: Rational): Promise<void> {
    if (!this.state.curve || (this.state.value && equals(value, this.state.value))) return;
    this.patch({ value });
    await this.ask(value);
  }

  /** Looks at the number of the text again. */
  async revert(): Promise<void> {
    const { curve } = this.state;
    if (curve) await this.look(curve.threshold.value);
  }

  close(): void {
    this.patch(nothing);
  }

  private async ask(value: Rational): Promise<void> {
    const { name } = this.state;
    if (!name) return;
    const ask = { version: this.world.version(), against: this.against, threshold: name, value };
    const preview = await this.world.ask("preview", ask, { lane: "trial" });
    if (preview && !("refused" in preview) && this.state.name === name) this.patch({ preview });
  }
}

/** Whether two names are of one threshold. */
export function sameThreshold(a: ThresholdName, b: ThresholdName): boolean {
  return a.code === b.code && a.level === b.level && a.member === b.member;
}

/** The axis of a threshold: all of a share, else what holds the measures. */
export function axisOf({ values, threshold: { type, value, was } }: Curve): Domain {
  const all = [...values.filter((each) => each !== null), value, ...(was ? [was] : [])];
  const whole = { from: zero, to: one };
  if (type.form === "share" && all.every((each) => compare(each, zero) >= 0 && compare(each, one) <= 0)) return whole;
  return domainOf(all);
}

/** What a threshold moves by: half a point of a share, whole numbers of a count, else about a two-hundredth of the axis. */
export function stepOf({ threshold: { type } }: Curve, { from, to }: Domain): Rational {
  if (type.form === "share") return rational(1n, 200n);
  const step = roundStep(subtract(to, from), 200);
  return type.form === "count" ? max(step, fromInteger(1)) : step;
}

/** A unit near a threshold. */
export interface Near {
  readonly row: number;
  readonly value: Rational;
}

/** The units whose measure is nearest to a value, the nearest first. */
export function nearestTo({ values }: Curve, to: Rational, count: number): readonly Near[] {
  return values
    .flatMap((value, row) => (value ? [{ row, value, distance: abs(subtract(value, to)) }] : []))
    .toSorted((a, b) => compare(a.distance, b.distance) || a.row - b.row)
    .slice(0, count);
}

/** How the number of a threshold is written in place of what stands there: `55%` → `60%`; undefined where no plain number stands or goes. */
export function rewritten(written: string, value: Rational): string | undefined {
  const found = /^(\d[\d_]*(?:\.\d+)?)(\s*%)?/.exec(written);
  if (!found || found[0] !== written.trimEnd()) return undefined;
  const percent = found[2];
  const shown = percent === undefined ? value : { numerator: value.numerator * 100n, denominator: value.denominator };
  const text = decimalText(shown);
  return text === undefined ? undefined : `${text}${percent ?? ""}`;
}

/** A decimal that says the number exactly, with a point; undefined where there is none of at most nine places. */
export function decimalText({ numerator, denominator }: Rational): string | undefined {
  const billion = 1_000_000_000n;
  const scaled = rational(numerator * billion, denominator);
  if (!isInteger(scaled) || numerator < 0n) return undefined;
  const digits = String(scaled.numerator).padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0+$/, "");
  return `${digits.slice(0, -9)}${fraction === "" ? "" : `.${fraction}`}`;
}
