/** The digest of a file: that of a table needs all rows in order. */

import { createHash } from "node:crypto";
import type { ByteSource } from "@khung/data";

const pieceBytes = 2 ** 21;

/** `file-sha256:` of the bytes. */
export async function digestOf(source: ByteSource, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < source.byteLength; at += pieceBytes) {
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await source.slice(at, Math.min(source.byteLength, at + pieceBytes))));
  }
  return `file-sha256:${hash.digest("hex")}`;
}
