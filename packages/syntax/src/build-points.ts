import type * as ast from "./ast.ts";
import type { Leaves, Maybe, Range } from "./build-leaves.ts";

/** Points, scores and what asks about them. */
export function buildPoints({ at, word }: Leaves) {
  return {
    points: (range: Range, kind: string, value: ast.Expr): ast.Points => ({
      kind: "points",
      ...at(range),
      sort: word(kind).replace("Points", "") as ast.Points["sort"],
      value,
    }),
    proportional: (range: Range, to: Maybe<ast.Expr>, from: Maybe<ast.Expr>): ast.Score => ({
      kind: "score",
      ...at(range),
      form: "proportional",
      ...(to && { to }),
      ...(from && { from }),
      entries: [],
    }),
    scoreEntries: (
      range: Range,
      form: Maybe<string>,
      entries: readonly (ast.ScoreEntry | ast.ErrorNode)[],
    ): ast.Score => ({
      kind: "score",
      ...at(range),
      form: form === null ? "cases" : (word(form) as "steps" | "bands"),
      entries,
    }),
    /** A way to score with the word before it. */
    score: (range: Range, form: ast.Score): ast.Score => ({ ...form, ...at(range) }),
    scoreValue: (range: Range, value: ast.Expr): ast.Score => ({
      kind: "score",
      ...at(range),
      form: "value",
      entries: [],
      value,
    }),
    scoreCase: (range: Range, condition: Maybe<ast.Expr>, value: ast.Expr): ast.ScoreEntry => ({
      kind: "scoreEntry",
      ...at(range),
      ...(condition && { condition }),
      value,
    }),
    scoreStep: (range: Range, comparison: Maybe<string>, bound: ast.Expr, value: ast.Expr): ast.ScoreEntry => ({
      kind: "scoreEntry",
      ...at(range),
      ...(comparison !== null && {
        comparison: word(comparison).replace("from", "atLeast") as NonNullable<ast.ScoreEntry["comparison"]>,
      }),
      bound,
      value,
    }),
    rank: (range: Range, ties: string): ast.Rank => ({
      kind: "rank",
      ...at(range),
      ties: word(ties) as ast.Rank["ties"],
    }),
    expectScore: (range: Range, low: ast.Expr, high: Maybe<ast.Expr>): ast.Expectation => ({
      kind: "expectScore",
      ...at(range),
      low,
      ...(high && { high }),
    }),
    expectPoints: (range: Range, code: ast.Name, value: ast.Expr): ast.Expectation => ({
      kind: "expectPoints",
      ...at(range),
      code,
      value,
    }),
    maximum: (range: Range): ast.MaximumExpr => ({ kind: "maximum", ...at(range) }),
    overChildren: (
      range: Range,
      statistic: string,
      value: Maybe<ast.Expr>,
      where: Maybe<ast.Expr>,
    ): ast.ChildrenExpr => ({
      kind: "childrenExpr",
      ...at(range),
      statistic: word(statistic).slice(0, -2) as ast.ChildrenExpr["statistic"],
      ...(value && { value }),
      ...(where && { where }),
    }),
    scoreExpr: (range: Range): ast.ScoreExpr => ({ kind: "scoreExpr", ...at(range) }),
    pointsOf: (range: Range, code: ast.Name): ast.PointsExpr => ({ kind: "pointsExpr", ...at(range), code }),
    pointsIn: (range: Range, aggregate: string, set: ast.QuantifiedSet): ast.PointsExpr => ({
      kind: "pointsExpr",
      ...at(range),
      aggregate: word(aggregate).slice(0, -2) as NonNullable<ast.PointsExpr["aggregate"]>,
      set,
    }),
    scoresAt: (comparison: string, amount: ast.Expr): Pick<ast.ScoresExpr, "comparison" | "amount"> => ({
      comparison: word(comparison) === "scoresAtLeast" ? "atLeast" : "atMost",
      amount,
    }),
  };
}
