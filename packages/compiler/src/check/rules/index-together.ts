/**
 * An index holds together: no points beside it (KH3407), weights that are known and above 0 (KH3408), said by all siblings or by none
 * (KH3409), and of an index (KH3411); goalposts that differ (KH3412); something that counts (KH3413).
 */

import { compare, equals, isDegree, rational, toExactText, wholeWeights, zero } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { clauseOf, clausesOf } from "../../resolve/framework.ts";
import { holdsParts, meanOf, partsIn } from "../../resolve/index-tree.ts";
import { numberIn } from "../evaluate.ts";
import { isHeadDamaged, type Rule, type RuleContext, textOf } from "../rule.ts";

type Group = DeclarationOf<"group">;
type Part = Group | DeclarationOf<"criterion">;

export const indexTogether: Rule = (context) => {
  const { framework, report } = context;
  const { index } = framework.head;
  const all: readonly Part[] = [...framework.groups, ...framework.criteria];
  for (const { node, file } of all) checkBelongs(node, file, index !== undefined, context);
  for (const { node, file, name } of framework.criteria) {
    for (const { from, to } of clausesOf(node, "normalise")) {
      const [low, high] = [from, to].map((goalpost) => goalpost && numberIn(goalpost, context.tables));
      if (from && low && high && equals(low, high))
        report("KH3412", spanOf(file, from), { code: name, value: toExactText(low) });
    }
  }
  if (!index) return;
  if (partsIn(undefined, framework).length === 0 && !isHeadDamaged(context))
    report("KH3413", spanOf(index.file, index.node), { name: framework.id });
  for (const group of framework.groups)
    if (group.node.index && !holdsParts(group, framework))
      report("KH3413", spanOf(group.file, group.node.index), { name: group.name });
  for (const group of [undefined, ...framework.groups]) {
    const mean = group ? meanOf(group, framework) : index.node.mean;
    checkWeights(partsIn(group, framework), mean?.form === "geometric", context);
  }
};

/** Points where there is an index, weights where there is none. */
function checkBelongs(node: ast.Group | ast.Criterion, file: string, indexed: boolean, context: RuleContext): void {
  const { report } = context;
  const ofPoints = node.points ?? (node.kind === "criterion" ? clauseOf(node, "score") : undefined);
  if (indexed && ofPoints) report("KH3407", spanOf(file, ofPoints), {});
  const inside = node.kind === "criterion" ? clauseOf(node, "normalise") : node.index;
  for (const each of [node.weight, inside])
    if (!indexed && each) report("KH3411", spanOf(file, each), { text: textOf(context, file, each) });
}

function checkWeights(parts: readonly Part[], geometric: boolean, context: RuleContext): void {
  const { report, tables } = context;
  const said = parts.filter(({ node }) => node.weight);
  if (said.length > 0) {
    for (const { file, nameNode, name, node } of parts)
      if (!node.weight) report("KH3409", spanOf(file, nameNode), { name });
  }
  const weights = said.flatMap(({ node, file }) => {
    const value = node.weight && numberIn(node.weight.value, tables);
    if (node.weight && (!value || compare(value, zero) <= 0)) {
      const text = textOf(context, file, node.weight.value);
      const why = value ? reasons.small : reasons.unknown;
      report("KH3408", spanOf(file, node.weight.value), { text, whyVi: why.vi, whyEn: why.en });
    }
    return value ? [value] : [];
  });
  const [first] = said;
  if (!geometric || !first?.node.weight || weights.length < said.length) return;
  if (weights.some((each) => compare(each, zero) <= 0)) return;
  if (isDegree(rational(wholeWeights(weights).reduce((a, b) => a + b, 0n)))) return;
  const text = textOf(context, first.file, first.node.weight.value);
  report("KH3408", spanOf(first.file, first.node.weight.value), {
    text,
    whyVi: reasons.fine.vi,
    whyEn: reasons.fine.en,
  });
}

const reasons = {
  unknown: { vi: "trọng số phải là một số biết trước", en: "a weight is a number that is known" },
  small: { vi: "trọng số phải lớn hơn 0", en: "a weight is above 0" },
  fine: {
    vi: "các trọng số của một trung bình nhân, viết thành số nguyên, cộng lại không quá 1000",
    en: "the weights of a geometric mean, as whole numbers, sum to 1000 at most",
  },
} as const;
