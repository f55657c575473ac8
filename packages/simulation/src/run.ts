/** How a long piece of work is watched and stopped; every question to a population takes this. */
export interface Run {
  /** Stops the work: what was asked rejects with the signal's reason, and nothing goes on. */
  readonly signal?: AbortSignal;
  /** Told some tens of times a second how much is done, and at the end that all is. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The same, but its progress is a part of something greater and is not told. */
export function quietly({ signal }: Run): Run {
  return signal ? { signal } : {};
}

const breath = 12;

/** Counts what is done and lets others have their turn, so that a page stays alive and a signal is heard. */
export class Pace {
  readonly #run: Run;
  readonly #total: number;
  #done = 0;
  #last = performance.now();

  /** `total`: how much there is to do, in whatever unit `step` counts. */
  constructor(run: Run, total: number) {
    run.signal?.throwIfAborted();
    this.#run = run;
    this.#total = total;
  }

  /**
   * Says that a part is done. Await it.
   *
   * Errors   rejects with the reason of the signal once that is aborted
   */
  async step(done = 1): Promise<void> {
    this.#done += done;
    const finished = this.#done >= this.#total;
    const now = performance.now();
    if (!finished && now - this.#last < breath) return;
    this.#run.onProgress?.(this.#done, this.#total);
    if (!finished) await new Promise<void>((resolve) => setTimeout(resolve));
    this.#run.signal?.throwIfAborted();
    this.#last = performance.now();
  }
}
