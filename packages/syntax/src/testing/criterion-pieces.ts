/**
 * Random right criteria and their clauses as rows of tokens, and what they share with other blocks.
 */

import { K } from "../tokens.ts";
import type { Choose } from "./chooser.ts";
import { byClass, expr, levelRef, list, listOf, name, number, paint, text, title, type Piece } from "./expr-pieces.ts";

/** A statement on a line of its own. */
export function newLine(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, newLine: true } : piece));
}

/** Statements between braces, each on a line of its own or after a semicolon. */
export function block(choose: Choose, statements: readonly (readonly Piece[])[]): readonly Piece[] {
  const inside = statements.flatMap((statement, index) => {
    const onNewLine = index === 0 ? choose(4) !== 1 : choose(5) !== 1;
    if (onNewLine) return newLine(statement);
    return index === 0 ? statement : [...paint(K[";"]), ...statement];
  });
  const [close] = paint(K["}"]);
  return [...paint(K["{"]), ...inside, ...(close ? [{ ...close, newLine: choose(4) !== 1 }] : [])];
}

/** What missing data or an empty denominator means. */
export function policy(choose: Choose): readonly Piece[] {
  const colon = choose(2) === 0 ? paint(K[":"]) : [];
  if (choose(2) === 0)
    return [
      ...paint(K.MISSING_DATA),
      ...colon,
      ...paint([K.FAILS, K.UNKNOWN, K.EXCLUDED, K.NO_POINTS][choose(4)] ?? K.FAILS),
    ];
  const policies = [K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, K.FULL_POINTS, K.NO_POINTS, K.EXCLUDED];
  return [...paint(K.NOTHING_TO_MEASURE), ...colon, ...paint(policies[choose(7)] ?? K.MET)];
}

/** What merged entities start from. */
export function merged(choose: Choose): readonly Piece[] {
  const policies = [K.SUM_OF_DATA, K.MEAN_OF_PREDECESSORS, K.RESET];
  return [
    ...paint(K.MERGED_ENTITIES),
    ...(choose(2) === 0 ? paint(K[":"]) : []),
    ...paint(policies[choose(3)] ?? K.RESET),
  ];
}

/** A criterion with a few clauses. */
export function criterion(choose: Choose): readonly Piece[] {
  const group = choose(5);
  const classes = [K.MANDATORY, K.EXTENSION, K.BASIC, K.CHOSEN];
  const head = [
    ...paint(K.CRITERION),
    name(choose),
    ...(group === 0 ? [] : paint(classes[group - 1] ?? K.MANDATORY)),
    ...title(choose),
    ...points(choose),
    ...weight(choose),
  ];
  return [
    ...head,
    ...block(
      choose,
      list(choose, 5, () => clause(choose)),
    ),
  ];
}

/** Nothing, or the points in the head of a criterion or a group. */
export function points(choose: Choose): readonly Piece[] {
  if (choose(3) !== 1) return [];
  const value = choose(6) === 1 ? byClass(choose, 0) : [number(choose)];
  return [...paint([K.POINTS, K.BONUS_POINTS, K.DEDUCTION_POINTS][choose(3)] ?? K.POINTS), ...value];
}

/** Nothing, or the weight in the head of a criterion or a group. */
export function weight(choose: Choose): readonly Piece[] {
  return choose(4) === 1 ? [...paint(K.WEIGHT), number(choose), ...paint(K["%"])] : [];
}

/** How the parts of an index come together. */
export function index(choose: Choose): readonly Piece[] {
  if (choose(2) === 0) return paint(K.INDEX, K.ARITHMETIC_MEAN);
  const mode = choose(2) === 0 ? [] : paint(K.HALF_UP);
  return [...paint(K.INDEX, K.GEOMETRIC_MEAN, K.TO), number(choose), ...paint(K.PLACES), ...mode];
}

function normalise(choose: Choose): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.FROM), number(choose), ...paint(K.TO), number(choose)],
    () => paint(choose(2) === 0 ? K.MIN_TO_MAX : K.MAX_TO_MIN),
    () => paint(K.BY_RANK, K.TIES, choose(2) === 0 ? K.COMPETITION : K.DENSE),
  ];
  return [...paint(K.NORMALISE), ...(kinds[choose(3)]?.() ?? [])];
}

function score(choose: Choose): readonly Piece[] {
  const part = (word: number): readonly Piece[] => (choose(2) === 0 ? [] : [...paint(word), number(choose)]);
  const compare = [K.FROM, K.AT_LEAST, K.MORE_THAN, K.AT_MOST, K.LESS_THAN];
  const value = (): readonly Piece[] => [...paint(K[":"]), ...expr(choose, 1)];
  const step = (): readonly Piece[] => [
    ...(choose(2) === 0 ? [] : paint(compare[choose(5)] ?? K.FROM)),
    number(choose),
    ...value(),
  ];
  const when = (): readonly Piece[] => [...paint(K.WHEN), ...expr(choose, 1), ...value()];
  const block = (entry: () => readonly Piece[]): readonly Piece[] => {
    const last = choose(2) === 0 ? [] : [[...paint(K.ELSE), ...value()]];
    return [...paint(K["{"]), ...listOf(choose, [...list(choose, 3, entry), ...last]), ...paint(K["}"])];
  };
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.SCORE, K.PROPORTIONAL), ...part(K.TO), ...part(K.FROM)],
    () => [...paint(K.SCORE, choose(2) === 0 ? K.STEPS : K.BANDS), ...block(step)],
    () => [...paint(K.SCORE), ...block(when)],
    () => [...paint(K.SCORE), ...expr(choose, 2)],
    () => [...paint(K.SCORE), number(choose), ...paint(K["/"]), number(choose), ...paint(K.MAXIMUM)],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function clause(choose: Choose): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.MEASURE), ...expr(choose, 3)],
    () => [...paint(K.REQUIRE), ...requirement(choose)],
    () => [...paint(K.APPLIES_WHEN), ...expr(choose, 3)],
    () => policy(choose),
    () => [...paint([K.EVIDENCE, K.SOURCE, K.BASIS, K.NOTE][choose(4)] ?? K.NOTE), text(choose)],
    () => [...paint(K.VERIFIED_BY), name(choose)],
    () => provenance(choose),
    () => score(choose),
    () => normalise(choose),
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function provenance(choose: Choose): readonly Piece[] {
  const aspects = [
    [],
    paint(K.TITLE),
    paint(K.MEASUREMENT),
    paint(K.THRESHOLDS),
    [...paint(K.THRESHOLDS, K.AT), levelRef(choose)],
  ];
  const standing = paint([K.VERIFIED, K.LIKELY, K.ILLUSTRATIVE][choose(3)] ?? K.VERIFIED);
  return [
    ...paint(K.PROVENANCE),
    ...(aspects[choose(5)] ?? []),
    ...standing,
    ...(choose(2) === 0 ? [] : [text(choose)]),
  ];
}

function requirement(choose: Choose): readonly Piece[] {
  const from = choose(2) === 0 ? [] : [...paint(K.FROM), levelRef(choose)];
  const compare = paint([K.AT_LEAST, K.MORE_THAN, K.AT_MOST, K.LESS_THAN][choose(4)] ?? K.AT_LEAST);
  const entries = (value: () => readonly Piece[]): readonly Piece[] => [
    ...paint(K["{"]),
    ...listOf(
      choose,
      list(choose, 3, () => [levelRef(choose), ...paint(K[":"]), ...value()]),
    ),
    ...paint(K["}"]),
  ];
  const between = (): readonly Piece[] => [number(choose), ...paint(K.AND), number(choose)];
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...compare, ...entries(() => expr(choose, 1))],
    () => [...compare, number(choose), ...from],
    () => [...paint(K.BETWEEN), ...entries(between)],
    () => [...paint(K.BETWEEN), ...between(), ...from],
    () => [...paint(choose(2) === 0 ? K.YES : K.NO), ...from],
    () => entries(() => expr(choose, 2)),
    () => [...expr(choose, 2), ...from],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}
