/** What is said under a row of thresholds: of the number that is being typed, and of levels that ask less than lower ones. */

import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../i18n/language.ts";
import { sayForm } from "../form-element.ts";
import type { KhungNumberField, NumberDrafted } from "../number/number-field.ts";
import type { ReadNumber } from "../number/read-number.ts";
import { plainNumber, withUnit, type NumberMessage } from "../number/reading-words.ts";
import { disorders, type Direction, type RowCell } from "./row-cells.ts";

/** What is being typed, and where. */
export interface Drafted extends NumberDrafted {
  readonly field: KhungNumberField;
}

/** What the field being typed in has to say; beside it there is no room. */
export function draftSaid(drafted: Drafted | undefined, language: Language): TemplateResult | typeof nothing {
  const { read, message, field } = drafted ?? {};
  if (!read || !field) return nothing;
  const dash: NumberMessage = { kind: "echo", text: sayForm(language, "threshold.dash") };
  const said = message ?? (read.kind === "empty" && !field.none ? dash : undefined);
  if (!said) return nothing;
  return html`<div class="said ${said.kind}" aria-hidden=${read.kind === "ambiguous" ? "false" : "true"}>
    <span>${said.text}</span>${answers(read, field, language)}
  </div>`;
}

function answers(
  read: ReadNumber,
  field: KhungNumberField,
  language: Language,
): readonly TemplateResult[] | typeof nothing {
  if (read.kind !== "ambiguous") return nothing;
  return [read.whole, read.decimal].map(
    (value) =>
      html`<button class="button" @click=${() => field.choose(value)}>
        ${withUnit(value, field.unit, language)}
      </button>`,
  );
}

/** Each pair of levels of which the higher asks less. */
export function disordersSaid(
  cells: readonly RowCell[],
  direction: Direction | undefined,
  language: Language,
): readonly TemplateResult[] {
  if (!direction) return [];
  return disorders(cells, direction).map(({ lower, higher, member, values: [low, high] }) => {
    const said = sayForm(language, `threshold.disorder.${direction}`, {
      lower: lower.level.number,
      higher: higher.level.number,
      low: plainNumber(low, lower.unit, language),
      high: plainNumber(high, higher.unit, language),
    });
    return html`<p class="said error">${member === undefined ? said : `${member}: ${said}`}</p>`;
  });
}
