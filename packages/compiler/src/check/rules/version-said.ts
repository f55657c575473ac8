/** A framework has a version: results pin it (KH3101). */

import { insertFix, spanOf } from "../../reporter.ts";
import { keyword } from "../../surface.ts";
import { isHeadDamaged, type Rule } from "../rule.ts";

export const versionSaid: Rule = (context) => {
  const { framework, report } = context;
  if (framework.version !== undefined || isHeadDamaged(context)) return;
  const { file, nameNode } = framework.declaration;
  const text = ` ${keyword(framework.surface, "VERSION")} 1.0.0`;
  const fix = insertFix("thêm phiên bản `1.0.0`", "add version `1.0.0`", file, nameNode.end, text);
  report("KH3101", spanOf(file, nameNode), { id: framework.id }, { fixes: [fix] });
};
