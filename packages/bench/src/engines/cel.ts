/** Common Expression Language: one expression that gives the level. */

import { Environment } from "@marcbachmann/cel-js";
import { writtenAt, type Writing } from "../workload/condition.ts";
import { rowsOf } from "../workload/data.ts";
import type { Shape } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

/** @marcbachmann/cel-js. */
export const cel: Engine = {
  name: "@marcbachmann/cel-js",
  kind: "peer",
  input: "rows",
  most: 100_000,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    const environment = new Environment();
    for (const name of [...shape.numbers, ...shape.booleans]) environment.registerVariable(name, "dyn");
    const level = environment.parse(levelExpression(shape));
    return { levels: () => Uint8Array.from(rows, (row) => Number(level(row))) };
  },
};

function levelExpression({ levels, criteria }: Shape): string {
  return (
    Array.from({ length: levels }, (_, i) => `!${writtenAt(criteria, i + 1, writing)} ? ${i} : `).join("") + levels
  );
}

/** Numbers of rows are doubles in CEL. */
const writing: Writing = {
  and: "&&",
  or: "||",
  leaf(condition) {
    switch (condition.kind) {
      case "is":
        return `${condition.input} == ${condition.value}`;
      case "zero":
        return `${condition.input} == 0.0`;
      case "reported":
        return `${condition.input} != null`;
      case "atLeast":
        return `(${condition.input} != null && ${condition.input} >= ${condition.least}.0)`;
      case "share": {
        const { top, bottom, cut } = condition;
        return `(${top} != null && ${bottom} != null && ${bottom} != 0.0 && ${top} * ${cut.denominator}.0 >= ${bottom} * ${cut.numerator}.0)`;
      }
    }
  },
};
