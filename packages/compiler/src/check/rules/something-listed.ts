/** Choices, classifications and lists have something in them (KH3123). */

import { spanOf } from "../../reporter.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { type Rule, textOf } from "../rule.ts";

export const somethingListed: Rule = (context) => {
  const { framework, report } = context;
  for (const { node, name, file } of framework.inputs) {
    if (node.type.kind === "choiceType" && node.type.members.length === 0)
      report("KH3123", spanOf(file, node.type), { name });
  }
  for (const { node, name, nameNode, file } of framework.classifications) {
    if (node.classes.length === 0) report("KH3123", spanOf(file, nameNode), { name });
  }
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      const empty =
        expr.kind === "quantified"
          ? expr.set.items?.length === 0
          : (expr.kind === "byClass" || expr.kind === "dated") && expr.cases.length === 0;
      if (empty) report("KH3123", spanOf(slot.file, expr), { name: textOf(context, slot.file, expr) });
    });
  }
};
