/**
 * Reads numbers as people in Vietnam and elsewhere write them.
 *
 * In: text such as `65,5`, `1.234,5`, `1 234,5`, `65.5 %`, `45/60`. Out: exact numbers.
 * Refuses: to guess. A number with one separator before exactly three digits (`1.234`) is ambiguous until its column or
 * its file shows which mark is the decimal one.
 */

import { rational, type Rational } from "@khung/ir";

/** The decimal mark. */
export type Mark = "comma" | "point";

/** What a number text says before the decimal mark is decided. */
export interface NumberText {
  readonly kind: "number" | "fraction" | "shortened";
  readonly negative: boolean;
  /** All digits, without separators; of a fraction, those above the line. */
  readonly digits: string;
  /** Digits after the mark; of an ambiguous number, 3 if the mark is the decimal one. */
  readonly places: number;
  /** Below the line of a fraction. */
  readonly denominator?: string;
  /** The separator that stands there. */
  readonly mark?: Mark;
  /** Whether the text alone shows that `mark` is the decimal one. */
  readonly decided: boolean;
  /** Whether a per cent sign follows. */
  readonly percent: boolean;
}

const longest = 300;
const plain = /^(\d+)$/;
const spaced = /^(\d{1,3}(?: \d{3})+|\d+)([.,])(\d+)$/;
const spacedWhole = /^\d{1,3}(?: \d{3})+$/;
const bare = /^([.,])(\d+)$/;
const pointGroups = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$/;
const commaGroups = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/;
const fraction = /^(\d+)\/(\d*[1-9]\d*)$/;
const exponent = /^\d+(?:[.,]\d+)?[eE][+-]?\d+$/;

/**
 * What kind of number a text is; undefined when it is none.
 *
 * Example  numberText("1.234,5") → digits "12345", places 1, mark comma, decided
 */
export function numberText(text: string, unit?: string): NumberText | undefined {
  if (text.length > longest) return undefined;
  let body = text.replace(/[\u00a0\u2007\u2009\u202f]/g, " ").trim();
  if (unit !== undefined && unit !== "" && body.endsWith(unit)) body = body.slice(0, -unit.length).trimEnd();
  const percent = /[%％]$/.test(body);
  if (percent) body = body.slice(0, -1).trimEnd();
  const negative = /^[-−]/.test(body);
  if (/^[-−+]/.test(body)) body = body.slice(1).trimStart();
  const base = { kind: "number", negative, percent, places: 0, decided: false } as const;
  if (plain.test(body) || spacedWhole.test(body)) return { ...base, digits: body.replaceAll(" ", "") };

  const one = spaced.exec(body);
  if (one) {
    const [, whole = "", separator, decimals = ""] = one;
    const mark = separator === "," ? "comma" : "point";
    const decided = decimals.length !== 3 || whole.length > 3 || whole.startsWith("0");
    return { ...base, digits: whole.replaceAll(" ", "") + decimals, places: decimals.length, mark, decided };
  }
  const tail = bare.exec(body);
  if (tail) {
    const [, separator, decimals = ""] = tail;
    return {
      ...base,
      digits: decimals,
      places: decimals.length,
      mark: separator === "," ? "comma" : "point",
      decided: true,
    };
  }
  for (const [groups, mark] of [
    [pointGroups, "comma"],
    [commaGroups, "point"],
  ] as const) {
    const match = groups.exec(body);
    if (!match) continue;
    const decimals = match[2] ?? "";
    return {
      ...base,
      digits: (match[1] ?? match[3] ?? "").replace(/[.,]/g, "") + decimals,
      places: decimals.length,
      mark,
      decided: true,
    };
  }
  const parts = fraction.exec(body);
  if (parts && !percent)
    return { ...base, kind: "fraction", digits: parts[1] ?? "", denominator: parts[2] ?? "1", decided: true };
  if (exponent.test(body)) return { ...base, kind: "shortened", digits: "" };
  return undefined;
}

/** The value of a number text, given which mark is the decimal one; undefined while that is open. */
export function numberValue(parsed: NumberText, mark: Mark | undefined): Rational | undefined {
  const digits = BigInt(parsed.digits);
  const numerator = parsed.negative ? -digits : digits;
  if (parsed.denominator !== undefined) return rational(numerator, BigInt(parsed.denominator));
  if (parsed.mark === undefined || parsed.decided) return rational(numerator, 10n ** BigInt(parsed.places));
  if (mark === undefined) return undefined;
  return rational(numerator, mark === parsed.mark ? 10n ** BigInt(parsed.places) : 1n);
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The exact value of digits with a point and perhaps an exponent, as JSON and spreadsheets store them. */
export function exactValue(text: string): Rational | undefined {
  const match = text.length > longest ? null : decimal.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = "", power = "0"] = match;
  const shift = Number(power) - decimals.length;
  if (Math.abs(shift) > 2 * longest) return undefined;
  const digits = BigInt(sign + whole + decimals);
  return shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift));
}
