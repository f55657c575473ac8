/** What may come in a change of an overlay or a scenario. */

import { K } from "@khung/syntax";
import { ends, nothing, only, type Expected } from "./expectation.ts";
import type { Token } from "./spot.ts";

/** Aspects that `set … of` names. */
const aspects: readonly number[] = [
  K.TITLE,
  K.EVIDENCE,
  K.SOURCE,
  K.BASIS,
  K.NOTE,
  K.MISSING_DATA,
  K.NOTHING_TO_MEASURE,
  K.MEASURE,
  K.APPLIES_WHEN,
  K.POINTS_OF,
  K.SCORE,
  K.LEVEL,
];

/** `tighten x at 3 from 40% up to 50%`. */
export function change(lead: number, statement: readonly Token[]): Expected {
  const prev = statement.at(-1)?.kind ?? 0;
  const isOfAspect = statement[1]?.kind !== K.Name;
  if (prev === lead)
    return lead === K.SET
      ? { keywords: aspects, names: ["criterion", "parameter"], isTarget: true }
      : { keywords: [], names: ["criterion"], isTarget: true };
  if (prev === K.OF || prev === K.POINTS_OF) return { keywords: [], names: ["criterion", "group"] };
  const from = statement.findIndex(({ kind }) => kind === K.FROM);
  if (from < 0) {
    if (aspects.includes(prev)) return only(K.OF);
    return prev === K.Name && !isOfAspect && statement.at(-2)?.kind !== K.AT ? only(K.AT, K.FROM) : only(K.FROM);
  }
  if (from === statement.length - 1) {
    const level = statement.findLast((_, i) => statement[i - 1]?.kind === K.AT)?.text;
    const name = statement[1]?.text ?? "";
    const start = level === undefined && lead !== K.SET ? [K.LEVEL] : [];
    return {
      keywords: isOfAspect ? [] : [K.BETWEEN, ...start],
      names: [],
      ...(!isOfAspect && { quotes: { name, ...(level !== undefined && { level }) } }),
    };
  }
  if (statement.slice(from).some(({ kind }) => kind === K.TO || kind === K.UP_TO || kind === K.DOWN_TO))
    return ends.has(prev) ? only(K.BECAUSE, K.BASIS) : nothing;
  return ends.has(prev) ? only(K.TO, ...(lead === K.SET ? [] : [K.UP_TO, K.DOWN_TO])) : nothing;
}
