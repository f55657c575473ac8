/**
 * The official level of one entity as a function of the weight of one part of an index, its siblings keeping theirs.
 *
 * A mean is (w·value + the rest) / (w + the other weights), and every mean around it is linear in that one.
 */

import {
  toExact,
  walkExpr,
  withWeight,
  zero,
  type Cell,
  type Criterion,
  type Expr,
  type Group,
  type Module,
} from "@khung/ir";
import { judgedScope } from "../assess.ts";
import { scopeOf, type Program } from "../program.ts";
import { turnsOf, type LevelAlong } from "./level-along.ts";

/** What expressions that hang on the weight need; no name in a framework can be this. */
const weightInput = "khung:weight";

/** A part of an index, in a module made ready for turning its weight. */
export interface Weighed {
  readonly program: Program;
  readonly part: Criterion | Group;
}

/** Makes a module ready for turning a weight. `part`: one of its criteria or groups that has a weight. */
export function weighedOf(program: Program, part: Criterion | Group): Weighed {
  const around = new Set(aroundPart(part, program.module));
  const known = new Map<Expr, ReadonlySet<string>>();
  const asks = (top: Expr): boolean => {
    let found = false;
    walkExpr(top, (expr) => {
      found ||= expr.kind === "index" && around.has(expr.group);
    });
    return found;
  };
  const inputsOf = (expr: Expr): ReadonlySet<string> => {
    const before = known.get(expr);
    if (before) return before;
    const lets = [...program.graph.needsOf([expr]).lets].flatMap((name) => program.lets.get(name)?.value ?? []);
    const found = [expr, ...lets].some(asks)
      ? new Set([...program.inputsOf(expr), weightInput])
      : program.inputsOf(expr);
    known.set(expr, found);
    return found;
  };
  return { program: { ...program, inputsOf }, part };
}

/** Whether a level rule asks for an index that hangs on the weight. */
export function decidesLevels({ program }: Weighed): boolean {
  return program.module.levels.some(({ rule }) => rule && program.inputsOf(rule).has(weightInput));
}

/** The groups whose index hangs on a part, innermost first; undefined = the framework itself, always the last. */
function aroundPart(part: Criterion | Group, { groups }: Module): readonly (string | undefined)[] {
  const up = (name: string | undefined): readonly (string | undefined)[] =>
    name === undefined ? [undefined] : [name, ...up(groups.find((each) => each.name === name)?.parent)];
  return up("code" in part ? part.group : part.parent);
}

/**
 * The level of an entity over all weights above 0: `first` is its level just above 0.
 *
 * Errors   throws `NotLinear` where turning points cannot be solved for; not for figures of all entities or of children
 */
export function levelAlongWeight({ program, part }: Weighed, row: readonly Cell[]): LevelAlong {
  // No criterion can come from the score, so none is judged again.
  const { judgements } = judgedScope(program, row);
  return turnsOf({
    program,
    input: weightInput,
    weighed: part,
    above: zero,
    at: (value) => {
      const module = withWeight(program.module, part, toExact(value));
      return { ...scopeOf({ ...program, module }, row, "official"), judgements };
    },
  });
}
