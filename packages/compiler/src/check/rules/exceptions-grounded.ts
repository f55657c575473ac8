/** A published exception stands once for an entity (KH3426) and names the decision and the reason (KH3427). */

import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

const lacks = {
  entity: { vi: "mã đơn vị", en: "a code" },
  decision: { vi: "quyết định", en: "a decision" },
  reason: { vi: "lý do", en: "a reason" },
} as const;

export const exceptionsGrounded: Rule = ({ framework, report }) => {
  const first = new Map<string, (typeof framework.exceptions)[number]>();
  for (const located of framework.exceptions) {
    const { node, file } = located;
    const entity = node.entity.value;
    for (const part of ["entity", "decision", "reason"] as const) {
      if (node[part].value.trim() !== "") continue;
      const { vi, en } = lacks[part];
      report("KH3427", spanOf(file, node[part]), { entity, lackVi: vi, lackEn: en });
    }
    const before = first.get(entity);
    if (before) {
      const there = spanOf(before.file, before.node.entity);
      const related = [{ span: there, message: { vi: "đã công nhận ở đây", en: "recognised here" } }];
      report("KH3426", spanOf(file, node.entity), { entity }, { related });
    } else first.set(entity, located);
  }
};
