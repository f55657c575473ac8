/**
 * Random right rows of tokens: one function for each rule of the grammar.
 */

import { K, type Surface } from "../tokens.ts";
import type { Choose } from "./chooser.ts";
import {
  expr,
  list,
  listOf,
  levelRef,
  name,
  node,
  number,
  paint,
  statusAt,
  text,
  title,
  type Piece,
} from "./expr-pieces.ts";
import { claim } from "./claim-pieces.ts";
import { block, criterion, index, merged, newLine, points, policy, weight } from "./criterion-pieces.ts";
import { delegation, overlay } from "./overlay-pieces.ts";

export type { Piece } from "./expr-pieces.ts";

/** A whole file. */
export function filePieces(choose: Choose, surface: Surface): readonly Piece[] {
  const header = choose(5) === 1 ? [] : [...paint(K.LANGUAGE), ...paint(surface === "vi" ? K.VI : K.EN)];
  const items = list(choose, 3, () => item(choose));
  return [...header, ...items.flatMap(newLine)];
}

function item(choose: Choose): readonly Piece[] {
  const kind = choose(5);
  if (kind === 3) return override(choose, true);
  if (kind === 4) return claim(choose, true);
  if (kind === 2) return overlay(choose, (inner) => member(inner, 1));
  return kind === 1 ? test(choose) : framework(choose);
}

function framework(choose: Choose): readonly Piece[] {
  const version = choose(2) === 0 ? [...paint(K.VERSION), node(K.Version, "1.20.3")] : [];
  return [
    ...paint(K.FRAMEWORK),
    name(choose),
    ...version,
    ...title(choose),
    ...block(
      choose,
      list(choose, 6, () => member(choose, 2)),
    ),
  ];
}

function member(choose: Choose, depth: number): readonly Piece[] {
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.TIER), name(choose)],
    () => criterion(choose),
    () => input(choose),
    () => [...paint(K.LET), name(choose), ...title(choose), ...paint(K["="]), ...expr(choose, 3)],
    () => [...paint(K.PARAMETER), name(choose), ...title(choose), ...paint(K["="]), ...expr(choose, 1)],
    () => classify(choose),
    () => [...paint(K.ENSURE), ...expr(choose, 2)],
    () => [...paint(K.OUTCOME), name(choose), ...title(choose), ...paint(K.WHEN), ...expr(choose, 3)],
    () => report(choose),
    () => levels(choose),
    () => index(choose),
    () => [...paint(K.RANK, K.TIES), ...paint(choose(2) === 0 ? K.COMPETITION : K.DENSE)],
    () => policy(choose),
    () => claim(choose, false),
    () => merged(choose),
    () => period(choose),
    () => override(choose, false),
    () => [
      ...paint(K.CHILDREN),
      name(choose),
      ...paint(K.BY),
      name(choose),
      ...paint(K["@"]),
      node(K.Version, "1.0.0"),
    ],
    () => delegation(choose),
    () => [...paint([K.BASIS, K.NOTE, K.SOURCE][choose(3)] ?? K.NOTE), text(choose)],
    () => [...paint(K.ISSUER), text(choose)],
    () => [
      ...paint(K.DECISION),
      text(choose),
      ...(choose(2) === 0 ? [...paint(K.DATED), node(K.Date, "2024-12-31")] : []),
    ],
    () => [
      ...paint(K.EFFECTIVE, K.FROM),
      node(K.Date, "2025-01-01"),
      ...(choose(2) === 0 ? [] : [...paint(K.TO), node(K.Date, "2026-01-01")]),
    ],
    () => [
      ...paint(K.REPLACES),
      name(choose),
      ...(choose(2) === 0 ? [] : [...paint(K["@"]), node(K.Version, "0.1.0")]),
    ],
    () =>
      depth === 0
        ? policy(choose)
        : [
            ...paint(K.GROUP),
            name(choose),
            ...title(choose),
            ...points(choose),
            ...weight(choose),
            ...(choose(4) === 1 ? index(choose) : []),
            ...block(
              choose,
              list(choose, 4, () => member(choose, depth - 1)),
            ),
          ],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}

function override(choose: Choose, outside: boolean): readonly Piece[] {
  const of = [...paint(K.OF), name(choose), ...paint(K["@"]), node(K.Version, "1.0.0")];
  return [
    ...paint(K.OVERRIDE_LEVEL),
    text(choose),
    ...(outside ? of : []),
    ...paint(K.TO),
    levelRef(choose),
    ...paint(K.WITH),
    text(choose),
    ...paint(K.BECAUSE),
    text(choose),
  ];
}

function period(choose: Choose): readonly Piece[] {
  const lengths = [K.YEAR, K.QUARTER, K.MONTH, K.PREVIOUS_YEAR, K.PREVIOUS_QUARTER, K.PREVIOUS_MONTH];
  return [...paint(K.PERIOD), ...(choose(2) === 0 ? paint(K[":"]) : []), ...paint(lengths[choose(6)] ?? K.YEAR)];
}

function levels(choose: Choose): readonly Piece[] {
  const mode = choose(3);
  const level = (): readonly Piece[] => {
    const rule = choose(2) === 0 ? [] : [...paint(K.REQUIRES), ...expr(choose, 3)];
    return [...paint(K.LEVEL), number(choose), name(choose), ...title(choose), ...rule];
  };
  return [
    ...paint(K.LEVELS),
    ...(mode === 0 ? [] : paint(mode === 1 ? K.CUMULATIVE : K.INDEPENDENT)),
    ...block(choose, list(choose, 4, level)),
  ];
}

function input(choose: Choose): readonly Piece[] {
  const member = (): readonly Piece[] => [name(choose), ...title(choose)];
  const types: readonly (() => readonly Piece[])[] = [
    () => paint([K.COUNT, K.PERCENT, K.BOOLEAN, K.DATE][choose(4)] ?? K.COUNT),
    () => [...paint(K.NUMBER), ...(choose(2) === 0 ? [] : [text(choose)])],
    () => [...paint(K.MONEY), node(K.Name, "VND")],
    () => [...paint(K.CHOICE, K["{"]), ...listOf(choose, list(choose, 3, member)), ...paint(K["}"])],
  ];
  const words = [K.SOURCE, K.NOTE, K.UNIT, K.EVIDENCE, K.BASIS];
  const clauses =
    choose(3) !== 1
      ? []
      : block(
          choose,
          list(choose, 3, () =>
            choose(4) === 0 ? merged(choose) : [...paint(words[choose(5)] ?? K.NOTE), text(choose)],
          ),
        );
  return [
    ...paint(K.INPUT),
    name(choose),
    ...paint(K[":"]),
    ...(types[choose(4)]?.() ?? []),
    ...title(choose),
    ...clauses,
  ];
}

function classify(choose: Choose): readonly Piece[] {
  const cases = list(choose, 3, () => [name(choose), ...title(choose), ...paint(K.WHEN), ...expr(choose, 2)]);
  const last = choose(2) === 0 ? [] : [[...paint(K.ELSE), name(choose), ...title(choose)]];
  const separated = [...cases, ...last].flatMap((one, index) =>
    index === 0 ? one : choose(2) === 0 ? newLine(one) : [...paint(choose(2) === 0 ? K[","] : K[";"]), ...one],
  );
  return [
    ...paint(K.CLASSIFY),
    name(choose),
    ...title(choose),
    ...(choose(2) === 0 ? [] : paint(K.ORDERED)),
    ...paint(K["{"]),
    ...separated,
    ...paint(K["}"]),
  ];
}

function report(choose: Choose): readonly Piece[] {
  const where = choose(2) === 0 ? [] : [...paint(K.WHERE), ...expr(choose, 2)];
  const by = choose(2) === 0 ? [] : [...paint(K.BY), name(choose)];
  const share = choose(2) === 0;
  const words = share ? [K.SHARE_OF, K.COUNT_OF] : [K.SUM_OF, K.MEAN_OF, K.MIN_OF, K.MAX_OF];
  const statistic = paint(words[choose(words.length)] ?? K.SHARE_OF);
  const value = share ? paint(K.ENTITIES) : [...expr(choose, 2), ...paint(K.OVER, K.ENTITIES)];
  return [
    ...paint(K.REPORT),
    name(choose),
    ...title(choose),
    ...paint(K["="]),
    ...statistic,
    ...value,
    ...where,
    ...by,
  ];
}

function test(choose: Choose): readonly Piece[] {
  const version = choose(2) === 0 ? [] : [...paint(K["@"]), node(K.Version, "1.0.0")];
  const given = (): readonly Piece[] => {
    const others = choose(4) === 1;
    if (choose(3) === 1) return others ? paint(K.OTHERS, K.MISSING) : [name(choose), ...paint(K["="], K.MISSING)];
    return [...(others ? paint(K.OTHERS) : [name(choose)]), ...paint(K["="]), ...expr(choose, 1)];
  };
  const items = (): readonly Piece[] => {
    const kind = choose(4);
    if (kind === 0) return [...paint(K.AS_OF), node(K.Date, "2025-12-31")];
    if (kind === 1) return [...paint(K.GIVEN), ...listOf(choose, list(choose, 3, given))];
    return [
      ...paint(K.EXPECT),
      ...listOf(
        choose,
        list(choose, 3, () => expectation(choose)),
      ),
    ];
  };
  return [
    ...paint(K.TEST),
    text(choose),
    ...paint(K.OF),
    name(choose),
    ...version,
    ...block(choose, list(choose, 4, items)),
  ];
}

function expectation(choose: Choose): readonly Piece[] {
  const margin = choose(2) === 0 ? [] : [...paint(K.BY), number(choose)];
  const kinds: readonly (() => readonly Piece[])[] = [
    () => [...paint(K.LEVEL, K["="]), levelRef(choose)],
    () => [...paint(K.RANGE, K["="]), levelRef(choose), ...paint(K.TO), levelRef(choose)],
    () => [
      ...paint(K.OUTCOME),
      name(choose),
      ...(choose(2) === 0 ? [] : paint(K["="], choose(2) === 0 ? K.YES : K.NO)),
    ],
    () => [name(choose), ...statusAt(choose, false), ...margin],
    () => [name(choose), ...paint(K["="]), ...expr(choose, 2)],
    () => [...paint(K.SCORE, K["="]), number(choose), ...(choose(2) === 0 ? [] : [...paint(K.TO), number(choose)])],
    () => [...paint(K.POINTS_OF), name(choose), ...paint(K["="]), number(choose)],
  ];
  return kinds[choose(kinds.length)]?.() ?? [];
}
