/** Regions: conjunctions of linear inequalities, sets of options, and yes-or-no facts. */

import type { Declaration } from "../resolve/declaration.ts";
import type { Inequality } from "./linear.ts";

/** A conjunction. */
export interface Region {
  readonly inequalities: readonly Inequality[];
  /** What each choice may still be. */
  readonly choices: ReadonlyMap<Declaration, ReadonlySet<string>>;
  /** Facts by canonical text. */
  readonly facts: ReadonlyMap<string, boolean>;
}

/** More regions than this are not gone through. */
export const mostRegions = 2000;

/** The region that leaves nothing out. */
export const whole: Region = { inequalities: [], choices: new Map(), facts: new Map() };

/** A disjunction; undefined when there would be too many. */
export type Regions = readonly Region[] | undefined;

/** What is in both. */
export function meet(a: readonly Region[], b: readonly Region[]): Regions {
  if (a.length * b.length > mostRegions) return undefined;
  return a.flatMap((x) => b.flatMap((y) => both(x, y) ?? []));
}

function both(a: Region, b: Region): Region | undefined {
  const choices = new Map(a.choices);
  for (const [subject, allowed] of b.choices) {
    const before = choices.get(subject);
    const now = before ? new Set([...before].filter((member) => allowed.has(member))) : allowed;
    if (now.size === 0) return undefined;
    choices.set(subject, now);
  }
  const facts = new Map(a.facts);
  for (const [fact, value] of b.facts) {
    if (facts.get(fact) === !value) return undefined;
    facts.set(fact, value);
  }
  return { inequalities: [...a.inequalities, ...b.inequalities], choices, facts };
}
