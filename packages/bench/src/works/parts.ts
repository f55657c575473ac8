/** Everything that is measured, in order. A new part: a file beside this one and a line here. */

import { evaluation } from "./evaluate.ts";
import { csv } from "./csv.ts";
import { editing } from "./editing.ts";
import { memory } from "./memory.ts";
import { national } from "./national.ts";
import type { Part } from "./part.ts";
import { proofs } from "./proofs.ts";
import { scenarios } from "./scenarios.ts";
import { slider } from "./slider.ts";
import { source } from "./source.ts";
import { start } from "./start.ts";
import { sweep } from "./sweep.ts";
import { tornado } from "./tornado.ts";

/** In the order in which they run. */
export const parts: readonly Part[] = [
  source,
  editing,
  start,
  national,
  evaluation,
  sweep,
  tornado,
  slider,
  scenarios,
  csv,
  memory,
  proofs,
];
