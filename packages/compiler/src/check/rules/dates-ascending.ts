/** Dated values stand in the order of their dates (KH3113). */

import { spanOf } from "../../reporter.ts";
import { readable } from "../../resolve/framework.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import type { Rule } from "../rule.ts";

export const datesAscending: Rule = ({ framework, report }) => {
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      if (expr.kind !== "dated") return;
      const cases = readable(expr.cases);
      cases.forEach(({ from }, index) => {
        const previous = cases[index - 1]?.from;
        if (!previous || previous.text < from.text) return;
        report(
          "KH3113",
          spanOf(slot.file, from),
          { from: from.text, previous: previous.text },
          {
            related: [{ span: spanOf(slot.file, previous), message: { vi: "mốc trước", en: "the date before" } }],
          },
        );
      });
    });
  }
};
