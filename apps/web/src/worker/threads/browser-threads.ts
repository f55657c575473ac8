/** Threads of a browser for a pool: module workers, each with a task at a time. */

import type { StartThread } from "@khung/evaluator/threads";
import type { FromThread, Work } from "./works.ts";

/** Starts workers for one kind of work; they can be started by a page and by a worker. */
export function browserThreads(work: Work): StartThread {
  return ({ answer, fail }) => {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), { type: "module", name: `khung ${work}` });
    worker.addEventListener("message", ({ data }: MessageEvent<FromThread>) => {
      if ("failed" in data) fail(new Error(data.failed));
      else answer(data.answer);
    });
    worker.addEventListener("error", ({ message }) => fail(new Error(message || "a thread could not go on")));
    worker.addEventListener("messageerror", () => fail(new Error("a thread was sent what cannot be copied")));
    return {
      post: (task) => worker.postMessage({ work, task }),
      end: () => {
        worker.terminate();
        return Promise.resolve();
      },
    };
  };
}

/** So many at once: one is left to the page. */
export function mostThreads(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
}
