/** json-rules-engine: a rule a level, an operator of ours for each threshold of a ratio. */

import { Engine as RulesEngine, type NestedCondition, type TopLevelCondition } from "json-rules-engine";
import { conditionsAt, type Condition } from "../workload/condition.ts";
import { rowsOf } from "../workload/data.ts";
import type { Cut, Shape } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

/** json-rules-engine. */
export const jsonRules: Engine = {
  name: "json-rules-engine",
  kind: "peer",
  input: "rows",
  most: 500,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    const engine = engineOf(shape);
    return {
      async levels() {
        const levels = new Uint8Array(rows.length);
        for (const [row, facts] of rows.entries()) {
          const { events } = await engine.run(facts);
          const reached = new Set(events.map(({ type }) => Number(type)));
          let level = 0;
          while (reached.has(level + 1)) level++;
          levels[row] = level;
        }
        return levels;
      },
      close: () => void engine.stop(),
    };
  },
};

function engineOf({ levels, criteria }: Shape): RulesEngine {
  const engine = new RulesEngine();
  const operators = new Map<string, Cut>();
  for (let level = 1; level <= levels; level++) {
    const all = conditionsAt(criteria, level).map((condition) => nested(condition, operators));
    engine.addRule({ conditions: { all }, event: { type: String(level) } });
  }
  engine.addOperator<unknown, null>("reported", (value) => value !== null);
  engine.addOperator<unknown, number>("atLeast", (value, least) => typeof value === "number" && value >= least);
  for (const [name, { numerator, denominator }] of operators)
    engine.addOperator<unknown, unknown>(
      name,
      (top, bottom) =>
        typeof top === "number" &&
        typeof bottom === "number" &&
        bottom !== 0 &&
        top * denominator >= bottom * numerator,
    );
  return engine;
}

function nested(condition: Condition, operators: Map<string, Cut>): NestedCondition {
  switch (condition.kind) {
    case "and":
    case "or": {
      const operands = condition.operands.map((each) => nested(each, operators));
      const made: TopLevelCondition = condition.kind === "and" ? { all: operands } : { any: operands };
      return made;
    }
    case "is":
      return { fact: condition.input, operator: "equal", value: condition.value };
    case "zero":
      return { fact: condition.input, operator: "equal", value: 0 };
    case "reported":
      return { fact: condition.input, operator: "reported", value: null };
    case "atLeast":
      return { fact: condition.input, operator: "atLeast", value: condition.least };
    case "share": {
      const { top, bottom, cut } = condition;
      const operator = `share of at least ${cut.numerator}/${cut.denominator} in`;
      operators.set(operator, cut);
      return { fact: top, operator, value: { fact: bottom } };
    }
  }
}
