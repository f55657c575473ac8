/** `npm run bench [-- --json]`: the measurements, in the shape of docs' contract. */

import { cpus } from "node:os";
import { measure, type Measurement } from "./measure.ts";
import { works } from "./works.ts";

const results: Measurement[] = [];
for (const work of await works()) results.push(await measure(work));

if (process.argv.includes("--json")) {
  const machine = `${cpus()[0]?.model ?? "?"} × ${cpus().length}`;
  process.stdout.write(
    `${JSON.stringify({ machine, date: new Date().toISOString(), node: process.version, ratios: {}, results }, null, 2)}\n`,
  );
} else {
  for (const { engine, work, median, cold } of results) {
    process.stdout.write(
      `${engine.padEnd(12)} ${work.padEnd(42)} ${median.toFixed(1).padStart(8)} ms   (cold ${cold.toFixed(1)} ms)\n`,
    );
  }
}
