// Starts the API, which serves the web application too, on PORT (4173).
import { handOver, node } from "./host.mjs";
import { setUp } from "./setup.mjs";

export function task(args) {
  setUp("everything");
  handOver(node(), ["apps/api/dist/main.js", ...args]);
}
