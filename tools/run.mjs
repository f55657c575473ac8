// The one door to every root command: `node tools/run.mjs TASK …`, which package.json's scripts call.
// Runs on any Node >= 18 with npm, before a single dependency is installed; each task is one file in tools/run/.
import process from "node:process";

const tasks = {
  setup: () => import("./run/setup.mjs"),
  start: () => import("./run/start.mjs"),
  test: () => import("./run/test.mjs"),
  "test:spark": () => import("./run/spark.mjs"),
  check: () => import("./run/check.mjs"),
  khung: () => import("./run/khung.mjs"),
  scale: () => import("./run/scale.mjs"),
  bench: () => import("./run/bench.mjs"),
  format: () => import("./run/programs.mjs"),
  changeset: () => import("./run/programs.mjs"),
  pnpm: () => import("./run/programs.mjs"),
};

const [name = "start", ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name)) {
  console.error(`tools/run.mjs: no task "${name}"; there are: ${Object.keys(tasks).join(", ")}`);
  process.exit(2);
}
const { task } = await tasks[name]();
await task(args, name);
