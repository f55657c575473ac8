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
import { epoch } from "./scope.ts";
import type { Model } from "./search.ts";
import type { Row } from "./simplex.ts";
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

/** The comparisons of inputs that hold, and what types say of their variables. */
function rowsOf(space: Space, model: Model): readonly Row[] {
  const said = model.literals.flatMap((literal) => comparisonOf(space, literal) ?? []);
  const rows = said.filter(({ form }) => ![...form.terms.keys()].some((name) => space.opaque.has(name)));
  const names = new Set(rows.flatMap(({ form }) => [...form.terms.keys()]));
  const facts = space.facts.filter(({ terms }) => [...terms.keys()].some((name) => names.has(name)));
  return [...rows, ...facts.map((form) => ({ form, strict: false }))];
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
