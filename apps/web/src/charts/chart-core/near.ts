/** A number that may be long: two places, with `≈` where they do not say all of it. */

import { multiply, fromInteger, type Rational } from "@khung/ir";
import { formatExact, type NumberForm } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";

/** `60 %`, `≈ 58,39 %`. */
export function near(value: Rational, form: NumberForm, language: Language): string {
  const { denominator } = multiply(value, fromInteger(form.percent ? 10_000 : 100));
  return `${denominator === 1n ? "" : "≈ "}${formatExact(value, form, language)}`;
}
