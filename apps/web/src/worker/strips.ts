/** How the values of every criterion lie over the data: for the strips under the thresholds of the form. */

import { fromInteger, multiply, toDecimal, type Rational } from "@khung/ir";
import { measureType, type Population } from "@khung/simulation";
import type { Strip } from "../form/threshold/strip.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, type Refused } from "./refusal.ts";
import { populationOfText } from "./simulation/sides.ts";
import type { Workshop } from "./workshop.ts";

export interface StripExchanges {
  /** By code; criteria without a measure that is a number have none. Shares are in hundredths, as their thresholds are written. */
  readonly strips: Exchange<OfVersion, Readonly<Record<string, Strip>> | Refused>;
}

export function stripAnswers(workshop: Workshop): Answers<StripExchanges> {
  return {
    strips: () =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        const strips = population.module.criteria.flatMap(({ code }): readonly (readonly [string, Strip])[] => {
          const strip = stripOf(population, code);
          return strip ? [[code, strip]] : [];
        });
        return Object.fromEntries(strips);
      }),
  };
}

/** Stretches of a strip. */
const bars = 40;
/** What a measure's code says: there is one; data are missing. */
const [present, open] = [4, 1];

function stripOf(population: Population, code: string): Strip | undefined {
  const criterion = population.module.criteria.find((each) => each.code === code);
  const measures = population.prepared.measures(code);
  if (!criterion?.measureType || !measures) return undefined;
  const { codes, near, exact } = measures;
  const rows = [...codes.keys()].filter((row) => codes[row] === present);
  const value = (row: number): number => near[row] ?? 0;
  const [least, most] = [rows.reduce(lesser, rows[0] ?? 0), rows.reduce(greater, rows[0] ?? 0)];
  if (rows.length === 0) return undefined;
  const isShare = measureType(criterion).form === "share";
  // Shares are shown from 0 to 100 %, or as far as they go beyond.
  const from = isShare ? Math.min(0, value(least)) : value(least);
  const to = isShare ? Math.max(1, value(most)) : value(most);
  const counts = Array.from({ length: bars }, () => 0);
  // Where a bar stands is for looking at: nothing is decided by it.
  for (const row of rows) {
    const at = Math.min(bars - 1, Math.floor(((value(row) - from) / (to - from || 1)) * bars));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const end = (bound: number, row: number, usual: string): string =>
    bound === value(row) ? plain(exact(row), isShare) : usual;
  return {
    low: end(from, least, "0"),
    high: end(to, most, "100"),
    bars: counts,
    count: rows.length,
    missing: codes.reduce((sum, each) => sum + Number(each === open), 0),
  };

  function lesser(a: number, b: number): number {
    return value(b) < value(a) ? b : a;
  }

  function greater(a: number, b: number): number {
    return value(b) > value(a) ? b : a;
  }
}

/** The end of an axis, to three places. */
function plain(value: Rational, isShare: boolean): string {
  const text = toDecimal(isShare ? multiply(value, fromInteger(100)) : value, 3);
  return text.replace(/\.?0+$/, "");
}
