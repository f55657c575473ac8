/**
 * Looks for data that reach the ends of a level range.
 *
 * In: an entity with missing inputs and sound bounds of its level. Out: whether completions of its data were found, that
 * break no `ensure` they could keep, at which the interpreter gives the low and the high end. Not finding one proves nothing.
 */

import type { Cell, Value } from "@khung/ir";
import type { Bounds } from "./bounds.ts";
import { candidatesFor } from "./candidates.ts";
import { componentsOf, type Component, type Item } from "./components.ts";
import { evaluateTruth } from "./evaluate-expr.ts";
import { openFor } from "./evaluate-criteria.ts";
import { judge } from "./judge.ts";
import { officialLevel, type JudgedScope } from "./levels.ts";
import { scopeOf, type Judgement, type Scope } from "./program.ts";

/** Ways of filling in one component that may be looked at before giving up. */
const tries = 96;
/** Combinations over components, where rules make one criterion's worth depend on another's. */
const combinations = 64;

/** Whether completions were found that reach the low and the high end. */
export function reachesBothEnds(official: JudgedScope, bounds: Bounds): boolean {
  const { low, high } = witnessesOf(official, bounds);
  return low !== undefined && high !== undefined;
}

/** Rows of which the level is the low and the high end, whatever is still missing in them; undefined where none was found. */
export function witnessesOf(official: JudgedScope, bounds: Bounds): Readonly<Record<End, readonly Cell[] | undefined>> {
  const components = componentsOf(openItems(official, bounds), official);
  return {
    low: witnessOf("low", components, official, bounds),
    high: witnessOf("high", components, official, bounds),
  };
}

function witnessOf(
  end: End,
  components: readonly Component[],
  official: JudgedScope,
  bounds: Bounds,
): readonly Cell[] | undefined {
  const { plain } = official.program.demands;
  const fillings = components.map((component) => fillingsOf(component, end, official, bounds, plain));
  if (fillings.some((each) => each.length === 0)) return undefined;
  for (const chosen of products(fillings, plain ? 1 : combinations)) {
    const there = filledIn(chosen, official);
    if (officialLevel(there) === bounds[end]) return there.row;
  }
  return undefined;
}

/** What is open and matters: in plain frameworks, only what is asked above the low end and up to the high one. */
function openItems({ program }: JudgedScope, { judgements, low, high }: Bounds): readonly Item[] {
  const { demands } = program;
  const criteria = judgements.flatMap(({ criterion, statuses }, position): readonly Item[] => {
    const asked = demands.plain ? statuses.slice(low, high) : statuses;
    if (!demands.directions.has(criterion.code) || !asked.some((status) => status && openFor(status))) return [];
    return [{ kind: "criterion", position, criterion }];
  });
  const facts = demands.facts.filter(({ level }) => level <= high).map((fact): Item => ({ kind: "fact", fact }));
  return [...criteria, ...facts];
}

type End = "high" | "low";

interface Filling {
  readonly cells: ReadonlyMap<number, Value>;
  readonly judgements: ReadonlyMap<number, Judgement>;
  readonly score: number;
}

/** The entity once these components are filled in. */
function filledIn(chosen: readonly Filling[], official: JudgedScope): JudgedScope {
  const row = [...official.row];
  const judgements = [...official.judgements];
  for (const filling of chosen) {
    for (const [position, value] of filling.cells) row[position] = value;
    for (const [position, judgement] of filling.judgements) judgements[position] = judgement;
  }
  return { ...scopeOf(official.program, row, "official", official.known), judgements };
}

/** Ways to fill in a component, best first for that end; only the best where criteria may be looked at alone. */
function fillingsOf(
  component: Component,
  end: End,
  official: JudgedScope,
  bounds: Bounds,
  onlyBest: boolean,
): readonly Filling[] {
  const { program } = official;
  const row: Cell[] = [...official.row];
  const found = new Map<string, Filling>();
  let left = tries;
  let ideal = false;
  const consider = (): void => {
    left--;
    const scope = scopeOf(program, [...row], "official", official.known);
    if (component.ensures.some(({ condition }) => evaluateTruth(condition, scope) === false)) return;
    const judgements = new Map<number, Judgement>();
    for (const item of component.items) {
      if (item.kind === "criterion") judgements.set(item.position, judge(item.criterion, scope));
    }
    const { score, best, key } = scoreOf(component, judgements, scope, end, bounds);
    const before = found.get(key);
    if (before) return;
    const cells = new Map(component.inputs.map(({ position }) => [position, row[position] ?? false]));
    found.set(key, { cells, judgements, score });
    ideal ||= score === best;
  };
  const fill = (index: number): void => {
    const input = component.inputs[index];
    if (!input) return consider();
    const scope = scopeOf(program, [...row], "official", official.known);
    for (const value of candidatesFor(input.surroundings, scope)) {
      if (left <= 0 || ideal) break;
      row[input.position] = value;
      fill(index + 1);
    }
    row[input.position] = null;
  };
  fill(0);
  const sorted = [...found.values()].toSorted((a, b) => b.score - a.score);
  return onlyBest ? sorted.slice(0, 1) : sorted.slice(0, 8);
}

interface Score {
  readonly score: number;
  readonly best: number;
  /** Fillings of one key are as good as each other. */
  readonly key: string;
}

/** How many of a component's statuses and conditions go the way of an end. */
function scoreOf(
  component: Component,
  judgements: ReadonlyMap<number, Judgement>,
  scope: Scope,
  end: End,
  bounds: Bounds,
): Score {
  let score = 0;
  let best = 0;
  let key = "";
  const levels = scope.program.module.levels
    .map(({ number }) => number)
    .slice(end === "high" ? 0 : bounds.low, bounds.high);
  for (const item of component.items) {
    if (item.kind === "fact") {
      const holds = evaluateTruth(item.fact.condition, scope) === item.fact.wanted;
      best++;
      if (holds === (end === "high")) score++;
      key += holds ? "1" : "0";
      continue;
    }
    const judgement = judgements.get(item.position);
    const helps = scope.program.demands.directions.get(item.criterion.code) !== "down";
    for (const level of levels) {
      const status = judgement?.statuses[level - 1]?.status;
      if (!status) continue;
      best++;
      key += status.charAt(0);
      const satisfied = status === "notApplicable" || (status === "met") === helps;
      if (satisfied === (end === "high")) score++;
    }
  }
  return { score, best, key };
}

/** Combinations of one filling for each component, at most so many, best ones first. */
function* products(fillings: readonly (readonly Filling[])[], most: number): Generator<readonly Filling[]> {
  const total = fillings.reduce((product, each) => Math.min(most, product * each.length), 1);
  for (let n = 0; n < total; n++) {
    let rest = n;
    yield fillings.flatMap((each) => {
      const index = rest % each.length;
      rest = Math.floor(rest / each.length);
      return each[index] ?? [];
    });
  }
}
