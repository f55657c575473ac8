/** Names that people give, and short ids that they can read out. */

import { randomInt } from "node:crypto";

/** Without I, L, O and U: nothing looks like another, nothing becomes a word (Crockford's base 32). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** So many letters, drawn evenly. */
export function randomId(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{5,16}$/.test(text);
}

/** What two names are compared by: composed Unicode, single spaces, no case. */
export function nameKey(name: string): string {
  return tidyName(name).toLocaleLowerCase("vi");
}

/** A name as it is kept. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The name itself, or with the first number that makes it free: "Bản nháp (2)". */
export function freeName(name: string, isTaken: (key: string) => boolean): string {
  const tidy = tidyName(name);
  for (let n = 2, tried = tidy; ; n++) {
    if (!isTaken(nameKey(tried))) return tried;
    tried = `${tidy} (${n})`;
  }
}
