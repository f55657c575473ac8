/** A framework replaces others, not itself (KH3127). */

import { spanOf } from "../../reporter.ts";
import { nameOf } from "../../resolve/declaration.ts";
import type { Rule } from "../rule.ts";

export const notItself: Rule = ({ framework, report }) => {
  for (const { node, file } of framework.replaces) {
    const isSame = nameOf(node.id) === framework.id && (!node.version || node.version.text === framework.version);
    if (isSame) report("KH3127", spanOf(file, node), { name: framework.id });
  }
};
