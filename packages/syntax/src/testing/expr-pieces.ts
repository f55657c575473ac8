/**
 * Random right expressions as rows of tokens.
 */

import { K } from "../tokens.ts";
import type { Choose } from "./chooser.ts";

/** One token to be written; keywords get their letters from their surface. */
export interface Piece {
  readonly kind: number;
  readonly text: string;
  /** It must begin a line. */
  readonly newLine?: boolean;
}

/** A token with letters of its own. */
export function node(kind: number, letters: string): Piece {
  return { kind, text: letters };
}

/** Keywords and punctuation. */
export function paint(...kinds: readonly number[]): readonly Piece[] {
  const long = new Map<number, string>([
    [K["<="], "<="],
    [K[">="], ">="],
    [K["!="], "!="],
  ]);
  return kinds.map((kind) => node(kind, long.get(kind) ?? String.fromCharCode(kind)));
}

const names = ["a", "ho_so", "cqs.ho_so_toan_trinh", "nhóm_xã", "Đạt_1", "x2", "mức.đạt.2", "_z"];
const texts = ['""', '"Tỷ lệ hồ sơ"', '"có \\"nháy\\" và \\\\"', '"// không phải ghi chú { }"', '"Mb/s"'];

/** A name. */
export function name(choose: Choose): Piece {
  return node(K.Name, names[choose(names.length)] ?? "a");
}

/** A quoted text. */
export function text(choose: Choose): Piece {
  return node(K.Text, texts[choose(texts.length)] ?? '""');
}

/** A number. */
export function number(choose: Choose): Piece {
  return node(K.Number, ["1", "2.5", "100"][choose(3)] ?? "1");
}

/** A level by number or name. */
export function levelRef(choose: Choose): Piece {
  return choose(2) === 0 ? number(choose) : name(choose);
}

/** Nothing, a title, or a title in two languages. */
export function title(choose: Choose): readonly Piece[] {
  const kind = choose(3);
  return kind === 0 ? [] : kind === 1 ? [text(choose)] : [text(choose), ...paint(K.EN), text(choose)];
}

/** One to `most` things. */
export function list<T>(choose: Choose, most: number, one: () => T): readonly T[] {
  return Array.from({ length: 1 + choose(most) }, one);
}

/** Things with commas between, perhaps one at the end. */
export function listOf(choose: Choose, things: readonly (readonly Piece[])[], mayTrail = true): readonly Piece[] {
  const separated = things.flatMap((thing, index) => (index === 0 ? thing : [...paint(K[","]), ...thing]));
  return mayTrail && choose(4) === 1 ? [...separated, ...paint(K[","])] : separated;
}

/** A status, perhaps at a level. */
export function statusAt(choose: Choose, withReported = true): readonly Piece[] {
  const words = [K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, ...(withReported ? [K.REPORTED] : [])];
  return [
    ...paint(words[choose(words.length)] ?? K.MET),
    ...(choose(2) === 0 ? [] : [...paint(K.AT), levelRef(choose)]),
  ];
}

/** An expression at most `depth` levels deep. */
export function expr(choose: Choose, depth: number): readonly Piece[] {
  if (depth <= 0) return sum(choose, 0);
  const kinds: readonly (() => readonly Piece[])[] = [
    () => comparison(choose, depth),
    () => [...comparison(choose, depth), ...paint(K.AND), ...comparison(choose, depth)],
    () => [
      ...comparison(choose, depth),
      ...paint(K.OR),
      ...comparison(choose, depth),
      ...paint(K.AND),
      ...comparison(choose, depth),
    ],
    () => [...paint(K.NOT), ...comparison(choose, depth)],
    () => [...paint(K.NOT, K.NOT), ...comparison(choose, depth)],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function comparison(choose: Choose, depth: number): readonly Piece[] {
  const operators = [K["="], K["!="], K["<"], K["<="], K[">"], K[">="]];
  const names = (): readonly Piece[] => [
    ...paint(K["{"]),
    ...listOf(
      choose,
      list(choose, 3, () => [name(choose)]),
    ),
    ...paint(K["}"]),
  ];
  const kinds: readonly (() => readonly Piece[])[] = [
    () => sum(choose, depth),
    () => [...sum(choose, depth), ...paint(operators[choose(6)] ?? K["="]), ...sum(choose, depth)],
    () => [...sum(choose, depth), ...paint(K.IN), ...names()],
    () => [...sum(choose, depth), ...paint(K.BETWEEN), ...sum(choose, 0), ...paint(K.AND), ...sum(choose, 0)],
    () => [name(choose), ...paint(K.IS_REPORTED)],
    () => [name(choose), ...statusAt(choose)],
    () => quantified(choose, depth),
    () => [...names(), ...statusAt(choose)],
    () => [
      ...paint(K.EVERY),
      ...set(choose, 1),
      ...paint(choose(2) === 0 ? K.SCORES_AT_LEAST : K.SCORES_AT_MOST),
      ...sum(choose, 0),
      ...(choose(2) === 0 ? [] : paint(K.MAXIMUM)),
    ],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function sum(choose: Choose, depth: number): readonly Piece[] {
  const operator = [K["+"], K["-"], K["*"], K["/"]][choose(4)] ?? K["+"];
  if (choose(3) !== 1) return unary(choose, depth);
  return [...unary(choose, depth), ...paint(operator), ...unary(choose, depth)];
}

function unary(choose: Choose, depth: number): readonly Piece[] {
  if (choose(8) === 1) return [...paint(K["-"]), ...primary(choose, depth)];
  if (choose(8) !== 1) return primary(choose, depth);
  const mode = [K.HALF_UP, K.HALF_EVEN, K.HALF_DOWN, K.UP, K.DOWN][choose(5)] ?? K.UP;
  return [...primary(choose, depth), ...paint(K.ROUNDED_TO), node(K.Number, "2"), ...paint(K.PLACES, mode)];
}

function primary(choose: Choose, depth: number): readonly Piece[] {
  const simple: readonly (() => readonly Piece[])[] = [
    () => [name(choose)],
    () => [number(choose), ...(choose(2) === 0 ? [] : paint(K["%"]))],
    () => [number(choose), ...paint(K.PER), number(choose)],
    () => [number(choose), text(choose)],
    () => [node(K.Date, "2025-07-01")],
    () => paint([K.YES, K.NO, K["?"], K.LEVEL, K.AS_OF][choose(5)] ?? K.YES),
    () => paint(choose(2) === 0 ? K.SCORE : K.MAXIMUM),
    () => [...paint(K.POINTS_OF), name(choose)],
    () => [...paint(K.INDEX_OF), name(choose)],
    () => [...paint([K.SUM_OF, K.MIN_OF, K.MAX_OF][choose(3)] ?? K.SUM_OF, K.POINTS_OF), ...set(choose, 0)],
  ];
  const inner = depth - 1;
  const deep: readonly (() => readonly Piece[])[] = [
    () => [...paint(K["("]), ...expr(choose, inner), ...paint(K[")"])],
    () => [
      node(K.Name, "max"),
      ...paint(K["("]),
      ...(choose(4) === 1
        ? []
        : listOf(
            choose,
            list(choose, 3, () => expr(choose, inner)),
            false,
          )),
      ...paint(K[")"]),
    ],
    () => irrational(choose, inner),
    () => interpolate(choose, inner),
    () => statistic(choose, inner),
    () => byClass(choose, inner),
    () => overChildren(choose, inner),
    () => dated(choose, inner),
  ];
  const kinds = depth > 0 ? [...simple, ...deep] : simple;
  return kinds[choose(kinds.length)]?.() ?? [];
}

function overChildren(choose: Choose, depth: number): readonly Piece[] {
  const counts = choose(2) === 0;
  const words = counts ? [K.SHARE_OF, K.COUNT_OF] : [K.SUM_OF, K.MEAN_OF, K.MIN_OF, K.MAX_OF];
  const where = choose(2) === 0 ? [] : [...paint(K.WHERE), ...expr(choose, depth)];
  const value = counts ? [] : [...expr(choose, depth), ...paint(K.OVER)];
  // In parentheses: what follows would belong to the condition.
  return [
    ...paint(K["("]),
    ...paint(words[choose(words.length)] ?? K.SHARE_OF),
    ...value,
    ...paint(K.CHILDREN),
    ...where,
    ...paint(K[")"]),
  ];
}

function statistic(choose: Choose, depth: number): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [
      ...paint(
        [K.OBSERVED_MIN_OF, K.OBSERVED_MAX_OF, K.OBSERVED_MEAN_OF, K.PERCENTILE_OF][choose(4)] ?? K.PERCENTILE_OF,
      ),
      name(choose),
    ],
    () => [...paint(K.RANK_OF), name(choose), ...paint(K.TIES, choose(2) === 0 ? K.COMPETITION : K.DENSE)],
    () => [...paint(K.SHARE_OF, K.ENTITIES, K.WHERE, K["("]), ...expr(choose, depth), ...paint(K[")"])],
  ];
  return kinds[choose(3)]?.() ?? [];
}

/** Without a mode it stands in parentheses: before `up to` of a change, `up` would be its mode. */
function irrational(choose: Choose, depth: number): readonly Piece[] {
  const call = [
    node(K.Name, "ln"),
    ...paint(K["("]),
    ...expr(choose, depth),
    ...paint(K[")"], K.TO),
    node(K.Number, "12"),
    ...paint(K.PLACES),
  ];
  if (choose(2) === 0) return [...paint(K["("]), ...call, ...paint(K[")"])];
  return [...call, ...paint([K.HALF_UP, K.HALF_EVEN, K.HALF_DOWN, K.UP, K.DOWN][choose(5)] ?? K.UP)];
}

function interpolate(choose: Choose, depth: number): readonly Piece[] {
  const one = (): readonly Piece[] => [...sum(choose, 0), ...paint(K[":"]), ...expr(choose, depth)];
  return [
    ...paint(K.INTERPOLATE),
    ...sum(choose, 0),
    ...paint(K.OVER_POINTS, K["{"]),
    ...listOf(choose, list(choose, 3, one)),
    ...paint(K["}"]),
  ];
}

/** A value for each class. */
export function byClass(choose: Choose, depth: number): readonly Piece[] {
  const one = (): readonly Piece[] => [
    ...(choose(3) === 1 ? paint(K.ELSE) : [name(choose)]),
    ...paint(K[":"]),
    ...expr(choose, depth),
  ];
  return [...paint(K.BY), name(choose), ...paint(K["{"]), ...listOf(choose, list(choose, 3, one)), ...paint(K["}"])];
}

function dated(choose: Choose, depth: number): readonly Piece[] {
  const one = (): readonly Piece[] => [
    ...paint(K.FROM),
    node(K.Date, "2025-01-01"),
    ...paint(K[":"]),
    ...expr(choose, depth),
  ];
  return [...paint(K["{"]), ...listOf(choose, list(choose, 2, one)), ...paint(K["}"])];
}

function quantified(choose: Choose, depth: number): readonly Piece[] {
  const amount = [number(choose), ...(choose(2) === 0 ? [] : paint(K["%"]))];
  const quantifiers = [paint(K.ALL), paint(K.ALL, K.OF), paint(K.EVERY), paint(K.ANY), paint(K.ANY, K.OF)];
  const counted = [...paint(choose(2) === 0 ? K.AT_LEAST : K.AT_MOST), ...amount, ...paint(K.OF)];
  const quantifier = choose(2) === 0 ? (quantifiers[choose(5)] ?? []) : counted;
  return [...quantifier, ...set(choose, depth), ...(choose(2) === 0 ? [] : statusAt(choose))];
}

function set(choose: Choose, depth: number): readonly Piece[] {
  const classes = [K.MANDATORY, K.EXTENSION, K.CRITERIA, K.CRITERION, K.BASIC, K.CHOSEN];
  const kind = choose(3);
  if (kind === 0)
    return [
      ...paint(classes[choose(6)] ?? K.CRITERIA),
      ...(choose(2) === 0 ? [] : [...paint(K.OF, K.GROUP), name(choose)]),
    ];
  if (kind === 1) return [...paint(K.GROUP), name(choose)];
  return [
    ...paint(K["{"]),
    ...listOf(
      choose,
      list(choose, 3, () => expr(choose, depth - 1)),
    ),
    ...paint(K["}"]),
  ];
}
