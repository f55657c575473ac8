/** Decisions that were made, by the text of what they are about (meaning-text.ts); those not asked for longest are forgotten. */

import type { Words } from "./type-words.ts";

export type Decision =
  | { readonly kind: "impossible" }
  | { readonly kind: "unknown" }
  | { readonly kind: "possible"; readonly witness: Words };

/** A large framework asks some thousands of questions; each is some hundred characters. */
const most = 20_000;

export class Decisions {
  /** In the order in which they were last asked for. */
  readonly #known = new Map<string, Decision>();

  /** The decision about a text: as before, else what `decide` gives. */
  of(text: string, decide: () => Decision): Decision {
    const decision = this.#known.get(text) ?? decide();
    this.#known.delete(text);
    this.#known.set(text, decision);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return decision;
  }
}
