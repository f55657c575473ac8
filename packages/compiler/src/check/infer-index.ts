/** Types of what makes an index: weights, normalisation, the places of a geometric mean. */

import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { clauseOf, clausesOf } from "../resolve/framework.ts";
import { isPart } from "../resolve/index-tree.ts";
import { checkNumber } from "./arithmetic.ts";
import { checkComparable, type Side } from "./compare.ts";
import { sideOf } from "./condition.ts";
import { checkPlaces } from "./infer-number.ts";
import { type Scope, scopeIn } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** Infers what stands in heads: means and weights. */
export function inferIndex(scope: Scope): void {
  const { framework } = scope;
  const { index } = framework.head;
  if (index) inferMean(index.node.mean, scopeIn(scope, index.file, "data"));
  for (const { node, file } of framework.groups)
    if (node.index) inferMean(node.index.mean, scopeIn(scope, file, "data"));
  for (const { node, file } of [...framework.groups, ...framework.criteria]) {
    const inside = scopeIn(scope, file, "data");
    if (node.weight) checkNumber(sideOf(node.weight.value, inside), inside);
  }
}

function inferMean({ places }: ast.Mean, scope: Scope): void {
  if (places) checkPlaces(places, scope);
}

/** A part of an index is a share, or its measure says how it becomes one. */
export function inferPart(
  criterion: DeclarationOf<"criterion">,
  measure: Side | undefined,
  unread: boolean,
  scope: Scope,
): void {
  for (const { from, to } of clausesOf(criterion.node, "normalise")) {
    for (const goalpost of [from, to]) {
      if (!goalpost) continue;
      const side = sideOf(goalpost, scope, measure?.type);
      if (checkNumber(side, scope) && measure?.type.kind === "number") checkComparable(measure, side, true, scope);
    }
  }
  if (!isPart(criterion, scope.framework) || unread || measure?.type.kind === "error") return;
  const normalised = clauseOf(criterion.node, "normalise");
  if (measure?.type.kind === "number" && (normalised || measure.type.form === "share")) return;
  const words = measure ? typeWords(measure.type) : { vi: "chưa có", en: "not said" };
  scope.report("KH3410", spanOf(criterion.file, measure?.expr ?? criterion.nameNode), {
    code: criterion.name,
    text: measure ? shown(scope.source, measure.expr) : "?",
    isVi: words.vi,
    isEn: words.en,
  });
}
