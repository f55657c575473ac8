/**
 * The other tabs of this browser: which are alive, and which have the same draft open.
 *
 * Each page holds a lock under its own name as long as it lives; the browser lets go of it when the page crashes.
 */

import { randomId } from "./random-id.ts";

/** What another tab said. */
export type TabWord =
  | { readonly kind: "opened" | "here" | "left"; readonly draft: string; readonly tab: string }
  | { readonly kind: "saved"; readonly draft: string; readonly tab: string; readonly revision: number };

export interface Tabs {
  /** The name of this page, another each time it is loaded. */
  readonly own: string;
  /** Names of the pages that live, this one among them. */
  alive(): Promise<ReadonlySet<string>>;
  tell(word: TabWord): void;
  /** Calls a listener with what other tabs say; gives the way to stop it. */
  listen(listener: (word: TabWord) => void): () => void;
}

const lockPrefix = "khung-tab-";

/** The tabs of this browser. */
export function openTabs(): Tabs {
  const own = randomId(12);
  const channel = new BroadcastChannel("khung-drafts");
  // Held until the page is gone.
  void navigator.locks.request(lockPrefix + own, () => new Promise<never>(() => {}));
  return {
    own,
    alive: async () => {
      const { held = [] } = await navigator.locks.query();
      const names = held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
      return new Set([...names, own]);
    },
    tell: (word) => channel.postMessage(word),
    listen: (listener) => {
      // Only pages of ours speak on this channel.
      const hear = ({ data }: MessageEvent): void => listener(data as TabWord);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}
