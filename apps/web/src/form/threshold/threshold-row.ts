/**
 * `<khung-nguong>`: the thresholds of one criterion, a cell a level, with the habits of a spreadsheet.
 *
 * Under the cells stand what they were, what the national framework says and allows, what is wrong, and how the values of the entities lie.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { TextRange } from "@khung/document";
import type { Intent } from "@khung/document/plan";
import { baseStyles } from "../../elements/base.ts";
import { FormElement } from "../form-element.ts";
import type { KhungNumberField, NumberCommitted, NumberDrafted } from "../number/number-field.ts";
import type { CellStep } from "../number/number-keys.ts";
import { numberRead } from "../number/number-read.ts";
import { plainNumber } from "../number/reading-words.ts";
import type { ClassNamed } from "../view/named.ts";
import type { CellCase, CellValue, Direction, RowCell } from "./row-cells.ts";
import { disordersSaid, draftSaid, type Drafted } from "./row-said.ts";
import type { Strip } from "./strip.ts";
import { styles } from "./threshold-row.styles.ts";
import "../number/number-field.ts";
import "./strip-element.ts";

/** A cell was given a number, emptied (undefined) or freed of its threshold (null). */
export interface ThresholdSet extends NumberCommitted {
  readonly cell: RowCell;
  /** Where it goes by class or between two: the one that was set. */
  readonly part: CellValue;
}

/** The keys lead to the row above or below, to the same place in it. */
export interface RowLeft {
  readonly to: "up" | "down";
  readonly level: number;
}

/** A range was pasted onto the table, its first cell at a level of this row. */
export interface RangePasted {
  readonly text: string;
  readonly level: number;
}

/**
 * @fires khung-threshold-set - `detail` is a `ThresholdSet`
 * @fires khung-row-left - `detail` is a `RowLeft`
 * @fires khung-paste-asked - `detail` is a `RangePasted`
 * @fires khung-text-opened - a value that only the text can say was chosen; `detail` is its range
 * @fires khung-threshold-explored - `detail` is the level of the threshold to try others for
 */
@customElement("khung-nguong")
export class KhungThresholdRow extends FormElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) cells: readonly RowCell[] = [];
  /** Which way is harder; undefined where no order can be told. */
  @property({ attribute: false }) direction: Direction | undefined;
  /** What thresholds go by, for the titles of their classes. */
  @property({ attribute: false }) classes: readonly ClassNamed[] = [];
  @property({ attribute: false }) strip: Strip | undefined;
  /** What the row is of, for those who hear it. */
  @property() label = "";

  /** What is being typed, and where. */
  @state() private drafted: Drafted | undefined;

  /** Puts the focus into the cell of a level. */
  async focusLevel(level: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<KhungNumberField>(`khung-so[data-level="${level}"]`)?.focus();
  }

  override render(): TemplateResult {
    return html`
      <table
        aria-label=${this.label || this.word("threshold.label")}
        @focusin=${(event: Event) => this.visit(event)}
        @khung-cell-left=${(event: CustomEvent<CellStep>) => this.walk(event)}
      >
        <thead>
          <tr>
            ${this.cells.map(
              ({ level }) =>
                html`<th scope="col">
                  ${this.word("threshold.level", { number: level.number })}
                  <span class="name" title=${level.title}>${level.title}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            ${this.cells.map((cell) => html`<td class=${cell.stale ? "stale" : ""}>${this.cell(cell)}</td>`)}
          </tr>
        </tbody>
      </table>
      ${draftSaid(this.drafted, this.language)} ${disordersSaid(this.cells, this.direction, this.language)}
      ${this.strip ? this.drawn(this.strip) : nothing}
    `;
  }

  private cell(cell: RowCell): TemplateResult {
    const { level, cases, upper } = cell;
    if (cases) {
      return html`${cases.map((part) => this.classed(cell, part))} ${this.under(cell)}`;
    }
    return html`
      ${this.field(cell, cell, this.word("threshold.cell", { number: level.number }))}
      ${upper ? this.field(cell, upper, this.word("threshold.upper", { number: level.number })) : nothing}
      ${this.under(cell)}
    `;
  }

  /** The value of a class, with its name; one that stands in this text can be taken away. */
  private classed(cell: RowCell, part: CellCase): TemplateResult {
    const { members = [] } = this.classes.find(({ name }) => name === cell.class) ?? {};
    const member =
      part.member === undefined
        ? this.word("threshold.else")
        : members.find(({ name }) => name === part.member)?.title || part.member;
    const label = this.word("threshold.cell.member", { number: cell.level.number, member });
    const isOwn = part.member !== undefined && cell.base?.own !== false && !this.locked;
    const drop = this.word("threshold.class.drop", { number: cell.level.number, member });
    return html`<span class="member"
        >${member}${
          isOwn
            ? html`<button
                class="drop"
                aria-label=${drop}
                title=${drop}
                ?disabled=${cell.stale}
                @click=${() => this.ask(dropCase(cell, part))}
              >
                ×
              </button>`
            : nothing
        }</span
      >${this.field(cell, part, label)}`;
  }

  private field(cell: RowCell, part: CellValue, label: string): TemplateResult {
    const { base } = cell;
    if (part.kind === "other") {
      return html`<button
        class="written"
        title=${this.word("threshold.inText")}
        @click=${() => part.range && this.tell<TextRange>("khung-text-opened", part.range)}
      >
        <span class="hidden">${label}:</span>${part.source}
      </button>`;
    }
    if (this.locked) return html`<span class="hidden">${label}:</span>${numberRead(part, this.language)}`;
    return html`<khung-so
      cell
      dash
      data-level=${cell.level.number}
      .language=${this.language}
      .label=${label}
      .value=${part.value}
      .unit=${part.unit}
      .base=${part === cell ? base?.value : undefined}
      .least=${base?.least}
      .most=${base?.most}
      ?none=${part.kind === "none"}
      ?disabled=${cell.stale}
      @khung-range-pasted=${(event: CustomEvent<string>) => {
        event.stopPropagation();
        this.tell<RangePasted>("khung-paste-asked", { text: event.detail, level: cell.level.number });
      }}
      @khung-number-drafted=${(event: CustomEvent<NumberDrafted>) => this.note(event)}
      @khung-number-committed=${(event: CustomEvent<NumberCommitted>) => {
        event.stopPropagation();
        this.tell<ThresholdSet>("khung-threshold-set", { ...event.detail, cell, part });
      }}
    ></khung-so>`;
  }

  private under({ kind, value, unit, base }: RowCell): TemplateResult {
    const changed = kind === "number" && base?.value !== undefined && base.value !== value;
    return html`
      ${kind === "hole" ? html`<p class="under hole">${this.word("threshold.hole")}</p>` : nothing}
      ${base?.own && kind === "number" && base.value === value ? html`<p class="under">${this.word("base.same")}</p>` : nothing}
      ${changed ? html`<p class="under was" aria-hidden="true">⟵ ${plainNumber(base.value, unit, this.language)}</p>` : nothing}
      ${base?.help ? html`<p class="under">${base.help}</p>` : nothing}
    `;
  }

  private note(event: CustomEvent<NumberDrafted>): void {
    event.stopPropagation();
    const field = event.target as KhungNumberField;
    if (event.detail.read) this.drafted = { ...event.detail, field };
    else if (this.drafted?.field === field) this.drafted = undefined;
  }

  private drawn(strip: Strip): TemplateResult {
    const lines = this.cells.flatMap(({ value, level, base }) =>
      value === undefined
        ? []
        : [{ value, label: String(level.number), changed: base?.value !== undefined && base.value !== value }],
    );
    return html`<khung-strip
      .language=${this.language}
      .strip=${strip}
      .lines=${lines}
      .unit=${this.cells.find(({ unit }) => unit !== undefined)?.unit}
      @khung-explore-asked=${() => this.explore()}
    ></khung-strip>`;
  }

  private explore(): void {
    const numbers = this.cells.filter(({ kind }) => kind === "number");
    const chosen =
      numbers.find(({ level }) => level.number === this.visited) ?? numbers.at(Math.floor((numbers.length - 1) / 2));
    if (chosen) this.tell<number>("khung-threshold-explored", chosen.level.number);
  }

  /** The level whose cell had the focus last. */
  private visited: number | undefined;

  private visit(event: Event): void {
    const { level } = (event.target as HTMLElement).dataset;
    if (level !== undefined) this.visited = Number(level);
  }

  private walk(event: CustomEvent<CellStep>): void {
    event.stopPropagation();
    const fields = [...this.renderRoot.querySelectorAll<KhungNumberField>("khung-so")];
    const field = event.target as KhungNumberField;
    const level = Number(field.dataset["level"]);
    const { detail: step } = event;
    const at = fields.indexOf(field);
    if (step === "left" || step === "right") {
      fields[at + (step === "left" ? -1 : 1)]?.focus();
      return;
    }
    const next = fields[at + (step === "up" ? -1 : 1)];
    // Within a level that goes by class, up and down stay in its column.
    if (next && next.dataset["level"] === field.dataset["level"]) next.focus();
    else this.tell<RowLeft>("khung-row-left", { to: step, level });
  }
}

/** The last class to go leaves one value for all. */
function dropCase({ slot, cases = [] }: RowCell, { key }: CellCase): Intent {
  const named = cases.filter(({ member }) => member !== undefined).length;
  return named === 1 && cases.length > 1 ? { kind: "unwrapAdvanced", slot } : { kind: "deleteNode", node: key };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-nguong": KhungThresholdRow;
  }
}
