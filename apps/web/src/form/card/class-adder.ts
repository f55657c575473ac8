/**
 * `<khung-class-adder>`: a threshold of its own for a class of entities: at a level, for wards, for mountain communes. Until it is
 * set it is the same as for all others, so that adding one changes nobody's level.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { NodeKey } from "@khung/document/form";
import type { Amendment, Intent } from "@khung/document/plan";
import { baseStyles } from "../../elements/base.ts";
import type { RowCell } from "../threshold/row-cells.ts";
import type { ClassNamed } from "../view/named.ts";
import { CardElement } from "./card-element.ts";
import { partStyles } from "./part.styles.ts";

/** A class at a level that has no value of its own yet. */
interface Offer {
  readonly text: string;
  readonly intent: Intent;
}

/** @fires khung-intent - a class is to have a threshold of its own */
@customElement("khung-class-adder")
export class KhungClassAdder extends CardElement {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) cells: readonly RowCell[] = [];
  @property({ attribute: false }) classes: readonly ClassNamed[] = [];
  /** Where changes of what stands below are written, and of which criterion; absent where the thresholds are this text's own. */
  @property({ attribute: false }) national: { readonly into: NodeKey; readonly code: string } | undefined;
  @state() private open = false;

  override render(): TemplateResult | typeof nothing {
    const levels = this.cells
      .map((cell) => ({ number: cell.level.number, offers: this.offersAt(cell) }))
      .filter(({ offers }) => offers.length > 0);
    if (levels.length === 0 || this.locked) return nothing;
    if (!this.open)
      return this.action(this.word("threshold.class.add"), () => {
        this.open = true;
      });
    const all = levels.flatMap(({ offers }) => offers);
    return html`<select
      aria-label=${this.word("threshold.class.add")}
      @change=${(event: Event) => {
        const chosen = all[Number((event.target as HTMLSelectElement).value)];
        this.open = false;
        if (chosen) this.ask(chosen.intent);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape") this.open = false;
      }}
    >
      <option value="">${this.word("threshold.class.choose")}</option>
      ${levels.map(
        ({ number, offers }) =>
          html`<optgroup label=${this.word("threshold.level", { number })}>
            ${offers.map((offer) => html`<option value=${all.indexOf(offer)}>${offer.text}</option>`)}
          </optgroup>`,
      )}
    </select>`;
  }

  protected override updated(): void {
    if (this.open) this.renderRoot.querySelector("select")?.focus();
  }

  private offersAt(cell: RowCell): readonly Offer[] {
    const { kind, cases, upper, stale } = cell;
    if (stale || upper) return [];
    if (cases) {
      const known = new Set(cases.map(({ member }) => member));
      return this.classes
        .filter(({ name }) => name === cell.class)
        .flatMap((each) => membersOf(each))
        .filter(({ member }) => !known.has(member))
        .map(({ text, member }) => ({ text, intent: this.intentAt(cell, { kind: "case", member }) }));
    }
    if (kind !== "number") return [];
    return this.classes.flatMap((each) =>
      membersOf(each).map(({ text, member }) => ({
        text,
        intent: this.intentAt(cell, { kind: "byClass", class: each.name, members: [member] }),
      })),
    );
  }

  /** A national number that the province has not changed yet is changed by it: one step. */
  private intentAt({ slot, level, base }: RowCell, value: Given): Intent {
    const { national } = this;
    if (national && base?.own === false) {
      const { into, code } = national;
      return { kind: "addOverride", into, target: { kind: "threshold", code, level: level.number }, value };
    }
    return value.kind === "case"
      ? { kind: "addCase", slot, member: value.member }
      : { kind: "wrapAdvanced", slot, as: value };
  }
}

/** What gives a class a value of its own. */
type Given = Extract<Amendment, { readonly kind: "byClass" | "case" }>;

function membersOf({
  name,
  title,
  members,
}: ClassNamed): readonly { readonly text: string; readonly member: string }[] {
  return members.map((member) => ({ text: `${title || name}: ${member.title || member.name}`, member: member.name }));
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-class-adder": KhungClassAdder;
  }
}
