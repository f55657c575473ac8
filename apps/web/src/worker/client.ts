/** The page's end of the wire: numbers the requests and hands each answer to whoever asked. */

import type { Source } from "@khung/diagnostics";
import { NotLoaded } from "./not-loaded.ts";
import type { Answer, Ask, Asking, DataFile, FromWorker, KhungWorker, Kind, ToWorker } from "./protocol.ts";

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: Asking["onProgress"];
}

/** The part of a `Worker` that is used. */
export type Port = Pick<Worker, "postMessage" | "addEventListener">;

/** Starts the worker of the page. */
export function startWorker(): KhungWorker {
  return createClient(new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "khung" }));
}

/** Speaks the protocol over a port. */
export function createClient(port: Port): KhungWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker): void => port.postMessage(message);
  port.addEventListener("message", (event) => {
    const message = (event as MessageEvent<FromWorker>).data;
    const asker = waiting.get(message.id);
    if (message.outcome === "progress") {
      asker?.onProgress?.(message.done, message.total);
      return;
    }
    waiting.delete(message.id);
    if (message.outcome === "failed") asker?.reject(new Error(message.message));
    else if (message.outcome === "notLoaded") asker?.reject(new NotLoaded());
    else asker?.resolve(message.outcome === "answered" ? message.answer : undefined);
  });
  return {
    setOriginal: (source: Source) => post({ kind: "original", source }),
    setText: (source: Source, version: number, meant?: string) =>
      post({ kind: "text", version, source, ...(meant !== undefined && { meant }) }),
    setAround: (sources: readonly Source[]) => post({ kind: "around", sources }),
    setData: (file: DataFile | undefined, below?: DataFile) => post({ kind: "data", file, ...(below && { below }) }),
    ask: <K extends Kind>(kind: K, ask: Ask<K>, { lane, signal, onProgress }: Asking = {}) =>
      new Promise<Answer<K> | undefined>((resolve, reject) => {
        if (signal?.aborted) {
          resolve(undefined);
          return;
        }
        const id = ++last;
        // The worker answers a request with the answer of its kind.
        waiting.set(id, { resolve: (answer) => resolve(answer as Answer<K> | undefined), reject, onProgress });
        signal?.addEventListener("abort", () => post({ kind: "cancel", id }), { once: true });
        post({ kind, id, ask, ...(lane !== undefined && { lane }) } as ToWorker);
      }),
  };
}
