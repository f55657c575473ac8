/** Light or dark: as the machine says, or as chosen here; remembered on this machine. */

import { Store } from "./store.ts";

export type Look = "auto" | "light" | "dark";

export interface LookState {
  readonly look: Look;
}

const place = "khung.look";

export class LookStore extends Store<LookState> {
  constructor() {
    super({ look: "auto" });
    const kept = remembered();
    if (kept === "light" || kept === "dark") this.choose(kept);
  }

  choose(look: Look): void {
    const { documentElement: root } = document;
    if (look === "auto") delete root.dataset["look"];
    else root.dataset["look"] = look;
    try {
      localStorage.setItem(place, look);
    } catch {
      // Storage may be forbidden: then the choice holds until the page is closed.
    }
    this.patch({ look });
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
