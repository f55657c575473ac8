/** The texts of a grid whose file says itself where they begin and end: composed, and looked through for old encodings. */

import { legacyEncoding } from "./decode-text.ts";
import { excerpt, fault, type Problems } from "./problems.ts";
import { compose, type RawCell } from "./raw.ts";

/** Composes the texts in place (KH5023) and reports an old Vietnamese encoding by its row (KH5022). */
export function tidyWords(rows: readonly RawCell[][], problems: Problems): void {
  let composed = false;
  const lines = rows.map((row) => {
    const words: string[] = [];
    for (const [i, raw] of row.entries()) {
      if (typeof raw !== "string") continue;
      const text = compose(raw);
      composed ||= text !== raw;
      row[i] = text;
      words.push(text);
    }
    return words.join(" ").replace(/\s+/g, " ");
  });
  if (composed) problems.add(fault("KH5023", {}));
  const legacy = legacyEncoding(lines.join("\n"));
  if (!legacy) return;
  const line = lines.join("\n").slice(0, legacy.offset).split("\n").length;
  problems.add(fault("KH5022", { encoding: legacy.encoding, line, sample: excerpt(legacy.sample) }), { row: line });
}
