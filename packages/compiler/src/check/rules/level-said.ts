/** Outside rules of levels, a question about criteria says at which level, unless there is only one (KH3114). */

import { insertFix, spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import { type SlotKind, slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { keyword } from "../../surface.ts";
import { isAboutCriteria } from "../infer-set.ts";
import { type Rule, textOf } from "../rule.ts";

/** Slots that are not part of one level. */
const outside: ReadonlySet<SlotKind> = new Set(["outcome", "reportWhere", "reportValue", "claim"]);

export const levelSaid: Rule = (context) => {
  const { framework, report } = context;
  if (framework.levels.length < 2) return;
  for (const slot of slotsOf(framework)) {
    if (!outside.has(slot.kind)) continue;
    walkExpr(slot.expr, (expr) => {
      const asks = expr.kind === "status" || (expr.kind === "quantified" && isAboutCriteria(expr, context));
      if (!asks || expr.at) return;
      const status = expr.kind === "quantified" && !expr.status ? ` ${keyword(framework.surface, "MET")}` : "";
      const fixes = framework.levels.map((level) => {
        const text = `${status} ${keyword(framework.surface, "AT")} ${levelNumber(level)}`;
        return insertFix(`thêm \`${text.trim()}\``, `add \`${text.trim()}\``, slot.file, expr.end, text);
      });
      report("KH3114", spanOf(slot.file, expr), { text: textOf(context, slot.file, expr) }, { fixes });
    });
  }
};
