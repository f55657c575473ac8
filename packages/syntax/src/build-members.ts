import type * as ast from "./ast.ts";
import { withJunk, type Junk, type Leaves, type Maybe, type Range } from "./build-leaves.ts";

/** Members of a framework: data, classes, groups, outcomes, reports. */
export function buildMembers({ at, word }: Leaves) {
  return {
    input: (
      range: Range,
      name: ast.Name,
      type: ast.InputType | ast.ErrorNode,
      title: Maybe<ast.Title>,
      clauses: Maybe<ast.Input["clauses"]>,
    ): ast.Input => ({ kind: "input", ...at(range), name, type, ...(title && { title }), clauses: clauses ?? [] }),
    plainType: (range: Range, type: string): ast.InputType => ({
      kind: `${word(type) as "count" | "percent" | "boolean" | "date"}Type`,
      ...at(range),
    }),
    numberType: (range: Range, unit: Maybe<ast.TextLiteral>): ast.InputType => ({
      kind: "numberType",
      ...at(range),
      ...(unit && { unit }),
    }),
    moneyType: (range: Range, currency: ast.Name): ast.InputType => ({ kind: "moneyType", ...at(range), currency }),
    choiceType: (range: Range, members: readonly ast.ChoiceMember[]): ast.InputType => ({
      kind: "choiceType",
      ...at(range),
      members,
    }),
    choiceMember: (range: Range, name: ast.Name, title: Maybe<ast.Title>): ast.ChoiceMember => ({
      kind: "choiceMember",
      ...at(range),
      name,
      ...(title && { title }),
    }),
    ensure: (range: Range, condition: ast.Expr, title: Maybe<ast.Title>): ast.Ensure => ({
      kind: "ensure",
      ...at(range),
      condition,
      ...(title && { title }),
    }),
    let: (range: Range, name: ast.Name, title: Maybe<ast.Title>, value: ast.Expr): ast.Let => ({
      kind: "let",
      ...at(range),
      name,
      ...(title && { title }),
      value,
    }),
    parameter: (range: Range, name: ast.Name, title: Maybe<ast.Title>, value: ast.Expr): ast.Parameter => ({
      kind: "parameter",
      ...at(range),
      name,
      ...(title && { title }),
      value,
    }),
    classify: (
      range: Range,
      name: ast.Name,
      title: Maybe<ast.Title>,
      ordered: Maybe<string>,
      junk: Junk,
      classes: readonly (ast.ClassCase | ast.ErrorNode)[],
    ): ast.Classify => ({
      kind: "classify",
      ...at(range),
      name,
      ...(title && { title }),
      ordered: ordered !== null,
      classes: withJunk(junk, classes),
    }),
    classCase: (range: Range, name: ast.Name, title: Maybe<ast.Title>, condition: Maybe<ast.Expr>): ast.ClassCase => ({
      kind: "classCase",
      ...at(range),
      name,
      ...(title && { title }),
      ...(condition && { condition }),
    }),
    group: (
      range: Range,
      name: ast.Name,
      title: Maybe<ast.Title>,
      points: Maybe<ast.Points>,
      weight: Maybe<ast.Weight>,
      index: Maybe<ast.Index>,
      junk: Junk,
      members: readonly ast.Member[],
    ): ast.Group => ({
      kind: "group",
      ...at(range),
      name,
      ...(title && { title }),
      ...(points && { points }),
      ...(weight && { weight }),
      ...(index && { index }),
      members: withJunk(junk, members),
    }),
    outcome: (range: Range, name: ast.Name, title: Maybe<ast.Title>, condition: ast.Expr): ast.Outcome => ({
      kind: "outcome",
      ...at(range),
      name,
      ...(title && { title }),
      condition,
    }),
    report: (
      range: Range,
      name: ast.Name,
      title: Maybe<ast.Title>,
      statistic: string,
      value: Maybe<ast.Expr>,
      where: Maybe<ast.Expr>,
      by: Maybe<ast.Name>,
    ): ast.Report => ({
      kind: "report",
      ...at(range),
      name,
      ...(title && { title }),
      statistic: word(statistic).slice(0, -2) as ast.Report["statistic"],
      ...(value && { value }),
      ...(where && { where }),
      ...(by && { by }),
    }),
  };
}
