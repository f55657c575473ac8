/** Dates and units that the project uses already: written again rather than anew. */

import { K, walk, type Tokens } from "@khung/syntax";
import type { Snapshot } from "../snapshot.ts";
import type { Spot } from "./spot.ts";

/** Texts to insert: dates where one may stand, units after a number or where a unit is said. */
export function literalsAt(snapshot: Snapshot, { statement }: Spot, allowed: ReadonlySet<number>): readonly string[] {
  const prev = statement.at(-1)?.kind ?? 0;
  const dates = allowed.has(K.Date) && prev !== 0 ? datesIn(snapshot.parsed.tokens) : [];
  const units = allowed.has(K.Text) && wantsUnit.has(prev) ? unitsIn(snapshot) : [];
  return [...dates, ...units];
}

const wantsUnit: ReadonlySet<number> = new Set<number>([K.Number, K.NUMBER, K.UNIT]);

function datesIn({ text, starts, kinds, significant }: Tokens): readonly string[] {
  const found = [...significant].flatMap((i) => (kinds[i] === K.Date ? [text.slice(starts[i], starts[i + 1])] : []));
  return [...new Set(found)];
}

function unitsIn({ project }: Snapshot): readonly string[] {
  const found = new Set<string>();
  for (const { parsed, source } of project) {
    walk(parsed.file, (node) => {
      const unit =
        node.kind === "number" || node.kind === "numberType" ? node.unit : node.kind === "unit" ? node.text : undefined;
      if (unit) found.add(source.text.slice(unit.start, unit.end));
    });
  }
  return [...found];
}
