/**
 * `npm run scale [-- --minutes N] [--most N]`: how engines grow from 10⁴ to 10⁸ entity-evaluations (entities × scenarios).
 *
 * Every answer is compared with the columnar engine's before its time counts. An engine is left out of a size that by its last one would take
 * it longer than so many minutes (5). On standard output a table in Markdown.
 */

import { execFileSync } from "node:child_process";
import os from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { startSpark } from "@khung/engines/spark";
import { scaleEngines, sparkScale, type ScaleEngine } from "./engines.ts";
import { jobOf, sameTransitions, type Transitions } from "./job.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "5" }, most: { type: "string", default: "100000000" } },
});
const limit = Number(values.minutes) * 60;
const sizes = [1e4, 1e5, 1e6, 1e7, 1e8].filter((size) => size <= Number(values.most));
const say = (text: string) => process.stderr.write(`${text}\n`);

const python = process.env["KHUNG_SPARK_PYTHON"];
const spark = python ? await startSpark({ python, settings: { "spark.sql.shuffle.partitions": "4" } }) : undefined;
if (!spark) say("without Spark: it needs Python 3.10 and Java 17");
const engines: readonly ScaleEngine[] = [...scaleEngines, ...(spark ? [sparkScale(spark)] : [])];
const seconds = new Map<ScaleEngine, number[]>(engines.map((engine) => [engine, []]));
const counts: number[] = [];
let wrong = 0;

// Workers start with their first job.
if (spark) await sparkScale(spark).run(await jobOf(10));
for (const [i, size] of sizes.entries()) {
  const { table } = await jobOf(0);
  const job = await jobOf(Math.ceil(size / table.entities.length));
  counts.push(job.scenarios.length);
  let expected: Transitions | undefined;
  for (const engine of engines) {
    const done = seconds.get(engine) ?? [];
    const last = done[i - 1];
    // Ten times the work is ten times the time at most, once it is more than starting up.
    if (i > 0 && (last === undefined || last * 10 > limit)) continue;
    say(`${engine.name}, ${job.scenarios.length} scenarios …`);
    const answer = await engine.run(job);
    expected ??= answer.transitions;
    if (!sameTransitions(answer.transitions, expected)) {
      wrong++;
      say(`${engine.name} gives other counts than ${engines[0]?.name}`);
      continue;
    }
    done[i] = answer.seconds;
    say(`  ${answer.seconds.toFixed(2)} s`);
  }
}
await spark?.close();

const shown = (value: number | undefined) =>
  value === undefined ? "–" : value < 10 ? `${value.toFixed(2)} s` : `${Math.round(value)} s`;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const machine = `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB`;
process.stdout.write(`${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.version}, ${commit}\n\n`);
process.stdout.write(`| engine | ${counts.map((count) => `3,321 × ${count.toLocaleString("en")}`).join(" | ")} |\n`);
process.stdout.write(`|---|${counts.map(() => "---:|").join("")}\n`);
for (const [{ name }, done] of seconds)
  process.stdout.write(`| ${name} | ${counts.map((_, i) => shown(done[i])).join(" | ")} |\n`);
process.exitCode = wrong > 0 ? 1 : 0;
