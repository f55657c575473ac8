/** A framework has levels (KH3102), unless it scores points. */

import { spanOf } from "../../reporter.ts";
import { isScored } from "../../resolve/framework.ts";
import { isHeadDamaged, type Rule } from "../rule.ts";

export const levelsSaid: Rule = (context) => {
  const { framework, report } = context;
  const { file, nameNode } = framework.declaration;
  const levels = framework.head.levels;
  if (levels && levels.node.levels.length > 0) return;
  if (isHeadDamaged(context) || (!levels && isScored(framework))) return;
  report("KH3102", spanOf(file, levels ? levels.node : nameNode), { id: framework.id });
};
