/** For tests: the real worker's end in the same thread, behind a channel that copies what it carries as a worker's does. */

import type { StartThread } from "@khung/evaluator/threads";
import { createClient } from "./client.ts";
import type { KhungWorker } from "./protocol.ts";
import { serve } from "./serve.ts";
import { workOn, type Work } from "./threads/works.ts";

export function workerInThread(): KhungWorker {
  const { port1, port2 } = new MessageChannel();
  serve(port1, { start, most: 2 });
  const worker = createClient(port2);
  for (const port of [port1, port2]) port.start();
  return worker;
}

/** A thread that is none, and gets copies like one. */
function start(work: Work): StartThread {
  return ({ answer, fail }) => {
    let ended = false;
    return {
      post: (task) => {
        void workOn(work, structuredClone(task)).then((said) => {
          if (ended) return;
          if ("failed" in said) fail(new Error(said.failed));
          else answer(structuredClone(said.answer));
        });
      },
      end: () => {
        ended = true;
        return Promise.resolve();
      },
    };
  };
}
