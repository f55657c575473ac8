/** `<khung-proof-badge>`: whether what an overlay changes in a criterion is harder for everybody; why, and who stands against it. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Message } from "@khung/diagnostics";
import { baseStyles } from "../../elements/base.ts";
import { sentence } from "../../i18n/language.ts";
import { FormElement } from "../form-element.ts";

/** What is known of the changes of one criterion. */
export interface Proof {
  /** `same`: the changes move nobody. */
  readonly kind: "proved" | "same" | "counterexample" | "unknown" | "running";
  /** What was found of each change, with made-up data where somebody gains. */
  readonly reasons: readonly Message[];
  /** Entities of the data that one of the changes lifts, by name. */
  readonly lifted: readonly string[];
  /** To prove it once more may tell: time ran out, or the browser could not go on. */
  readonly again?: true;
  /** Proofs that are done, of how many; while it is running. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/**
 * @fires khung-prove-again - what could not be told is to be tried once more
 */
@customElement("khung-proof-badge")
export class KhungProofBadge extends FormElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        padding: 0 12px;
        color: var(--ink-soft);
      }
      summary {
        width: fit-content;
        min-height: 24px;
        font-size: 12px;
        cursor: pointer;
      }
      .chip {
        padding: 0 8px;
        border: 1px solid var(--edge);
        border-radius: 11px;
        background: var(--page);
        font-size: 12px;
        line-height: 20px;
        white-space: nowrap;
      }
      .proved {
        border-color: color-mix(in srgb, var(--good) 50%, var(--panel));
        background: var(--good-soft);
        color: var(--good);
        font-weight: 500;
      }
      .counterexample {
        border-color: color-mix(in srgb, var(--bad) 50%, var(--panel));
        background: var(--bad-soft);
        color: var(--bad);
        font-weight: 500;
      }
      .why {
        display: grid;
        gap: 4px;
        max-width: 72ch;
        padding: 4px 16px;
        font-size: var(--small-size);
      }
    `,
  ];

  @property({ attribute: false }) proof: Proof | undefined;

  override render(): TemplateResult | typeof nothing {
    if (!this.proof) return nothing;
    const { kind, reasons, lifted, progress } = this.proof;
    const far = progress ? ` ${progress.done}/${progress.total}` : "";
    const chip = html`<span class="chip ${kind}">${this.word(`proof.${kind}`)}${far}</span>`;
    if (kind === "running") return chip;
    return html`<details>
      <summary title=${this.word("proof.why")}>${chip}</summary>
      <div class="why">
        ${lifted.length > 0 ? html`<p>${this.word("proof.lifted", { names: lifted.join(", ") })}</p>` : nothing}
        ${reasons.map((reason) => html`<p>${sentence(this.language, reason)}</p>`)}
        ${
          this.proof.again
            ? html`<button class="link" @click=${() => this.tell("khung-prove-again", undefined)}>
                ${this.word("proof.again")}
              </button>`
            : nothing
        }
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-proof-badge": KhungProofBadge;
  }
}
