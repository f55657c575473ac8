/** Missing inputs that must be filled in together: they meet in a criterion, a rule or an `ensure`. */

import { criterionExprs, type Criterion, type Ensure } from "@khung/ir";
import type { Surroundings } from "./candidates.ts";
import type { Fact } from "./demands.ts";
import type { Program, Scope } from "./program.ts";

/** Something undecided that missing inputs could decide. */
export type Item =
  | { readonly kind: "criterion"; readonly position: number; readonly criterion: Criterion }
  | { readonly kind: "fact"; readonly fact: Fact };

/** One connected set of missing inputs with all that hangs on them. */
export interface Component {
  /** Positions, ascending, with what each takes part in. */
  readonly inputs: readonly { readonly position: number; readonly surroundings: Surroundings }[];
  readonly items: readonly Item[];
  readonly ensures: readonly Ensure[];
}

/** The components of the items that are open for an entity. */
export function componentsOf(items: readonly Item[], scope: Scope): readonly Component[] {
  const { program } = scope;
  const lacking = (names: Iterable<string>): readonly number[] =>
    [...names].map((name) => program.inputs.get(name) ?? -1).filter((position) => scope.row[position] === null);
  const itemInputs = new Map(items.map((item) => [item, lacking(neededBy(item, program))]));
  const ensureInputs = program.module.ensures.map((_, i) => lacking(program.graph.ensures[i]?.inputs ?? []));
  const left = new Set(items);
  const components: Component[] = [];
  for (const first of items) {
    if (!left.has(first)) continue;
    const positions = new Set(itemInputs.get(first));
    for (let size = -1; size !== positions.size;) {
      size = positions.size;
      for (const each of [...itemInputs.values(), ...ensureInputs]) {
        if (each.some((position) => positions.has(position))) for (const position of each) positions.add(position);
      }
    }
    const touched = (each: readonly number[] | undefined): boolean =>
      each?.some((position) => positions.has(position)) ?? false;
    const inside = items.filter((item) => item === first || touched(itemInputs.get(item)));
    for (const item of inside) left.delete(item);
    const ensures = program.module.ensures.filter((_, i) => touched(ensureInputs[i]));
    const inputs = [...positions]
      .toSorted((a, b) => a - b)
      .map((position) => ({ position, surroundings: around(position, inside, ensures, program) }));
    components.push({ inputs, items: inside, ensures });
  }
  return components;
}

function neededBy(item: Item, { graph, inputsOf }: Program): Iterable<string> {
  if (item.kind === "fact") return inputsOf(item.fact.condition);
  return graph.criteria.get(item.criterion.code)?.inputs ?? [];
}

function around(position: number, items: readonly Item[], ensures: readonly Ensure[], program: Program): Surroundings {
  const input = program.module.inputs[position];
  if (!input) throw new Error(`no input at ${position}`);
  const concerned = items.filter((item) => [...neededBy(item, program)].includes(input.name));
  const criteria = concerned.flatMap((item) => (item.kind === "criterion" ? [item.criterion] : []));
  const facts = concerned.flatMap((item) => (item.kind === "fact" ? [item.fact.condition] : []));
  return {
    input,
    ensures: ensures.filter(({ condition }) => program.inputsOf(condition).has(input.name)),
    conditions: [...facts, ...criteria.flatMap(criterionExprs)],
    measured: criteria.flatMap(({ measure, requirements }) => (measure ? [{ measure, requirements }] : [])),
  };
}
