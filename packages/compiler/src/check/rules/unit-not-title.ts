/** The first text after `number` is the unit; alone, it is probably meant as the title (KH3215). */

import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

export const unitNotTitle: Rule = ({ framework, report }) => {
  for (const { node, name, file } of framework.inputs) {
    if (node.type.kind !== "numberType" || !node.type.unit || node.title) continue;
    report("KH3215", spanOf(file, node.type.unit), { unit: node.type.unit.value, name });
  }
};
