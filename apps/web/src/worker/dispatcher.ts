/**
 * Requests of the worker: the most urgent goes first, and overtakes what is under way; of one kind and lane only the newest is answered.
 *
 * What the user waits for with a finger on the key (completion) goes before what may come a moment later (evaluation). A long answer
 * lets messages in between its steps; that is when it is overtaken, and when it hears that nobody wants it any more.
 */

import type { Stage } from "./exchange.ts";
import type { FromWorker } from "./protocol.ts";

/** A request as it arrives. */
export interface Request {
  readonly id: number;
  readonly kind: string;
  readonly lane?: string;
  readonly ask: object;
}

/** What a dispatcher stands between. */
export interface Desk {
  readonly first: Stage;
  readonly reply: (message: FromWorker) => void;
  /** The version of the text now. */
  readonly version: () => number;
  /** Lets messages in. */
  readonly nextTurn: () => Promise<void>;
}

interface Job extends Request {
  readonly control: AbortController;
}

export class Dispatcher {
  readonly #desk: Desk;
  #stage: Stage;
  #loading: Promise<void> | undefined;
  readonly #waiting: Job[] = [];
  readonly #running: Job[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#stage = desk.first;
  }

  /** Takes a request; an older one of its kind and lane gets no answer any more. */
  async add(request: Request): Promise<void> {
    this.#drop(({ kind, lane }) => kind === request.kind && lane === request.lane);
    this.#waiting.push({ ...request, control: new AbortController() });
    // What was sent together is all there before the first of it is answered.
    await this.#desk.nextTurn();
    this.#next();
    if (!this.#knows(request)) await (this.#loading ??= this.#load());
  }

  /** Whoever asked does not wait any more. */
  cancel(id: number): void {
    this.#drop((job) => job.id === id);
  }

  /** The text has moved on. */
  dropStale(): void {
    this.#drop((job) => this.#isStale(job));
  }

  #isStale({ ask }: Job): boolean {
    return "version" in ask && ask.version !== this.#desk.version();
  }

  #drop(which: (job: Job) => boolean): void {
    for (const job of [...this.#waiting, ...this.#running]) {
      if (job.control.signal.aborted || !which(job)) continue;
      job.control.abort();
      this.#desk.reply({ id: job.id, outcome: "overtaken" });
    }
    const left = this.#waiting.filter(({ control }) => !control.signal.aborted);
    this.#waiting.splice(0, Infinity, ...left);
  }

  #knows({ kind }: Request): boolean {
    return kind in this.#stage.answers;
  }

  /** Goes on loading until every kind that was asked for is known. */
  async #load(): Promise<void> {
    const unknown = (): readonly Job[] => this.#waiting.filter((job) => !this.#knows(job));
    try {
      while (this.#stage.further && unknown().length > 0) {
        this.#stage = await this.#stage.further();
        this.#next();
      }
    } catch (error) {
      // Offline, say: whoever asked hears of it, and the next one tries again.
      console.error(error);
      for (const job of unknown()) {
        this.#waiting.splice(this.#waiting.indexOf(job), 1);
        this.#desk.reply({ id: job.id, outcome: "notLoaded" });
      }
    }
    this.#loading = undefined;
  }

  /** Starts what is more urgent than all that is under way. */
  #next(): void {
    const kinds = Object.keys(this.#stage.answers);
    const urgency = ({ kind }: Job): number => kinds.indexOf(kind);
    const [job] = this.#waiting.filter((each) => this.#knows(each)).toSorted((a, b) => urgency(a) - urgency(b));
    if (!job || this.#running.some((each) => urgency(each) <= urgency(job))) return;
    this.#waiting.splice(this.#waiting.indexOf(job), 1);
    this.#running.push(job);
    void this.#answer(job);
  }

  async #answer(job: Job): Promise<void> {
    const { id, kind, ask, control } = job;
    const { reply } = this.#desk;
    const { signal } = control;
    const unlessDropped = (message: FromWorker): void => {
      if (!signal.aborted) reply(message);
    };
    const onProgress = (done: number, total: number): void => unlessDropped({ id, outcome: "progress", done, total });
    try {
      if (this.#isStale(job)) reply({ id, outcome: "overtaken" });
      else
        unlessDropped({
          id,
          outcome: "answered",
          answer: await this.#stage.answers[kind]?.(ask as never, { signal, onProgress }),
        });
    } catch (error) {
      // What a stopped request ends with is of no interest.
      if (!signal.aborted) console.error(error);
      unlessDropped({ id, outcome: "failed", message: error instanceof Error ? error.message : String(error) });
    }
    this.#running.splice(this.#running.indexOf(job), 1);
    await this.#desk.nextTurn();
    this.#next();
  }
}
