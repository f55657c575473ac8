/** Inputs, parameters, derived values and classifications are used (KH3207). */

import { spanOf } from "../../reporter.ts";
import { type Declaration, kindWords } from "../../resolve/declaration.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { valuesIn } from "../../resolve/cycles.ts";
import type { Rule } from "../rule.ts";

export const everythingUsed: Rule = ({ framework, tables, report }) => {
  const used = new Set<Declaration>();
  for (const slot of slotsOf(framework)) {
    if (slot.kind === "claim") continue;
    for (const named of valuesIn(slot.expr, tables.references)) if (named !== slot.owner) used.add(named);
  }
  for (const { node } of framework.reports) {
    const by = node.by && tables.references.get(node.by)?.declaration;
    if (by) used.add(by);
  }
  for (const each of [...framework.inputs, ...framework.parameters, ...framework.lets, ...framework.classifications]) {
    if (used.has(each) || framework.names.get(each.name) !== each) continue;
    const { vi, en } = kindWords[each.kind];
    report("KH3207", spanOf(each.file, each.nameNode), { name: each.name, kindVi: vi, kindEn: en });
  }
};
