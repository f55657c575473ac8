/**
 * Files that were uploaded, each under the digest of its bytes: the same file twice is there once, and what was kept is never written again.
 *
 * A file comes in beside, counted and digested while it flows, is brought to the disk and then renamed.
 */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { cannotSave, toFailure } from "./failure.ts";
import { randomId } from "./names.ts";

/** What was received. */
export type Received =
  | { readonly status: "kept"; readonly digest: string; readonly size: number }
  | { readonly status: "too-large" };

/** A folder of such files. */
export interface Files {
  /** Takes a file in. `limit` in bytes. Whatever breaks off leaves nothing. */
  receive(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Received>;
  read(digest: string): Promise<Uint8Array<ArrayBuffer>>;
  stream(digest: string): Readable;
  /** Forgets a file; nothing when it is not there. */
  remove(digest: string): Promise<void>;
}

/** What another program left half written is removed after a day. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/** Files below a folder, which is made. */
export async function openFiles(folder: string): Promise<Files> {
  const incoming = path.join(folder, ".incoming");
  await guarded(folder, async () => {
    await mkdir(incoming, { recursive: true });
    for (const name of await readdir(incoming)) {
      const left = path.join(incoming, name);
      const { mtimeMs } = await stat(left);
      if (Date.now() - mtimeMs > abandonedAfter) await rm(left, { force: true });
    }
  });
  const at = (digest: string): string => path.join(folder, digest.replace(/^sha256:/, ""));
  return {
    async receive(bytes, limit) {
      const temporary = path.join(incoming, randomId(16));
      try {
        const received = await guarded(folder, () => write(bytes, temporary, limit));
        if (received.status === "kept") {
          await guarded(folder, async () => {
            await rename(temporary, at(received.digest));
            await syncFolder(folder);
          });
        }
        return received;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    read: (digest) => guarded(folder, async () => new Uint8Array(await readFile(at(digest)))),
    stream: (digest) => createReadStream(at(digest)),
    remove: (digest) => guarded(folder, () => rm(at(digest), { force: true })),
  };
}

async function write(bytes: AsyncIterable<Uint8Array>, file: string, limit: number): Promise<Received> {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx");
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) return { status: "too-large" };
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { status: "kept", digest: `sha256:${hash.digest("hex")}`, size };
}

/** Brings a rename to the disk; Windows cannot open folders, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function guarded<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A file that was in the list and is not on the disk: somebody removed it by hand.
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw cannotSave("refused", folder, error);
    throw toFailure(error, folder);
  }
}
