/** What a subject of the worker is made of: its exchanges, and the answers to them. */

import type { Run } from "@khung/simulation";

/** One kind of request: what is asked, and what comes back. */
export interface Exchange<A extends object, B> {
  readonly ask: A;
  readonly answer: B;
}

/**
 * The answers of a subject, the most urgent kind first. They take the `Run` of the questions to populations: a signal that stops
 * what nobody waits for any more, and a place to say how far a long one is. What takes long lets others in between (`Pace`).
 */
export type Answers<E> = {
  readonly [K in keyof E]: E[K] extends Exchange<infer A, infer B> ? (ask: A, run: Run) => B | Promise<B> : never;
};

/** A request about the text as it was at a version; once the text has moved on it is not answered. */
export interface OfVersion {
  readonly version: number;
}

/** By kind, the most urgent first. */
export type KnownAnswers = Readonly<Record<string, (ask: never, run: Run) => unknown>>;

/** All that is answered from some time on; `further` loads the next stage, which has more. */
export interface Stage {
  readonly answers: KnownAnswers;
  readonly further?: () => Promise<Stage>;
}
