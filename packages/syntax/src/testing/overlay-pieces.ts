/**
 * Random right rows of tokens for overlays, scenarios and delegation.
 */

import { K } from "../tokens.ts";
import type { Choose } from "./chooser.ts";
import { block } from "./criterion-pieces.ts";
import { expr, levelRef, list, name, node, number, paint, text, title, type Piece } from "./expr-pieces.ts";

type Member = (choose: Choose) => readonly Piece[];

const anyOf = (choose: Choose, kinds: readonly number[]): readonly Piece[] =>
  paint(kinds[choose(kinds.length)] ?? K.Unknown);

/** An overlay or a scenario; `member` makes a member of a framework. */
export function overlay(choose: Choose, member: Member): readonly Piece[] {
  const members = block(
    choose,
    list(choose, 5, () => overlayMember(choose, member)),
  );
  if (choose(3) === 1)
    return [...paint(K.SCENARIO), name(choose), ...title(choose), ...paint(K.ON), ...base(choose), ...members];
  const version = choose(2) === 0 ? [] : [...paint(K.VERSION), node(K.Version, "2.0.1")];
  const second = choose(4) === 1 ? [...paint(K[","]), ...base(choose)] : [];
  return [
    ...paint(K.OVERLAY),
    name(choose),
    ...version,
    ...title(choose),
    ...paint(K.EXTENDS),
    ...base(choose),
    ...second,
    ...members,
  ];
}

function base(choose: Choose): readonly Piece[] {
  return [name(choose), ...(choose(2) === 0 ? [] : [...paint(K["@"]), node(K.Version, "1.0.0")])];
}

function overlayMember(choose: Choose, member: Member): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => change(choose),
    () => [
      ...paint(K.ADD_TO, K.GROUP),
      name(choose),
      ...block(
        choose,
        list(choose, 2, () => member(choose)),
      ),
    ],
    () => [...paint(K.REMOVE), name(choose), ...reasons(choose)],
    () => delegation(choose),
    () => member(choose),
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

const missingWords = [K.FAILS, K.UNKNOWN, K.EXCLUDED, K.NO_POINTS];
const nothingWords = [K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, K.FULL_POINTS, K.NO_POINTS, K.EXCLUDED];

function change(choose: Choose): readonly Piece[] {
  const at = choose(2) === 0 ? [] : [...paint(K.AT), levelRef(choose)];
  const sum = (): readonly Piece[] => [number(choose), ...paint(K["%"])];
  const bounds = (): readonly Piece[] => [...paint(K.BETWEEN), ...sum(), ...paint(K.AND), ...sum()];
  const start = (): readonly Piece[] => [...paint(K.LEVEL), levelRef(choose)];
  const scoring = (): readonly Piece[] =>
    choose(2) === 0
      ? [...paint(K.PROPORTIONAL, K.TO), ...sum()]
      : [...paint(K.STEPS, K["{"], K.FROM), number(choose), ...paint(K[":"]), number(choose), ...paint(K["}"])];
  const pair = (one: () => readonly Piece[], way = paint(K.TO)): readonly Piece[] => [
    ...paint(K.FROM),
    ...one(),
    ...way,
    ...one(),
    ...reasons(choose),
  ];
  const policies = choose(2) === 0 ? missingWords : nothingWords;
  const values = (to: readonly Piece[]): readonly Piece[] => [
    ...paint(K.FROM),
    ...expr(choose, 1),
    ...to,
    ...expr(choose, 1),
    ...reasons(choose),
  ];
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [
      ...anyOf(choose, [K.TIGHTEN, K.RELAX]),
      name(choose),
      ...paint(K.FROM, K.COUNT_OF, K.CHILDREN),
      ...anyOf(choose, [K.TO, K.UP_TO, K.DOWN_TO]),
      ...paint(K.COUNT_OF, K.CHILDREN),
    ],
    () => [
      ...anyOf(choose, [K.TIGHTEN, K.RELAX]),
      name(choose),
      ...at,
      ...values(anyOf(choose, [K.TO, K.UP_TO, K.DOWN_TO])),
    ],
    () => [...anyOf(choose, [K.TIGHTEN, K.RELAX, K.SET]), name(choose), ...at, ...pair(bounds)],
    () => [
      ...anyOf(choose, [K.TIGHTEN, K.RELAX]),
      name(choose),
      ...pair(start, anyOf(choose, [K.TO, K.UP_TO, K.DOWN_TO])),
    ],
    () => [...paint(K.SET, K.POINTS_OF), name(choose), ...pair(() => [number(choose)])],
    () => [...paint(K.SET, K.SCORE, K.OF), name(choose), ...pair(scoring)],
    () => [...paint(K.SET), name(choose), ...at, ...values(paint(K.TO))],
    () => [...paint(K.SET, K.LEVEL), number(choose), ...values(paint(K.TO))],
    () => [
      ...paint(K.SET),
      ...anyOf(choose, [K.MEASURE, K.APPLIES_WHEN]),
      ...paint(K.OF),
      name(choose),
      ...values(paint(K.TO)),
    ],
    () => [
      ...paint(K.SET),
      ...anyOf(choose, [K.TITLE, K.EVIDENCE, K.SOURCE, K.BASIS, K.NOTE]),
      ...paint(K.OF),
      name(choose),
      ...paint(K.FROM),
      text(choose),
      ...paint(K.TO),
      text(choose),
      ...reasons(choose),
    ],
    () => [
      ...paint(K.SET),
      ...paint(policies === missingWords ? K.MISSING_DATA : K.NOTHING_TO_MEASURE),
      ...(choose(2) === 0 ? [] : [...paint(K.OF), name(choose)]),
      ...paint(K.FROM),
      ...anyOf(choose, policies),
      ...paint(K.TO),
      ...anyOf(choose, policies),
    ],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function reasons(choose: Choose): readonly Piece[] {
  return choose(3) === 1 ? [...paint(K.BECAUSE), text(choose)] : [];
}

/** A delegation block. */
export function delegation(choose: Choose): readonly Piece[] {
  return [
    ...paint(K.DELEGATION),
    name(choose),
    ...block(
      choose,
      list(choose, 4, () => (choose(4) === 1 ? [...paint(K.BASIS), text(choose)] : may(choose))),
    ),
  ];
}

function may(choose: Choose): readonly Piece[] {
  const requirements = anyOf(choose, [K.REQUIREMENTS, K.MANDATORY_REQUIREMENTS, K.EXTENSION_REQUIREMENTS]);
  const group = choose(2) === 0 ? [] : [...paint(K.OF, K.GROUP), name(choose)];
  const bound =
    choose(2) === 0 ? [] : [...anyOf(choose, [K.UP_TO, K.DOWN_TO]), number(choose), ...paint(K["%"], K.OF_BASE)];
  const limits =
    choose(2) === 0
      ? []
      : [...paint(K.BETWEEN), number(choose), ...paint(K["%"], K.AND), number(choose), ...paint(K["%"])];
  const aspects = [K.TITLE, K.EVIDENCE, K.LEVELS, K.MISSING_DATA, K.MEASURE, K.POINTS, K.SCORE];
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...anyOf(choose, [K.MAY_TIGHTEN, K.MAY_RELAX, K.MAY_NOT_RELAX]), ...requirements, ...group, ...bound],
    () => [
      ...anyOf(choose, [K.MAY_ADD, K.MAY_NOT_REMOVE]),
      ...anyOf(choose, [K.CRITERIA, K.MANDATORY_CRITERIA, K.EXTENSION_CRITERIA]),
      ...group,
    ],
    () => [...paint(K.MAY_SET, K.PARAMETER), name(choose), ...limits],
    () => [...paint(K.MAY_NOT_SET), ...anyOf(choose, aspects)],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}
