/**
 * Rows of bytes to columns, a cell at a time and without a string for each: plain numbers, words seen before, and plain codes are read from
 * the bytes. Everything else becomes text and goes to the reader that all formats share.
 */

import papaparse from "papaparse";
import { cellText } from "../cell-text.ts";
import { compose, isBlank } from "../raw.ts";
import type { CsvLayout } from "./csv-layout.ts";
import { behindQuotes } from "./end-of-rows.ts";
import { mostDigits, mostPlaces, NumberCells, powers } from "./number-cells.ts";
import type { TextNotes } from "./text-notes.ts";
import { WordCells } from "./word-cells.ts";

/** What is known of rows before their cells count: `skip` is no row of the table, `void` one whose cells cannot be told apart. */
export type Verdicts = ReadonlyMap<number, "skip" | "void">;

/** Rows that were read, their odd cells not yet decided. */
export interface Scanned {
  /** Rows of the table. */
  readonly rows: number;
  /** All rows of the file, empty ones too. */
  readonly records: number;
  /** By row of the table: which record it is. */
  readonly recordOf: Int32Array;
  readonly entities: readonly string[];
  readonly columns: readonly (NumberCells | WordCells)[];
  readonly labels: readonly (readonly (string | null)[])[];
  /** Rows that hold data but no code. */
  readonly keyless: readonly number[];
  /** Rows with more or fewer fields than the header. */
  readonly uneven: readonly {
    readonly record: number;
    readonly fields: number;
    readonly isSplit: boolean;
    readonly entity: string;
  }[];
  readonly numberKeys: number;
  readonly notes: TextNotes | undefined;
  /** Which columns without a name hold something. */
  readonly named: ReadonlySet<number>;
}

/** Of a CSV file: offsets of cells with letters beyond ASCII too, in pairs of beginning and end. */
export interface ScannedRows extends Scanned {
  readonly foreign: readonly number[];
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const [skip, key, label, number, word, nameless] = [0, 1, 2, 3, 4, 5];
const [plain, count, share] = [0, 1, 2];
const newline = 10;
const carriage = 13;
const quote = 34;

/** Reads whole rows; the last byte is a line end. `room`: no fewer than there are rows. */
export function scanRows(
  bytes: Uint8Array,
  layout: CsvLayout,
  { verdicts, wantLabels, room }: { readonly verdicts: Verdicts; readonly wantLabels: boolean; readonly room: number },
): ScannedRows {
  const { delimiter, width } = layout;
  const kinds = new Uint8Array(width);
  const slots = new Int32Array(width);
  const forms = new Uint8Array(width);
  const wholes: Float64Array[] = [];
  const columns = layout.inputs.map(({ input, index }, slot) => {
    slots[index] = slot;
    kinds[index] = word;
    if (input.type.kind !== "number") return new WordCells(input, room);
    const cells = new NumberCells(input, input.type, room);
    kinds[index] = number;
    forms[index] = cells.form === "count" ? count : cells.form === "share" ? share : plain;
    wholes[index] = cells.whole;
    return cells;
  });
  kinds[layout.key] = key;
  for (const index of layout.nameless) kinds[index] = nameless;
  if (wantLabels) {
    for (const [slot, { index }] of layout.labels.entries()) {
      kinds[index] = label;
      slots[index] = slot;
    }
  }
  const labels = layout.labels.map((): (string | null)[] => []);
  const recordOf = new Int32Array(room);
  const entities: string[] = [];
  const keyless: number[] = [];
  const uneven: { record: number; fields: number; isSplit: boolean; entity: string }[] = [];
  const foreign: number[] = [];
  const named = new Set<number>();
  const codes = new KeyTexts();

  let at = 0;
  let row = 0;
  let record = -1;
  const { length } = bytes;
  /** The end of a cell that begins here; `high` is set when it has letters beyond ASCII. */
  let high = 0;
  const endOfCell = (from: number): number => {
    let i = from;
    let byte = bytes[i]!;
    while (byte !== delimiter && byte !== newline && byte !== carriage) {
      high |= byte;
      byte = bytes[++i]!;
    }
    return i;
  };

  while (at < length) {
    record++;
    const rowStart = at;
    const verdict = verdicts.size > 0 ? verdicts.get(record) : undefined;
    let keyText: string | undefined;
    let keyStart = -1;
    let keyEnd = -1;
    let field = 0;
    for (; ; field++) {
      const start = at;
      let kind = field < width && verdict === undefined ? kinds[field]! : skip;
      if (verdict === "void" && field === layout.key) kind = key;
      high = 0;
      if (bytes[at] === quote) {
        const behind = behindQuotes(bytes, at);
        for (let i = start; i < behind; i++) high |= bytes[i]!;
        at = endOfCell(behind);
        if (kind !== skip) {
          const text = unquoted(bytes.subarray(start + 1, behind - 1));
          if (kind === key) keyText = compose(cellText(text));
          else if (kind === label) labels[slots[field]!]![row] = compose(cellText(text)) || null;
          else if (kind === nameless) {
            if (text.trim() !== "") named.add(field);
          } else takeText(columns[slots[field]!]!, row, text);
        }
      } else if (kind === number) {
        const whole = wholes[field]!;
        const form = forms[field]!;
        let byte = bytes[at]!;
        if (byte === delimiter) {
          whole[row] = Number.NaN;
          at++;
          continue;
        }
        const negative = byte === 45 && form === plain;
        if (negative) byte = bytes[++at]!;
        const first = at;
        let value = 0;
        while (byte >= 48 && byte <= 57) {
          value = value * 10 + byte - 48;
          byte = bytes[++at]!;
        }
        const digits = at - first;
        const isOver = byte === delimiter || byte === newline || byte === carriage;
        if (isOver && at === start) {
          whole[row] = Number.NaN;
          break;
        }
        let isPlain = digits > 0 && digits <= mostDigits;
        if (isPlain && isOver && form !== share) {
          whole[row] = negative ? -value : value;
          if (byte !== delimiter) break;
          at++;
          continue;
        }
        const column = columns[slots[field]!] as NumberCells;
        let places = 0;
        if (isPlain && !isOver && (byte === 46 || byte === 44) && form !== count) {
          const bit = byte === 46 ? 1 : 2;
          byte = bytes[++at]!;
          while (byte >= 48 && byte <= 57) {
            value = value * 10 + byte - 48;
            byte = bytes[++at]!;
            places++;
          }
          // Three places behind one to three digits may be thousands.
          isPlain =
            places > 0 &&
            places <= mostPlaces &&
            digits + places <= mostDigits &&
            (places !== 3 || digits > 3 || bytes[first] === 48) &&
            (byte === delimiter || byte === newline || byte === carriage);
          if (isPlain && (column.seen & bit) === 0) {
            column.seen |= bit;
            column.show(utf8.decode(bytes.subarray(start, at)));
          }
        } else isPlain &&= isOver;
        if (isPlain && form === share) {
          const one = powers[places]!;
          if (value > 100 * one) isPlain = false;
          else if (value > one) column.over = true;
          else if (value > 0 && value < one && !column.between)
            column.between = { row, text: utf8.decode(bytes.subarray(start, at)) };
        }
        if (isPlain) {
          whole[row] = negative ? -value : value;
          column.places[row] = places;
          if (places > column.most) column.most = places;
        } else {
          at = endOfCell(at);
          for (let i = start; i < at; i++) high |= bytes[i]!;
          column.takeOdd(row, textOf(bytes, start, at, high));
        }
      } else if (kind === word) {
        const column = columns[slots[field]!] as WordCells;
        let hash = 17;
        let byte = bytes[at]!;
        while (byte !== delimiter && byte !== newline && byte !== carriage) {
          hash = (Math.imul(hash, 31) + byte) | 0;
          high |= byte;
          byte = bytes[++at]!;
        }
        if (at === start) column.codes[row] = -1;
        else {
          let code = column.known(hash, bytes, start, at);
          if (code === undefined) {
            code = column.codeOf(textOf(bytes, start, at, high));
            column.remember(hash, bytes.subarray(start, at), code);
          }
          column.codes[row] = code;
        }
      } else {
        at = endOfCell(at);
        if (kind === key) {
          keyStart = start;
          keyEnd = at;
        } else if (kind === label) labels[slots[field]!]![row] = cellText(textOf(bytes, start, at, high)) || null;
        else if (kind === nameless && utf8.decode(bytes.subarray(start, at)).trim() !== "") named.add(field);
      }
      if (high > 127) foreign.push(start, at);
      if (bytes[at] !== delimiter) break;
      at++;
    }
    const rowEnd = at;
    if (bytes[at++] === carriage && bytes[at] === newline) at++;
    if (verdict === "skip") continue;

    if (keyText === undefined && keyStart < keyEnd && !isPlainKey(bytes, keyStart, keyEnd)) {
      keyText = compose(cellText(utf8.decode(bytes.subarray(keyStart, keyEnd))));
    }
    const hasKey = keyText === undefined ? keyStart < keyEnd : keyText !== "";
    const fields = field + 1;
    if (!hasKey || fields > width) {
      const cells = papaparse.parse<string[]>(utf8.decode(bytes.subarray(rowStart, rowEnd)).replace(/\r\n?/g, "\n"), {
        newline: "\n",
        delimiter: String.fromCodePoint(delimiter),
      }).data[0];
      if (!cells || cells.every(isBlank)) {
        continue;
      }
      const entity = keyText ?? utf8.decode(bytes.subarray(keyStart, keyEnd));
      const isSplit = !cells.slice(width).every(isBlank);
      if (fields < width || isSplit) uneven.push({ record, fields, isSplit, entity });
      if (!hasKey) {
        keyless.push(record);
        continue;
      }
    } else if (fields < width) {
      uneven.push({ record, fields, isSplit: false, entity: keyText ?? utf8.decode(bytes.subarray(keyStart, keyEnd)) });
    }
    if (fields < width || verdict === "void") clear(columns, layout, row, verdict === "void" ? 0 : fields);
    for (const list of labels) list[row] ??= null;
    codes.add(keyText, bytes, keyStart, keyEnd);
    recordOf[row] = record;
    row++;
  }
  codes.into(entities);
  for (const list of labels) list.length = row;
  return {
    rows: row,
    records: record + 1,
    recordOf,
    entities,
    columns,
    labels,
    keyless,
    uneven,
    numberKeys: 0,
    notes: undefined,
    foreign,
    named,
  };
}

/** Codes, decoded together. */
class KeyTexts {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;
  #row = 0;
  readonly #texts = new Map<number, string>();

  add(text: string | undefined, bytes: Uint8Array, start: number, end: number): void {
    const length = text === undefined ? end - start : 0;
    if (text !== undefined) this.#texts.set(this.#row, text);
    if (this.#length + length >= this.#bytes.length) {
      const more = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + length + 1));
      more.set(this.#bytes);
      this.#bytes = more;
    }
    for (let i = 0; i < length; i++) this.#bytes[this.#length++] = bytes[start + i]!;
    this.#bytes[this.#length++] = newline;
    this.#row++;
  }

  into(entities: string[]): void {
    const all = utf8.decode(this.#bytes.subarray(0, this.#length)).split("\n");
    for (let row = 0; row < this.#row; row++) entities.push(this.#texts.get(row) ?? all[row]!);
  }
}

function isPlainKey(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === 61) return false;
  for (let i = start; i < end; i++) if (bytes[i]! <= 32 || bytes[i]! > 126) return false;
  return true;
}

function textOf(bytes: Uint8Array, start: number, end: number, high: number): string {
  const text = utf8.decode(bytes.subarray(start, end));
  return high > 127 ? compose(text) : text;
}

/** What stands between quotation marks. */
function unquoted(bytes: Uint8Array): string {
  return compose(utf8.decode(bytes).replaceAll('""', '"').replace(/\r\n?/g, "\n"));
}

function takeText(column: NumberCells | WordCells, row: number, text: string): void {
  if (column instanceof WordCells) column.codes[row] = column.codeOf(text);
  else column.takeOdd(row, text);
}

/** Makes the cells of a row missing that stand at a field or behind it. */
function clear(columns: readonly (NumberCells | WordCells)[], layout: CsvLayout, row: number, from: number): void {
  for (const [slot, column] of columns.entries()) {
    if (layout.inputs[slot]!.index < from) continue;
    if (column instanceof WordCells) column.codes[row] = -1;
    else {
      column.whole[row] = Number.NaN;
      column.places[row] = 0;
    }
  }
}
