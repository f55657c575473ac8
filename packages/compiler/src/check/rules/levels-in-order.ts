/** Levels are numbered 1, 2, 3, … in order (KH3107). */

import { replaceFix, spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import type { Rule } from "../rule.ts";

export const levelsInOrder: Rule = ({ framework, report }) => {
  framework.levels.forEach((level, index) => {
    const expected = index + 1;
    if (levelNumber(level) === expected) return;
    const place = spanOf(level.file, level.node.number);
    report(
      "KH3107",
      place,
      { id: level.name, number: level.node.number.text, expected },
      {
        fixes: [replaceFix(`đánh số ${expected}`, `number it ${expected}`, place, `${expected}`)],
      },
    );
  });
};
