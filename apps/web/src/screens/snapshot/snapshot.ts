/** A link that was shared: leads to the screen of its snapshot. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { addressOf } from "../../saving/snapshot.ts";
import { Refused } from "../../saving/saving-api.ts";
import { say } from "../../saving/words.ts";
import { KhungScreen } from "../screen.ts";
import { screenStyles } from "../screen.styles.ts";
import "../../elements/notice/notice.ts";

@customElement("khung-screen-snapshot")
export class KhungScreenSnapshot extends KhungScreen {
  static override styles = [baseStyles, screenStyles];

  @state() private failure: "none" | "offline" | undefined;
  private asked = "";

  protected override get heading(): string {
    return say(this.language, "snapshot.heading");
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
    return html`<div class="page">
      <h1 tabindex="-1">${this.heading}</h1>
      <khung-notice
        kind=${failure === "offline" ? "failed" : failure ? "empty" : "loading"}
        .language=${language}
        .words=${words}
        @khung-retry-asked=${() => void this.lead(this.asked)}
        >${failure ? html`<a href=${this.bench.router.address("/")}>${this.say("app.first")}</a>` : nothing}</khung-notice
      >
    </div>`;
  }

  private async lead(id: string): Promise<void> {
    this.failure = undefined;
    try {
      const snapshot = await this.bench.saving.api.snapshot(id);
      if (!snapshot) this.failure = "none";
      else if (this.isConnected) this.bench.router.go(addressOf(snapshot), "replace");
    } catch (error) {
      // What answers at all knows no such name: one that was mistyped need not even look like one.
      this.failure = error instanceof Refused && error.problem.status < 500 ? "none" : "offline";
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-screen-snapshot": KhungScreenSnapshot;
  }
}
