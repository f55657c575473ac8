/** What is asked of one entity, and how it stands to that: measures and thresholds by row, looked up once a criterion. */

import { subtract, type Rational } from "@khung/ir";
import { classOf, otherwise, thresholdOf, type Population } from "@khung/simulation";

/** The threshold that a criterion asks of an entity at a level. */
export interface Asked {
  readonly value: Rational;
  /** Greater is better. */
  readonly rising: boolean;
}

/** How an entity stands to it. */
export interface Standing {
  /** The measure; absent: none that is a number, or no data. */
  readonly value?: Rational;
  readonly threshold?: Asked;
  /** So much the measure is beyond the threshold; below 0 it lacks that. */
  readonly margin?: Rational;
}

/** Looks up what is asked in a population. */
export function askedIn(population: Population): {
  readonly threshold: (code: string, level: number, row: number) => Asked | undefined;
  readonly standing: (code: string, level: number, row: number) => Standing;
} {
  const { module, asOf, prepared } = population;
  const measures = memo((code) => prepared.measures(code));
  const thresholds = memo((code) => {
    const criterion = module.criteria.find((each) => each.code === code);
    const entries = criterion?.requirements.flatMap(({ levels }) => levels) ?? [];
    return entries.flatMap(({ level, value }) => {
      const members = value.kind === "byClass" ? [...value.cases.map(({ member }) => member), otherwise] : [undefined];
      return members.flatMap((member) => {
        const found = thresholdOf(module, asOf, { code, level, ...(member !== undefined && { member }) });
        if (typeof found === "string") return [];
        const rising = found.comparison === "atLeast" || found.comparison === "moreThan";
        return [{ level, value: found.value, rising, of: classOf(population, found) ?? (() => true) }];
      });
    });
  });
  const threshold = (code: string, level: number, row: number): Asked | undefined =>
    thresholds(code).find((each) => each.level === level && each.of(row));
  return {
    threshold,
    standing: (code, level, row) => {
      const found = measures(code);
      const value = found?.codes[row] === present ? found.exact(row) : undefined;
      const asked = threshold(code, level, row);
      const margin = value && asked && (asked.rising ? subtract(value, asked.value) : subtract(asked.value, value));
      return {
        ...(value && { value }),
        ...(asked && { threshold: { value: asked.value, rising: asked.rising } }),
        ...(margin && { margin }),
      };
    },
  };
}

/** In `Measures`: there is one. */
export const present = 4;

function memo<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) as T;
  };
}
