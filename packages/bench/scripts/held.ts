// Bytes an entity that an engine holds once it has rows and has evaluated them; argument: its name, number of rows, "rows" to look before evaluating.
import { engines } from "../src/engines/engines.ts";
import { workloadOf } from "../src/workload/workload.ts";

const [name, rows, when] = process.argv.slice(2);
const engine = engines.find((each) => each.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const workload = workloadOf(Number(rows));

/** Databases and WebAssembly keep theirs outside the heap: for them what the system has given. */
const native = /DuckDB|^wasm/.test(engine.name);
const held = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return native ? rss : heapUsed + external;
};
const before = held();
const loaded = await engine.load(workload);
const first = when === "rows" ? undefined : await loaded.levels();
const after = held();
// What is still used below is still held above.
if (first && first.length !== (await loaded.levels()).length) throw new Error("levels come and go");
await loaded.close?.();
process.stdout.write(String((after - before) / workload.data.rows));
