import type { Run } from "@khung/simulation";
import { createProgress } from "./output/progress.ts";
import type { World } from "./world.ts";

/** Somebody pressed Ctrl-C: the work was stopped and nothing goes on. */
export class Interrupted extends Error {}

/** Does something long, with the bar; Ctrl-C stops it. Errors: rejects with `Interrupted`. */
export async function watched<T>(world: World, work: (run: Run) => Promise<T>): Promise<T> {
  const control = new AbortController();
  const release = world.onInterrupt(() => control.abort(new Interrupted()));
  const progress = createProgress(world);
  try {
    return await work({ signal: control.signal, onProgress: progress.update });
  } finally {
    progress.end();
    release();
  }
}
