import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../elements/base.ts";
import { say } from "./words.ts";
import "../elements/dialog/dialog.ts";
import "../elements/notice/notice.ts";

/** How far the snapshot is. */
export type Sharing =
  | { readonly status: "making" }
  | { readonly status: "made"; readonly link: string; readonly copied?: boolean }
  | { readonly status: "failed"; readonly why: string };

/**
 * The link to a snapshot of the page.
 *
 * @fires khung-link-copied - put the link on the clipboard
 * @fires khung-retry-asked - make the snapshot again
 * @fires khung-dialog-closed
 */
@customElement("khung-share-dialog")
export class KhungShareDialog extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      .link-row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      input {
        flex: 1 1 260px;
        min-width: 0;
        min-height: 34px;
        padding: 4px 8px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--page);
        color: var(--ink);
        font: 13px/1.4 var(--mono);
      }
      .told {
        margin-top: 6px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) sharing: Sharing = { status: "making" };

  override render(): TemplateResult {
    return html`
      <khung-dialog ?open=${this.open} .language=${this.language} .heading=${say(this.language, "share.heading")}>
        <p>${say(this.language, "share.text")}</p>
        ${this.content()}
        <button slot="actions" class="button" @click=${() => this.tell("khung-dialog-closed", undefined)}>
          ${say(this.language, "close")}
        </button>
      </khung-dialog>
    `;
  }

  private content(): TemplateResult {
    const { sharing } = this;
    if (sharing.status === "making")
      return html`<khung-notice
        .language=${this.language}
        .words=${say(this.language, "share.making")}
      ></khung-notice>`;
    if (sharing.status === "failed")
      return html`<khung-notice
        kind="failed"
        .language=${this.language}
        .words=${say(this.language, "share.failed", { why: sharing.why })}
      ></khung-notice>`;
    const told =
      sharing.copied === undefined ? "" : say(this.language, sharing.copied ? "share.copied" : "share.uncopied");
    return html`
      <div class="link-row">
        <input
          readonly
          aria-label=${say(this.language, "share.link")}
          .value=${sharing.link}
          @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        />
        <button class="button primary" @click=${() => this.tell("khung-link-copied", sharing.link)}>
          ${say(this.language, "share.copy")}
        </button>
      </div>
      <p class="told small" role="status">${told}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-share-dialog": KhungShareDialog;
  }
}
