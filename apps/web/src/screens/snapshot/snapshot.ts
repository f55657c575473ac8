/** A link that was shared: leads to the screen of its snapshot. */

import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { addressOf } from "../../saving/snapshot.ts";
import { say } from "../../saving/words.ts";
import { KhungScreen } from "../screen.ts";
import "../../elements/notice/notice.ts";

@customElement("khung-screen-snapshot")
export class KhungScreenSnapshot extends KhungScreen {
  @state() private failure: "none" | "offline" | undefined;
  private asked = "";

  protected override get heading(): string {
    return say(this.language, "share.heading");
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { route, params } = this.bench.router.state;
    const { id = "" } = params;
    if (route?.name !== "snapshot" || id === this.asked) return;
    this.asked = id;
    void this.lead(id);
  }

  override render(): TemplateResult {
    const { failure, language } = this;
    const words = failure
      ? say(language, failure === "none" ? "snapshot.none" : "snapshot.offline")
      : this.say("app.loading");
    return html`
      <h1 class="aside" tabindex="-1">${this.heading}</h1>
      <khung-notice
        kind=${failure === "offline" ? "failed" : failure ? "empty" : "loading"}
        .language=${language}
        .words=${words}
        @khung-retry-asked=${() => void this.lead(this.asked)}
      ></khung-notice>
    `;
  }

  private async lead(id: string): Promise<void> {
    this.failure = undefined;
    try {
      const snapshot = await this.bench.saving.api.snapshot(id);
      if (!snapshot) this.failure = "none";
      else if (this.isConnected) this.bench.router.go(addressOf(snapshot), "replace");
    } catch (error) {
      console.error(error);
      this.failure = "offline";
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-snapshot": KhungScreenSnapshot;
  }
}
