/**
 * `<khung-score>`: how a criterion is scored; of a national one as the province has changed it. Its rows have the habits of a
 * spreadsheet: Enter and the arrows walk, Enter in the last row adds one, Alt+↑ and Alt+↓ move a row.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ScoreCard, ScoreEntry, ScoreParts, ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import type { KhungNumberField } from "../number/number-field.ts";
import type { CellStep } from "../number/number-keys.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";
import { dropRow, insertRow, moveRow, type ScorePlace } from "./score-deeds.ts";
import { isEmpty, numbered, placeBeside } from "./score-rows.ts";
import { scoreTable } from "./score-table.ts";

/** @fires khung-intent - a number or a row of the score is to change */
@customElement("khung-score")
export class KhungScore extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) score!: ScoreCard;
  /** The place in the table where the focus goes once the row that was asked for is there. */
  private awaited: { readonly rows: number; readonly at: number } | undefined;

  override render(): TemplateResult {
    const { shown } = this;
    const rows = numbered(shown.entries);
    return html`<div
        @khung-cell-left=${(event: CustomEvent<CellStep>) => this.walk(event)}
        @keydown=${(event: KeyboardEvent) => this.pressed(event)}
      >
        ${scoreTable(shown, {
          number: (slot, label) =>
            this.foreign && !this.own ? this.national(slot, label) : this.numberField(slot, label),
          written: (slot, label) => this.asWritten(slot.source, label, slot.range),
          deeds: (entry) => (rows.includes(entry) ? this.deeds(entry, rows) : nothing),
          say: (key) => this.word(key),
          language: this.language,
        })}
      </div>
      ${rows.length > 0 ? this.action(`+ ${this.word("score.row.add")}`, () => this.add(rows.at(-1))) : nothing}`;
  }

  protected override updated(): void {
    const { awaited } = this;
    if (!awaited || this.rowElements.length <= awaited.rows) return;
    this.awaited = undefined;
    const field = this.rowElements[awaited.at]?.querySelector<KhungNumberField>("khung-so");
    void field?.updateComplete.then(() => field.focus());
  }

  /** The way to score that the province puts there. */
  private get own(): ScoreParts | undefined {
    const { to } = this.changeOf("score") ?? {};
    return to && (to.score ?? { form: "value", entries: [], ...(to.value && { value: to.value }) });
  }

  private get shown(): ScoreParts {
    return this.own ?? this.score;
  }

  private get place(): ScorePlace {
    const change = this.changeOf("score");
    if (change) return { card: change.key };
    const { layer, card } = this.view;
    const { key } = this.score;
    return layer && this.foreign ? { card: key, national: { into: layer.into, code: card.code.name } } : { card: key };
  }

  private deeds(entry: ScoreEntry, rows: readonly ScoreEntry[]): TemplateResult {
    const number = rows.indexOf(entry) + 1;
    const to = (way: "up" | "down") =>
      this.action(this.word(`score.row.${way}`, { number }), () => this.move(entry, way), {
        icon: way === "up" ? "↑" : "↓",
        disabled: placeBeside(rows, entry, way) === undefined,
      });
    const drop = this.action(this.word("score.row.drop", { number }), () => this.ask(dropRow(this.place, entry)), {
      icon: "×",
      disabled: rows.length === 1,
    });
    return html`${to("up")}${to("down")}${drop}`;
  }

  private add(after: ScoreEntry | undefined): void {
    if (!after) return;
    const { entries } = this.shown;
    this.awaited = { rows: entries.length, at: entries.indexOf(after) + 1 };
    this.ask(insertRow(this.place, after), () => {
      this.awaited = undefined;
    });
  }

  private move(entry: ScoreEntry, way: "up" | "down"): void {
    const place = placeBeside(numbered(this.shown.entries), entry, way);
    if (place) this.ask(moveRow(this.place, entry, place === "first" ? undefined : place));
  }

  private national(slot: ValueSlot, label: string): TemplateResult {
    const part = slot.key.slice(this.score.key.length + 1);
    return this.nationalNumber(slot, label, { kind: "score", code: this.view.card.code.name, part });
  }

  private get rowElements(): readonly HTMLTableRowElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLTableRowElement>("tr[data-row]")];
  }

  /** The fields of a table: left and right in reading order, up and down in their column. */
  private walk(event: CustomEvent<CellStep>): void {
    const field = event.target as KhungNumberField;
    const cell = field.closest("td");
    const row = field.closest("tr");
    if (!cell || !row) return;
    event.stopPropagation();
    const { detail: step } = event;
    if (step === "left" || step === "right") {
      const fields = [...this.renderRoot.querySelectorAll<KhungNumberField>("tr khung-so")];
      fields[fields.indexOf(field) + (step === "left" ? -1 : 1)]?.focus();
      return;
    }
    const next = this.rowElements[this.rowElements.indexOf(row) + (step === "up" ? -1 : 1)];
    next?.cells[cell.cellIndex]?.querySelector<KhungNumberField>("khung-so")?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (this.locked || event.isComposing || event.ctrlKey || event.metaKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-row]")?.dataset["row"];
    const rows = numbered(this.shown.entries);
    const entry = rows.find(({ key }) => key === row);
    if (!entry) return;
    const { key, altKey } = event;
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      event.preventDefault();
      // The row moves, not the card around it.
      event.stopPropagation();
      this.move(entry, key === "ArrowUp" ? "up" : "down");
    } else if (key === "Enter" && !event.shiftKey && !altKey && entry === rows.at(-1) && !isEmpty(entry)) {
      this.add(entry);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-score": KhungScore;
  }
}
