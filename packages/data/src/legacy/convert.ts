/** Text in an old Vietnamese encoding to Unicode, and back. What has no letter on the other side is kept as it is, and said. */

import { legacySigns, type LegacyEncoding } from "./tables.ts";

/** Text that was converted. */
export interface Converted {
  readonly text: string;
  /** Signs that mean nothing in the encoding, each once: they are in the text as they were. */
  readonly unknown: readonly string[];
}

const beyondAscii = /[\u0080-\uffff]/;
/** Signs that no encoding of letters changes: quotation marks, dashes, the euro. */
const neutral = /[\u00a0\u2000-\u206f\u20ab\u20ac]/;

/**
 * To composed Unicode. `capitals`: the font shows every letter as a capital (`.VnTimeH`), which is all that TCVN3 has for toned capitals.
 *
 * Example  fromLegacy("NguyÔn V¨n", "TCVN3") → { text: "Nguyễn Văn", unknown: [] }
 */
export function fromLegacy(text: string, encoding: LegacyEncoding, capitals = false): Converted {
  const signs = legacySigns[encoding];
  const unknown = new Set<string>();
  const letters: string[] = [];
  for (let i = 0; i < text.length;) {
    const pair = encoding === "VNI" ? signs.get(text.slice(i, i + 2)) : undefined;
    const [sign = ""] = text.slice(i);
    const letter = pair ?? signs.get(sign);
    if (letter === undefined && beyondAscii.test(sign) && !neutral.test(sign)) unknown.add(sign);
    letters.push(letter ?? sign);
    i += pair === undefined ? 1 : 2;
  }
  const joined = letters.join("");
  return { text: capitals ? joined.toLocaleUpperCase("vi") : joined, unknown: [...unknown] };
}

const letterSigns: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  TCVN3: backwards("TCVN3"),
  VNI: backwards("VNI"),
};

function backwards(encoding: LegacyEncoding): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  for (const [sign, letter] of legacySigns[encoding]) if (!signs.has(letter)) signs.set(letter, sign);
  return signs;
}

/** To the old encoding. `unknown`: letters that it does not have, such as the toned capitals of TCVN3. */
export function toLegacy(text: string, encoding: LegacyEncoding): Converted {
  const signs = letterSigns[encoding];
  const unknown = new Set<string>();
  const written = Array.from(text.normalize("NFC"), (letter) => {
    const sign = signs.get(letter);
    if (sign === undefined && beyondAscii.test(letter) && !neutral.test(letter)) unknown.add(letter);
    return sign ?? letter;
  });
  return { text: written.join(""), unknown: [...unknown] };
}
