/** A CSV file cut into stretches of whole rows. */

import type { ByteSource } from "../byte-source.ts";
import type { CsvStart } from "./csv-layout.ts";
import { endOfRows } from "./end-of-rows.ts";
import type { CsvPiece } from "./piece.ts";

/** A row that cannot be followed, counted from the end of the last piece. */
export interface Broken {
  readonly record: number;
}

/** The longest row; longer ones are taken for a quotation mark that is never closed. */
const longestRow = 2 ** 26;

/** Cuts a file. Returns where it had to stop. */
export async function* csvPieces(
  source: ByteSource,
  { layout: { delimiter }, offset }: CsvStart,
  { batchBytes, signal }: { readonly batchBytes: number; readonly signal?: AbortSignal },
): AsyncGenerator<{ readonly piece: CsvPiece; readonly share: number }, Broken | undefined> {
  const total = source.byteLength;
  let from = offset;
  let size = batchBytes;
  while (from < total) {
    signal?.throwIfAborted();
    const until = Math.min(total, from + size);
    const bytes = new Uint8Array(await source.slice(from, until));
    const isLast = until >= total;
    const { end, broken } = endOfRows(bytes, { from: 0, delimiter, isLast });
    if (end > 0) {
      from += end;
      yield { piece: { kind: "csv", bytes: endedLine(bytes, end) }, share: from / total };
    }
    if (broken !== undefined) return { record: 0 };
    if (end === 0 && (isLast || size >= longestRow)) return { record: 0 };
    size = end === 0 ? size * 2 : batchBytes;
  }
  return undefined;
}

/** The bytes up to an end, with a line end there. */
function endedLine(bytes: Uint8Array<ArrayBuffer>, end: number): Uint8Array<ArrayBuffer> {
  const last = bytes[end - 1];
  if (last === 10 || last === 13) return bytes.subarray(0, end);
  const ended = new Uint8Array(end + 1);
  ended.set(bytes.subarray(0, end));
  ended[end] = 10;
  return ended;
}
