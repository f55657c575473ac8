/** Words of the language for repairs: inserted text must be in the surface of its file. */

import { K, type Keyword, spell, type Surface } from "@khung/syntax";

export type { Keyword, Surface };

/** How a keyword is written where nothing around it matters. */
export function keyword(surface: Surface, name: Keyword): string {
  return spell(K[name], surface, { lead: 0, prev: 0, operand: false });
}
