import { interpret } from "@khung/evaluator";
import { tableOf } from "../workload/data.ts";
import { asOf } from "../workload/workload.ts";
import type { Engine } from "./engine.ts";

/** The reference interpreter: what all others must agree with. */
export const interpreter: Engine = {
  name: "khung interpreter",
  kind: "ours",
  input: "columns",
  most: 3_321,
  load({ module, data }) {
    const table = tableOf(module, data);
    return { levels: () => Uint8Array.from(interpret(module, table, { asOf }).entities, ({ level }) => level) };
  },
};
