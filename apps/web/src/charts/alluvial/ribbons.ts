/** Where the columns and ribbons of the alluvial chart lie. The highest level is at the top on both sides, so ribbons cross only when levels do. */

import { area, curveBumpX } from "d3-shape";
import type { LevelName } from "../../state/distribution.ts";
import { endsOf, type MoveCounts } from "../chart-core/moves.ts";

/** A level on one side. */
export interface Post {
  readonly level: LevelName;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** Entities that go from one level to one level. */
export interface Ribbon {
  readonly from: LevelName;
  readonly to: LevelName;
  readonly count: number;
  readonly path: string;
  /** Where its number is written. */
  readonly label: { readonly x: number; readonly y: number };
}

/** The whole chart, in pixels. */
export interface Flow {
  readonly left: readonly Post[];
  readonly right: readonly Post[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

/** So much room a level has at least: for its number and name. */
const slot = 34;
const gap = 6;

/** Lays out the chart between two x. `tall`: how high all entities together are drawn. `levels`: the lowest first. */
export function flowOf(
  levels: readonly LevelName[],
  counts: MoveCounts,
  { from, to, tall }: { from: number; to: number; tall: number },
): Flow {
  const top = levels.toReversed();
  const all = counts.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
  const high = (count: number): number => (all === 0 ? 0 : (count / all) * tall);
  const left = posts(top, (level) => endsOf(counts, level).before, high);
  const right = posts(top, (level) => endsOf(counts, level).after, high);
  const [leaves, arrives] = [new Map<number, number>(), new Map<number, number>()];
  const take = (used: Map<number, number>, post: Post, height: number): number => {
    const y = used.get(post.level.number) ?? post.y;
    used.set(post.level.number, y + height);
    return y;
  };
  const ribbons: Ribbon[] = [];
  for (const source of left) {
    for (const target of right) {
      const count = counts[source.level.number]?.[target.level.number] ?? 0;
      if (count === 0) continue;
      const height = high(count);
      const [y0, y1] = [take(leaves, source, height), take(arrives, target, height)];
      // A fall is named nearer to where it comes from and a rise nearer to where it goes, so that the two do not meet in the middle.
      const part = target.level.number < source.level.number ? 0.4 : 0.6;
      ribbons.push({
        from: source.level,
        to: target.level,
        count,
        path: ribbon(from, y0, to, y1, height),
        label: { x: from + (to - from) * part, y: y0 + (y1 - y0) * bump(part) + height / 2 },
      });
    }
  }
  const bottom = Math.max(0, ...[...left, ...right].map(({ y, height }) => y + Math.max(slot, height)));
  return { left, right, ribbons, height: bottom };
}

function posts(
  levels: readonly LevelName[],
  countOf: (level: number) => number,
  high: (count: number) => number,
): readonly Post[] {
  let y = 0;
  return levels.map((level) => {
    const count = countOf(level.number);
    const height = high(count);
    const post = { level, count, y: y + Math.max(0, slot - height) / 2, height };
    y += Math.max(slot, height) + gap;
    return post;
  });
}

const band = area<readonly [number, number, number]>()
  .x(([x]) => x)
  .y0(([, y]) => y)
  .y1(([, y, height]) => y + height)
  .curve(curveBumpX);

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  return (
    band([
      [x0, y0, height],
      [x1, y1, height],
    ]) ?? ""
  );
}

/** How far down a bump has come at a part of its way: the cubic with both handles in the middle. */
function bump(part: number): number {
  // x(t) = 1.5t(1−t)² + 1.5t²(1−t) + t³ has no short inverse: halve to it.
  let [low, high] = [0, 1];
  for (let k = 0; k < 20; k++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) ** 2 + 1.5 * t * t * (1 - t) + t ** 3 < part) low = t;
    else high = t;
  }
  return 3 * low * low * (1 - low) + low ** 3;
}
