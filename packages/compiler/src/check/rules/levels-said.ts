/** A framework has levels (KH3102). */

import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

export const levelsSaid: Rule = ({ framework, report }) => {
  const { file, nameNode, node } = framework.declaration;
  const levels = framework.head.levels;
  if (levels && levels.node.levels.length > 0) return;
  if (!levels && node.members.some((member) => member.kind === "error")) return;
  report("KH3102", spanOf(file, levels ? levels.node : nameNode), { id: framework.id });
};
