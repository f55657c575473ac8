/**
 * The strip that says how far what is shown is official: parts by standing, and whether the data are synthetic.
 * Its details count titles, measures and thresholds apart.
 */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatCount } from "../../i18n/format.ts";
import { pick, type Bilingual } from "../../i18n/language.ts";
import { aspects, standingOrder, sumStandings, type StandingCounts, type Standings } from "../../state/standings.ts";
import { baseStyles, KhungElement } from "../base.ts";

@customElement("khung-standing")
export class KhungStanding extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        background: var(--caution-soft);
        border-bottom: 1px solid var(--caution-line);
        font-size: var(--small-size);
      }
      :host([sound]) {
        background: var(--panel);
        border-color: var(--line);
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 14px;
        min-height: 28px;
        padding: 1px 16px;
      }
      @media (max-width: 620px) {
        .strip > strong {
          flex: 1 1 calc(100% - 40px);
          min-width: 0;
        }
      }
      .strip > svg {
        width: 17px;
        height: 17px;
        flex: none;
        margin-right: -6px;
        color: var(--caution);
      }
      strong {
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
      }
      li b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .mark {
        width: 10px;
        height: 10px;
        border: 1.5px solid var(--ink);
        border-radius: 50%;
      }
      .mark.verified {
        background: var(--ink);
      }
      .mark.likely {
        background: linear-gradient(90deg, var(--ink) 50%, transparent 50%);
      }
      .mark.unsaid {
        border-style: dotted;
      }
      .tag {
        display: inline-flex;
        align-items: center;
        min-height: 22px;
        padding: 0 8px;
        border: 1px solid var(--caution);
        border-radius: 3px;
        color: var(--caution);
        font-weight: 600;
        white-space: nowrap;
      }
      details {
        margin-left: auto;
        position: relative;
      }
      summary {
        min-height: 24px;
        padding: 2px 6px;
        border-radius: var(--round);
        color: var(--accent);
        cursor: pointer;
      }
      .card {
        position: absolute;
        right: 0;
        top: 30px;
        z-index: 20;
        width: max-content;
        max-width: min(560px, 90vw);
        padding: 12px 14px;
        border: 1px solid var(--edge);
        border-radius: 8px;
        background: var(--panel);
        box-shadow: 0 8px 24px rgb(16 32 50 / 18%);
      }
      .card p {
        margin-top: 10px;
        color: var(--ink-soft);
        max-width: 56ch;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 4px 10px;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        text-align: right;
      }
      thead th {
        color: var(--ink-soft);
        font-weight: 600;
      }
      th:first-child {
        padding-left: 0;
        text-align: left;
      }
    `,
  ];

  @property({ attribute: false }) standings: Standings | undefined;
  /** The data were made up. */
  @property({ type: Boolean }) synthetic = false;
  /** What the data say of themselves. */
  @property({ attribute: false }) note: Bilingual | undefined;

  override updated(): void {
    this.toggleAttribute("sound", !this.synthetic && this.sum.illustrative === 0);
  }

  private get sum(): StandingCounts {
    return this.standings ? sumStandings(this.standings) : { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };
  }

  override render(): TemplateResult {
    const { sum } = this;
    return html`
      <div class="strip">
        ${sum.illustrative > 0 ? html`${sign}<strong>${this.say("standing.warning")}</strong>` : nothing}
        ${this.standings ? this.counts(sum) : nothing}
        ${this.synthetic ? html`<span class="tag">${this.say("standing.synthetic")}</span>` : nothing}
        ${this.standings ? this.details(this.standings) : nothing}
      </div>
    `;
  }

  private counts(sum: StandingCounts): TemplateResult {
    return html`
      <ul aria-label=${this.say("standing.label")}>
        ${standingOrder
          .filter((standing) => sum[standing] > 0)
          .map(
            (standing) => html`
              <li>
                <span class="mark ${standing}" aria-hidden="true"></span>
                <span><b>${formatCount(sum[standing], this.language)}</b> ${this.say(`standing.${standing}`)}</span>
              </li>
            `,
          )}
      </ul>
    `;
  }

  private details(standings: Standings): TemplateResult {
    return html`
      <details @keydown=${this.closes}>
        <summary>${this.say("standing.details")}</summary>
        <div class="card">
          <table>
            <thead>
              <tr>
                <th scope="col">${this.say("standing.part")}</th>
                ${standingOrder.map((standing) => html`<th scope="col">${this.say(`standing.${standing}`)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${aspects.map(
                (aspect) => html`
                  <tr>
                    <th scope="row">${this.say(`standing.${aspect}`)}</th>
                    ${standingOrder.map((standing) => html`<td>${formatCount(standings[aspect][standing], this.language)}</td>`)}
                  </tr>
                `,
              )}
            </tbody>
          </table>
          ${this.note ? html`<p>${pick(this.language, this.note)}</p>` : nothing}
        </div>
      </details>
    `;
  }

  private readonly closes = (event: KeyboardEvent): void => {
    const details = event.currentTarget;
    if (event.key !== "Escape" || !(details instanceof HTMLDetailsElement)) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  };
}

const sign = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M8 1.2 15.3 14H.7z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
  <path d="M8 5.8v4m0 1.3v1.5" stroke="currentColor" stroke-width="1.5" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    "khung-standing": KhungStanding;
  }
}
