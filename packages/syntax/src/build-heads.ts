import type * as ast from "./ast.ts";
import { withJunk, type Junk, type Leaves, type Maybe, type Range } from "./build-leaves.ts";

/** Words for what merged entities start from. */
const mergedPolicies: ReadonlyMap<string, ast.MergedPolicy["policy"]> = new Map([
  ["sumOfData", "sum"],
  ["meanOfPredecessors", "mean"],
]);
/** Words for points that mean the same as those for being met. */
const nothingWords: ReadonlyMap<string, ast.NothingPolicy["policy"]> = new Map([
  ["fullPoints", "met"],
  ["noPoints", "unmet"],
  ["excluded", "notApplicable"],
]);

/** What a word means after `missing data`; points have words of their own. */
export function missingMeaning(word: string): ast.MissingPolicy["policy"] {
  return word === "noPoints" ? "fails" : (word as ast.MissingPolicy["policy"]);
}

/** What a word means after `nothing to measure`. */
export function nothingMeaning(word: string): ast.NothingPolicy["policy"] {
  return nothingWords.get(word) ?? (word as ast.NothingPolicy["policy"]);
}

/** The header, what stands at the head of a framework, levels, and clauses that are a word and a text. */
export function buildHeads({ at, word }: Leaves) {
  return {
    header: (range: Range, surface: string): ast.LanguageHeader => ({
      kind: "language",
      ...at(range),
      surface: word(surface) as ast.LanguageHeader["surface"],
    }),
    framework: (
      range: Range,
      id: ast.Name,
      version: Maybe<ast.Version>,
      title: Maybe<ast.Title>,
      junk: Junk,
      members: readonly ast.Member[],
    ): ast.Framework => ({
      kind: "framework",
      ...at(range),
      id,
      ...(version && { version }),
      ...(title && { title }),
      members: withJunk(junk, members),
    }),
    title: (range: Range, text: ast.TextLiteral, english: Maybe<ast.TextLiteral>): ast.Title => ({
      kind: "title",
      ...at(range),
      text,
      ...(english && { english }),
    }),
    issuer: (range: Range, name: ast.TextLiteral): ast.Issuer => ({ kind: "issuer", ...at(range), name }),
    decision: (range: Range, number: ast.TextLiteral, dated: Maybe<ast.DateLiteral>): ast.Decision => ({
      kind: "decision",
      ...at(range),
      number,
      ...(dated && { dated }),
    }),
    effective: (range: Range, from: ast.DateLiteral, to: Maybe<ast.DateLiteral>): ast.Effective => ({
      kind: "effective",
      ...at(range),
      from,
      ...(to && { to }),
    }),
    replaces: (range: Range, id: ast.Name, version: Maybe<ast.Version>): ast.Replaces => ({
      kind: "replaces",
      ...at(range),
      id,
      ...(version && { version }),
    }),
    tier: (range: Range, name: ast.Name): ast.Tier => ({ kind: "tier", ...at(range), name }),
    missingPolicy: (range: Range, policy: string): ast.MissingPolicy => ({
      kind: "missingPolicy",
      ...at(range),
      policy: missingMeaning(word(policy)),
    }),
    nothingPolicy: (range: Range, policy: string): ast.NothingPolicy => ({
      kind: "nothingPolicy",
      ...at(range),
      policy: nothingMeaning(word(policy)),
    }),
    mergedPolicy: (range: Range, policy: string): ast.MergedPolicy => ({
      kind: "mergedPolicy",
      ...at(range),
      policy: mergedPolicies.get(word(policy)) ?? "reset",
    }),
    override: (
      range: Range,
      entity: ast.TextLiteral,
      of: Maybe<ast.BaseRef>,
      level: ast.LevelRef,
      decision: ast.TextLiteral,
      reason: ast.TextLiteral,
    ): ast.Override => ({ kind: "override", ...at(range), entity, ...(of && { of }), level, decision, reason }),
    children: (range: Range, name: ast.Name, framework: ast.BaseRef): ast.Children => ({
      kind: "children",
      ...at(range),
      name,
      framework,
    }),
    period: (range: Range, length: string): ast.Period => ({
      kind: "period",
      ...at(range),
      length: word(length).replace("previous", "").toLowerCase() as ast.Period["length"],
      previous: word(length).startsWith("previous"),
    }),
    textClause: (range: Range, kind: string, text: ast.TextLiteral): ast.TextClause => ({
      kind: word(kind) as ast.TextClause["kind"],
      ...at(range),
      text,
    }),
    levels: (
      range: Range,
      mode: Maybe<string>,
      junk: Junk,
      levels: readonly (ast.Level | ast.ErrorNode)[],
    ): ast.Levels => ({
      kind: "levels",
      ...at(range),
      ...(mode !== null && { mode: word(mode) as "cumulative" | "independent" }),
      levels: withJunk(junk, levels),
    }),
    level: (
      range: Range,
      number: ast.LevelRef,
      id: ast.Name,
      title: Maybe<ast.Title>,
      rule: Maybe<ast.Expr>,
    ): ast.Level => ({
      kind: "level",
      ...at(range),
      number,
      id,
      ...(title && { title }),
      ...(rule && { rule }),
    }),
  };
}
