/** A file that is there only when it is whole: written under another name, renamed at the end. */

import { open, rename, rm } from "node:fs/promises";

/** A file being written. */
export interface OutFile {
  write(text: string): Promise<void>;
  /** Gives it its name. */
  keep(): Promise<void>;
  /** Takes it away again; nothing after `keep`. */
  drop(): Promise<void>;
}

/** Begins to write a file. Errors: rejects when it cannot be written. */
export async function beginFile(path: string): Promise<OutFile> {
  const part = `${path}.part`;
  const file = await open(part, "w");
  let isOpen = true;
  const close = async (): Promise<void> => {
    isOpen = false;
    await file.close();
  };
  return {
    write: (text) => file.writeFile(text),
    async keep() {
      await close();
      await rename(part, path);
    },
    async drop() {
      if (!isOpen) return;
      await close();
      await rm(part, { force: true });
    },
  };
}
