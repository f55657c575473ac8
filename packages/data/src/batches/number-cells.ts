/**
 * A numeric column of a stretch of rows. Plain numbers come straight from bytes, as a whole number and its decimal places; whatever is
 * unusual comes as text and is read as everywhere else.
 */

import {
  isRational,
  packedColumn,
  rational,
  type Cell,
  type Column,
  type Input,
  type NumberType,
  type Rational,
} from "@khung/ir";
import type { Mark } from "../number-text.ts";
import type { Fault } from "../problems.ts";
import { createNumberReader, type MarkEvidence } from "../read-number.ts";
import { unitWord } from "../read-columns.ts";
import { rawText, type RawCell } from "../raw.ts";

/** The most decimal places, and digits, of a number that is read from bytes. */
export const mostPlaces = 6;
export const mostDigits = 15;
export const powers: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);
const limit = 2 ** 53;

/** Whether percentages may be shares of one: the first between 0 and 1; `over`: some number shows that they are not. */
export interface Shares {
  readonly over: boolean;
  readonly between?: string;
}

/** A numeric column being read. */
export class NumberCells {
  readonly input: Input;
  readonly form: NumberType["form"];
  /** Whole numbers; NaN = missing. */
  readonly whole: Float64Array;
  /** How many of their digits stand behind the mark. */
  readonly places: Uint8Array;
  readonly odd: { readonly row: number; readonly raw: RawCell }[] = [];
  /** Whether some percentage shows that it is no share of one, and the first that may be one. */
  over = false;
  between: { readonly row: number; readonly text: string } | undefined;
  /** The most decimal places of any. */
  most = 0;
  /** 1 = a decimal point was seen, 2 = a comma. */
  seen = 0;
  readonly #reader: ReturnType<typeof createNumberReader>;

  constructor(input: Input, type: NumberType, rows: number) {
    this.input = input;
    this.form = type.form;
    this.whole = new Float64Array(rows);
    this.places = new Uint8Array(rows);
    this.#reader = createNumberReader(type, unitWord(input), new Map());
  }

  /** Takes note of a cell that is no plain number. */
  takeOdd(row: number, raw: RawCell): void {
    this.whole[row] = Number.NaN;
    this.places[row] = 0;
    this.#reader.look(raw);
    this.odd.push({ row, raw });
  }

  /** Takes note of the first text that shows a decimal mark. */
  show(text: string): void {
    this.#reader.look(text);
  }

  get evidence(): MarkEvidence {
    return this.#reader.evidence();
  }

  /** Whether some cell means one thing with a decimal point and another with a comma. */
  get isOpen(): boolean {
    return this.#reader.isOpen();
  }

  /** The column for the first `rows` rows; what cannot be read is given to `refuse` and missing. */
  finish(rows: number, mark: Mark | undefined, refuse: (row: number, fault: Fault) => void): Column {
    const beside = new Map<number, Rational>();
    const { whole, places, form } = this;
    for (const { row, raw } of this.odd) {
      const cell = this.#reader.read(raw, mark);
      if (cell === null) continue;
      if (typeof cell === "object" && "code" in cell) refuse(row, cell);
      else if (isRational(cell)) this.#take(row, raw, cell, beside);
    }
    const { most } = this;
    const hundred = form === "share" ? 100 : 1;
    let values = whole.subarray(0, rows);
    let greatest = 0;
    if (most > 0) {
      values = new Float64Array(rows);
      for (let row = 0; row < rows; row++) {
        const value = whole[row]! * powers[most - places[row]!]!;
        values[row] = value;
        if (value > greatest) greatest = value;
        else if (-value > greatest) greatest = -value;
      }
    }
    if (beside.size === 0 && greatest < limit)
      return packedColumn({ kind: "number", values, scale: powers[most]! * hundred });
    return Array.from({ length: rows }, (_, row): Cell => {
      const value = whole[row]!;
      if (Number.isNaN(value)) return beside.get(row) ?? null;
      return rational(BigInt(value), BigInt(powers[places[row]!]! * hundred));
    });
  }

  get shares(): Shares {
    return { over: this.over, ...(this.between && { between: this.between.text }) };
  }

  /** An odd cell among the others where it fits, else beside them. */
  #take(row: number, raw: RawCell, value: Rational, beside: Map<number, Rational>): void {
    if (this.form === "share") this.#noteShare(row, raw, value);
    const shown = this.form === "share" ? rational(value.numerator * 100n, value.denominator) : value;
    for (let count = 0; count <= mostPlaces; count++) {
      const scaled = shown.numerator * BigInt(powers[count]!);
      if (scaled % shown.denominator !== 0n) continue;
      const whole = Number(scaled / shown.denominator);
      if (Math.abs(whole) >= limit) break;
      this.whole[row] = whole;
      this.places[row] = count;
      if (count > this.most) this.most = count;
      return;
    }
    beside.set(row, value);
  }

  #noteShare(row: number, raw: RawCell, { numerator, denominator }: Rational): void {
    const isPlain =
      typeof raw === "number" ||
      (typeof raw === "string"
        ? !/[%％/]/.test(raw)
        : typeof raw === "object" && raw?.kind === "exact" && !raw.percent);
    // A sign or a fraction says what is meant, and so does a number above 1.
    if (!isPlain || numerator * 100n > denominator) this.over = true;
    else if (numerator !== 0n && numerator * 100n !== denominator && !(this.between && this.between.row < row))
      this.between = { row, text: rawText(raw) };
  }
}
