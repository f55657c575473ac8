/**
 * Work handed out to threads, whatever a thread is here: a worker of a page, a worker thread of Node.
 *
 * Refuses to leave a thread behind: when the pool is closed, when a signal says stop, when one of them fails, all are ended.
 */

/** One thread. */
export interface Thread {
  /** Sends a task: plain data, of which the thread gets a copy. */
  post(task: unknown): void;
  /** Ends it at once. */
  end(): Promise<void>;
}

/** Starts a thread. It answers each task once: `answer`, or `fail` when it cannot go on. */
export type StartThread = (hear: {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}) => Thread;

/** As much of an `AbortSignal` as is needed here. */
interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

interface Waiting {
  readonly task: unknown;
  readonly answer: (value: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

interface Member {
  readonly thread: Thread;
  doing: Waiting | undefined;
}

/** Threads that take tasks one after another. They are started when there is something to do. */
export class Pool {
  readonly #start: StartThread;
  readonly #most: number;
  readonly #members: Member[] = [];
  readonly #queue: Waiting[] = [];
  readonly #release: () => void;
  #stopped: { readonly reason: unknown } | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(start: StartThread, most: number, signal?: StopSignal) {
    this.#start = start;
    this.#most = most;
    const stop = (): void => this.#stop(signal?.reason);
    this.#release = () => signal?.removeEventListener("abort", stop);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
  }

  /** Gives a task to the next thread that is free. Errors: rejects with what a thread failed with, or with the reason to stop. */
  run(task: unknown): Promise<unknown> {
    return new Promise((answer, fail) => {
      if (this.#stopped) {
        fail(this.#stopped.reason);
        return;
      }
      this.#queue.push({ task, answer, fail });
      this.#handOut();
    });
  }

  /** Ends every thread; what is not answered is rejected. Done when none runs any more. */
  async close(): Promise<void> {
    this.#stop(new Error("the pool is closed"));
    await this.#ended;
  }

  #handOut(): void {
    while (this.#queue.length > 0) {
      const free = this.#members.find(({ doing }) => !doing) ?? this.#grow();
      const next = free && this.#queue.shift();
      if (!free || !next) return;
      free.doing = next;
      free.thread.post(next.task);
    }
  }

  #grow(): Member | undefined {
    if (this.#members.length >= this.#most) return undefined;
    const answer = (value: unknown): void => {
      const done = member.doing;
      member.doing = undefined;
      done?.answer(value);
      this.#handOut();
    };
    const member: Member = {
      thread: this.#start({ answer, fail: (error) => this.#stop(error) }),
      doing: undefined,
    };
    this.#members.push(member);
    return member;
  }

  #stop(reason: unknown): void {
    if (this.#stopped) return;
    this.#stopped = { reason };
    this.#release();
    const open = [...this.#members.flatMap(({ doing }) => doing ?? []), ...this.#queue.splice(0)];
    this.#ended = Promise.allSettled(this.#members.splice(0).map(({ thread }) => thread.end()));
    for (const { fail } of open) fail(reason);
  }
}
