/**
 * Says what the results beside it are of: which version of the text, which date, what changed against the original.
 * While the text has errors it says that the last good results stay.
 */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatCount, formatDate, formatTime } from "../../i18n/format.ts";
import { baseStyles, KhungElement } from "../base.ts";

/** Where the results stand against the text. */
export type Freshness = "running" | "fresh" | "stale";

/**
 * @fires khung-moved-asked - asks for the entities whose level changed
 */
@customElement("khung-stamp")
export class KhungStamp extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 32px;
        font-size: var(--small-size);
        color: var(--ink-soft);
      }
      .stale {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        padding: 3px 10px;
        border: 1px solid var(--caution-line);
        border-radius: var(--round);
        background: var(--caution-soft);
        color: var(--caution);
        font-weight: 500;
      }
      .moved {
        margin-left: auto;
      }
      .button b {
        font-weight: 600;
      }
      .turn {
        width: 12px;
        height: 12px;
        border: 2px solid var(--edge);
        border-top-color: var(--accent);
        border-radius: 50%;
        animation: turn 800ms linear infinite;
      }
      .running {
        display: inline-flex;
        align-items: center;
        gap: 7px;
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .turn {
          animation: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) freshness: Freshness = "running";
  /** When the text that was evaluated was typed. */
  @property({ attribute: false }) at: Date | undefined;
  /** `YYYY-MM-DD`. */
  @property() asOf = "";
  /** Against the original text; undefined while the text is the original. */
  @property({ attribute: false }) moves: { readonly up: number; readonly down: number } | undefined;

  override render(): TemplateResult {
    return html`${this.state()}${this.moved()}`;
  }

  private state(): TemplateResult {
    if (!this.at)
      return html`<span class="running" role="status"><i class="turn"></i>${this.say("result.running")}</span>`;
    const time = formatTime(this.at);
    const asOf =
      this.asOf === "" ? nothing : html`<span>${this.say("result.asOf", { date: formatDate(this.asOf) })}</span>`;
    if (this.freshness === "stale") {
      return html`<span class="stale" role="status">${this.say("result.stale", { time })}</span>`;
    }
    return html`
      <span role="status" class="running">
        ${this.freshness === "running" ? html`<i class="turn"></i>` : nothing} ${this.say("result.stamp", { time })}
      </span>
      ${asOf}
    `;
  }

  private moved(): TemplateResult | typeof nothing {
    if (!this.moves) return nothing;
    const { up, down } = this.moves;
    if (up + down === 0)
      return this.freshness === "stale" ? nothing : html`<span class="moved">${this.say("result.unchanged")}</span>`;
    const count = (number: number) => formatCount(number, this.language);
    return html`
      <button class="button moved" @click=${() => this.tell("khung-moved-asked", undefined)}>
        <b>${this.say("result.changed", { count: count(up + down) })}</b>
        <span>▲ ${count(up)} <span class="hidden">${this.say("result.up")}</span></span>
        <span>▼ ${count(down)} <span class="hidden">${this.say("result.down")}</span></span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-stamp": KhungStamp;
  }
}
