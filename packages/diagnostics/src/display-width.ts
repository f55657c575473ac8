/**
 * How many columns of a terminal a text takes, and a form of it that is safe to print.
 *
 * Combining marks take none (a Vietnamese letter is one column in NFC and in NFD), East Asian wide characters and emoji two.
 */

const invisible = /[\p{M}\p{Cf}]/u;
// East Asian Width W and F, as blocks: enough for aligning an underline.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns of a text that has no control characters. */
export function displayWidth(text: string): number {
  // Letters up to ỹ, without marks, are one column: nearly every line.
  if (/^[ -~\u00a0-\u02ff\u1e00-\u1eff]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Tabs become four spaces; what could drive the terminal or reverse the text is shown as `�`. */
export function printable(text: string): string {
  return text.replaceAll("\t", "    ").replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
