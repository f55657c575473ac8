/** Statements that may be said once, and statements that may not stand in a group. */

import type { ast } from "@khung/syntax";

import { type Report, replaceFix, spanOf } from "../reporter.ts";
import { keyword, type Keyword, type Surface } from "../surface.ts";

/** The first statement of each kind. */
export type Said = Map<string, ast.Node>;

type Statement = ast.Node & { readonly kind: string };

const once: Readonly<Record<string, Keyword>> = {
  issuer: "ISSUER",
  decision: "DECISION",
  effective: "EFFECTIVE",
  tier: "TIER",
  levels: "LEVELS",
  missingPolicy: "MISSING_DATA",
  nothingPolicy: "NOTHING_TO_MEASURE",
  measure: "MEASURE",
  appliesWhen: "APPLIES_WHEN",
  verifiedBy: "VERIFIED_BY",
  score: "SCORE",
  rank: "RANK",
  index: "INDEX",
  normalise: "NORMALISE",
  mergedPolicy: "MERGED_ENTITIES",
  period: "PERIOD",
  children: "CHILDREN",
  unit: "UNIT",
};

const notInGroups: Readonly<Record<string, Keyword>> = {
  issuer: "ISSUER",
  decision: "DECISION",
  effective: "EFFECTIVE",
  tier: "TIER",
  levels: "LEVELS",
  replaces: "REPLACES",
  note: "NOTE",
  rank: "RANK",
  index: "INDEX",
  claim: "CLAIM",
  mergedPolicy: "MERGED_ENTITIES",
  period: "PERIOD",
  children: "CHILDREN",
  override: "OVERRIDE_LEVEL",
};

/** Remembers a statement; false (and said) when there was one of its kind already. */
export function sayOnce(statement: Statement, said: Said, file: string, surface: Surface, report: Report): boolean {
  const word = once[statement.kind];
  if (!word) return true;
  const first = said.get(statement.kind);
  if (!first) {
    said.set(statement.kind, statement);
    return true;
  }
  report(
    "KH2014",
    spanOf(file, statement),
    { word: keyword(surface, word) },
    {
      related: [{ span: spanOf(file, first), message: { vi: "đã nêu ở đây", en: "first said here" } }],
      fixes: [replaceFix("bỏ lần nêu thứ hai", "remove the second one", spanOf(file, statement), "")],
    },
  );
  return false;
}

/** The same for the clauses of one declaration. */
export function statementsOnce(statements: readonly Statement[], file: string, surface: Surface, report: Report): void {
  const said: Said = new Map();
  for (const statement of statements) sayOnce(statement, said, file, surface, report);
}

/** Says so when a statement of the whole framework stands in a group. */
export function misplaced(statement: Statement, file: string, surface: Surface, report: Report): boolean {
  const word = notInGroups[statement.kind];
  if (!word) return false;
  report("KH2015", spanOf(file, statement), { word: keyword(surface, word) });
  return true;
}
