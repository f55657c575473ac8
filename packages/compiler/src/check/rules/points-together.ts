/**
 * Points hold together: a criterion says both points and score (KH3301), scores no more than its points (KH3302), and a group is
 * worth what its parts are (KH3303).
 */

import { add, compare, equals, type Rational, toExactText, zero } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { clauseOf, type Framework, readable } from "../../resolve/framework.ts";
import { numberIn } from "../evaluate.ts";
import { isDamaged, type Rule, type RuleContext } from "../rule.ts";

export const pointsTogether: Rule = (context) => {
  // Points beside an index are said by rules/index-together.ts.
  if (context.framework.head.index) return;
  for (const criterion of context.framework.criteria) checkCriterion(criterion, context);
  for (const group of context.framework.groups) checkGroup(group, context);
};

function checkCriterion(criterion: DeclarationOf<"criterion">, context: RuleContext): void {
  const { node, file, name } = criterion;
  const score = clauseOf(node, "score");
  if (!node.points !== !score) {
    if (!isDamaged(context, file, node)) {
      const place = node.points ?? score ?? node.code;
      const said = node.points ? "points" : "score";
      context.report("KH3301", spanOf(file, place), { code: name, ...lacking[said] });
    }
    return;
  }
  const most = node.points && numberIn(node.points.value, context.tables);
  if (!most || !score) return;
  for (const value of [...readable(score.entries).map((entry) => entry.value), ...(score.value ? [score.value] : [])]) {
    const scored = numberIn(value, context.tables);
    if (!scored || (compare(scored, most) <= 0 && scored.numerator >= 0n)) continue;
    context.report("KH3302", spanOf(file, value), {
      code: name,
      scored: toExactText(scored),
      points: toExactText(most),
    });
  }
}

const lacking = {
  points: { vi: "chưa nêu cách chấm điểm", en: "does not say how it is scored" },
  score: { vi: "chưa nêu số điểm tối đa", en: "does not say how many points it has" },
} as const;

function checkGroup(group: DeclarationOf<"group">, context: RuleContext): void {
  const { framework, tables, report } = context;
  const { points } = group.node;
  if (points?.sort !== "points" || isDamaged(context, group.file, group.node)) return;
  const said = numberIn(points.value, tables);
  const parts = partsOf(group, framework, (value) => numberIn(value, tables));
  if (!said || !parts || equals(said, parts)) return;
  report("KH3303", spanOf(group.file, points), {
    group: group.name,
    said: toExactText(said),
    parts: toExactText(parts),
  });
}

/** The points directly in a group; undefined when some are not known while compiling. */
function partsOf(
  group: DeclarationOf<"group">,
  framework: Framework,
  amount: (value: ast.Expr) => Rational | undefined,
): Rational | undefined {
  const inside = [...framework.criteria, ...framework.groups].filter((each) => each.within === group);
  let total = zero;
  for (const each of inside) {
    const { points } = each.node;
    const sort = points?.sort ?? "points";
    const part =
      sort !== "points"
        ? zero
        : points
          ? amount(points.value)
          : each.kind === "group"
            ? partsOf(each, framework, amount)
            : zero;
    if (!part) return undefined;
    total = add(total, part);
  }
  return total;
}
