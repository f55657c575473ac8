/** Whether what an overlay stands on has come out in a newer version. */

import type { FrameworkSummaryBody } from "../api.ts";

/** What a text stands on: the lowest of what it names. */
export interface Base {
  readonly id: string;
  readonly version?: string;
}

/** A newer version of a base. */
export interface NewerBase {
  readonly from: string;
  readonly newest: FrameworkSummaryBody;
}

const byNumbers = new Intl.Collator("en", { numeric: true });

/** The newest version in the catalogue of the first base that has a newer one. */
export function newerBase(frameworks: readonly FrameworkSummaryBody[], bases: readonly Base[]): NewerBase | undefined {
  for (const { id, version: from } of bases) {
    if (from === undefined) continue;
    const newer = frameworks.filter((each) => each.id === id && byNumbers.compare(each.version, from) > 0);
    const newest = newer.toSorted((a, b) => byNumbers.compare(b.version, a.version))[0];
    if (newest) return { from, newest };
  }
  return undefined;
}
