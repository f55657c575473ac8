// The thread in which one evaluation runs; it ends with it.
import { parentPort, workerData } from "node:worker_threads";
import { evaluate } from "./evaluate.ts";
import type { EvaluationJob } from "./evaluation-job.ts";

await evaluate(workerData as EvaluationJob, (event) => parentPort?.postMessage(event));
