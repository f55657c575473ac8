// A thread of the worker: does one task after the other.
import { workOn, type Work } from "./works.ts";

self.addEventListener("message", (event: MessageEvent<{ readonly work: Work; readonly task: unknown }>) => {
  const { work, task } = event.data;
  void workOn(work, task).then((said) => self.postMessage(said));
});
