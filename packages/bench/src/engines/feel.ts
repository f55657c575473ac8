/** DMN's FEEL, by feelin: all rows in one evaluation, which is its fast form (one row a call is thirty times slower). */

import { evaluate } from "feelin";
import { writtenAt, type Writing } from "../workload/condition.ts";
import { rowsOf } from "../workload/data.ts";
import type { Shape } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

/** feelin. */
export const feel: Engine = {
  name: "feelin",
  kind: "peer",
  input: "rows",
  most: 500,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    const expression = `for row in rows return ${levelExpression(shape)}`;
    return { levels: () => Uint8Array.from(evaluate(expression, { rows }).value as readonly number[]) };
  },
};

function levelExpression({ levels, criteria }: Shape): string {
  const tests = Array.from(
    { length: levels },
    (_, i) => `if ${writtenAt(criteria, i + 1, writing)} != true then ${i} else `,
  );
  return tests.join("") + levels;
}

/** FEEL's own three-valued logic does the rest: a comparison with null is null, and null is not true. */
const writing: Writing = {
  and: "and",
  or: "or",
  leaf(condition) {
    switch (condition.kind) {
      case "is":
        return `row.${condition.input} = ${condition.value}`;
      case "zero":
        return `row.${condition.input} = 0`;
      case "reported":
        return `row.${condition.input} != null`;
      case "atLeast":
        return `(row.${condition.input} != null and row.${condition.input} >= ${condition.least})`;
      case "share": {
        const { top, bottom, cut } = condition;
        return `(row.${top} != null and row.${bottom} != null and row.${bottom} != 0 and row.${top} * ${cut.denominator} >= row.${bottom} * ${cut.numerator})`;
      }
    }
  },
};
