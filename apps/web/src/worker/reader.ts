/**
 * A worker of its own for reading files: while a large one is read, whoever writes is answered as ever. Started when a file is first
 * read; it knows the text as it is at each question.
 */

import type { DocumentState } from "../document/document-state.ts";
import type { KhungWorker } from "./protocol.ts";

/** `now`: the text that is open. */
export function createReader(
  start: () => KhungWorker,
  now: () => Pick<DocumentState, "source" | "text" | "version" | "meant" | "bases">,
): Pick<KhungWorker, "ask"> {
  let worker: KhungWorker | undefined;
  let told = -1;
  return {
    ask: (kind, ask, asking) => {
      worker ??= start();
      const { source, text, version, meant, bases } = now();
      if (version !== told && source.status === "done") {
        told = version;
        worker.setAround(bases);
        worker.setText({ file: source.value.file, text }, version, meant);
      }
      return worker.ask(kind, ask, asking);
    },
  };
}
