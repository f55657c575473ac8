/**
 * A table as typed arrays, made once and read by every plan.
 *
 * Numbers of a column share one denominator (`scale`): the array holds whole numbers, exact below 2⁵³. The narrowest array that
 * fits is taken. A column that does not fit says so, and the rows are left to the reference interpreter.
 */

import { invariant } from "@khung/diagnostics";
import { no, open, yes } from "./codes.ts";
import {
  isRational,
  type Cell,
  type Column,
  type Input,
  type Module,
  type Packed,
  type Rational,
  type Table,
} from "@khung/ir";

/** What a column may be held in. Few kinds on purpose: loops over them stay fast. */
export type Numbers = Uint16Array | Int32Array | Float64Array;

/** Values times `scale`, all whole; `missing` is the number that stands for missing (NaN in a Float64Array). */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Numbers;
  readonly scale: number;
  readonly least: number;
  readonly greatest: number;
  /** Whether any cell is missing. */
  readonly gaps: boolean;
  readonly missing: number;
}
/** Truth codes; missing is `open`. */
export interface TruthColumn {
  readonly kind: "truth";
  readonly codes: Uint8Array;
  readonly gaps: boolean;
}
/** Members of a choice by position in `words`, dates as days; −1 = missing. */
export interface WordColumn {
  readonly kind: "word";
  readonly codes: Int32Array;
  /** Ascending, so that comparing codes compares words: dates as ISO text. */
  readonly words: readonly string[];
  readonly gaps: boolean;
}
/** Numbers that no typed array holds exactly. */
export interface WideColumn {
  readonly kind: "wide";
  readonly gaps: boolean;
}
export type InputColumn = NumberColumn | TruthColumn | WordColumn | WideColumn;

/** A table made ready. `cells`: by position of the input, for the rows that the interpreter decides. */
export interface Columns {
  readonly rows: number;
  readonly entities: readonly string[];
  readonly inputs: readonly InputColumn[];
  readonly cells: readonly (Column | undefined)[];
  /** By row: 1 = some input is missing. */
  readonly incomplete: Uint8Array;
}

/** Makes a table ready for the inputs of a module. An input without a column is missing for every entity. */
export function columnsOf(module: Module, table: Table): Columns {
  const rows = table.entities.length;
  const cells = module.inputs.map(({ name }) => (Object.hasOwn(table.columns, name) ? table.columns[name] : undefined));
  const incomplete = new Uint8Array(rows);
  const inputs = module.inputs.map((input, i) => {
    const column = cells[i];
    if (column?.packed) return packedInput(input, column.packed, incomplete);
    const values = valuesOf(column, rows);
    const encoded = encodedOnce(input, values);
    if (encoded.gaps) for (let row = 0; row < rows; row++) if (values[row] === null) incomplete[row] = 1;
    return encoded;
  });
  return { rows, entities: table.entities, inputs, cells, incomplete };
}

function valuesOf(column: Column | undefined, rows: number): readonly Cell[] {
  if (Array.isArray(column) && column.length === rows) return column;
  return Array.from({ length: rows }, (_, row): Cell => column?.at(row) ?? null);
}

/** The cells of a row, by position of the input. */
export function cellsOf({ cells }: Columns, row: number): readonly Cell[] {
  return cells.map((column): Cell => column?.at(row) ?? null);
}

const encodings = new WeakMap<readonly Cell[], { readonly as: string; readonly column: InputColumn }>();

/** A column made ready: the next framework over the same table, after a keystroke, finds it so. */
function encodedOnce(input: Input, values: readonly Cell[]): InputColumn {
  const { type } = input;
  const as = JSON.stringify([type.kind, type.kind === "choice" && type.members.map(({ name }) => name)]);
  const before = encodings.get(values);
  if (before?.as === as) return before.column;
  const column = encode(input, values);
  encodings.set(values, { as, column });
  return column;
}

function encode({ type }: Input, values: readonly Cell[]): InputColumn {
  const gaps = values.includes(null);
  switch (type.kind) {
    case "boolean":
      return {
        kind: "truth",
        codes: Uint8Array.from(values, (each) => (each === null ? open : each ? yes : no)),
        gaps,
      };
    case "choice":
      return words(values, type.members.map(({ name }) => name).toSorted(), gaps);
    case "date":
      return words(
        values,
        [...new Set(values.flatMap((each) => (typeof each === "string" ? each : [])))].toSorted(),
        gaps,
      );
    case "number":
      return numbers(values, gaps);
    case "level":
    case "error":
      return { kind: "wide", gaps };
  }
}

const truths = Uint8Array.of(no, yes, open);

/** A packed column of an input, and a mark in `incomplete` for each row where it is missing. */
function packedInput({ type }: Input, packed: Packed, incomplete: Uint8Array): InputColumn {
  let gaps = false;
  const missing = (row: number): void => {
    gaps = true;
    incomplete[row] = 1;
  };
  switch (packed.kind) {
    case "number": {
      const { values, scale } = packed;
      for (let row = 0; row < values.length; row++) {
        const value = values[row]!;
        if (Number.isSafeInteger(value)) continue;
        invariant(Number.isNaN(value), "a packed number is whole and below 2⁵³, or missing");
        incomplete[row] = 1;
        gaps = true;
      }
      return numberColumn(values, scale, gaps);
    }
    case "truth": {
      const codes = new Uint8Array(packed.codes.length);
      for (let row = 0; row < codes.length; row++) {
        const code = packed.codes[row]!;
        codes[row] = truths[code]!;
        if (code === 2) missing(row);
      }
      return { kind: "truth", codes, gaps };
    }
    case "word": {
      const all = (type.kind === "choice" ? type.members.map(({ name }) => name) : packed.words).toSorted();
      const positions = new Map(all.map((word, i) => [word, i]));
      const places = packed.words.map((word) => positions.get(word) ?? -1);
      const codes = new Int32Array(packed.codes.length);
      for (let row = 0; row < codes.length; row++) {
        const code = packed.codes[row]!;
        codes[row] = code < 0 ? -1 : places[code]!;
        if (code < 0) missing(row);
      }
      return { kind: "word", codes, words: all, gaps };
    }
  }
}

function words(values: readonly Cell[], all: readonly string[], gaps: boolean): WordColumn {
  const positions = new Map(all.map((word, i) => [word, i]));
  const codes = Int32Array.from(values, (each) => (typeof each === "string" ? (positions.get(each) ?? -1) : -1));
  return { kind: "word", codes, words: all, gaps };
}

const limit = 2 ** 53;

function numbers(values: readonly Cell[], gaps: boolean): NumberColumn | WideColumn {
  const scale = commonDenominator(values);
  if (scale === undefined) return { kind: "wide", gaps };
  const scaled = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (!isRational(value)) {
      scaled[row] = Number.NaN;
      continue;
    }
    const { numerator, denominator } = value;
    const whole = Number(scale === denominator ? numerator : numerator * (scale / denominator));
    if (Math.abs(whole) >= limit) return { kind: "wide", gaps };
    scaled[row] = whole;
  }
  return numberColumn(scaled, Number(scale), gaps);
}

/** Whole numbers over a denominator, NaN = missing, in the narrowest array that holds them. */
function numberColumn(scaled: Float64Array, scale: number, gaps: boolean): NumberColumn {
  let [least, greatest] = [0, 0];
  for (let row = 0; row < scaled.length; row++) {
    const whole = scaled[row]!;
    if (whole < least) least = whole;
    if (whole > greatest) greatest = whole;
  }
  return { kind: "number", scale, least, greatest, gaps, ...narrowest(scaled, least, greatest) };
}

const sums = new WeakMap<NumberColumn, WeakMap<NumberColumn, NumberColumn>>();

/** Two columns added up, made once; undefined when they are of different scales or the sum is too great. */
export function sumOf(a: NumberColumn, b: NumberColumn): NumberColumn | undefined {
  const [least, greatest] = [a.least + b.least, a.greatest + b.greatest];
  if (a.scale !== b.scale || greatest >= limit || -least >= limit) return undefined;
  const before = sums.get(a)?.get(b);
  if (before) return before;
  const scaled = Float64Array.from(a.values, (value, row) => {
    const more = b.values[row]!;
    return value === a.missing || more === b.missing ? Number.NaN : value + more;
  });
  const made: NumberColumn = {
    kind: "number",
    scale: a.scale,
    least,
    greatest,
    gaps: a.gaps || b.gaps,
    ...narrowest(scaled, least, greatest),
  };
  sums.set(a, (sums.get(a) ?? new WeakMap<NumberColumn, NumberColumn>()).set(b, made));
  return made;
}

/** The least common denominator; undefined when it grows past what doubles hold. */
function commonDenominator(values: readonly Cell[]): bigint | undefined {
  let common = 1n;
  for (const value of values) {
    if (!isRational(value) || value.denominator === common || common % value.denominator === 0n) continue;
    common = leastCommonMultiple(common, value);
    if (common > 10n ** 12n) return undefined;
  }
  return common;
}

/** The least number that both a number and the denominator of another divide. */
export function leastCommonMultiple(common: bigint, { denominator }: Rational): bigint {
  let [a, b] = [common, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return (common / a) * denominator;
}

function narrowest(scaled: Float64Array, least: number, greatest: number): Pick<NumberColumn, "values" | "missing"> {
  if (least >= 0 && greatest < 65_535) {
    return { values: withGaps(new Uint16Array(scaled.length), scaled, greatest + 1), missing: greatest + 1 };
  }
  const top = 2 ** 31 - 1;
  if (least >= -top && greatest < top)
    return { values: withGaps(new Int32Array(scaled.length), scaled, top), missing: top };
  return { values: scaled, missing: Number.NaN };
}

function withGaps<A extends Uint16Array | Int32Array>(into: A, scaled: Float64Array, missing: number): A {
  for (let row = 0; row < scaled.length; row++) {
    const value = scaled[row]!;
    // Only NaN is not equal to itself.
    into[row] = value === value ? value : missing;
  }
  return into;
}
