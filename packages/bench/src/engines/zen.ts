/** GoRules ZEN: a decision of one expression node, given all rows in loop mode, which is its fast form. */

import { invariant } from "@khung/diagnostics";
import { ZenEngine } from "@gorules/zen-engine";
import { writtenAt, type Writing } from "../workload/condition.ts";
import { rowsOf } from "../workload/data.ts";
import type { Shape } from "../workload/shape.ts";
import type { Engine } from "./engine.ts";

/** @gorules/zen-engine. */
export const zen: Engine = {
  name: "@gorules/zen-engine",
  kind: "peer",
  input: "rows",
  most: 3_321,
  load({ shape, data }) {
    const rows = rowsOf(shape, data);
    const engine = new ZenEngine();
    const decision = engine.createDecision(Buffer.from(JSON.stringify(decisionOf(shape))));
    return {
      async levels() {
        const { result } = await decision.evaluate({ rows });
        invariant(isLevels(result), "a level for each row");
        return Uint8Array.from(result.rows, ({ level }) => level);
      },
      close: () => engine.dispose(),
    };
  },
};

function isLevels(result: unknown): result is { readonly rows: readonly { readonly level: number }[] } {
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows);
}

function decisionOf({ levels, criteria }: Shape): unknown {
  const tests = Array.from({ length: levels }, (_, i) => `not ${writtenAt(criteria, i + 1, writing)} ? ${i} : `);
  const content = {
    expressions: [{ id: "level", key: "level", value: tests.join("") + levels }],
    inputField: "rows",
    outputPath: "rows",
    executionMode: "loop",
    passThrough: false,
  };
  return {
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      { id: "level", name: "level", type: "expressionNode", content },
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "level", type: "edge" },
      { id: "2", sourceId: "level", targetId: "out", type: "edge" },
    ],
  };
}

const writing: Writing = {
  and: "and",
  or: "or",
  leaf(condition) {
    switch (condition.kind) {
      case "is":
        return `${condition.input} == ${condition.value}`;
      case "zero":
        return `${condition.input} == 0`;
      case "reported":
        return `${condition.input} != null`;
      case "atLeast":
        return `(${condition.input} != null and ${condition.input} >= ${condition.least})`;
      case "share": {
        const { top, bottom, cut } = condition;
        return `(${top} != null and ${bottom} != null and ${bottom} != 0 and ${top} * ${cut.denominator} >= ${bottom} * ${cut.numerator})`;
      }
    }
  },
};
