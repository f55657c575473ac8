// How engines grow: `npm run scale`. With Spark where the machine has Python and Java, without where not.
import process from "node:process";
import { handOver, node } from "./host.mjs";
import { setUp } from "./setup.mjs";
import { fetchSpark } from "./spark.mjs";

export function task(args) {
  setUp("generated");
  const python = fetchSpark();
  const env = { ...process.env, ...(python && { KHUNG_SPARK_PYTHON: python }) };
  handOver(node(), ["packages/bench/src/scale/main.ts", ...args], { env });
}
