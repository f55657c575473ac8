/**
 * The cheapest choice of one option for each component that reaches a goal: best first, so that the first one found is the least.
 *
 * What is chosen of is put off component by component. A choice is dropped when another that costs no more counts for as much so far,
 * or when the goal can no longer be reached. Ends with the least choice, that there is none, or a bound where the steps run out.
 */

import { add, type Expr, type Rational } from "@khung/ir";
import { boundOf } from "./bound.ts";
import type { Gauges, Profile } from "./gauges.ts";
import { Heap } from "./heap.ts";
import { addEfforts, compareEfforts, noEffort, type Effort } from "./lever.ts";
import { atLeastAsGood, type Option } from "./options.ts";
import { possibleRule, type Standings } from "./possible-rule.ts";
import type { Region } from "./possible-value.ts";
import type { Pace } from "../run.ts";
import { eitherStanding, type Standing } from "./standing.ts";

/** What a search looks for. */
export interface Wanted {
  readonly goal: Expr;
  readonly gauges: Gauges;
  readonly fixed: Region["fixed"];
  /** How the criteria stand that no option moves. */
  readonly settled: ReadonlyMap<string, Standing>;
  /** Whether a whole choice reaches the goal: the interpreter's word. */
  readonly reaches: (choice: readonly Option[]) => boolean;
  /** Steps before giving up. */
  readonly most: number;
  readonly pace: Pace;
}

/** `open`: the steps ran out; whatever there is takes at least the bound. */
export type Found =
  | { readonly kind: "found"; readonly choice: readonly Option[]; readonly effort: Effort }
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly bound: Effort };

interface Node {
  readonly depth: number;
  readonly effort: Effort;
  /** Effort, and what the rest takes at least. */
  readonly least: Effort;
  readonly profile: Profile;
  readonly last?: { readonly option: Option; readonly before: Node };
}

/** Searches. Components come as lists of options by rising effort. */
export async function search(all: readonly (readonly Option[])[], wanted: Wanted): Promise<Found> {
  const { gauges, settled } = wanted;
  // Those with the fewest options first: what they do is known soonest.
  const components = all.toSorted((a, b) => a.length - b.length);
  if (components.some((options) => options.length === 0)) return { kind: "none" };
  const unions = components.map(unionOf);
  const standings = (chosen: readonly Option[]): Standings => {
    const found = new Map(settled);
    for (const [i, union] of unions.entries())
      for (const [code, standing] of chosen[i]?.standings ?? union) found.set(code, standing);
    return (code) => found.get(code) ?? { statuses: [] };
  };
  const none = standings([]);
  const bound = boundOf(components, gauges.covers(none));
  const start = gauges.profile([...settled.keys()], none);
  const queue = new Heap<Node>((a, b) => compareEfforts(a.least, b.least) || b.depth - a.depth);
  const push = (node: Omit<Node, "least">): void => {
    const rest = bound(node.depth, node.profile.good);
    if (rest) queue.push({ ...node, least: [add(node.effort[0], rest), node.effort[1]] });
  };
  push({ depth: 0, effort: noEffort, profile: start });
  const seen = components.map((): Node[] => []);
  for (let node = queue.pop(), left = wanted.most; node; node = queue.pop()) {
    if (left-- === 0) return { kind: "open", bound: node.least };
    await wanted.pace.step();
    const chosen = choiceOf(node);
    const { depth, effort } = node;
    const options = components[depth];
    if (!options) {
      if (wanted.reaches(chosen)) return { kind: "found", choice: chosen, effort };
      continue;
    }
    if (beaten(node, seen[depth] ?? [])) continue;
    seen[depth]?.push(node);
    if (!possibleRule(wanted.goal, standings(chosen), wanted.fixed).words.has(true)) continue;
    for (const option of options) {
      push({
        depth: depth + 1,
        effort: addEfforts(effort, option.effort),
        profile: together(node.profile, option.profile),
        last: { option, before: node },
      });
    }
  }
  return { kind: "none" };
}

function choiceOf(node: Node): readonly Option[] {
  const choice: Option[] = [];
  for (let at: Node | undefined = node; at?.last; at = at.last.before) choice.push(at.last.option);
  return choice.toReversed();
}

/** Whether another choice of the same components that takes no more counts for as much. */
function beaten({ effort, profile }: Node, others: readonly Node[]): boolean {
  return others.some((other) => compareEfforts(other.effort, effort) <= 0 && atLeastAsGood(other.profile, profile));
}

function together(a: Profile, b: Profile): Profile {
  return {
    good: a.good.map((each, i): Rational | undefined => {
      const other = b.good[i];
      return each && other && add(each, other);
    }),
    same: a.same === undefined || b.same === undefined ? undefined : `${a.same}+${b.same}`,
  };
}

/** How the criteria of a component can stand, whichever option is chosen. */
export function unionOf(options: readonly Option[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { standings } of options) {
    for (const [code, standing] of standings) {
      const before = found.get(code);
      found.set(code, before ? eitherStanding(before, standing) : standing);
    }
  }
  return found;
}
