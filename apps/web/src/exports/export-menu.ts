/** A button with the files that can be taken away. */

import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../elements/base.ts";
import type { Wanted } from "./exports.ts";
import { say } from "./words.ts";

/** @fires khung-wanted - with the file that was chosen */
@customElement("khung-export-menu")
export class KhungExportMenu extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        justify-self: end;
      }
      button.take {
        anchor-name: --take;
      }
      [popover] {
        position-anchor: --take;
        inset: auto;
        top: anchor(bottom);
        right: anchor(right);
        margin: 4px 0 0;
        padding: 4px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
      }
      [popover] button {
        display: block;
        width: 100%;
        min-height: 32px;
        padding: 4px 12px;
        border: 0;
        background: none;
        text-align: start;
        white-space: nowrap;
      }
      [popover] button:hover {
        background: var(--accent-soft);
        color: var(--accent);
      }
    `,
  ];

  /** The files there are, in the order of the menu. */
  @property({ attribute: false }) files: readonly Wanted[] = [];

  protected override render(): TemplateResult {
    return html`
      <button class="button take" popovertarget="files">
        ${say(this.language, "take")} <span aria-hidden="true">▾</span>
      </button>
      <div id="files" popover>
        ${this.files.map(
          (wanted) =>
            html`<button
              popovertarget="files"
              popovertargetaction="hide"
              @click=${() => this.tell("khung-wanted", wanted)}
            >
              ${say(this.language, wordOf(wanted))}
            </button>`,
        )}
      </div>
    `;
  }
}

function wordOf(
  wanted: Wanted,
): Parameters<typeof say>[1] & ("list.xlsx" | "list.csv" | "moved.xlsx" | "appendix" | "statement") {
  if (wanted.kind !== "list") return wanted.kind;
  return wanted.onlyMoved ? "moved.xlsx" : `list.${wanted.as}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-export-menu": KhungExportMenu;
  }
}
