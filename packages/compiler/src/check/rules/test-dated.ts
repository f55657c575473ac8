/** A test of a framework that depends on the day of assessment has one (KH3121). */

import { insertFix, spanOf } from "../../reporter.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { keyword } from "../../surface.ts";
import { openingBrace } from "../insert.ts";
import type { TestRule } from "../rule.ts";

export const testDated: TestRule = (test, { framework, report }) => {
  if (framework.head.effective || test.node.items.some((item) => item.kind === "asOf" || item.kind === "error")) return;
  let depends = false;
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      depends ||= expr.kind === "dated" || expr.kind === "asOfExpr";
    });
  }
  if (!depends) return;
  const text = `${keyword(test.surface, "AS_OF")} 2025-01-01`;
  const fix = insertFix(
    `thêm \`${text}\``,
    `add \`${text}\``,
    test.source.file,
    openingBrace(test.source, test.node),
    `\n  ${text}`,
  );
  report("KH3121", spanOf(test.source.file, test.node.title), { id: framework.id }, { fixes: [fix] });
};
