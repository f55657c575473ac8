/** What entities there are, and from when to when: one code may be that of two entities of different times. */

import type { IsoDate } from "@khung/ir";

/** One entity in one time. */
export interface RegistryEntry {
  readonly entity: string;
  readonly name?: string;
  readonly tier?: string;
  /** Code of the entity above it. */
  readonly parent?: string;
  /** Valid from this day on … */
  readonly from: IsoDate;
  /** … up to before this one; absent = still. */
  readonly to?: IsoDate;
  /** In the file, 1-based. */
  readonly row: number;
}

/** All entries of a file. Invariant: entries of one code do not overlap. */
export interface Registry {
  /** What people call it: a file name. */
  readonly name: string;
  readonly entries: readonly RegistryEntry[];
}

/** Whether an entry is valid on a day: half-open, so that on the day of a change the new one is. */
export function isValidAt({ from, to }: Pick<RegistryEntry, "from" | "to">, at: IsoDate): boolean {
  return from <= at && (to === undefined || at < to);
}

/** The entities of a day by code; of one tier, where one is said and the registry knows tiers. */
export function validAt(
  { entries }: Registry,
  at: IsoDate,
  tier: string | undefined,
): ReadonlyMap<string, RegistryEntry> {
  return new Map(
    entries
      .filter(
        (entry) => isValidAt(entry, at) && (tier === undefined || entry.tier === undefined || entry.tier === tier),
      )
      .map((entry) => [entry.entity, entry]),
  );
}
