/** A number where it can only be read. */

import { html, type TemplateResult } from "lit";
import type { Language } from "../../i18n/language.ts";
import type { CellValue } from "../threshold/row-cells.ts";
import { withUnit } from "./reading-words.ts";

/** The number with its unit; `?` where one is still to be entered, a dash where none is asked for. */
export function numberRead(
  {
    kind,
    value,
    unit,
  }: Pick<CellValue, "kind"> & { readonly value?: CellValue["value"] | undefined; readonly unit?: string | undefined },
  language: Language,
): TemplateResult {
  const said = value === undefined ? (kind === "hole" ? "?" : "–") : withUnit(value, unit, language);
  return html`<span class="read numbers">${said}</span>`;
}
