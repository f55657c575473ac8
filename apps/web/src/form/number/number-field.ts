/**
 * `<khung-so>`: a number as Vietnamese officials write it, kept exact.
 *
 * A text field, never `input[type=number]`: there `65,5` silently becomes 655. Enter and leaving the field hand the number
 * over, Esc brings the old one back; what cannot be understood is never handed over, and what could be misread is asked about.
 * In a table (`cell`) it has the habits of a spreadsheet: arrows walk while nothing has been typed, typing replaces, F2 edits.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { baseStyles } from "../../elements/base.ts";
import { flash } from "../flash.ts";
import { FormElement } from "../form-element.ts";
import { showDecimal, type Decimal } from "./decimal.ts";
import { styles } from "./number-field.styles.ts";
import { numberMessage, withUnit, type NumberMessage } from "./reading-words.ts";
import { keyDeed, type CellStep } from "./number-keys.ts";
import { readNumber, type ReadNumber } from "./read-number.ts";

/** A number was handed over. */
export interface NumberCommitted {
  /** Undefined: the field was emptied; null: a dash was written, where the field takes one. */
  readonly value: Decimal | null | undefined;
  /** To be called when the change was refused: the field shows its number again. */
  readonly refused: () => void;
}

/** What is being typed; `message` is what the field says about it. */
export interface NumberDrafted {
  /** Undefined when the draft is over. */
  readonly read: ReadNumber | undefined;
  readonly message: NumberMessage | undefined;
}

/**
 * @fires khung-number-committed - the number was handed over; `detail` is a `NumberCommitted`
 * @fires khung-number-drafted - something was typed, or the draft is over; `detail` is a `NumberDrafted`
 * @fires khung-cell-left - of a cell: the keys lead on; `detail` is a `CellStep`
 * @fires khung-range-pasted - of a cell: several cells were pasted; `detail` is the text of the clipboard
 */
@customElement("khung-so")
export class KhungNumberField extends FormElement {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override styles = [baseStyles, styles];

  /** The number; undefined where none has been entered yet. */
  @property({ attribute: false }) value: Decimal | undefined;
  @property() label = "";
  /** Said under the field before anything is typed: `Quốc gia: 55 · tỉnh được phép ≥ 55`. */
  @property() help = "";
  /** What is wrong with the number that stands there. */
  @property() error = "";
  @property() unit: string | undefined;
  /** The number that it is compared with: the national one, or the one before. */
  @property({ attribute: false }) base: Decimal | undefined;
  @property({ attribute: false }) least: Decimal | undefined;
  @property({ attribute: false }) most: Decimal | undefined;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** In a table: no label, no messages of its own to see, a spreadsheet's keys. */
  @property({ type: Boolean, reflect: true }) cell = false;
  /** A dash says that there is to be no number at all. */
  @property({ type: Boolean }) dash = false;
  /** There is no number, and none is missing. */
  @property({ type: Boolean }) none = false;
  /** `clean`, `editing`, `changed` (from `base`), `blank` (a number is to be entered), `none`. */
  @property({ reflect: true }) state: "clean" | "editing" | "changed" | "blank" | "none" = "clean";
  @property({ type: Boolean, reflect: true }) invalid = false;

  /** What is being typed. */
  @state() private draft: string | undefined;
  /** Handed over and not yet come back as `value`. */
  @state() private sent: { readonly value: NumberCommitted["value"] } | undefined;
  @state() private focused = false;
  /** In a cell: keys move the caret, not the cell. */
  private inside = false;
  @query("input") private input!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value") || changed.has("none")) {
      if (this.hasUpdated && !this.sent) flash(this);
      this.sent = undefined;
    }
    this.state = this.draft === undefined ? this.resting : "editing";
    const kind = this.message?.kind;
    this.invalid = this.draft === undefined ? this.error !== "" : kind === "error" || kind === "question";
  }

  /** Takes a number over as if it had been typed: the answer to a question that stands elsewhere. */
  choose(value: Decimal): void {
    this.hand(value);
    this.focus();
  }

  /** Selects the number, as walking into a cell does. */
  override focus(options?: FocusOptions): void {
    super.focus(options);
    this.input?.select();
  }

  override render(): TemplateResult {
    const { message } = this;
    const help =
      this.state === "changed" && this.base !== undefined
        ? this.word("number.changed", { base: withUnit(this.base, this.unit, this.language) })
        : "";
    return html`
      ${this.label ? html`<label for="number">${this.label}</label>` : nothing}
      <div class="box">
        <input
          id="number"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.none ? "–" : this.cell ? "?" : this.word("number.blank")}
          aria-describedby="said"
          aria-invalid=${this.invalid}
          ?disabled=${this.disabled}
          .value=${live(this.text)}
          @input=${() => this.typed()}
          @focus=${() => this.entered()}
          @blur=${() => this.left()}
          @pointerdown=${() => this.pressed()}
          @keydown=${(event: KeyboardEvent) => this.pressedKey(event)}
          @paste=${(event: ClipboardEvent) => this.pasted(event)}
        />
        ${this.unit ? html`<span class="unit" aria-hidden="true">${this.unit}</span>` : nothing}
      </div>
      <div id="said">
        ${[help, this.help].filter(Boolean).map((said) => html`<p class="message help">${said}</p>`)}
        ${message ? html`<p class="message ${message.kind}" role=${message.kind === "error" ? "alert" : nothing}>${message.text}</p>` : nothing}
      </div>
      ${this.cell ? nothing : this.choices()}
    `;
  }

  private choices(): TemplateResult | typeof nothing {
    const read = this.read;
    if (read?.kind !== "ambiguous") return nothing;
    return html`<div class="choices">
      ${[read.whole, read.decimal].map(
        (value) =>
          html`<button class="button" @click=${() => this.choose(value)}>
            ${withUnit(value, this.unit, this.language)}
          </button>`,
      )}
    </div>`;
  }

  private get shown(): NumberCommitted["value"] {
    if (this.sent) return this.sent.value;
    return this.none ? null : this.value;
  }

  private get resting(): KhungNumberField["state"] {
    const { shown } = this;
    if (shown === undefined) return "blank";
    if (shown === null) return "none";
    return this.base !== undefined && this.base !== shown ? "changed" : "clean";
  }

  /** Without thousands signs while edited: `1.234` with a digit changed must not become a question. */
  private get text(): string {
    if (this.draft !== undefined) return this.draft;
    const { shown } = this;
    return shown === undefined || shown === null ? "" : showDecimal(shown, this.language, !this.focused);
  }

  private get read(): ReadNumber | undefined {
    if (this.draft === undefined || this.isDash) return undefined;
    return readNumber(this.draft, this);
  }

  private get message(): NumberMessage | undefined {
    const read = this.read;
    if (read) return numberMessage(this.draft ?? "", read, this);
    return this.error === "" ? undefined : { kind: "error", text: this.error };
  }

  private get isDash(): boolean {
    return this.dash && /^[-−–—]$/.test(this.draft?.trim() ?? "");
  }

  private typed(): void {
    this.inside = true;
    this.setDraft(this.input.value);
  }

  private setDraft(draft: string | undefined): void {
    this.draft = draft;
    this.tell<NumberDrafted>("khung-number-drafted", {
      read: this.read,
      message: draft === undefined ? undefined : this.message,
    });
  }

  private entered(): void {
    this.focused = true;
    this.inside = false;
    void this.updateComplete.then(() => this.draft === undefined && this.input.select());
  }

  private pressed(): void {
    // A click into a cell that has the focus already puts the caret, as a double click in a spreadsheet does.
    if (this.focused) this.inside = true;
  }

  private left(): void {
    this.focused = false;
    this.commit();
  }

  /** Hands the draft over if it says one number, or nothing at all. Says whether the field is at rest. */
  private commit(): boolean {
    const read = this.read;
    if (this.draft === undefined) return true;
    if (!read) this.hand(null);
    // Nothing stood there, nothing was written.
    else if (read.kind === "empty") this.hand(this.none ? null : undefined);
    else if (read.kind === "number") this.hand(read.value);
    else return false;
    return true;
  }

  private hand(value: NumberCommitted["value"]): void {
    this.setDraft(undefined);
    this.inside = false;
    if (value === this.shown) return;
    this.sent = { value };
    this.tell<NumberCommitted>("khung-number-committed", {
      value,
      refused: () => {
        this.sent = undefined;
      },
    });
  }

  private pressedKey(event: KeyboardEvent): void {
    const deed = keyDeed(event, { drafted: this.draft !== undefined, inside: this.inside, cell: this.cell });
    switch (deed?.kind) {
      case undefined:
        break;
      case "forget":
        event.stopPropagation();
        this.setDraft(undefined);
        this.inside = false;
        void this.updateComplete.then(() => this.input.select());
        break;
      case "accept":
        if (!this.commit()) return;
        if (deed.step) this.step(event, deed.step);
        void this.updateComplete.then(() => this.focused && this.input.select());
        break;
      case "walk":
        if (this.commit()) this.step(event, deed.step);
        break;
      case "edit":
        event.preventDefault();
        this.inside = true;
        this.input.setSelectionRange(this.input.value.length, this.input.value.length);
        break;
      case "undoTyping":
        event.stopPropagation();
        break;
      case "undoStep":
        event.preventDefault();
    }
  }

  /** A range of cells is the table's business; one number is the field's, as if it had been typed. */
  private pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!this.cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
    event.preventDefault();
    this.tell<string>("khung-range-pasted", text);
  }

  private step(event: KeyboardEvent, to: CellStep): void {
    event.preventDefault();
    this.tell<CellStep>("khung-cell-left", to);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-so": KhungNumberField;
  }
}
