/**
 * What could have stood somewhere, in words of both languages; keywords as the file's surface spells them.
 */

import type { Context } from "./context.ts";
import { spell } from "./spell.ts";
import { K, keywordNames, leadKinds, type Surface } from "./tokens.ts";

/** What the grammar would have read at a place: kinds of tokens, and perhaps the end. */
export interface Expected {
  readonly kinds: ReadonlySet<number>;
  readonly end: boolean;
}

/** One expectation of Peggy. */
export interface PegExpectation {
  readonly type: string;
  readonly text?: string;
  readonly parts?: readonly unknown[];
  readonly description?: string;
}

/** Peggy's expectations as kinds. */
export function expectedKinds(expectations: readonly PegExpectation[]): Expected {
  const kinds = new Set<number>();
  for (const { type, text, parts } of expectations) {
    if (type === "literal" && text !== undefined) kinds.add(text.charCodeAt(0));
    if (type === "class") for (const part of parts ?? []) for (const kind of classKinds(part)) kinds.add(kind);
  }
  return { kinds, end: expectations.some(({ description }) => description === "end") };
}

function classKinds(part: unknown): readonly number[] {
  if (typeof part === "string") return [part.charCodeAt(0)];
  if (!Array.isArray(part)) return [];
  const [from, to] = part.map((character) => String(character).charCodeAt(0));
  return from === undefined || to === undefined ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

interface Named {
  readonly vi: string;
  readonly en: string;
}

/** A word for many kinds at once: it stands for `all` when the kinds of `sign` are all expected. */
interface Family extends Named {
  readonly sign: readonly number[];
  readonly all: ReadonlySet<number>;
}

const operands: ReadonlySet<number> = new Set<number>([
  K.Name,
  K.Number,
  K.Date,
  K["("],
  K["{"],
  K["-"],
  K["?"],
  K.YES,
  K.NO,
  K.NOT,
  K.BY,
  K.ALL,
  K.EVERY,
  K.ANY,
  K.AT_LEAST,
  K.AT_MOST,
  K.LEVEL,
  K.AS_OF,
  K.SCORE,
  K.MAXIMUM,
  K.POINTS_OF,
  K.SUM_OF,
  K.MIN_OF,
  K.MAX_OF,
  K.INTERPOLATE,
  K.INDEX_OF,
  K.OBSERVED_MIN_OF,
  K.OBSERVED_MAX_OF,
  K.OBSERVED_MEAN_OF,
  K.RANK_OF,
  K.PERCENTILE_OF,
  K.SHARE_OF,
]);
const operators: ReadonlySet<number> = new Set<number>([
  K["+"],
  K["-"],
  K["*"],
  K["/"],
  K["="],
  K["!="],
  K["<"],
  K["<="],
  K[">"],
  K[">="],
  K["("],
  K["%"],
  K.AND,
  K.OR,
  K.IN,
  K.BETWEEN,
  K.IS_REPORTED,
  K.ROUNDED_TO,
  K.PER,
  K.MET,
  K.UNMET,
  K.MISSING,
  K.NOT_APPLICABLE,
  K.REPORTED,
  K.Text,
  K.AT,
  K.MAXIMUM,
]);
const ends: ReadonlySet<number> = new Set<number>([...leadKinds, K["}"], K[";"]]);

const comparisons: ReadonlySet<number> = new Set<number>([K.AT_LEAST, K.MORE_THAN, K.AT_MOST, K.LESS_THAN, K.BETWEEN]);

const families: readonly Family[] = [
  { sign: [K.AT_LEAST, K.MORE_THAN], all: comparisons, vi: "phép so sánh", en: "a comparison" },
  { sign: [K["("], K.Number, K["?"]], all: operands, vi: "biểu thức", en: "an expression" },
  { sign: [K["+"], K["*"]], all: operators, vi: "phép toán", en: "an operator" },
  { sign: [K["}"], K[";"], K.LEVEL], all: ends, vi: "hết câu", en: "the end of the statement" },
  { sign: [K.MEASURE, K.REQUIRE], all: leadKinds, vi: "mục của tiêu chí", en: "a clause of a criterion" },
  { sign: [K.CRITERION, K.INPUT], all: leadKinds, vi: "khai báo", en: "a declaration" },
];

const classes: ReadonlyMap<number, Named> = new Map<number, Named>([
  [K.Name, { vi: "tên", en: "a name" }],
  [K.Number, { vi: "số", en: "a number" }],
  [K.Version, { vi: "số phiên bản như `1.0.0`", en: "a version like `1.0.0`" }],
  [K.Date, { vi: "ngày như `2025-07-01`", en: "a date like `2025-07-01`" }],
  [K.Text, { vi: 'đoạn chữ trong dấu `"`', en: 'a text in `"`' }],
]);

const most = 8;

/** Expectations in words: families first, then classes and signs, then keywords as they are written in the context. */
export function describe({ kinds, end }: Expected, surface: Surface, context: Context): Named {
  const left = new Set(kinds);
  const words: Named[] = [];
  for (const family of families) {
    if (!family.sign.every((kind) => left.has(kind))) continue;
    words.push(family);
    for (const kind of family.all) left.delete(kind);
  }
  const operatorExpected = words.some((word) => word.en === "an operator");
  if (end && !left.has(K[","]) && !words.some((word) => word.en === "the end of the statement"))
    words.push({ vi: "hết câu", en: "the end of the statement" });
  if (words.length > 0) left.delete(K.EN);
  if (operatorExpected) left.delete(K.FROM);
  const others = [...left].sort((a, b) => a - b).map((kind) => nameOf(kind, surface, context));
  const all = [...words, ...others];
  const shown = all.length > most ? [...all.slice(0, most), { vi: "…", en: "…" }] : all;
  return {
    vi: join(
      shown.map((word) => word.vi),
      "hoặc",
    ),
    en: join(
      shown.map((word) => word.en),
      "or",
    ),
  };
}

function nameOf(kind: number, surface: Surface, context: Context): Named {
  const named = classes.get(kind);
  if (named) return named;
  const text = keywordNames.has(kind) ? spell(kind, surface, context) : signOf(kind);
  return { vi: `\`${text}\``, en: `\`${text}\`` };
}

const longSigns: ReadonlyMap<number, string> = new Map<number, string>([
  [K["<="], "<="],
  [K[">="], ">="],
  [K["!="], "!="],
]);

/** The letters of a kind of punctuation. */
export function signOf(kind: number): string {
  return longSigns.get(kind) ?? String.fromCharCode(kind);
}

/** `a`, `b` hoặc `c`. */
export function join(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join("");
  if (words[words.length - 1] === "…") return words.join(", ");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1] ?? ""}`;
}
