/**
 * What was worked out before, for whoever compiles almost the same again: an editor at each keystroke.
 *
 * Everything in it is the answer of a pure function, found by all that the function is given. So nothing has to be declared out of
 * date, and forgetting changes nothing but time. Answers about a tree go when nobody holds the tree any more.
 */

import type { Parsed } from "@khung/syntax";
import { Decisions } from "./check/decisions.ts";
import type { Layer, Stack } from "./overlays/layer.ts";
import type { OnTop, Outcome, Put } from "./overlays/on-top.ts";
import type { Plain } from "./plain.ts";

/** Answers by what they were worked out from, compared by identity: the last one for each first thing. */
export class Kept<First extends object, Answer> {
  readonly #last = new WeakMap<First, { readonly from: readonly unknown[]; readonly answer: Answer }>();

  /** The answer for a thing and others: as before where all are the same, else what `work` gives. */
  of(first: First, others: readonly unknown[], work: () => Answer): Answer {
    const last = this.#last.get(first);
    if (last?.from.length === others.length && others.every((each, i) => each === last.from[i])) return last.answer;
    const answer = work();
    this.#last.set(first, { from: others, answer });
    return answer;
  }
}

export interface Memory {
  /** What files without layers come to, by the last of them. */
  readonly plain: Kept<Parsed, Plain>;
  /** Layers by their node: the same object as long as they stand on the same. */
  readonly layers: Kept<Layer["node"], Layer>;
  /** Frameworks as what layers stand on. */
  readonly roots: Kept<Layer, Stack>;
  /** Layers put on their bases. */
  readonly onTop: Kept<Layer, OnTop>;
  /** What the front end makes of those, with what is about them. */
  readonly outcomes: Kept<Put, Outcome>;
  readonly decisions: Decisions;
}

/** Remembers nothing yet. */
export function createMemory(): Memory {
  return {
    plain: new Kept(),
    layers: new Kept(),
    roots: new Kept(),
    onTop: new Kept(),
    outcomes: new Kept(),
    decisions: new Decisions(),
  };
}
