/** A file on the disk that is read in pieces. */

import { open } from "node:fs/promises";
import type { ByteSource } from "@khung/data";

/** An open file; close it. Errors: rejects when it cannot be opened. */
export async function openSource(path: string): Promise<ByteSource & { close(): Promise<void> }> {
  const file = await open(path, "r");
  const { size } = await file.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
        if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
        done += bytesRead;
      }
      return bytes.buffer;
    },
    close: () => file.close(),
  };
}
