/** A framework is in effect on the day of assessment, where one is said (KH3206). */

import { spanOf } from "../../reporter.ts";
import type { Rule } from "../rule.ts";

export const inDate: Rule = ({ framework, report, asOf }) => {
  const { effective } = framework.head;
  const to = effective?.node.to;
  if (asOf === undefined || !effective || !to || to.text > asOf || to.text <= effective.node.from.text) return;
  report("KH3206", spanOf(effective.file, to), { id: framework.id, to: to.text, asOf });
};
