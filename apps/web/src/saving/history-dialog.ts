import type { RevisionBody } from "@khung/contract";
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../elements/base.ts";
import type { Remote } from "../state/state.ts";
import { formatMoment } from "./moment.ts";
import { say } from "./words.ts";
import "../elements/dialog/dialog.ts";
import "../elements/notice/notice.ts";

/** One revision that is looked at. */
export interface ShownRevision {
  readonly number: number;
  readonly text: string;
  /** Whether it is what is open. */
  readonly same: boolean;
}

/**
 * Every save of a draft, the newest first; each can be read and taken back.
 *
 * @fires khung-revision-shown - `detail` is its number
 * @fires khung-revision-restored - `detail` is its number
 * @fires khung-retry-asked - load again
 * @fires khung-dialog-closed
 */
@customElement("khung-history-dialog")
export class KhungHistoryDialog extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      khung-dialog {
        --dialog-width: 860px;
      }
      .both {
        display: grid;
        grid-template-columns: minmax(240px, 320px) minmax(0, 1fr);
        gap: 14px;
      }
      @media (max-width: 700px) {
        .both {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      ol {
        max-height: 55vh;
        overflow: auto;
      }
      li button {
        display: grid;
        width: 100%;
        min-height: 44px;
        padding: 4px 8px;
        border: 0;
        border-bottom: 1px solid var(--line);
        background: none;
        text-align: left;
      }
      li button:hover {
        background: var(--accent-soft);
      }
      li button[aria-current="true"] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 var(--accent);
      }
      pre {
        max-height: 48vh;
        margin: 0 0 10px;
        padding: 8px;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--page);
        font: 12.5px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        overflow: auto;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) revisions: Remote<readonly RevisionBody[]> = { status: "idle" };
  @property({ attribute: false }) shown: ShownRevision | undefined;

  override render(): TemplateResult {
    return html`
      <khung-dialog ?open=${this.open} .language=${this.language} .heading=${say(this.language, "history.heading")}>
        ${this.content()}
        <button slot="actions" class="button" @click=${() => this.tell("khung-dialog-closed", undefined)}>
          ${say(this.language, "close")}
        </button>
      </khung-dialog>
    `;
  }

  private content(): TemplateResult {
    const { revisions } = this;
    if (revisions.status === "failed")
      return html`<khung-notice
        kind="failed"
        .language=${this.language}
        .words=${say(this.language, "history.failed")}
      ></khung-notice>`;
    if (revisions.status !== "done")
      return html`<khung-notice .language=${this.language} .words=${this.say("app.loading")}></khung-notice>`;
    return html`<div class="both">
      <ol>
        ${revisions.value.map((one, at) => html`<li>${this.row(one, at === 0)}</li>`)}
      </ol>
      ${this.text()}
    </div>`;
  }

  private row({ number, saved, label }: RevisionBody, isNewest: boolean): TemplateResult {
    const at = new Date(saved);
    const mark = isNewest ? "history.current" : number === 1 ? "history.first" : undefined;
    return html`
      <button
        aria-current=${this.shown?.number === number ? "true" : "false"}
        @click=${() => this.tell("khung-revision-shown", number)}
      >
        <span
          >${say(this.language, "history.number", { number: String(number) })}
          ${mark ? html`<span class="quiet">· ${say(this.language, mark)}</span>` : nothing}</span
        >
        <span class="quiet small">${formatMoment(at)}${label ? ` · ${label}` : ""}</span>
      </button>
    `;
  }

  private text(): TemplateResult {
    const { shown } = this;
    if (!shown) return html`<p class="quiet">${nothing}</p>`;
    const number = String(shown.number);
    return html`
      <section aria-label=${say(this.language, "history.text", { number })}>
        <pre tabindex="0" role="region" aria-label=${say(this.language, "history.text", { number })}>${shown.text}</pre>
        ${
          shown.same
            ? html`<p class="quiet">${say(this.language, "history.same")}</p>`
            : html`<button class="button primary" @click=${() => this.tell("khung-revision-restored", shown.number)}>
                ${say(this.language, "history.restore", { number })}
              </button>`
        }
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-history-dialog": KhungHistoryDialog;
  }
}
