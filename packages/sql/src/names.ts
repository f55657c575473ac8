/** Names of columns that every dialect takes, and that no two columns share where case does not count. */

/** PostgreSQL cuts longer names off, in bytes. */
const mostBytes = 63;

/** Gives each thing a name of its own. */
export class Names {
  readonly #taken: Set<string>;

  /** `reserved`: names that nothing gets. */
  constructor(reserved: readonly string[] = []) {
    this.#taken = new Set(reserved);
  }

  /** As wanted, where it can be: letters, digits and `_ . @ - ~`; made different by `~2`, `~3` … where another has it. */
  take(wanted: string): string {
    const plain = wanted.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_.@~-]/gu, "_") || "_";
    for (let i = 1; ; i++) {
      const name = i === 1 ? cut(plain, mostBytes) : `${cut(plain, mostBytes - 8)}~${i}`;
      const key = name.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

function cut(text: string, most: number): string {
  let out = "";
  let bytes = 0;
  for (const character of text) {
    bytes += encodedLength(character);
    if (bytes > most) break;
    out += character;
  }
  return out;
}

/** Bytes of a character in UTF-8. */
function encodedLength(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
