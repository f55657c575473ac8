/** Everything that is measured, in order. A new part: a file beside this one and a line here. */

import { evaluation } from "./evaluate.ts";
import { national } from "./national.ts";
import type { Part } from "./part.ts";
import { proofs } from "./proofs.ts";
import { source } from "./source.ts";

/** In the order in which they run. */
export const parts: readonly Part[] = [source, national, evaluation, proofs];
