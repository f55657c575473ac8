import fc from "fast-check";
import { expect, it } from "vitest";
import type { Language } from "../../i18n/language.ts";
import { showDecimal, decimalOf } from "./decimal.ts";
import { readNumber, type NumberPlace } from "./read-number.ts";

const percent: NumberPlace = { language: "vi", unit: "%" };
const vi: NumberPlace = { language: "vi" };
const en: NumberPlace = { language: "en" };

it.each([
  ["65,5", "65.5"],
  ["1.234,5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1\u00a0234,5", "1234.5"],
  ["65,5 %", "65.5"],
  ["65,5%", "65.5"],
  ["65,5\u00a0%", "65.5"],
  ["  70  ", "70"],
  ["1.234.567", "1234567"],
  ["65,50", "65.5"],
  ["1,234", "1.234"],
  ["0", "0"],
  ["-3,5", "-3.5"],
  ["−3,5", "-3.5"],
  ["12345678901234567890,1", "12345678901234567890.1"],
])("reads %s without any doubt", (text, value) => {
  expect(readNumber(text, percent)).toEqual({ kind: "number", value, echo: false });
});

it.each([
  ["65.5", "65.5"],
  ["0.234", "0.234"],
  ["1234.567", "1234.567"],
  ["1 234.5", "1234.5"],
  [".5", "0.5"],
  ["007", "7"],
])("reads %s and shows what it understood", (text, value) => {
  expect(readNumber(text, percent)).toEqual({ kind: "number", value, echo: true });
});

it.each([
  ["1.234", "1234", "1.234"],
  ["12.345 %", "12345", "12.345"],
  ["-1.500", "-1500", "-1.5"],
])("asks about %s", (text, whole, decimal) => {
  expect(readNumber(text, percent)).toEqual({ kind: "ambiguous", whole, decimal });
});

it.each([
  ["1,234.5", "marksSwapped"],
  ["1,234,567", "marksSwapped"],
  ["65,5,5", "notNumber"],
  ["1.23.4", "notNumber"],
  ["12 34", "notNumber"],
  ["65,", "notNumber"],
  ["n/a", "notNumber"],
  ["sáu mươi", "notNumber"],
  ["65 Mb/s", "notNumber"],
  ["3/4", "fraction"],
  ["1,23E+11", "shortened"],
] as const)("refuses %s", (text, why) => {
  expect(readNumber(text, percent)).toEqual({ kind: "refused", why });
});

it("takes the unit of the field and no other", () => {
  expect(readNumber("30 Mb/s", { ...vi, unit: "Mb/s" })).toEqual({ kind: "number", value: "30", echo: false });
  expect(readNumber("30 %", { ...vi, unit: "Mb/s" })).toEqual({ kind: "refused", why: "percent" });
  expect(readNumber("30 %", vi)).toEqual({ kind: "refused", why: "percent" });
});

it("knows a blank from zero", () => {
  for (const blank of ["", "  ", "\u00a0"]) expect(readNumber(blank, percent)).toEqual({ kind: "empty" });
});

it("turns the marks round on an English page", () => {
  expect(readNumber("1,234.5", en)).toEqual({ kind: "number", value: "1234.5", echo: false });
  expect(readNumber("65,5", en)).toEqual({ kind: "number", value: "65.5", echo: true });
  expect(readNumber("1,234", en)).toEqual({ kind: "ambiguous", whole: "1234", decimal: "1.234" });
  expect(readNumber("1.234,5", en)).toEqual({ kind: "refused", why: "marksSwapped" });
});

it("asks about 1,234 too when it comes from elsewhere", () => {
  expect(readNumber("1,234", { ...vi, foreign: true })).toEqual({ kind: "ambiguous", whole: "1234", decimal: "1.234" });
});

it("reads back whatever the page shows, exactly", () => {
  const language = fc.constantFrom<Language>("vi", "en");
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fc.nat(9),
      fc.boolean(),
      language,
      (n, places, minus, lang) => {
        const value = decimalOf(minus, String(n), places);
        const read = readNumber(showDecimal(value, lang, false), { language: lang });
        expect(read).toEqual({ kind: "number", value, echo: false });
        // With thousands signs only 1.234 alone can be doubted.
        const grouped = readNumber(showDecimal(value, lang), { language: lang });
        if (grouped.kind === "ambiguous") expect(grouped.whole).toBe(value);
        else expect(grouped).toEqual({ kind: "number", value, echo: false });
      },
    ),
    { numRuns: 500 },
  );
});
