/**
 * What the level can still become, whatever the missing data turn out to be.
 *
 * Decision: docs/decisions/0004-level-range.md
 */

import { boundsOf } from "./bounds.ts";
import type { JudgedScope } from "./levels.ts";
import { isUnsettled } from "./program.ts";
import type { LevelRange } from "./result.ts";
import { reachesBothEnds } from "./witness.ts";

/** The range of the level. */
export function rangeOf(official: JudgedScope, level: number): LevelRange {
  if (!isUnsettled(official)) return { low: level, high: level, exact: true, deciding: [] };
  const bounds = boundsOf(official);
  const { low, high, deciding } = bounds;
  return { low, high, exact: low === high || reachesBothEnds(official, bounds), deciding };
}
