/** Nothing is left open as `?` (KH3116). */

import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { clausesOf, readable } from "../../resolve/framework.ts";
import { type Slot, slotsOf } from "../../resolve/slots.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import type { Rule } from "../rule.ts";
import type { Words } from "../type-words.ts";

export const filledIn: Rule = ({ framework, report }) => {
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      if (expr.kind !== "hole") return;
      const { vi, en } = slotWords(slot);
      report("KH3116", spanOf(slot.file, expr), { slotVi: vi, slotEn: en });
    });
  }
};

/** What a slot is called. */
function slotWords(slot: Slot): Words {
  const name = slot.owner?.name ?? "";
  switch (slot.kind) {
    case "levelRule":
      return { vi: `quy tắc của mức \`${name}\``, en: `the rule of level \`${name}\`` };
    case "ensure":
      return { vi: "điều kiện bảo đảm", en: "the condition to ensure" };
    case "let":
      return { vi: `cách tính \`${name}\``, en: `how \`${name}\` is worked out` };
    case "parameter":
      return { vi: `giá trị của tham số \`${name}\``, en: `the value of parameter \`${name}\`` };
    case "classCondition":
      return { vi: `điều kiện của phân loại \`${name}\``, en: `a condition of classification \`${name}\`` };
    case "appliesWhen":
      return { vi: `điều kiện áp dụng của tiêu chí \`${name}\``, en: `when criterion \`${name}\` applies` };
    case "measure":
      return { vi: `cách đo của tiêu chí \`${name}\``, en: `the measure of criterion \`${name}\`` };
    case "threshold":
    case "upperThreshold":
      return thresholdWords(slot, name);
    case "condition":
      return { vi: `điều kiện của tiêu chí \`${name}\``, en: `the condition of criterion \`${name}\`` };
    case "points":
      return { vi: `điểm của \`${name}\``, en: `the points of \`${name}\`` };
    case "score":
      return { vi: `cách chấm điểm của \`${name}\``, en: `the score of \`${name}\`` };
    case "weight":
      return { vi: `trọng số của \`${name}\``, en: `the weight of \`${name}\`` };
    case "goalpost":
      return { vi: `cách chuẩn hóa của \`${name}\``, en: `the normalisation of \`${name}\`` };
    case "outcome":
      return { vi: `điều kiện của kết quả \`${name}\``, en: `the condition of outcome \`${name}\`` };
    case "reportValue":
    case "reportWhere":
      return { vi: `nội dung của báo cáo \`${name}\``, en: `what report \`${name}\` is about` };
    case "claim":
      return { vi: "điều được khẳng định", en: "what is claimed" };
    default:
      return slot.kind;
  }
}

function thresholdWords(slot: Slot, name: string): Words {
  const criterion = slot.owner?.kind === "criterion" ? slot.owner : undefined;
  const level = criterion && levelOf(slot, criterion);
  return level === undefined
    ? { vi: `ngưỡng của tiêu chí \`${name}\``, en: `the threshold of criterion \`${name}\`` }
    : {
        vi: `ngưỡng ở mức \`${level}\` của tiêu chí \`${name}\``,
        en: `the threshold of criterion \`${name}\` at level \`${level}\``,
      };
}

function levelOf(slot: Slot, criterion: DeclarationOf<"criterion">): string | undefined {
  const entries = clausesOf(criterion.node, "requirement").flatMap((clause) => readable(clause.entries));
  return entries.find((entry) => entry.value === slot.expr || entry.upper === slot.expr)?.level?.text;
}
