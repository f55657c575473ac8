/** What may come in what a test gives and expects. */

import { K } from "@khung/syntax";
import { nothing, only, statuses, type Expected } from "./expectation.ts";
import type { Token } from "./spot.ts";

/** After `given` or `expect`. */
export function testItem(lead: number, statement: readonly Token[]): Expected {
  const prev = statement.at(-1)?.kind ?? 0;
  const subject = statement.at(-2);
  const starts = prev === lead || prev === K[","];
  if (lead === K.GIVEN) {
    if (starts) return { keywords: [K.OTHERS], names: ["value"] };
    if (prev !== K["="]) return prev === K.OTHERS ? only(K.MISSING) : nothing;
    return {
      keywords: [K.MISSING, K.YES, K.NO],
      names: [],
      ...(subject?.kind === K.Name && { membersOf: subject.text }),
    };
  }
  if (starts) return { keywords: [K.LEVEL, K.RANGE, K.OUTCOME], names: ["criterion", "value"] };
  if (prev === K["="] && (subject?.kind === K.LEVEL || subject?.kind === K.RANGE))
    return { keywords: [], names: ["level"] };
  if (prev === K.TO) return { keywords: [], names: ["level"] };
  if (prev === K.Name && subject?.kind !== K.AT && subject?.kind !== K["="]) return only(...statuses);
  if (statement.some(({ kind }) => kind === K.RANGE) && subject?.kind === K["="]) return only(K.TO);
  return statuses.includes(prev) ? only(K.AT, K.BY) : nothing;
}
