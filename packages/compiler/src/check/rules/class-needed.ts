/** Where rules tell mandatory from extension, every criterion says which it is (KH3122). */

import { insertFix, spanOf } from "../../reporter.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { keyword, type Keyword } from "../../surface.ts";
import type { Rule } from "../rule.ts";

const classes: readonly Keyword[] = ["MANDATORY", "EXTENSION"];

export const classNeeded: Rule = ({ framework, report }) => {
  let told = false;
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      told ||= expr.kind === "quantified" && (expr.set.class === "mandatory" || expr.set.class === "extension");
    });
  }
  if (!told) return;
  for (const { node, name, nameNode, file } of framework.criteria) {
    if (node.class) continue;
    const fixes = classes.map((each) => {
      const word = keyword(framework.surface, each);
      return insertFix(`thêm \`${word}\``, `add \`${word}\``, file, nameNode.end, ` ${word}`);
    });
    report("KH3122", spanOf(file, nameNode), { code: name }, { fixes });
  }
};
