/** For tests: a worker that knows an example and its data. */

import { readFileSync } from "node:fs";
import { workerInThread } from "./in-thread.ts";
import type { KhungWorker } from "./protocol.ts";

const examples = new URL("../../../../examples/", import.meta.url);

/** The bytes of a file of the examples. */
export function exampleFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, examples)));
}

/** The text of a framework of the examples. */
export function exampleText(name: string): string {
  return new TextDecoder().decode(exampleFile(name)).normalize("NFC");
}

/** A worker with the framework `tinh-mau`, its text changed or not, and its 98 communes. The original text is the unchanged one. */
export function tinhMau(change: (text: string) => string = (text) => text): KhungWorker {
  const text = exampleText("tinh-mau/bo-tieu-chi.khung");
  const worker = workerInThread();
  worker.setOriginal({ file: "bo-tieu-chi.khung", text });
  worker.setText({ file: "bo-tieu-chi.khung", text: change(text) }, 1);
  worker.setData({ name: "so-lieu.csv", bytes: exampleFile("tinh-mau/so-lieu.csv"), asOf: "2026-10-31" });
  return worker;
}
