/** Every date is a day of the calendar (KH3015). */

import { isDate } from "@khung/ir";
import { type ast, walk } from "@khung/syntax";
import { type Report, spanOf } from "../../reporter.ts";
import type { Rule, TestRule } from "../rule.ts";

export const datesExist: Rule = ({ framework, report }) =>
  checkDates(framework.declaration.node, framework.declaration.file, report);

/** The same in a test. */
export const testDatesExist: TestRule = (test, { report }) => checkDates(test.node, test.source.file, report);

function checkDates(node: ast.Framework | ast.Test, file: string, report: Report): void {
  walk(node, (each) => {
    if (each.kind === "date" && !isDate(each.text)) report("KH3015", spanOf(file, each), { text: each.text });
  });
}
