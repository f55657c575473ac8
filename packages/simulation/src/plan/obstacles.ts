/** Why a goal cannot be reached: conditions that nothing which may change can fulfil, and what stands in the way. */

import { printExpr, type Cell, type Expr } from "@khung/ir";
import { conjuncts } from "./goal.ts";
import type { Planner } from "./planner.ts";
import type { Unmoved } from "./movable.ts";
import { memberOf, possibleRule, type Standings } from "./possible-rule.ts";
import { unionOf } from "./search.ts";
import type { Setting } from "./setting.ts";

/** One of the things that stand in the way. */
export interface Obstacle {
  /** A criterion that cannot be met, at the level at which it is asked. */
  readonly code?: string;
  readonly level?: number;
  /** Any other condition, as the IR prints it; absent: the conditions cannot hold together, though each can alone. */
  readonly condition?: string;
  /** Inputs of it that stay as they are: why. `missing`: there is no figure. `limit`: it may change, but not far enough. */
  readonly inputs: readonly { readonly input: string; readonly why: Unmoved | "missing" | "limit" }[];
}

/** What stands in the way. */
export function obstaclesOf(
  { condition, program, unmoved }: Planner,
  { settled, options, fixed }: Setting,
  cells: ReadonlyMap<string, Cell>,
): readonly Obstacle[] {
  const ways = new Map([...settled, ...options.flatMap((each) => [...unionOf(each.options)])]);
  const standings: Standings = (code) => ways.get(code) ?? { statuses: [] };
  const inputsOf = (names: ReadonlySet<string>): Obstacle["inputs"] =>
    [...names].map((input) => {
      const why = unmoved.get(input);
      return { input, why: (cells.get(input) ?? null) === null && why ? "missing" : (why ?? "limit") };
    });
  const region = { fixed, open: new Map(), memo: new Map() };
  const found = conjuncts(condition).flatMap((part): readonly Obstacle[] => {
    if (possibleRule(part, standings, fixed).words.has(true)) return [];
    if (part.kind === "criteria" || part.kind === "scores") {
      const stuck = part.codes.filter((code) => {
        const member = memberOf(part, code, standings(code), region);
        return member && !member.leaves && !member.truth.words.has(true);
      });
      if (stuck.length > 0) {
        return stuck.map((code) => ({
          code,
          ...(part.kind === "criteria" && part.level !== undefined && { level: part.level }),
          inputs: inputsOf(program.graph.criteria.get(code)?.inputs ?? new Set()),
        }));
      }
    }
    return [{ condition: printExpr(part), inputs: inputsOf(ownInputs(part, program.inputsOf(part))) }];
  });
  return found.length > 0 ? unique(found) : [{ inputs: [] }];
}

/** Of rules that are about criteria, the criteria's inputs say little. */
function ownInputs(part: Expr, inputs: ReadonlySet<string>): ReadonlySet<string> {
  return inputs.size <= 3 ? inputs : new Set([...inputs].filter((name) => part.kind === "input" && part.name === name));
}

/** A criterion that is asked at several levels is named once, at the lowest. */
function unique(all: readonly Obstacle[]): readonly Obstacle[] {
  return all.filter(({ code }, i) => code === undefined || all.findIndex((other) => other.code === code) === i);
}
