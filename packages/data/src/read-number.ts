/**
 * Reads a column of counts, percentages, money or other numbers.
 *
 * Two passes: `look` gathers what shows the decimal mark, `read` decides each cell. Equal texts are decided once.
 */

import { isInteger, rational, toExactText, type Cell, type NumberType, type Rational } from "@khung/ir";
import { cellText, wordForNothing } from "./cell-text.ts";
import { looksLikeDate } from "./dates.ts";
import { numberText, numberValue, exactValue, type Mark, type NumberText } from "./number-text.ts";
import { excerpt, fault, type Fault } from "./problems.ts";
import type { ExactNumber, RawCell } from "./raw.ts";

/** What the texts of one column say about its decimal mark. */
export interface MarkEvidence {
  /** The first text that shows each mark. */
  readonly comma?: string;
  readonly point?: string;
}

/** The only mark that there is evidence for. */
export function decidedMark({ comma, point }: MarkEvidence): Mark | undefined {
  if ((comma === undefined) === (point === undefined)) return undefined;
  return comma === undefined ? "point" : "comma";
}

/** Whole numbers that came up in this file: 812 is one object, however often it stands there. */
export type Integers = Map<number, Rational>;

const wholeText = /^\d{1,15}$/;

/** The reader of one numeric column. `unit` is the base unit it may name behind its numbers. */
export function createNumberReader(type: NumberType, unit: string | undefined, integers: Integers) {
  const texts = new Map<string, NumberText | null>();
  const decided = new Map<string, Cell | Fault>();
  const exacts = new Map<string, Cell | Fault>();
  let evidence: MarkEvidence = {};
  let open = false;

  const integer = (value: number): Rational => {
    const known = integers.get(value);
    if (known) return known;
    const made = rational(BigInt(value));
    integers.set(value, made);
    return made;
  };
  const hundredth = ({ numerator, denominator }: Rational): Rational => rational(numerator, denominator * 100n);

  const accept = (value: Rational, written: string): Cell | Fault => {
    if (type.form === "count") {
      if (value.numerator < 0n) return fault("KH5043", { value: excerpt(written) });
      if (!isInteger(value)) return fault("KH5042", { value: excerpt(written) });
    }
    if (type.form === "share" && (value.numerator < 0n || value.numerator > value.denominator)) {
      return fault("KH5044", { value: excerpt(written) });
    }
    return value;
  };

  const ofText = (written: string, mark: Mark | undefined): Cell | Fault => {
    const text = cellText(written);
    const nothing = wordForNothing(text);
    if (nothing !== undefined) return nothing;
    const value = excerpt(text);
    const parsed = texts.get(written) ?? undefined;
    if (!parsed) return fault(looksLikeDate(text) ? "KH5051" : "KH5040", { value });
    if (parsed.kind === "shortened") return fault("KH5055", { value });
    if (parsed.percent && type.form !== "share") return fault("KH5040", { value });
    const number = numberValue(parsed, mark);
    if (!number) return fault("KH5041", { value, whole: `${parsed.negative ? "-" : ""}${parsed.digits}` });
    return accept(type.form === "share" && parsed.kind !== "fraction" ? hundredth(number) : number, text);
  };

  const ofExact = (raw: ExactNumber): Cell | Fault => {
    const number = exactValue(raw.text);
    const written =
      number && raw.percent ? `${toExactText(rational(number.numerator * 100n, number.denominator))}%` : raw.text;
    if (!number || (raw.percent && type.form !== "share")) return fault("KH5040", { value: excerpt(written) });
    return accept(type.form === "share" && !raw.percent ? hundredth(number) : number, written);
  };

  return {
    /** Takes note of one cell before any is read. */
    look(raw: RawCell): void {
      if (typeof raw !== "string" || wholeText.test(raw) || texts.has(raw)) return;
      const parsed = numberText(cellText(raw), unit) ?? null;
      texts.set(raw, parsed);
      open ||= parsed?.mark !== undefined && !parsed.decided;
      if (parsed?.mark && parsed.decided && evidence[parsed.mark] === undefined) {
        evidence = { ...evidence, [parsed.mark]: raw.trim() };
      }
    },
    /** What was seen. */
    evidence: (): MarkEvidence => evidence,
    /** Whether some number means one thing with a comma and another with a point. */
    isOpen: () => open,
    /** The value of one cell, with the decimal mark that was decided on. */
    read(raw: RawCell, mark: Mark | undefined): Cell | Fault {
      if (raw === undefined || raw === null || raw === "") return null;
      if (typeof raw === "string") {
        if (wholeText.test(raw) && type.form !== "share") return integer(Number(raw));
        const known = decided.get(raw);
        if (known !== undefined) return known;
        if (wholeText.test(raw)) texts.set(raw, numberText(raw) ?? null);
        const cell = ofText(raw, mark);
        decided.set(raw, cell);
        return cell;
      }
      if (typeof raw === "boolean") return fault("KH5040", { value: String(raw) });
      if (typeof raw === "number") {
        if (type.form !== "share") return raw < 0 ? accept(integer(raw), String(raw)) : integer(raw);
        return accept(rational(BigInt(raw), 100n), String(raw));
      }
      if (raw.kind === "exact") {
        const key = `${raw.percent ? "%" : "="}${raw.text}`;
        const known = exacts.get(key);
        if (known !== undefined) return known;
        const cell = ofExact(raw);
        exacts.set(key, cell);
        return cell;
      }
      if (raw.kind === "date") return fault("KH5051", { value: raw.text });
      return raw.kind === "error" ? fault("KH5049", { value: raw.text }) : null;
    },
  };
}
