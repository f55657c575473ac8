/** Texts say something (KH3217), and a criterion has a title (KH3218). */

import { type AnyNode, walk } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

export const textsFilled: Rule = ({ framework, report }) => {
  const { node, file } = framework.declaration;
  walk(node, (each: AnyNode, parent) => {
    if (each.kind === "text" && each.value.trim() === "" && parent?.kind !== "numberType")
      report("KH3217", spanOf(file, each), {});
    if (each.kind === "criterion" && !each.title) report("KH3218", spanOf(file, each.code), { code: each.code.text });
  });
};
