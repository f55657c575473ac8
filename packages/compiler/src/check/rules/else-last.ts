/** The `else` class comes last, and only once (KH3119): the first class that holds is taken. */

import { spanOf } from "../../reporter.ts";
import { readable } from "../../resolve/framework.ts";
import { keyword } from "../../surface.ts";
import type { Rule } from "../rule.ts";

export const elseLast: Rule = ({ framework, report }) => {
  for (const { node, file } of framework.classifications) {
    const classes = readable(node.classes);
    for (const each of classes.slice(0, -1)) {
      if (!each.condition) report("KH3119", spanOf(file, each), { word: keyword(framework.surface, "ELSE") });
    }
  }
};
