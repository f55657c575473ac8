/** `by …` has a value for every class, or an `else` (KH3112). */

import { spanOf } from "../../reporter.ts";
import { nameOf } from "../../resolve/declaration.ts";
import { readable } from "../../resolve/framework.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import type { Rule } from "../rule.ts";

export const classesCovered: Rule = ({ framework, tables, report }) => {
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      if (expr.kind !== "byClass") return;
      const subject = tables.references.get(expr.class)?.declaration;
      const type = subject && tables.definitions.get(subject);
      const cases = readable(expr.cases);
      if (type?.kind !== "choice" || cases.length < expr.cases.length || cases.some((each) => !each.member)) return;
      const said = new Set(cases.flatMap((each) => (each.member ? [nameOf(each.member)] : [])));
      const missing = type.members.filter((member) => !said.has(member.name)).map((member) => `\`${member.name}\``);
      if (missing.length > 0)
        report("KH3112", spanOf(slot.file, expr.class), { missing: missing.join(", "), subject: type.of });
    });
  }
};
