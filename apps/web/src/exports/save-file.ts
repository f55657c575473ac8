/** Hands a file to the user: the browser saves it where they keep such things. */

import type { MadeFile } from "../worker/exports.ts";

/** Saves a file under its name. */
export function saveFile({ name, type, bytes }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
