/** Beginnings: IR to evaluator, the first evaluation in a process, the first parse, `khung check` beside Node's own start. */

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { newCriteria } from "../engines/columnar.ts";
import { fresh } from "../fresh.ts";
import { measure, median, type Measurement } from "../measure.ts";
import { tableOf } from "../workload/data.ts";
import { asOf, home, workloadOf } from "../workload/workload.ts";
import { nationalFile } from "./national.ts";
import type { Part } from "./part.ts";

/** Names of the works in results. */
export const planWork = "IR to evaluator";
export const firstWork = "first evaluation in a fresh process";
export const checkWork = "khung check, national framework";
export const nodeWork = "Node's own start";

/** Beginnings. */
export const start: Part = {
  name: "start",
  async run({ quick }) {
    const rounds = quick ? 1 : 7;
    const { module, data } = workloadOf(1);
    const columns = columnsOf(module, tableOf(module, data));
    const results = [
      ...(await measure({
        work: planWork,
        n: 1,
        contestants: [
          { engine: "khung columns", run: () => evaluateColumns(newCriteria(module), columns, { asOf }).level },
        ],
      })),
      await cold("khung columns", firstWork, 3_321, rounds, () => fresh("first")),
      await cold("khung", "parse 5000 lines in a fresh process", 5_000, rounds, () => fresh("parse", "5000")),
    ];
    const khung = path.join(home, "../../apps/cli/dist/khung.js");
    const contestant = (engine: string, ...rest: readonly string[]) => ({
      engine,
      clock: "wall" as const,
      run: () => promisify(execFile)(process.execPath, rest),
    });
    const processes = await measure({
      work: "a process from start to end",
      n: 1,
      rounds,
      contestants: [contestant("khung check", khung, "check", nationalFile), contestant("node", "--eval", "0")],
    });
    return [...results, ...processes.map((each) => ({ ...each, work: each.engine === "node" ? nodeWork : checkWork }))];
  },
};

async function cold(
  engine: string,
  work: string,
  n: number,
  rounds: number,
  once: () => Promise<number>,
): Promise<Measurement> {
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await once());
  return { engine, work, n, median: median(times), unit: "ms", rounds };
}
