/** Small implications by search, without assuming any `ensure`: what is left of dominance where parts do not match one to one. */

import { search } from "./search.ts";
import type { Small } from "./dominance.ts";
import { notConfirmed } from "./reasons.ts";
import type { Space } from "./space.ts";

/** Steps that one of them may take. */
const most = 400;

/** A prover of small implications; a model, real or not, is the end of it. */
export function smallSearch(space: Space, keepGoing: () => boolean): Small {
  return (from, to) => {
    let left = most;
    const found = search(space, [from, -to, ...space.axioms], {
      lemmas: [],
      gaps: 0,
      relaxation: "left out",
      keepGoing: () => left-- > 0 && keepGoing(),
      examine: () => ({ kind: "gap", reason: notConfirmed }),
    });
    return found.kind === "refuted" ? found.lemmas : undefined;
  };
}
