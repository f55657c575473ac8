import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";
import "../dialog/dialog.ts";
import { say } from "./words.ts";

const keys = [
  ["Ctrl+K", "find"],
  ["F6", "panes"],
  ["?", "keys"],
  ["Ctrl+Z", "undo"],
  ["Esc", "escape"],
  ["Tab · Enter · F2", "table"],
  ["Ctrl+M", "tab"],
  ["Ctrl+Space", "suggest"],
  ["F8", "problem"],
  ["← →", "slides"],
] as const;

/** The keys of the page, as a table in a dialog. */
@customElement("khung-keys")
export class KhungKeys extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 5px 8px 5px 0;
        border-bottom: 1px solid var(--line);
        text-align: left;
        font-weight: 400;
      }
      thead th {
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      kbd {
        padding: 1px 6px;
        border: 1px solid var(--edge);
        border-radius: 3px;
        background: var(--page);
        font: 500 12.5px/1.5 var(--mono);
        white-space: nowrap;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  override render(): TemplateResult {
    return html`
      <khung-dialog .language=${this.language} .heading=${say(this.language, "title")} .open=${this.open}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say(this.language, "key")}</th>
              <th scope="col">${say(this.language, "does")}</th>
            </tr>
          </thead>
          <tbody>
            ${keys.map(
              ([key, does]) =>
                html`<tr>
                  <th scope="row"><kbd>${key}</kbd></th>
                  <td>${say(this.language, does)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </khung-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-keys": KhungKeys;
  }
}
