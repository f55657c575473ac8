/** A framework says who issued it: versions alone are not unique (KH3103). */

import { spanOf } from "../../reporter.ts";
import { isHeadDamaged, type Rule } from "../rule.ts";

export const issuerSaid: Rule = (context) => {
  const { framework, report } = context;
  const { file, nameNode } = framework.declaration;
  if (!framework.head.issuer && !isHeadDamaged(context)) report("KH3103", spanOf(file, nameNode), { id: framework.id });
};
