/** Where the last whole row of a stretch of bytes ends: at a line end that stands in no quotation marks. */

/** Up to where rows are whole. */
export interface RowsEnd {
  /** Behind the last line end; where it began when no row is whole. */
  readonly end: number;
  /** Rows before the one whose quotation marks cannot be followed; absent when there is none. */
  readonly broken?: number;
}

const quote = 34;
const newline = 10;
const carriage = 13;

/** Finds it. `isLast`: nothing follows these bytes. `most`: after so many rows. */
export function endOfRows(
  bytes: Uint8Array,
  options: { readonly from: number; readonly delimiter: number; readonly isLast: boolean; readonly most?: number },
): RowsEnd {
  const { from, delimiter, isLast, most = Number.POSITIVE_INFINITY } = options;
  const { length } = bytes;
  if (most === Number.POSITIVE_INFINITY && bytes.indexOf(quote, from) < 0) {
    return { end: isLast ? length : Math.max(from, lastLineEnd(bytes) + 1) };
  }
  let end = from;
  let at = from;
  let rows = 0;
  while (at < length && rows < most) {
    if (bytes[at] === quote) {
      at = behindQuotes(bytes, at);
      if (at < 0) return isLast ? { end, broken: rows } : { end };
      let byte = bytes[at];
      const isAtEnd = at >= length;
      while ((byte === 32 || byte === 9) && byte !== delimiter) byte = bytes[++at];
      if (at >= length && !isLast) return { end };
      if (at >= length ? !isAtEnd : byte !== delimiter && byte !== newline && byte !== carriage)
        return { end, broken: rows };
    } else {
      let byte = bytes[at];
      while (at < length && byte !== delimiter && byte !== newline && byte !== carriage) byte = bytes[++at];
    }
    if (at >= length) return isLast ? { end: length } : { end };
    const byte = bytes[at++];
    if (byte === delimiter) continue;
    if (byte === carriage) {
      if (at === length && !isLast) return { end };
      if (bytes[at] === newline) at++;
    }
    end = at;
    rows++;
  }
  return { end: isLast && at >= length ? length : end };
}

/** Behind the quotation mark that closes the one here; −1 when there is none in these bytes. */
export function behindQuotes(bytes: Uint8Array, opening: number): number {
  let at = bytes.indexOf(quote, opening + 1);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at < 0 ? -1 : at + 1;
}

function lastLineEnd(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(newline);
  if (line >= 0) return line;
  const old = bytes.lastIndexOf(carriage);
  return old === bytes.length - 1 ? bytes.lastIndexOf(carriage, -2) : old;
}
