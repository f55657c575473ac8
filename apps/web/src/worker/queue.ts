/**
 * Requests waiting for the worker: the most urgent first, and of one kind only the newest.
 *
 * What the user waits for with a finger on the key (completion) goes before what may come a moment later (evaluation).
 */

import type { Kind } from "./protocol.ts";

/** Most urgent first. */
const urgency: readonly Kind[] = [
  "complete",
  "hover",
  "define",
  "symbols",
  "format",
  "translate",
  "explain",
  "check",
  "population",
  "evaluate",
];

export interface Queued {
  readonly kind: Kind;
  readonly id: number;
}

export interface Queue<R extends Queued> {
  /** Adds a request; gives back the one of its kind that it overtakes. */
  add(request: R): R | undefined;
  /** Takes out the most urgent request. */
  take(): R | undefined;
  /** True when something more urgent than this kind, or newer of it, is waiting. */
  hasBefore(kind: Kind): boolean;
}

/** An empty queue. */
export function createQueue<R extends Queued>(): Queue<R> {
  const waiting = new Map<Kind, R>();
  return {
    add(request) {
      const overtaken = waiting.get(request.kind);
      waiting.set(request.kind, request);
      return overtaken;
    },
    take() {
      const kind = urgency.find((one) => waiting.has(one));
      const request = kind && waiting.get(kind);
      if (kind) waiting.delete(kind);
      return request;
    },
    hasBefore: (kind) => urgency.slice(0, urgency.indexOf(kind) + 1).some((one) => waiting.has(one)),
  };
}
