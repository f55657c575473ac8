/** The official level and its bounds, from the statuses of the criteria. */

import type { Level, Module } from "@khung/ir";
import { excluded, open, yes } from "./codes.ts";
import { statusTruth, type CriterionNode } from "./criteria.ts";
import type { Expressions, Reading } from "./expressions.ts";
import { Judged, type Askable } from "./judged.ts";
import type { BooleanNode, CodeNode, IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";

/** Truth of every level's rule, index 0 = level 1. */
export function ruleCodes(criteria: readonly CriterionNode[], askable: Askable, reading: Reading): readonly CodeNode[] {
  const { expressions } = askable;
  const judged = new Judged(criteria, askable);
  return expressions.source.module.levels.map((level) => ruleCode(level, criteria, expressions, judged, reading));
}

function ruleCode(
  { number, rule }: Level,
  criteria: readonly CriterionNode[],
  expressions: Expressions,
  judged: Judged,
  reading: Reading,
): CodeNode {
  const { trees } = expressions.source;
  if (rule) return expressions.truth(rule, judged.place(reading, number));
  const codes = criteria.flatMap(({ criterion, statuses }) => {
    const status = statuses[number - 1];
    if (!status) return [];
    const truth = statusTruth(criterion, status, "met", reading, trees);
    return [trees.mapCodes(truth, (code) => (code === excluded ? yes : code))];
  });
  return trees.leastCode(codes);
}

/** The level reached when a rule counts by `holds`: cumulative, all rules up to it; independent, its own. 0 = none. */
export function levelReached(
  { cumulative }: Pick<Module, "cumulative">,
  rules: readonly CodeNode[],
  counts: "surely" | "possibly",
  trees: Trees,
): IntegerNode {
  const holds = rules.map((code): BooleanNode => trees.codeIn(code, counts === "surely" ? [yes] : [yes, open]));
  const at = (level: number): IntegerNode => trees.integer(BigInt(level));
  if (cumulative) {
    return trees.caseOf(
      holds.map((each, i) => [trees.not(each), at(i)] as const),
      at(holds.length),
    );
  }
  return trees.caseOf(holds.map((each, i) => [each, at(i + 1)] as const).toReversed(), at(0));
}
