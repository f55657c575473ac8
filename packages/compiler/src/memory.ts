/**
 * What was worked out before, for whoever compiles almost the same again: an editor at each keystroke.
 *
 * Everything in it is the answer of a pure function, found by all that the function is given. So nothing has to be declared out of
 * date, and forgetting changes nothing but time. Answers about a tree go when nobody holds the tree any more.
 */

import type { Parsed } from "@khung/syntax";
import { Decisions } from "./check/decisions.ts";
import { Kept } from "./kept.ts";
import type { Layer } from "./overlays/layer.ts";
import type { OnTop, Outcome, Put } from "./overlays/on-top.ts";
import type { Stack } from "./overlays/stack.ts";
import type { Plain } from "./plain.ts";

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
