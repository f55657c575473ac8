/** Random claims. */

import { K } from "../tokens.ts";
import type { Choose } from "./chooser.ts";
import { expr, levelRef, name, node, paint, title, type Piece } from "./expr-pieces.ts";

/** One claim; outside a framework it says which one it is about. */
export function claim(choose: Choose, outside: boolean): readonly Piece[] {
  const about = outside ? [...paint(K.OF), ...base(choose)] : [];
  return [...paint(K.CLAIM), ...(choose(2) === 0 ? [] : title(choose)), ...about, ...statement(choose)];
}

function statement(choose: Choose): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.EVERY_ENTITY_AT), levelRef(choose), ...paint(K.IS_AT), levelRef(choose)],
    () => [...paint(K.EVERY_ENTITY_AT), levelRef(choose), ...paint(K.ALWAYS_HAS), ...expr(choose, 2)],
    () => [...paint(K.NO_ENTITY_AT), levelRef(choose), ...paint(K.WHERE), ...expr(choose, 2)],
    () => [...paint(K.EVERY_ENTITY_WHERE), ...expr(choose, 2), ...paint(K.IS_AT), levelRef(choose)],
    () => [...paint(K.ALWAYS), ...expr(choose, 2)],
    () => [
      ...paint(choose(2) === 0 ? K.RAISING : K.LOWERING),
      name(choose),
      ...paint(choose(2) === 0 ? K.NEVER_LOWERS : K.NEVER_RAISES, choose(2) === 0 ? K.LEVEL : K.SCORE),
    ],
    () => [...paint(K.LEVEL), levelRef(choose), ...paint(K.IS_REACHABLE)],
    () => paint(K.NO_CRITERION_IRRELEVANT),
    () => [...paint(choose(2) === 0 ? K.AT_LEAST_AS_STRICT : K.AT_MOST_AS_STRICT), ...base(choose)],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function base(choose: Choose): readonly Piece[] {
  return [name(choose), ...(choose(2) === 0 ? [] : [...paint(K["@"]), node(K.Version, "1.0.0")])];
}
