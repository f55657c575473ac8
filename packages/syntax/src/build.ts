/**
 * Builders of declarations, called by the grammar, one call for each action.
 *
 * In: ranges of encoded positions and the nodes inside. Out: nodes of ast.ts with offsets of the source. Refuses: checking anything.
 */

import type * as ast from "./ast.ts";
import { buildExpressions } from "./build-expr.ts";
import { buildLeaves, type Leaves, type Range } from "./build-leaves.ts";
import type { Encoded } from "./encode.ts";

type Junk = ast.ErrorNode | null;
type Maybe<T> = T | null;

/** Everything the grammar calls. */
export type Builder = ReturnType<typeof createBuilder>;

/** A builder for one encoded source. */
export function createBuilder(text: string, encoded: Encoded) {
  const leaves = buildLeaves(text, encoded);
  return {
    ...leaves,
    ...buildExpressions(leaves),
    ...buildHeads(leaves),
    ...buildMembers(leaves),
    ...buildCriteria(leaves),
    ...buildTests(leaves),
    file: (header: Maybe<ast.LanguageHeader>, items: readonly ast.Item[]): ast.File => ({
      kind: "file", start: 0, end: text.length, ...(header && { header }), items,
    }),
  };
}

function withJunk<T>(junk: Junk, rest: readonly T[]): readonly (T | ast.ErrorNode)[] {
  return junk ? [junk, ...rest] : rest;
}

function buildHeads({ at, word }: Leaves) {
  return {
    header: (range: Range, surface: string): ast.LanguageHeader => ({
      kind: "language", ...at(range), surface: word(surface) as ast.LanguageHeader["surface"],
    }),
    framework: (range: Range, id: ast.Name, version: Maybe<ast.Version>, title: Maybe<ast.Title>, junk: Junk, members: readonly ast.Member[]): ast.Framework => ({
      kind: "framework", ...at(range), id, ...(version && { version }), ...(title && { title }), members: withJunk(junk, members),
    }),
    title: (range: Range, text: ast.TextLiteral, english: Maybe<ast.TextLiteral>): ast.Title => ({
      kind: "title", ...at(range), text, ...(english && { english }),
    }),
    issuer: (range: Range, name: ast.TextLiteral): ast.Issuer => ({ kind: "issuer", ...at(range), name }),
    decision: (range: Range, number: ast.TextLiteral, dated: Maybe<ast.DateLiteral>): ast.Decision => ({
      kind: "decision", ...at(range), number, ...(dated && { dated }),
    }),
    effective: (range: Range, from: ast.DateLiteral, to: Maybe<ast.DateLiteral>): ast.Effective => ({
      kind: "effective", ...at(range), from, ...(to && { to }),
    }),
    replaces: (range: Range, id: ast.Name, version: Maybe<ast.Version>): ast.Replaces => ({
      kind: "replaces", ...at(range), id, ...(version && { version }),
    }),
    tier: (range: Range, name: ast.Name): ast.Tier => ({ kind: "tier", ...at(range), name }),
    missingPolicy: (range: Range, policy: string): ast.MissingPolicy => ({
      kind: "missingPolicy", ...at(range), policy: word(policy) as ast.MissingPolicy["policy"],
    }),
    nothingPolicy: (range: Range, policy: string): ast.NothingPolicy => ({
      kind: "nothingPolicy", ...at(range), policy: word(policy) as ast.NothingPolicy["policy"],
    }),
    textClause: (range: Range, kind: string, text: ast.TextLiteral): ast.TextClause => ({
      kind: word(kind) as ast.TextClause["kind"], ...at(range), text,
    }),
    levels: (range: Range, mode: Maybe<string>, junk: Junk, levels: readonly (ast.Level | ast.ErrorNode)[]): ast.Levels => ({
      kind: "levels", ...at(range), ...(mode !== null && { mode: word(mode) as "cumulative" | "independent" }), levels: withJunk(junk, levels),
    }),
    level: (range: Range, number: ast.LevelRef, id: ast.Name, title: Maybe<ast.Title>, rule: Maybe<ast.Expr>): ast.Level => ({
      kind: "level", ...at(range), number, id, ...(title && { title }), ...(rule && { rule }),
    }),
  };
}

function buildMembers({ at, word }: Leaves) {
  return {
    input: (
      range: Range, name: ast.Name, type: ast.InputType | ast.ErrorNode, title: Maybe<ast.Title>,
      clauses: Maybe<readonly (ast.TextClause | ast.ErrorNode)[]>,
    ): ast.Input => ({ kind: "input", ...at(range), name, type, ...(title && { title }), clauses: clauses ?? [] }),
    plainType: (range: Range, type: string): ast.InputType => ({
      kind: `${word(type) as "count" | "percent" | "boolean" | "date"}Type`, ...at(range),
    }),
    numberType: (range: Range, unit: Maybe<ast.TextLiteral>): ast.InputType => ({ kind: "numberType", ...at(range), ...(unit && { unit }) }),
    moneyType: (range: Range, currency: ast.Name): ast.InputType => ({ kind: "moneyType", ...at(range), currency }),
    choiceType: (range: Range, members: readonly ast.ChoiceMember[]): ast.InputType => ({ kind: "choiceType", ...at(range), members }),
    choiceMember: (range: Range, name: ast.Name, title: Maybe<ast.Title>): ast.ChoiceMember => ({
      kind: "choiceMember", ...at(range), name, ...(title && { title }),
    }),
    ensure: (range: Range, condition: ast.Expr, title: Maybe<ast.Title>): ast.Ensure => ({
      kind: "ensure", ...at(range), condition, ...(title && { title }),
    }),
    let: (range: Range, name: ast.Name, title: Maybe<ast.Title>, value: ast.Expr): ast.Let => ({
      kind: "let", ...at(range), name, ...(title && { title }), value,
    }),
    parameter: (range: Range, name: ast.Name, title: Maybe<ast.Title>, value: ast.Expr): ast.Parameter => ({
      kind: "parameter", ...at(range), name, ...(title && { title }), value,
    }),
    classify: (
      range: Range, name: ast.Name, title: Maybe<ast.Title>, ordered: Maybe<string>, junk: Junk,
      classes: readonly (ast.ClassCase | ast.ErrorNode)[],
    ): ast.Classify => ({
      kind: "classify", ...at(range), name, ...(title && { title }), ordered: ordered !== null, classes: withJunk(junk, classes),
    }),
    classCase: (range: Range, name: ast.Name, title: Maybe<ast.Title>, condition: Maybe<ast.Expr>): ast.ClassCase => ({
      kind: "classCase", ...at(range), name, ...(title && { title }), ...(condition && { condition }),
    }),
    group: (range: Range, name: ast.Name, title: Maybe<ast.Title>, junk: Junk, members: readonly ast.Member[]): ast.Group => ({
      kind: "group", ...at(range), name, ...(title && { title }), members: withJunk(junk, members),
    }),
    outcome: (range: Range, name: ast.Name, title: Maybe<ast.Title>, condition: ast.Expr): ast.Outcome => ({
      kind: "outcome", ...at(range), name, ...(title && { title }), condition,
    }),
    report: (
      range: Range, name: ast.Name, title: Maybe<ast.Title>, statistic: string,
      value: Maybe<ast.Expr>, where: Maybe<ast.Expr>, by: Maybe<ast.Name>,
    ): ast.Report => ({
      kind: "report", ...at(range), name, ...(title && { title }), statistic: word(statistic).slice(0, -2) as ast.Report["statistic"],
      ...(value && { value }), ...(where && { where }), ...(by && { by }),
    }),
  };
}

function buildCriteria({ at, word }: Leaves) {
  return {
    criterion: (
      range: Range, code: ast.Name, group: Maybe<string>, title: Maybe<ast.Title>, junk: Junk, clauses: readonly ast.Clause[],
    ): ast.Criterion => ({
      kind: "criterion", ...at(range), code, ...(group !== null && { class: word(group) as "mandatory" | "extension" }),
      ...(title && { title }), clauses: withJunk(junk, clauses),
    }),
    appliesWhen: (range: Range, condition: ast.Expr): ast.AppliesWhen => ({ kind: "appliesWhen", ...at(range), condition }),
    measure: (range: Range, value: ast.Expr): ast.Measure => ({ kind: "measure", ...at(range), value }),
    verifiedBy: (range: Range, role: ast.Name): ast.VerifiedBy => ({ kind: "verifiedBy", ...at(range), role }),
    aspect: (kind: string, level: Maybe<ast.LevelRef>) => ({
      aspect: word(kind).replace("measurement", "measure") as NonNullable<ast.Provenance["aspect"]>, ...(level && { level }),
    }),
    provenance: (
      range: Range, aspect: Maybe<Pick<ast.Provenance, "aspect" | "level">>, standing: string, text: Maybe<ast.TextLiteral>,
    ): ast.Provenance => ({
      kind: "provenance", ...at(range), ...aspect, standing: word(standing) as ast.Provenance["standing"], ...(text && { text }),
    }),
    requirement: (range: Range, comparison: Maybe<string>, entries: readonly (ast.RequirementEntry | ast.ErrorNode)[]): ast.Requirement => ({
      kind: "requirement", ...at(range),
      ...(comparison !== null && { comparison: comparison === "between" ? comparison : (word(comparison) as ast.Comparison) }), entries,
    }),
    answer: (range: Range, answer: string, from: Maybe<ast.LevelRef>): ast.Requirement => {
      const whole = at(range);
      const entry: ast.RequirementEntry = { kind: "requirementEntry", start: at({ ...range, start: range.start + 1 }).start, end: whole.end, ...(from && { from }) };
      return { kind: "requirement", ...whole, comparison: word(answer) as "yes" | "no", entries: [entry] };
    },
    entry: (range: Range, level: ast.LevelRef, value: ast.Expr, upper: Maybe<ast.Expr>): ast.RequirementEntry => ({
      kind: "requirementEntry", ...at(range), level, value, ...(upper && { upper }),
    }),
    entryFrom: (range: Range, value: ast.Expr, upper: Maybe<ast.Expr>, from: Maybe<ast.LevelRef>): ast.RequirementEntry => ({
      kind: "requirementEntry", ...at(range), ...(from && { from }), value, ...(upper && { upper }),
    }),
  };
}

function buildTests({ at, word }: Leaves) {
  return {
    test: (
      range: Range, title: ast.TextLiteral, framework: ast.Name, version: Maybe<ast.Version>, junk: Junk,
      items: readonly (ast.TestItem | readonly ast.TestItem[])[],
    ): ast.Test => ({
      kind: "test", ...at(range), title, framework, ...(version && { version }), items: withJunk(junk, items.flat() as ast.TestItem[]),
    }),
    asOf: (range: Range, date: ast.DateLiteral): ast.AsOf => ({ kind: "asOf", ...at(range), date }),
    given: (range: Range, name: Maybe<ast.Name>, value: ast.Expr | string): ast.Given => ({
      kind: "given", ...at(range), ...(name && { name }), ...(typeof value !== "string" && { value }),
    }),
    expectLevel: (range: Range, level: ast.LevelRef): ast.Expectation => ({ kind: "expectLevel", ...at(range), level }),
    expectRange: (range: Range, low: ast.LevelRef, high: ast.LevelRef): ast.Expectation => ({ kind: "expectRange", ...at(range), low, high }),
    expectOutcome: (range: Range, name: ast.Name, holds: Maybe<string>): ast.Expectation => ({
      kind: "expectOutcome", ...at(range), name, holds: holds === null || word(holds) === "yes",
    }),
    expectStatus: (range: Range, code: ast.Name, status: string, level: Maybe<ast.LevelRef>, margin: Maybe<ast.Expr>): ast.Expectation => ({
      kind: "expectStatus", ...at(range), code, status: word(status) as ast.CriterionStatus, ...(level && { at: level }), ...(margin && { margin }),
    }),
    expectValue: (range: Range, name: ast.Name, value: ast.Expr): ast.Expectation => ({ kind: "expectValue", ...at(range), name, value }),
  };
}
