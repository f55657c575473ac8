import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LevelName } from "../../state/distribution.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { levelTitle } from "../level-words.ts";

/** A level: its number on its colour, and its name. */
@customElement("khung-level")
export class KhungLevel extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        white-space: nowrap;
      }
      b {
        display: inline-grid;
        place-items: center;
        width: 21px;
        height: 21px;
        border-radius: 4px;
        border: 1px solid rgb(0 0 0 / 14%);
        background: var(--colour);
        color: var(--on-colour);
        font-size: 13px;
        font-weight: 600;
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }
      .none {
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) level: LevelName = { number: 0 };
  /** The number alone; the name is read, not shown. */
  @property({ type: Boolean }) compact = false;

  override render(): TemplateResult {
    const { number } = this.level;
    const title = levelTitle(this.language, this.level);
    if (number === 0) return html`<span class="none">${this.compact ? "–" : title}</span>`;
    const colours = `--colour: var(--level-${number}, var(--level-3)); --on-colour: var(--on-level-${number}, var(--on-level-3))`;
    return html` <b style=${colours}>${number}</b><span class=${this.compact ? "hidden" : ""}>${title}</span> `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-level": KhungLevel;
  }
}
