/** Cells to start from: every answer to what is no number, some or none of what is one. */

import type { Prepared } from "@khung/evaluator/observing";
import { compare, one, rational, type Cell, type Input, type Rational } from "@khung/ir";

/** Cells by input name; what is not there is missing. */
export type Cells = ReadonlyMap<string, Cell>;

const hundred = rational(100n);
const mostCombinations = 96;
const mostPresences = 16;

/** The inputs that a criterion needs, in the order in which it names them: what is counted before what it is divided by. */
export function inputsOf({ graph, inputs, module }: Prepared, code: string): readonly Input[] {
  return [...(graph.criteria.get(code)?.inputs ?? [])].flatMap((name) => module.inputs[inputs.get(name) ?? -1] ?? []);
}

/** Every choice of values of inputs that are no numbers, at most so many. */
export function combinations(inputs: readonly Input[]): readonly Cells[] {
  return inputs.reduce<readonly Cells[]>(
    (rows, { name, type }) => {
      const values: readonly Cell[] =
        type.kind === "boolean"
          ? [true, false]
          : type.kind === "choice"
            ? type.members.map((member) => member.name)
            : ["2000-01-01", "2024-12-31"];
      return rows.flatMap((row) => values.map((value) => new Map([...row, [name, value]]))).slice(0, mostCombinations);
    },
    [new Map()],
  );
}

/** Every choice of some and none for these numbers, at most so many: a condition may hang on which of them there are. */
export function presences(numbers: readonly Input[], fixed: Cells): readonly Cells[] {
  return numbers.reduce<readonly Cells[]>(
    (rows, { name, type }) =>
      rows
        .flatMap((row) =>
          [hundred, rational(0n)].map((value): Cells => new Map([...row, [name, shareOr(type, value)]])),
        )
        .slice(0, mostPresences),
    [fixed],
  );
}

/** A value as an input of its type can have it: shares go up to 1. */
export function shareOr(type: Input["type"], base: Rational): Rational {
  const share = type.kind === "number" && type.form === "share";
  return share && compare(base, one) > 0 ? rational(1n, 2n) : base;
}
