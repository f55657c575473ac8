/**
 * `<khung-paste-preview>`: what a paste would do, before it does it: each cell old → new, questions answered in place, one button.
 */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { FormElement } from "../form-element.ts";
import { showDecimal, type Decimal } from "../number/decimal.ts";
import { numberWords } from "../number/number-words.ts";
import { plainNumber } from "../number/reading-words.ts";
import { takesNumber, type Pasted, type PastedCell } from "./read-paste.ts";

/** A number that goes into a cell. */
export interface PasteAnswer {
  readonly pasted: PastedCell;
  readonly value: Decimal;
}

/**
 * @fires khung-paste-agreed - `detail` lists the `PasteAnswer`s
 * @fires khung-paste-cancelled - nothing is to go in
 */
@customElement("khung-paste-preview")
export class KhungPastePreview extends FormElement {
  static override styles = [
    baseStyles,
    css`
      .summary {
        margin-bottom: 8px;
        font-weight: 600;
      }
      .scroll {
        max-height: 52vh;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--round);
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 4px 8px;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--page);
        font-size: var(--small-size);
        font-weight: 500;
      }
      tbody th {
        font-weight: 400;
        font-size: var(--small-size);
      }
      td {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .new {
        font-weight: 600;
      }
      .old {
        color: var(--ink-soft);
        font-size: 12px;
      }
      .look {
        background: var(--caution-soft);
      }
      .said {
        color: var(--caution);
        font-size: 12px;
      }
      select {
        max-width: 230px;
        min-height: 30px;
        border: 1px solid var(--caution-line);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: 8px;
        margin-top: 12px;
      }
      .go {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }
      .go:disabled {
        border-color: var(--edge);
      }
      .left {
        margin-right: auto;
        color: var(--caution);
      }
    `,
  ];

  @property({ attribute: false }) pasted!: Pasted;
  /** By the cell: what was chosen; null: leave it as it is. */
  @state() private chosen: ReadonlyMap<PastedCell, Decimal | null> = new Map();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pasted")) this.chosen = new Map();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("select, .go")?.focus();
  }

  override render(): TemplateResult {
    const { cells, good, blank, look, beyond } = this.pasted;
    const answers = this.answers;
    const open = cells.flat().filter((each) => this.asks(each) && !this.chosen.has(each)).length;
    return html`
      <p class="summary">${this.word("paste.summary", { all: good + blank + look, good, blank, look })}</p>
      ${beyond > 0 ? html`<p class="said">${this.word("paste.beyond", { count: beyond })}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${this.word("paste.label")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.word("paste.criterion")}</th>
              ${this.columns.map((number) => html`<th scope="col">${this.word("threshold.level", { number })}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${cells.map((line) => this.line(line))}
          </tbody>
        </table>
      </div>
      <div class="foot">
        ${open > 0 ? html`<span class="left">${this.word("paste.unanswered", { count: open })}</span>` : nothing}
        <button class="button" @click=${() => this.tell("khung-paste-cancelled", undefined)}>
          ${this.word("paste.cancel")}
        </button>
        <button
          class="button go"
          ?disabled=${open > 0 || answers.length === 0}
          @click=${() => this.tell<readonly PasteAnswer[]>("khung-paste-agreed", answers)}
        >
          ${this.word("paste.go", { count: answers.length })}
        </button>
      </div>
    `;
  }

  private get columns(): readonly number[] {
    return [...new Set(this.pasted.cells.flat().map(({ cell }) => cell.level.number))].toSorted((a, b) => a - b);
  }

  private line(line: readonly PastedCell[]): TemplateResult {
    const [first] = line;
    const at = new Map(line.map((each) => [each.cell.level.number, each]));
    return html`<tr>
      <th scope="row">${first ? `${first.row.ordinal} ${first.row.title}` : ""}</th>
      ${this.columns.map((number) => {
        const each = at.get(number);
        return each ? this.cell(each) : html`<td></td>`;
      })}
    </tr>`;
  }

  private cell(each: PastedCell): TemplateResult {
    const { read, value, text, cell } = each;
    const old = cell.value === undefined ? "–" : plainNumber(cell.value, cell.unit, this.language);
    if (value !== undefined) {
      const same = value === cell.value;
      return html`<td>
        <span class="new">${plainNumber(value, cell.unit, this.language)}</span>
        ${same ? nothing : html`<div class="old">⟵ ${old}</div>`}
        ${read.kind === "number" && read.echo ? html`<div class="said">${text}</div>` : nothing}
      </td>`;
    }
    if (read.kind === "empty") return html`<td class="old">${this.word("paste.keep", { value: old })}</td>`;
    if (read.kind === "ambiguous" && takesNumber(each)) return this.question(each, read.whole, read.decimal);
    const why =
      read.kind === "refused" ? this.word(`number.refused.${read.why}`, { text }) : this.word("paste.noPlace");
    return html`<td class="look">
      ${text}
      <div class="said">${why}</div>
      <div class="old">${this.word("paste.keep", { value: old })}</div>
    </td>`;
  }

  private question(each: PastedCell, whole: Decimal, decimal: Decimal): TemplateResult {
    const { text } = each;
    const words = numberWords(Math.abs(Number(whole)), this.language);
    return html`<td class="look">
      <select
        aria-label=${this.word("paste.pick", { cell: text })}
        @change=${(event: Event) => this.choose(each, (event.target as HTMLSelectElement).value)}
      >
        <option value="" selected disabled>
          ${this.word("number.ambiguous", { text, words, decimal: showDecimal(decimal, this.language) })}
        </option>
        <option value=${whole}>${showDecimal(whole, this.language)} (${words})</option>
        <option value=${decimal}>${showDecimal(decimal, this.language)}</option>
        <option value="skip">${this.word("paste.skip")}</option>
      </select>
    </td>`;
  }

  private choose(each: PastedCell, value: string): void {
    this.chosen = new Map(this.chosen).set(each, value === "skip" ? null : value);
  }

  private asks(each: PastedCell): boolean {
    return each.read.kind === "ambiguous" && takesNumber(each);
  }

  private get answers(): readonly PasteAnswer[] {
    return this.pasted.cells.flat().flatMap((pasted) => {
      const value = pasted.value ?? this.chosen.get(pasted);
      return typeof value === "string" && value !== pasted.cell.value ? [{ pasted, value }] : [];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-paste-preview": KhungPastePreview;
  }
}
