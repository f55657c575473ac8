/** Every place of a framework that holds an expression. */

import type { ast } from "@khung/syntax";
import type { Declaration } from "./declaration.ts";
import { clausesOf, type Framework, readable } from "./framework.ts";

/** What an expression is for. */
export type SlotKind =
  | "levelRule"
  | "ensure"
  | "let"
  | "parameter"
  | "classCondition"
  | "appliesWhen"
  | "measure"
  | "threshold"
  | "upperThreshold"
  | "condition"
  | "points"
  | "score"
  | "weight"
  | "goalpost"
  | "outcome"
  | "reportValue"
  | "reportWhere"
  | "claim";

export interface Slot {
  readonly kind: SlotKind;
  readonly expr: ast.Expr;
  readonly file: string;
  /** What it is part of; absent for `ensure` and `claim`. */
  readonly owner?: Declaration;
}

/** The expressions of a `score`, in source order. */
export function scoreExprs({ to, from, entries, value }: ast.Score): readonly ast.Expr[] {
  const inside = readable(entries).flatMap((entry) => [entry.condition, entry.bound, entry.value]);
  return [to, from, ...inside, value].filter((expr) => expr !== undefined);
}

/** All slots, in the order of the framework's lists. */
export function slotsOf(framework: Framework): readonly Slot[] {
  const slots: Slot[] = [];
  const add = (kind: SlotKind, expr: ast.Expr | undefined, owner: Declaration): void => {
    if (expr) slots.push({ kind, expr, file: owner.file, owner });
  };
  for (const level of framework.levels) add("levelRule", level.node.rule, level);
  for (const { node, file } of framework.ensures) slots.push({ kind: "ensure", expr: node.condition, file });
  for (const each of framework.lets) add("let", each.node.value, each);
  for (const each of framework.parameters) add("parameter", each.node.value, each);
  for (const each of framework.classifications) {
    for (const part of readable(each.node.classes)) add("classCondition", part.condition, each);
  }
  for (const each of framework.criteria) {
    for (const clause of clausesOf(each.node, "appliesWhen")) add("appliesWhen", clause.condition, each);
    for (const clause of clausesOf(each.node, "measure")) add("measure", clause.value, each);
    for (const clause of clausesOf(each.node, "requirement")) {
      for (const entry of readable(clause.entries)) {
        add(clause.comparison ? "threshold" : "condition", entry.value, each);
        add("upperThreshold", entry.upper, each);
      }
    }
  }
  for (const each of [...framework.groups, ...framework.criteria]) add("points", each.node.points?.value, each);
  for (const each of framework.criteria) {
    for (const expr of clausesOf(each.node, "score").flatMap(scoreExprs)) add("score", expr, each);
  }
  for (const each of [...framework.groups, ...framework.criteria]) add("weight", each.node.weight?.value, each);
  for (const each of framework.criteria) {
    for (const { from, to } of clausesOf(each.node, "normalise"))
      for (const goalpost of [from, to]) add("goalpost", goalpost, each);
  }
  for (const each of framework.outcomes) add("outcome", each.node.condition, each);
  for (const each of framework.reports) {
    add("reportValue", each.node.value, each);
    add("reportWhere", each.node.where, each);
  }
  for (const { node, file } of framework.claims) {
    if ("condition" in node.statement) slots.push({ kind: "claim", expr: node.statement.condition, file });
  }
  return slots;
}
