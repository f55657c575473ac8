/** What the editor asks of the rest of the page, which answers through the worker. Undefined = overtaken or nothing. */

import type { EditorExchanges } from "../worker/editor.ts";

type Kind = keyof EditorExchanges;

/** Asks about the text as it is now. */
export interface EditorServices {
  ask<K extends Kind>(
    kind: K,
    ask: Omit<EditorExchanges[K]["ask"], "version">,
  ): Promise<EditorExchanges[K]["answer"] | undefined>;
}
