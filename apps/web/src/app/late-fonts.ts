/** Fonts of our own, once there is something to read: on a slow line they would hold the first form back by a second. */

import type { Store } from "./store.ts";

/** Screens without a form have them after so long, in milliseconds. */
const longest = 2500;

/** Loads them when a form was read for the first time, or after a while. */
export async function loadFonts(document: Store<{ readonly formVersion: number }>): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, longest);
    const stop = document.subscribe(() => {
      if (document.state.formVersion === 0) return;
      stop();
      clearTimeout(timer);
      // The form itself is drawn first.
      requestAnimationFrame(() => setTimeout(done));
    });
  });
  await import("./fonts.css");
}
