/** Worker threads of Node for a pool. */

import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { StartThread } from "@khung/evaluator/threads";
import type { Setup } from "./work-piece.ts";

/** The worker's program: beside this file, or bundled beside the command line. */
function program(): URL {
  const found = ["./worker.ts", "./worker.js", "../worker.js"].map((name) => new URL(name, import.meta.url));
  return found.find((url) => existsSync(url)) ?? new URL("./worker.js", import.meta.url);
}

/** Starts threads that evaluate pieces. */
export function nodeThreads(setup: Setup): StartThread {
  return ({ answer, fail }) => {
    // Options of the process are none of the thread's: a test runner has its own.
    const worker = new Worker(program(), { workerData: setup, execArgv: [] });
    worker.on("message", answer);
    worker.on("error", (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => fail(new Error(`a worker thread ended with ${code}`)));
    return {
      post: (task) => worker.postMessage(task),
      end: async () => {
        await worker.terminate();
      },
    };
  };
}
