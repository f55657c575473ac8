/** From literals that hold to real data: a cell for every input, of its type. */

import {
  addDays,
  fromInteger,
  isInteger,
  zero,
  type Cell,
  type Exact,
  type Input,
  type Module,
  type Rational,
} from "@khung/ir";
import { comparisonOf } from "./constraints.ts";
import type { Formula } from "./formula.ts";
import { constantForm, constantOf, minus, opposite, scale, variableForm, type Linear } from "./linear.ts";
import { epoch } from "./scope.ts";
import type { Model } from "./search.ts";
import { solve, type Row } from "./simplex.ts";
import { raised, type Space } from "./space.ts";
import { wholePoint } from "./whole-numbers.ts";

/** Cells by input; without those that are missing. */
export type Cells = Readonly<Record<string, Cell>>;

/** One entity's data, and the same with an input raised where the theorem has two copies. */
export interface Data {
  readonly cells: Cells;
  readonly raised?: Cells;
  /** What a parameter is raised to. */
  readonly parameter?: Exact;
}

/** Data under which the literals hold; undefined when no whole numbers were found. */
export function realise(
  space: Space,
  model: Model,
  modules: readonly Module[],
  raisedInput: string | undefined,
): Data | undefined {
  const inputs = new Map(modules.flatMap((module) => module.inputs.map((input) => [input.name, input] as const)));
  const rows = rowsOf(space, model);
  const point = wholePoint(rows, (name) => space.domains.get(name)?.integer ?? false);
  if (!point) return undefined;
  const cells: Record<string, Cell> = {};
  for (const input of inputs.values()) {
    if (model.holds(space.flag(`${input.name} is reported`)) !== true) continue;
    cells[input.name] = cellOf(input, input.name, space, model, point);
  }
  const input = raisedInput === undefined ? undefined : inputs.get(raisedInput);
  if (!input || cells[input.name] === undefined) return { cells };
  return { cells, raised: { ...cells, [input.name]: cellOf(input, `${input.name}${raised}`, space, model, point) } };
}

/**
 * The comparisons of inputs that hold, and what types say of their variables. Where what a criterion scores is a share, a share that
 * fits all comparisons of sums is chosen first: fixed, it is linear in the inputs.
 */
function rowsOf(space: Space, model: Model): readonly Row[] {
  const said = model.literals.flatMap((literal) => comparisonOf(space, literal) ?? []);
  const among = (names: ReadonlySet<string> | ReadonlyMap<string, unknown>, { form }: Row): boolean =>
    [...form.terms.keys()].some((name) => names.has(name));
  const known = said.filter((row) => !among(space.opaque, row));
  const sums = said.filter((row) => among(space.defined, row) && isOf(row.form, space));
  const rows = [...known, ...sharesOf(space, model, [...sums, ...known])];
  return [...rows, ...factsOf(space, rows)];
}

function isOf({ terms }: Linear, { defined, opaque }: Space): boolean {
  return [...terms.keys()].every((name) => defined.has(name) || !opaque.has(name));
}

function factsOf(space: Space, rows: readonly Row[]): readonly Row[] {
  const names = new Set(rows.flatMap(({ form }) => [...form.terms.keys()]));
  const facts = space.facts.filter(({ terms }) => [...terms.keys()].some((name) => names.has(name)));
  return facts.map((form) => ({ form, strict: false }));
}

function sharesOf(space: Space, model: Model, rows: readonly Row[]): readonly Row[] {
  const names = new Set(rows.flatMap(({ form }) => [...form.terms.keys()]));
  const shares = [...names].flatMap((name) => {
    const found = space.defined.get(name)?.find(({ when }) => isTrue(space, model, when));
    return found && !constantOf(found.value.bottom) ? [{ name, value: found.value }] : [];
  });
  if (shares.length === 0) return [];
  // What reaches the most that can be had is another case.
  const below = shares.flatMap(({ name }): readonly Row[] => {
    const upper = space.domains.get(name)?.upper;
    return upper ? [{ form: minus(constantForm(upper), variableForm(name)), strict: true }] : [];
  });
  const solved = solve([...rows, ...below, ...factsOf(space, rows)]);
  if (solved.kind !== "point") return [];
  return shares.flatMap(({ name, value: { top, bottom } }): readonly Row[] => {
    const form = minus(top, scale(bottom, solved.point.get(name) ?? zero));
    return [
      { form, strict: false },
      { form: opposite(form), strict: false },
    ];
  });
}

/** Whether a formula holds under the literals of a model; what these leave open does not. */
function isTrue(space: Space, model: Model, formula: Formula): boolean {
  const said = model.holds(formula);
  if (said !== undefined) return said;
  const node = space.formulas.node(formula);
  if (node.kind === "always") return formula > 0;
  if (node.kind !== "all") return false;
  return formula > 0
    ? node.parts.every((part) => isTrue(space, model, part))
    : node.parts.some((part) => isTrue(space, model, -part));
}

function cellOf({ type }: Input, name: string, space: Space, model: Model, point: ReadonlyMap<string, Rational>): Cell {
  switch (type.kind) {
    case "boolean":
      return model.holds(space.flag(`${name} = yes`)) === true;
    case "choice":
      return (
        (type.members.find((member) => model.holds(space.flag(`${name} = ${member.name}`)) === true) ?? type.members[0])
          ?.name ?? null
      );
    case "date":
      return addDays(epoch, Number(point.get(name)?.numerator ?? 0n));
    default: {
      const value = point.get(name) ?? zero;
      return type.kind === "number" && type.form === "count" && !isInteger(value) ? fromInteger(0) : value;
    }
  }
}
