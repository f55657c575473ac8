/** A test expects a range that is not reversed (KH3124), and statuses where the criterion asks something (KH3214). */

import { replaceFix, spanOf } from "../../reporter.ts";
import { levelOf, levelsAsked } from "../../resolve/stated-levels.ts";
import type { TestRule } from "../rule.ts";

export const testExpectations: TestRule = (test, { framework, tables, report }) => {
  const { file, text } = test.source;
  for (const item of test.node.items) {
    if (item.kind === "expectRange") {
      const [low, high] = [item.low, item.high].map((ref) => (ref.text === "0" ? 0 : levelOf(ref, tables.references)));
      if (low === undefined || high === undefined || low <= high) continue;
      const place = { file, start: item.low.start, end: item.high.end };
      const swapped = item.high.text + text.slice(item.low.end, item.high.start) + item.low.text;
      report(
        "KH3124",
        spanOf(file, item.low),
        { low: item.low.text, high: item.high.text },
        { fixes: [replaceFix("đổi chỗ hai mức", "swap the levels", place, swapped)] },
      );
    }
    if (item.kind === "expectStatus") {
      const criterion = tables.references.get(item.code)?.declaration;
      const level = levelOf(item.at, tables.references);
      if (criterion?.kind !== "criterion" || level === undefined) continue;
      if (!levelsAsked(criterion, framework, tables.references).has(level))
        report("KH3214", spanOf(file, item.code), { code: criterion.name, level });
    }
  }
};
