/** The columns of points: of each criterion, of the framework, and the rank by them. */

import { one } from "@khung/ir";
import { empty, excluded, lost, open, yes } from "./codes.ts";
import type { Expressions } from "./expressions.ts";
import type { Interval } from "./interval-arithmetic.ts";
import type { Askable } from "./judged.ts";
import { arithmetic } from "./numbers.ts";
import { ordinal } from "./ordinal.ts";
import type { ResultColumn } from "./result.ts";
import type { Output } from "./stages.ts";
import type { BooleanNode, IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { constantNumber, type NumberValue } from "./values.ts";

type Column = ResultColumn & Output;
type PairKind = "score" | "scoreMost" | "scoreLow" | "scoreHigh";

/** None where the framework has no points. */
export function scoreColumns(askable: Askable): readonly Column[] {
  const { expressions, points } = askable;
  const { module, trees } = expressions.source;
  const criteria = module.criteria.filter((criterion) => criterion.points);
  if (criteria.length === 0 && !module.index) return [];
  const score = scoreOf(askable);
  const pair = (kind: PairKind, name: string, value: NumberValue, there: BooleanNode): readonly Column[] => [
    { name: `${name}.num`, node: trees.when(there, value.top), meaning: { kind, part: "numerator" } },
    { name: `${name}.den`, node: trees.when(there, value.bottom), meaning: { kind, part: "denominator" } },
  ];
  const isThere = ({ code }: NumberValue): BooleanNode => trees.codeIn(code, [yes]);
  const range = score.range;
  return [
    ...pair("score", "score", score.value, isThere(score.value)),
    ...pair("scoreMost", "score_most", score.most, isThere(score.most)),
    ...(range ? pair("scoreLow", "score_low", range.low.value, range.known) : []),
    ...(range ? pair("scoreHigh", "score_high", range.high.value, range.known) : []),
    ...(module.rank ? [rankColumn(score.value, module.rank.ties, trees)] : []),
    ...criteria.flatMap((criterion): readonly Column[] => {
      const value = points.scored(criterion, "official");
      const { code } = criterion;
      const part = (bottom: IntegerNode): IntegerNode =>
        trees.caseOf([[trees.codeIn(value.code, [excluded]), trees.integer(0n)]], bottom);
      const there = trees.codeIn(value.code, [yes]);
      const known = trees.codeIn(value.code, [yes, excluded]);
      return [
        {
          name: `${code}.points.num`,
          node: trees.when(there, value.top),
          meaning: { kind: "points", criterion: code, part: "numerator" },
        },
        {
          name: `${code}.points.den`,
          node: trees.when(known, part(value.bottom)),
          meaning: { kind: "points", criterion: code, part: "denominator" },
        },
      ];
    }),
  ];
}

interface Score {
  readonly value: NumberValue;
  readonly most: NumberValue;
  /** Both ends are there where it is known. */
  readonly range: Pick<Interval, "known" | "low" | "high"> | undefined;
}

function scoreOf(askable: Askable): Score {
  const { expressions, points } = askable;
  const { module, trees } = expressions.source;
  if (module.index) {
    const found = points.index(undefined, "official");
    const code = trees.mapCodes(found.code, (each) => (each === excluded ? empty : each));
    return { value: { ...found, code }, most: constantNumber(one, trees), range: undefined };
  }
  const criteria = module.criteria.filter((criterion) => criterion.points);
  const expr = {
    kind: "points",
    aggregate: "sum",
    codes: criteria.map(({ code }) => code),
    origin: module.origin,
  } as const;
  const value = points.of({ ...expr, of: "earned" }, criteria, "official");
  const most = points.of({ ...expr, of: "max" }, criteria, "official");
  return { value, most, range: rangeOf(value, askable) };
}

/** Bounds of the sum, criterion by criterion; undefined where bonus or deduction points share a cap. */
function rangeOf(value: NumberValue, { expressions, intervals }: Askable): Score["range"] {
  const { module, trees } = expressions.source;
  if (module.groups.some(({ points }) => points && points.sort !== "points")) return undefined;
  const criteria = module.criteria.filter((criterion) => criterion.points);
  const parts = criteria.map((criterion) => ({
    takes: criterion.points?.sort === "deduction" && criteria.length > 1,
    range: intervals.pointsRange(criterion, "possible"),
  }));
  const sure = trees.and([trees.codeIn(value.code, [yes]), trees.not(hasMissing(expressions))]);
  const end = (which: "low" | "high"): Interval["low"] => {
    const [first, ...rest] = parts.map(({ takes, range }) => {
      const other = which === "low" ? "high" : "low";
      const { value: found } = range[takes ? other : which];
      return takes ? arithmetic("-", constantNumber({ numerator: 0n, denominator: 1n }, trees), found, trees) : found;
    });
    const none = constantNumber({ numerator: 0n, denominator: 1n }, trees);
    const sum = rest.reduce((total, each) => arithmetic("+", total, each, trees), first ?? none);
    return { there: trees.truth(true), value: sum };
  };
  const known = trees.or([sure, trees.and(parts.map(({ range }) => range.known))]);
  return { known, low: orValue(end("low"), value, sure, trees), high: orValue(end("high"), value, sure, trees) };
}

function orValue(end: Interval["low"], value: NumberValue, sure: BooleanNode, trees: Trees): Interval["low"] {
  const pick = (own: IntegerNode, other: IntegerNode): IntegerNode => trees.caseOf([[sure, own]], other);
  const { top, bottom } = end.value;
  return { ...end, value: { ...end.value, top: pick(value.top, top), bottom: pick(value.bottom, bottom) } };
}

function hasMissing({ source: { inputs, trees } }: Expressions): BooleanNode {
  return trees.or([...inputs.values()].map(({ code }) => trees.codeIn(code, [open, lost])));
}

/** Rank by exact score, the greatest first. */
function rankColumn(score: NumberValue, ties: "competition" | "dense", trees: Trees): Column {
  const there = trees.codeIn(score.code, [yes]);
  const node = trees.rank(trees.when(there, ordinal(score, trees)), ties);
  return { name: "rank", node: trees.when(there, node), meaning: { kind: "rank" } };
}
