/**
 * Classes of characters: what is a word, what is an odd space, what is surely NFC.
 */

const table = new Uint8Array(0x300);
for (let unit = 0; unit < table.length; unit++) {
  const c = String.fromCharCode(unit);
  table[unit] = /[\p{L}_]/u.test(c) ? 3 : /[\p{M}\p{Nd}]/u.test(c) ? 1 : 0;
}

const wordPattern = /^[\p{L}\p{M}\p{Nd}_]/u;
const startPattern = /^[\p{L}_]/u;

/** Length in UTF-16 units of the word character at `i`; 0 when there is none. */
export function wordUnits(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x300) return (table[unit] ?? 0) & 1;
  if (unit >= 0x1e00 && unit < 0x1f00) return 1;
  return slowUnits(text, i, wordPattern);
}

/** Length in UTF-16 units of the character at `i` when a word can begin with it; else 0. */
export function wordStartUnits(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x300) return (table[unit] ?? 0) >> 1;
  if (unit >= 0x1e00 && unit < 0x1f00) return 1;
  return slowUnits(text, i, startPattern);
}

function slowUnits(text: string, i: number, pattern: RegExp): number {
  const point = text.codePointAt(i);
  if (point === undefined) return 0;
  const c = String.fromCodePoint(point);
  return pattern.test(c) ? c.length : 0;
}

/** The end of the word that begins at `start`; `start` when there is none. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const units = wordUnits(text, end);
    if (units === 0) return end;
    end += units;
  }
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** White space inside a line that is neither a space nor a tab, invisible characters included. */
export function isOddSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x0b || unit === 0x0c || unit === 0x85;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    unit === 0x180e ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The Unicode number of a character, as people look it up: `U+00A0`. */
export function unicodeName(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

const perhapsNotNfc = /[^\u0000-\u02ff\u1e00-\u1eff\u2010-\u2027]/;

/** The text in NFC; the same string when it is so already. */
export function toNfc(text: string): string {
  return perhapsNotNfc.test(text) ? text.normalize("NFC") : text;
}

/** The end of the line that an offset stands on, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Text that can be shown on one line: control characters and broken halves of characters by their number. */
export function visible(text: string): string {
  return Array.from(text.slice(0, 60), (c) =>
    c !== " " && /[\p{C}\p{Z}`]/u.test(c) ? unicodeName(c.codePointAt(0) ?? 0) : c,
  ).join("");
}
