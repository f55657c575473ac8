import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../elements/base.ts";
import type { Overlap } from "./draft-session.ts";
import type { Choice, OverlapPart } from "./merge.ts";
import { say } from "./words.ts";
import "../elements/dialog/dialog.ts";

/**
 * What two changed differently: before, here and elsewhere beside each other, a choice for each place.
 *
 * @fires khung-overlap-decided - `detail` is the text that stands for both
 * @fires khung-dialog-closed - without a decision; both texts stay
 */
@customElement("khung-overlap-dialog")
export class KhungOverlapDialog extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      khung-dialog {
        --dialog-width: 1040px;
      }
      fieldset {
        min-width: 0;
        margin: 12px 0 0;
        padding: 8px 12px 12px;
        border: 1px solid var(--line);
        border-radius: var(--round);
      }
      legend {
        padding: 0 6px;
        font-weight: 600;
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
        gap: 10px;
      }
      .side {
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      .side > span {
        margin-bottom: 2px;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      pre {
        flex: 1;
        max-height: 220px;
        margin: 0;
        padding: 6px 8px;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--page);
        font: 12.5px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        overflow: auto;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 30px;
        font-weight: 500;
      }
      .chosen pre {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) overlap: Overlap | undefined;
  @property({ type: Boolean }) open = false;
  @state() private choices: readonly Choice[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("overlap")) this.choices = this.overlap?.merged.parts.map(() => "mine") ?? [];
  }

  override render(): TemplateResult {
    const parts = this.overlap?.merged.parts ?? [];
    return html`
      <khung-dialog ?open=${this.open} .language=${this.language} .heading=${say(this.language, "overlap.heading")}>
        <p>${say(this.language, "overlap.text", { count: String(parts.length) })}</p>
        ${parts.map((part, at) => this.place(part, at))}
        <button slot="actions" class="button" @click=${() => this.tell("khung-dialog-closed", undefined)}>
          ${say(this.language, "later")}
        </button>
        <button slot="actions" class="button primary" @click=${() => this.decide()}>
          ${say(this.language, "overlap.done")}
        </button>
      </khung-dialog>
    `;
  }

  private place(part: OverlapPart, at: number): TemplateResult {
    const words = { number: String(at + 1), line: String(part.line) };
    return html`
      <fieldset>
        <legend>
          ${say(this.language, "overlap.place", words)} ${part.key === "" ? nothing : html`<code>${part.key}</code>`}
        </legend>
        <div class="sides">
          <div class="side">
            <span>${say(this.language, "overlap.base")}</span>
            ${this.text(part.base, say(this.language, "overlap.base"))}
          </div>
          ${this.side(part, at, "mine")} ${this.side(part, at, "theirs")}
        </div>
      </fieldset>
    `;
  }

  private side(part: OverlapPart, at: number, choice: Choice): TemplateResult {
    const isChosen = this.choices[at] === choice;
    return html`
      <div class="side ${isChosen ? "chosen" : ""}">
        <span>${say(this.language, `overlap.${choice}`)}</span>
        ${this.text(part[choice], say(this.language, `overlap.${choice}`))}
        <label>
          <input
            type="radio"
            name="part${at}"
            .checked=${isChosen}
            @change=${() => (this.choices = this.choices.with(at, choice))}
          />
          ${say(this.language, `overlap.choose.${choice}`)}
        </label>
      </div>
    `;
  }

  private text(text: string | undefined, name: string): TemplateResult {
    return text === undefined || text === ""
      ? html`<p class="quiet">${say(this.language, "overlap.nothing")}</p>`
      : html`<pre tabindex="0" role="region" aria-label=${name}>${text}</pre>`;
  }

  private decide(): void {
    const { overlap } = this;
    if (overlap) this.tell("khung-overlap-decided", overlap.merged.compose(this.choices));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-overlap-dialog": KhungOverlapDialog;
  }
}
