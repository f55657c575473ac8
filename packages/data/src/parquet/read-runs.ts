/** Runs of equal numbers and stretches of packed ones: how Parquet writes positions in a dictionary, and which rows hold nothing. */

/**
 * Reads `count` numbers of `width` bits into an array.
 *
 * Errors  throws when the bytes end before the numbers do; what is behind the last number is left alone
 */
export function readRuns<A extends Uint8Array | Int32Array>(
  bytes: Uint8Array,
  { from, width, count }: { readonly from: number; readonly width: number; readonly count: number },
  into: A,
): A {
  if (width > 31) throw new Error(`numbers of ${width} bits`);
  const byteWidth = (width + 7) >> 3;
  const mask = 2 ** width - 1;
  let at = from;
  let done = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error("numbers that end too soon");
    return byte;
  };
  while (done < count) {
    if (width === 0 && at >= bytes.length) return into;
    let [header, shift] = [0, 1];
    for (;;) {
      const byte = next();
      header += (byte & 127) * shift;
      if (byte < 128) break;
      shift *= 128;
      if (shift > 2 ** 35) throw new Error("a run without end");
    }
    if (header % 2 === 0) {
      let value = 0;
      for (let i = 0; i < byteWidth; i++) value += next() * 2 ** (8 * i);
      const end = Math.min(count, done + header / 2);
      if (end === done) throw new Error("an empty run");
      into.fill(value, done, end);
      done = end;
      continue;
    }
    const stretch = Math.min(count - done, (header - 1) * 4);
    let [held, bits] = [0, 0];
    const start = at;
    for (let i = 0; i < stretch; i++) {
      // At most 31 + 7 bits are held: more than a bitwise operator takes, less than a double.
      while (bits < width) {
        held += next() * 2 ** bits;
        bits += 8;
      }
      into[done++] = held % (mask + 1);
      held = Math.floor(held / (mask + 1));
      bits -= width;
    }
    at = start + ((header - 1) / 2) * width;
  }
  return into;
}
