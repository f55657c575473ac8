/** What merged entities start from can be had: figures that add up or have a mean (KH3424), points where points are averaged (KH3425). */

import { spanOf } from "../../reporter.ts";
import { isScored } from "../../resolve/framework.ts";
import type { Rule } from "../rule.ts";
import { typeWords } from "../type-words.ts";

const words = {
  sum: { vi: "cộng số liệu", en: "sum of it" },
  mean: { vi: "lấy trung bình", en: "mean of it" },
} as const;

export const mergedHow: Rule = ({ framework, tables, report }) => {
  for (const input of framework.inputs) {
    const type = tables.definitions.get(input);
    for (const clause of input.node.clauses) {
      if (clause.kind !== "mergedPolicy" || clause.policy === "reset" || !type || type.kind === "error") continue;
      // A sum of shares is a share of nothing; their mean is what somebody may decree.
      const fits = type.kind === "number" && (clause.policy === "mean" || type.form !== "share");
      if (fits) continue;
      const is = typeWords(type);
      const policy = words[clause.policy];
      report("KH3424", spanOf(input.file, clause), {
        input: input.name,
        isVi: is.vi,
        isEn: is.en,
        policyVi: policy.vi,
        policyEn: policy.en,
      });
    }
  }
  const { merged } = framework.head;
  if (merged?.node.policy === "mean" && !isScored(framework)) report("KH3425", spanOf(merged.file, merged.node), {});
};
