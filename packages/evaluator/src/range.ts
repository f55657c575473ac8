/**
 * What the level can still become, whatever the missing data turn out to be.
 *
 * Decision: docs/decisions/0004-level-range.md
 */

import { boundsOf } from "./bounds.ts";
import type { JudgedScope } from "./levels.ts";
import { isUnsettled } from "./program.ts";
import type { LevelRange } from "./result.ts";
import { hasOpenStatistics } from "./statistics.ts";
import { reachesBothEnds } from "./witness.ts";

/** The range of the level. */
export function rangeOf(official: JudgedScope, level: number): LevelRange {
  const { program } = official;
  // Figures of all entities may still change with data of others, and change with the entity's own: no completion shows the ends.
  const figures = program.statistics.length > 0;
  if (!isUnsettled(official))
    return { low: level, high: level, exact: !figures || !hasOpenStatistics(program), deciding: [] };
  const bounds = boundsOf(official);
  const { low, high, deciding } = bounds;
  if (figures) return { low, high, exact: low === high && !hasOpenStatistics(program), deciding };
  return { low, high, exact: low === high || reachesBothEnds(official, bounds), deciding };
}
