import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * Runs one job in a thread of its own, so that the server goes on answering meanwhile; what the thread posts comes out in its order.
 *
 * Errors   throws what the thread died of. Whoever stops reading, or aborts, ends the thread
 */
export async function* runInWorker<Job, Message>(script: URL, job: Job, signal: AbortSignal): AsyncGenerator<Message> {
  if (signal.aborted) return;
  const worker = new Worker(script, { workerData: job });
  const events: Message[] = [];
  const state: { ended: boolean; error?: Error } = { ended: false };
  const changed = new EventTarget();
  const change = () => changed.dispatchEvent(new Event("change"));
  worker.on("message", (event: Message) => {
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

/** Runs a job that posts one answer. Errors   throws what the thread died of, and where it ended without an answer */
export async function answerInWorker<Job, Answer>(script: URL, job: Job): Promise<Answer> {
  for await (const answer of runInWorker<Job, Answer>(script, job, new AbortController().signal)) return answer;
  throw new Error(`${script.pathname} ended without an answer`);
}
