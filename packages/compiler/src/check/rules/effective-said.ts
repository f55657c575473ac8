/** A framework says from when it is in effect (KH3104), and the period is not empty (KH3118). */

import { spanOf } from "../../reporter.ts";
import { isHeadDamaged, type Rule } from "../rule.ts";

export const effectiveSaid: Rule = (context) => {
  const { framework, report } = context;
  const { file, nameNode } = framework.declaration;
  const { effective } = framework.head;
  if (!effective) {
    if (!isHeadDamaged(context)) report("KH3104", spanOf(file, nameNode), { id: framework.id });
    return;
  }
  const { from, to } = effective.node;
  if (to && to.text <= from.text) report("KH3118", spanOf(effective.file, to), { from: from.text, to: to.text });
};
