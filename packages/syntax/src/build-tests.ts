import type * as ast from "./ast.ts";
import { withJunk, type Junk, type Leaves, type Maybe, type Range } from "./build-leaves.ts";

/** Tests and what they give and expect. */
export function buildTests({ at, word }: Leaves) {
  return {
    test: (
      range: Range,
      title: ast.TextLiteral,
      framework: ast.Name,
      version: Maybe<ast.Version>,
      junk: Junk,
      items: readonly (ast.TestItem | readonly ast.TestItem[])[],
    ): ast.Test => ({
      kind: "test",
      ...at(range),
      title,
      framework,
      ...(version && { version }),
      items: withJunk(junk, items.flat()),
    }),
    asOf: (range: Range, date: ast.DateLiteral): ast.AsOf => ({ kind: "asOf", ...at(range), date }),
    given: (range: Range, name: Maybe<ast.Name>, value: ast.Expr | string): ast.Given => ({
      kind: "given",
      ...at(range),
      ...(name && { name }),
      ...(typeof value !== "string" && { value }),
    }),
    expectLevel: (range: Range, level: ast.LevelRef): ast.Expectation => ({ kind: "expectLevel", ...at(range), level }),
    expectRange: (range: Range, low: ast.LevelRef, high: ast.LevelRef): ast.Expectation => ({
      kind: "expectRange",
      ...at(range),
      low,
      high,
    }),
    expectOutcome: (range: Range, name: ast.Name, holds: Maybe<string>): ast.Expectation => ({
      kind: "expectOutcome",
      ...at(range),
      name,
      holds: holds === null || word(holds) === "yes",
    }),
    expectStatus: (
      range: Range,
      code: ast.Name,
      status: string,
      level: Maybe<ast.LevelRef>,
      margin: Maybe<ast.Expr>,
    ): ast.Expectation => ({
      kind: "expectStatus",
      ...at(range),
      code,
      status: word(status) as ast.CriterionStatus,
      ...(level && { at: level }),
      ...(margin && { margin }),
    }),
    expectValue: (range: Range, name: ast.Name, value: ast.Expr): ast.Expectation => ({
      kind: "expectValue",
      ...at(range),
      name,
      value,
    }),
  };
}
