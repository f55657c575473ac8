/** Changes by meaning: what, from what to what, and whom it moves. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { tableStyles } from "../../elements/table.styles.ts";
import { pick } from "../../i18n/language.ts";
import type { ChangeRow } from "../../worker/compare/changes.ts";
import { movers } from "./moving.ts";
import { say } from "./words.ts";

/** A row; `reaches` false: nothing is another for what is looked at, which settles the same itself. */
export type ShownChange = ChangeRow & { readonly reaches?: boolean };

@customElement("khung-changes")
export class KhungChanges extends KhungElement {
  static override styles = [
    baseStyles,
    tableStyles,
    css`
      .scroll {
        overflow-x: auto;
        padding: 4px 16px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--panel);
      }
      /* A narrow page scrolls sideways rather than break words. */
      tbody th {
        min-width: 11em;
      }
      td {
        min-width: 6.5em;
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
      .code {
        font-weight: 600;
      }
      .label {
        display: block;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      .quiet {
        font-size: var(--small-size);
      }
      details p {
        margin: 4px 0 0;
        max-width: 46ch;
        font-size: var(--small-size);
      }
      summary {
        min-height: 24px;
        cursor: pointer;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly ShownChange[] = [];
  @property({ attribute: false }) nameOf: (code: string) => string = (code) => code;
  /** What the table is called, and the heading of its last column. */
  @property() label = "";
  @property() impact = "";

  override render(): TemplateResult {
    const { language, rows, label } = this;
    const heads = [say(language, "what"), say(language, "before"), say(language, "after"), this.impact];
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead>
          <tr>
            ${heads.map((each) => html`<th scope="col">${each}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.row(row))}
        </tbody>
      </table>
    </div>`;
  }

  private row({ title, subject, label, before, after, ...rest }: ShownChange): TemplateResult {
    const { language } = this;
    return html`<tr>
      <th scope="row">
        ${subject.kind === "ensure" ? say(language, "ensure") : html`<span class="code">${subject.name}</span>`}
        ${title ? pick(language, title) : nothing}
        <span class="label">${pick(language, label)}</span>
      </th>
      <td>${before ? pick(language, before) : "–"}</td>
      <td>${after ? pick(language, after) : "–"}</td>
      <td>${this.moves(rest)}</td>
    </tr>`;
  }

  private moves({ moves, reaches }: Pick<ShownChange, "moves" | "reaches">): TemplateResult {
    const { language } = this;
    if (moves) return movers(language, moves, this.nameOf);
    return html`<span class="quiet">${say(language, reaches === false ? "moves.settled" : "moves.unknown")}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-changes": KhungChanges;
  }
}
