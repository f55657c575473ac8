/** The digest of the open text, as files and stores say it, on the screen that shows it: what is shown is these bytes and no others. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Keeps `data-digest` on an element; where the browser gives no digests (over plain HTTP from elsewhere) there is none. */
export class TextDigest implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly text: () => string;
  private seen = "";

  constructor(host: ReactiveControllerHost & HTMLElement, text: () => string) {
    this.host = host;
    this.text = text;
    host.addController(this);
  }

  hostUpdated(): void {
    const text = this.text();
    if (text === this.seen) return;
    this.seen = text;
    delete this.host.dataset["digest"];
    if (globalThis.isSecureContext) void this.tell(text);
  }

  private async tell(text: string): Promise<void> {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const digits = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0"));
    if (text === this.seen) this.host.dataset["digest"] = `sha256:${digits.join("")}`;
  }
}
