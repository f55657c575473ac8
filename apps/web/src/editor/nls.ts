/** Lays Monaco's Vietnamese over its English. Imported before anything of Monaco is: Monaco reads its words while loading. */

import { messages } from "./nls-vi.ts";

declare global {
  /** Read by Monaco: its words by number. */
  var _VSCODE_NLS_MESSAGES: (string | undefined)[] | undefined;
}

if (document.documentElement.lang === "vi") {
  const table: (string | undefined)[] = [];
  for (const [number, , vietnamese] of messages) table[number] = vietnamese;
  globalThis._VSCODE_NLS_MESSAGES = table;
}
