/** Which old Vietnamese encoding a text is in: by the fonts that it is shown in, else by its letters. */

import { legacyEncoding } from "../decode-text.ts";
import type { LegacyEncoding } from "./tables.ts";

/** What was found. */
export interface DetectedLegacy {
  readonly encoding: LegacyEncoding;
  readonly by: "font" | "letters";
  /** The font, or a word. */
  readonly sample: string;
}

/** The encoding of a font, and whether it shows all letters as capitals; undefined for a font of today. */
export function fontEncoding(
  font: string,
): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | undefined {
  if (/^\.Vn[A-Z]/.test(font)) return { encoding: "TCVN3", capitals: font.endsWith("H") };
  return /^VNI[- ]/i.test(font) ? { encoding: "VNI", capitals: false } : undefined;
}

const letters = /[\u00a1-\u00ff]/;
/** Letters that only Unicode has. */
const modern = /[\u0102-\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/;

/**
 * Looks at texts. A font decides only where texts have letters that it could mean, and no letter that it cannot.
 *
 * Undefined: Unicode, or nothing that could tell
 */
export function detectLegacy(texts: readonly string[], fonts: readonly string[] = []): DetectedLegacy | undefined {
  const whole = texts.join("\n");
  const found = legacyEncoding(whole);
  if (found) return { encoding: found.encoding, by: "letters", sample: found.sample };
  if (!letters.test(whole) || modern.test(whole)) return undefined;
  const font = fonts.find((each) => fontEncoding(each));
  const shown = font === undefined ? undefined : fontEncoding(font);
  return font !== undefined && shown ? { encoding: shown.encoding, by: "font", sample: font } : undefined;
}
