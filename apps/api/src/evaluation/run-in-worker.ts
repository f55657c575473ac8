import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { EvaluationEvent, EvaluationJob } from "./evaluation-job.ts";

/**
 * Runs one evaluation in a thread of its own, so that the server goes on answering meanwhile.
 *
 * Errors   throws what the thread died of. Whoever stops reading, or aborts, ends the thread
 */
export async function* runInWorker(
  script: URL,
  job: EvaluationJob,
  signal: AbortSignal,
): AsyncGenerator<EvaluationEvent> {
  if (signal.aborted) return;
  const worker = new Worker(script, { workerData: job });
  const events: EvaluationEvent[] = [];
  const state: { ended: boolean; error?: Error } = { ended: false };
  const changed = new EventTarget();
  const change = () => changed.dispatchEvent(new Event("change"));
  worker.on("message", (event: EvaluationEvent) => {
    events.push(event);
    change();
  });
  worker.on("error", (error) => {
    state.error = error instanceof Error ? error : new Error(String(error));
    change();
  });
  worker.on("exit", () => {
    state.ended = true;
    change();
  });
  signal.addEventListener("abort", change);
  try {
    for (;;) {
      while (events.length > 0 && !signal.aborted) yield* events.splice(0, 1);
      if (state.error !== undefined) throw state.error;
      if (state.ended || signal.aborted) return;
      await once(changed, "change");
    }
  } finally {
    signal.removeEventListener("abort", change);
    await worker.terminate();
  }
}
