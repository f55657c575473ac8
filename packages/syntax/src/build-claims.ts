import type * as ast from "./ast.ts";
import type { Leaves, Maybe, Range } from "./build-leaves.ts";

/** Claims. */
export function buildClaims({ at, word }: Leaves) {
  return {
    claim: (
      range: Range,
      title: Maybe<ast.Title>,
      of: Maybe<ast.BaseRef>,
      statement: ast.ClaimStatement | ast.ErrorNode,
    ): ast.Claim => ({ kind: "claim", ...at(range), ...(title && { title }), ...(of && { of }), statement }),
    claimImplies: (range: Range, level: ast.LevelRef, implied: ast.LevelRef): ast.ClaimImplies => ({
      kind: "claimImplies",
      ...at(range),
      level,
      implied,
    }),
    claimAt: (
      range: Range,
      quantifier: ast.ClaimAt["quantifier"],
      level: ast.LevelRef,
      condition: ast.Expr,
    ): ast.ClaimAt => ({ kind: "claimAt", ...at(range), quantifier, level, condition }),
    claimWhere: (range: Range, condition: ast.Expr, level: ast.LevelRef): ast.ClaimWhere => ({
      kind: "claimWhere",
      ...at(range),
      condition,
      level,
    }),
    claimAlways: (range: Range, condition: ast.Expr): ast.ClaimAlways => ({
      kind: "claimAlways",
      ...at(range),
      condition,
    }),
    claimMoves: (range: Range, change: string, name: ast.Name, never: string, result: string): ast.ClaimMoves => ({
      kind: "claimMoves",
      ...at(range),
      change: word(change) as ast.ClaimMoves["change"],
      name,
      never: word(never) === "neverLowers" ? "lowers" : "raises",
      result: word(result) as ast.ClaimMoves["result"],
    }),
    claimReachable: (range: Range, level: ast.LevelRef): ast.ClaimReachable => ({
      kind: "claimReachable",
      ...at(range),
      level,
    }),
    claimRelevant: (range: Range): ast.ClaimRelevant => ({ kind: "claimRelevant", ...at(range) }),
    claimStrict: (range: Range, order: string, base: ast.BaseRef): ast.ClaimStrict => ({
      kind: "claimStrict",
      ...at(range),
      order: word(order) === "atLeastAsStrict" ? "atLeast" : "atMost",
      base,
    }),
  };
}
