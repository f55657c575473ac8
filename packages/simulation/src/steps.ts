/** Turns of single entities put together: the distribution of levels as a step function. */

import { compare, toNumber, type Rational } from "@khung/ir";
import { levelAt, type LevelAlong } from "@khung/evaluator/along";
import type { Step } from "./breakpoints.ts";

interface Event {
  readonly at: Rational;
  /** For sorting fast; ties and near ties are decided exactly. */
  readonly near: number;
  /** 0 = the level is new at the value itself, 1 = just above it. */
  readonly phase: 0 | 1;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** From the levels of all rows over all values. `levels`: how many there are; `now`: where `moved` counts from. */
export function stepsOf(all: readonly LevelAlong[], levels: number, now: Rational): readonly Step[] {
  const counts = Array.from({ length: levels + 1 }, () => 0);
  for (const { first } of all) counts[first] = (counts[first] ?? 0) + 1;
  const present = all.map((each) => levelAt(each, now));
  let moved = all.filter(({ first }, row) => first !== present[row]).length;
  const events = all.flatMap(({ turns }, row) =>
    turns.flatMap(({ at, before, here, after }): readonly Event[] => {
      const near = toNumber(at);
      return [
        ...(before === here ? [] : [{ at, near, phase: 0, row, from: before, to: here } as const]),
        ...(here === after ? [] : [{ at, near, phase: 1, row, from: here, to: after } as const]),
      ];
    }),
  );
  events.sort(order);
  const steps: Step[] = [];
  let open: Pick<Step, "from" | "fromClosed" | "flips"> = { fromClosed: false, flips: [] };
  for (let start = 0; start < events.length;) {
    const first = events[start] as Event;
    let end = start + 1;
    while (end < events.length && order(first, events[end] as Event) === 0) end++;
    steps.push({ ...open, to: first.at, toClosed: first.phase === 1, distribution: [...counts], moved });
    const together = events.slice(start, end);
    for (const { row, from, to } of together) {
      moved += Number(to !== present[row]) - Number(from !== present[row]);
      counts[from] = (counts[from] ?? 0) - 1;
      counts[to] = (counts[to] ?? 0) + 1;
    }
    open = { from: first.at, fromClosed: first.phase === 0, flips: together.map(({ row }) => row) };
    start = end;
  }
  steps.push({ ...open, toClosed: false, distribution: [...counts], moved });
  return steps;
}

function order(a: Event, b: Event): number {
  const apart = a.near - b.near;
  if (Math.abs(apart) > 1e-9 * (Math.abs(a.near) + Math.abs(b.near))) return apart;
  return compare(a.at, b.at) || a.phase - b.phase;
}
