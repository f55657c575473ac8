import type * as ast from "./ast.ts";
import { withJunk, type Junk, type Leaves, type Maybe, type Range } from "./build-leaves.ts";

/** Criteria and their clauses. */
export function buildCriteria({ at, word }: Leaves) {
  return {
    criterion: (
      range: Range,
      code: ast.Name,
      group: Maybe<string>,
      title: Maybe<ast.Title>,
      points: Maybe<ast.Points>,
      weight: Maybe<ast.Weight>,
      junk: Junk,
      clauses: readonly ast.Clause[],
    ): ast.Criterion => ({
      kind: "criterion",
      ...at(range),
      code,
      ...(group !== null && { class: word(group) as ast.CriterionClass }),
      ...(title && { title }),
      ...(points && { points }),
      ...(weight && { weight }),
      clauses: withJunk(junk, clauses),
    }),
    appliesWhen: (range: Range, condition: ast.Expr): ast.AppliesWhen => ({
      kind: "appliesWhen",
      ...at(range),
      condition,
    }),
    measure: (range: Range, value: ast.Expr): ast.Measure => ({ kind: "measure", ...at(range), value }),
    verifiedBy: (range: Range, role: ast.Name): ast.VerifiedBy => ({ kind: "verifiedBy", ...at(range), role }),
    aspect: (kind: string, level: Maybe<ast.LevelRef>) => ({
      aspect: word(kind).replace("measurement", "measure") as NonNullable<ast.Provenance["aspect"]>,
      ...(level && { level }),
    }),
    provenance: (
      range: Range,
      aspect: Maybe<Pick<ast.Provenance, "aspect" | "level">>,
      standing: string,
      text: Maybe<ast.TextLiteral>,
    ): ast.Provenance => ({
      kind: "provenance",
      ...at(range),
      ...aspect,
      standing: word(standing) as ast.Provenance["standing"],
      ...(text && { text }),
    }),
    requirement: (
      range: Range,
      comparison: Maybe<string>,
      entries: readonly (ast.RequirementEntry | ast.ErrorNode)[],
    ): ast.Requirement => ({
      kind: "requirement",
      ...at(range),
      ...(comparison !== null && {
        comparison: comparison === "between" ? comparison : (word(comparison) as ast.Comparison),
      }),
      entries,
    }),
    answer: (range: Range, answer: string, from: Maybe<ast.LevelRef>): ast.Requirement => {
      const whole = at(range);
      const entry: ast.RequirementEntry = {
        kind: "requirementEntry",
        start: at({ ...range, start: range.start + 1 }).start,
        end: whole.end,
        ...(from && { from }),
      };
      return { kind: "requirement", ...whole, comparison: word(answer) as "yes" | "no", entries: [entry] };
    },
    entry: (range: Range, level: ast.LevelRef, value: ast.Expr, upper: Maybe<ast.Expr>): ast.RequirementEntry => ({
      kind: "requirementEntry",
      ...at(range),
      level,
      value,
      ...(upper && { upper }),
    }),
    entryFrom: (
      range: Range,
      value: ast.Expr,
      upper: Maybe<ast.Expr>,
      from: Maybe<ast.LevelRef>,
    ): ast.RequirementEntry => ({
      kind: "requirementEntry",
      ...at(range),
      ...(from && { from }),
      value,
      ...(upper && { upper }),
    }),
  };
}
