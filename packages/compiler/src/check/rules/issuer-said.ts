/** A framework says who issued it: versions alone are not unique (KH3103). */

import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

export const issuerSaid: Rule = ({ framework, report }) => {
  const { file, nameNode } = framework.declaration;
  if (!framework.head.issuer) report("KH3103", spanOf(file, nameNode), { id: framework.id });
};
