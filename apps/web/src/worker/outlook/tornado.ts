/** Every threshold moved down and up, one at a time: who changes level. */

import { add, multiply, rational, subtract, type Rational, type Title } from "@khung/ir";
import {
  indexOf,
  measureType,
  Pace,
  thresholdsOf,
  type Population,
  type Run,
  type ThresholdName,
} from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import { populationOfText } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

/** A threshold moved one way: who falls and who rises. */
export interface Moved {
  readonly value: Rational;
  readonly falls: number;
  readonly rises: number;
}

/** A threshold, moved both ways. */
export interface SensitiveThreshold {
  readonly name: ThresholdName;
  readonly title: Title;
  readonly type: ReturnType<typeof measureType>;
  readonly down: Moved;
  readonly up: Moved;
}

export interface TornadoExchanges {
  /** Shares move by `points` (5 points are 1/20), other numbers by a tenth of themselves. In source order. */
  readonly tornado: Exchange<OfVersion & { readonly points: Rational }, readonly SensitiveThreshold[] | Refused>;
}

export function tornadoAnswers(workshop: Workshop): Answers<TornadoExchanges> {
  return {
    tornado: ({ points }, run) => orRefused(async () => tornadoOf(await populationOfText(workshop), points, run)),
  };
}

const tenth = rational(1n, 10n);

async function tornadoOf(population: Population, points: Rational, run: Run): Promise<readonly SensitiveThreshold[]> {
  const thresholds = thresholdsOf(population.module, population.asOf);
  const pace = new Pace(run, thresholds.length);
  const found: SensitiveThreshold[] = [];
  for (const threshold of thresholds) {
    await pace.step();
    const { code, level, member, criterion, value } = threshold;
    const index = indexOf(population, threshold);
    const moved = (to: Rational): Moved => ({ value: to, ...compared(population, index.levels(index.placeOf(to))) });
    const type = measureType(criterion);
    const by = type.form === "share" ? points : multiply(value, tenth);
    found.push({
      name: { code, level, ...(member !== undefined && { member }) },
      title: criterion.title,
      type,
      down: moved(subtract(value, by)),
      up: moved(add(value, by)),
    });
  }
  return found;
}

function compared({ result }: Population, levels: Uint8Array): { readonly falls: number; readonly rises: number } {
  let [falls, rises] = [0, 0];
  for (const [row, level] of levels.entries()) {
    const before = result.level[row] ?? 0;
    if (level < before) falls++;
    else if (level > before) rises++;
  }
  return { falls, rises };
}
