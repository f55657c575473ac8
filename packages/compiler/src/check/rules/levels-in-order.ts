/** Levels are numbered 1, 2, 3, … in order (KH3107). */

import type { Fix } from "@khung/diagnostics";
import { spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import type { Rule } from "../rule.ts";

export const levelsInOrder: Rule = ({ framework, report }) => {
  const wrong = framework.levels
    .map((level, index) => ({ level, expected: index + 1, place: spanOf(level.file, level.node.number) }))
    .filter(({ level, expected }) => levelNumber(level) !== expected);
  const renumber: Fix = {
    title: { vi: "đánh số lại các mức theo thứ tự", en: "number the levels in order" },
    edits: wrong.map(({ place, expected }) => ({ span: place, text: `${expected}` })),
  };
  for (const { level, expected, place } of wrong) {
    const words = { id: level.name, number: level.node.number.text, expected };
    report("KH3107", place, words, { fixes: [renumber] });
  }
};
