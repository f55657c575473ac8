import type * as ast from "./ast.ts";
import type { Leaves, Maybe, Range } from "./build-leaves.ts";

const statistics: ReadonlyMap<string, ast.StatisticExpr["statistic"]> = new Map([
  ["observedMinOf", "min"],
  ["observedMaxOf", "max"],
  ["observedMeanOf", "mean"],
  ["shareOf", "share"],
  ["rankOf", "rank"],
  ["percentileOf", "percentile"],
]);
const forms: ReadonlyMap<string, ast.Normalise["form"]> = new Map([
  ["minToMax", "minToMax"],
  ["maxToMin", "maxToMin"],
  ["byRank", "rank"],
]);

/** Indices: weights, means, normalisation; figures of all entities. */
export function buildIndex({ at, word }: Leaves) {
  return {
    weight: (range: Range, value: ast.Expr): ast.Weight => ({ kind: "weight", ...at(range), value }),
    index: (range: Range, mean: ast.Mean): ast.Index => ({ kind: "index", ...at(range), mean }),
    mean: (range: Range, form: ast.Mean["form"], to: Maybe<readonly [ast.NumberExpr, Maybe<string>]>): ast.Mean => ({
      kind: "mean",
      ...at(range),
      form,
      ...(to && { places: to[0], ...(to[1] !== null && { mode: word(to[1]) as ast.RoundingMode }) }),
    }),
    goalposts: (range: Range, from: ast.Expr, to: ast.Expr): ast.Normalise => ({
      kind: "normalise",
      ...at(range),
      form: "goalposts",
      from,
      to,
    }),
    normalise: (range: Range, form: string, ties: Maybe<string>): ast.Normalise => ({
      kind: "normalise",
      ...at(range),
      form: forms.get(word(form)) ?? "minToMax",
      ...(ties !== null && { ties: word(ties) as ast.Rank["ties"] }),
    }),
    indexOf: (range: Range, group: ast.Name): ast.IndexExpr => ({ kind: "indexExpr", ...at(range), group }),
    statistic: (range: Range, statistic: string, operand: ast.Expr, ties: Maybe<string>): ast.StatisticExpr => ({
      kind: "statistic",
      ...at(range),
      statistic: statistics.get(word(statistic)) ?? "mean",
      operand,
      ...(ties !== null && { ties: word(ties) as ast.Rank["ties"] }),
    }),
  };
}
