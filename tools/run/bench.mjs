// Measures. Runs from source: nothing has to be built.
import { handOver, node } from "./host.mjs";
import { setUp } from "./setup.mjs";

export function task(args) {
  setUp("generated");
  handOver(node(), ["packages/bench/src/main.ts", ...args]);
}
