/**
 * Columns in JavaScript as well as it can be written by hand: 16-bit columns, a look-up table a criterion, four entities in a word.
 *
 * The bytes of four entities lie in one word, and what all criteria let pass is the `and` of words.
 */

import { invariant } from "@khung/diagnostics";
import { missing } from "../workload/data.ts";
import type { Ratio, ShapeCriterion } from "../workload/shape.ts";
import type { Workload } from "../workload/workload.ts";
import type { Engine, Loaded } from "./engine.ts";
import { all, answersTable, countTable, levelTable, ratioTable, type RatioTable } from "./tables.ts";

const absent = 65_535;
const block = 4_096;

/** Look-up tables, four entities packed in a word; ratios are divided while evaluating. */
export const packed: Engine = {
  name: "JS tables, packed",
  kind: "hand-written",
  input: "columns",
  most: 1_000_000,
  load,
};

type Held = RatioTable & { readonly top: Uint16Array; readonly bottom: Uint16Array };
type Of<Kind extends ShapeCriterion["kind"]> = Extract<ShapeCriterion, { readonly kind: Kind }>;

function load({ shape, data }: Workload): Loaded {
  const padded = Math.ceil(data.rows / 4) * 4;
  const column = (name: string): Uint16Array => {
    const made = new Uint16Array(padded);
    data.columns.get(name)?.forEach((value, row) => (made[row] = value === missing ? absent : value));
    return made;
  };
  const held = (ratio: Ratio): Held => ({ ...ratioTable(ratio), top: column(ratio.top), bottom: column(ratio.bottom) });
  const of = <Kind extends ShapeCriterion["kind"]>(kind: Kind): Of<Kind>[] =>
    shape.criteria.filter((each): each is Of<Kind> => each.kind === kind);
  const questions = of("yes");
  const answers = new Uint8Array(padded);
  for (const [bit, { input }] of questions.entries())
    data.columns.get(input)?.forEach((value, row) => (answers[row]! |= (value === 1 ? 1 : 0) << bit));
  const byAnswers = answersTable(questions.map(({ from }) => from));
  const asked = of("ratio");
  const ratios = asked.map((ratio) => held(ratio));
  const counts = of("count").map(({ input, cuts }) => ({ column: column(input), table: countTable(cuts) }));
  const eithers = of("either").map(({ applies, first, second }) => ({
    applies: column(applies),
    first: held(first),
    second: held(second),
  }));
  const byByte = levelTable(shape.levels);
  const out = new Uint8Array(padded);
  const words = new Int32Array(block / 4);
  return {
    levels() {
      for (let from = 0; from < padded; from += block) {
        const to = Math.min(padded, from + block);
        answer(answers, byAnswers, words, from, to);
        for (const { top, bottom, parts, table } of ratios) divide(top, bottom, parts, table, words, from, to);
        for (const each of counts) count(each.column, each.table, words, from, to);
        for (const { applies, first, second } of eithers) either(applies, first, second, words, from, to);
        finish(words, byByte, out, from, to);
      }
      return out.subarray(0, data.rows);
    },
    move(code, cut) {
      const place = asked.findIndex((each) => each.code === code);
      const [ratio, now] = [asked[place], ratios[place]];
      invariant(ratio && now, `${code} is a ratio`);
      const cuts = ratio.cuts.map((each) => (each.level === cut.level ? cut : each));
      asked[place] = { ...ratio, cuts };
      ratios[place] = { ...now, ...ratioTable({ cuts }) };
    },
  };
}

function answer(answers: Uint8Array, table: Uint8Array, words: Int32Array, from: number, to: number): void {
  for (let row = from, k = 0; row < to; row += 4, k++)
    words[k] =
      table[answers[row]!]! |
      (table[answers[row + 1]!]! << 8) |
      (table[answers[row + 2]!]! << 16) |
      (table[answers[row + 3]!]! << 24);
}

function divide(
  top: Uint16Array,
  bottom: Uint16Array,
  parts: number,
  table: Uint8Array,
  words: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from, k = 0; row < to; row += 4, k++)
    words[k]! &=
      byteOfRatio(top[row]!, bottom[row]!, parts, table) |
      (byteOfRatio(top[row + 1]!, bottom[row + 1]!, parts, table) << 8) |
      (byteOfRatio(top[row + 2]!, bottom[row + 2]!, parts, table) << 16) |
      (byteOfRatio(top[row + 3]!, bottom[row + 3]!, parts, table) << 24);
}

function byteOfRatio(top: number, bottom: number, parts: number, table: Uint8Array): number {
  if (bottom === 0) return all;
  if (top === absent || bottom === absent) return 0;
  const value = ((top * parts) / bottom) | 0;
  return table[value < table.length ? value : table.length - 1]!;
}

function count(column: Uint16Array, table: Uint8Array, words: Int32Array, from: number, to: number): void {
  for (let row = from, k = 0; row < to; row += 4, k++)
    words[k]! &=
      byteOfCount(column[row]!, table) |
      (byteOfCount(column[row + 1]!, table) << 8) |
      (byteOfCount(column[row + 2]!, table) << 16) |
      (byteOfCount(column[row + 3]!, table) << 24);
}

function byteOfCount(value: number, table: Uint8Array): number {
  return value === absent ? 0 : table[Math.min(value, table.length - 1)]!;
}

function either(applies: Uint16Array, first: Held, second: Held, words: Int32Array, from: number, to: number): void {
  for (let row = from, k = 0; row < to; row += 4, k++) {
    let word = 0;
    for (let i = 0; i < 4; i++) word |= byteOfEither(applies[row + i]!, first, second, row + i) << (8 * i);
    words[k]! &= word;
  }
}

function byteOfEither(applies: number, first: Held, second: Held, row: number): number {
  if (applies === 0) return all;
  if (applies === absent) return 0;
  const [a, b, c, d] = [first.top[row]!, first.bottom[row]!, second.top[row]!, second.bottom[row]!];
  // Nothing to measure lets pass, unless the other one is missing and could still decide.
  const one = b === 0 && (d === absent || (d !== 0 && c === absent)) ? 0 : byteOfRatio(a, b, first.parts, first.table);
  const other =
    d === 0 && (b === absent || (b !== 0 && a === absent)) ? 0 : byteOfRatio(c, d, second.parts, second.table);
  return one | other;
}

function finish(words: Int32Array, byByte: Uint8Array, out: Uint8Array, from: number, to: number): void {
  for (let row = from, k = 0; row < to; row += 4, k++) {
    const word = words[k]!;
    out[row] = byByte[word & 255]!;
    out[row + 1] = byByte[(word >>> 8) & 255]!;
    out[row + 2] = byByte[(word >>> 16) & 255]!;
    out[row + 3] = byByte[word >>> 24]!;
  }
}
