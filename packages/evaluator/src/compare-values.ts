/** Comparing two values, either of which may be absent. */

import { compare, holdsOfOrder, isRational, type CompareExpr } from "@khung/ir";
import { number } from "./functions.ts";
import { absentOf, isAbsent, nothing, type Evaluated, type Truth } from "./truth.ts";

/** Left against right. Missing before nothing; numbers by cross multiplication, dates by the calendar. */
export function compareValues(operator: CompareExpr["operator"], left: Evaluated, right: Evaluated): Truth {
  if (isAbsent(left) || isAbsent(right)) return absentOf(left, right) ?? nothing;
  const order = isRational(left) ? compare(left, number(right)) : left === right ? 0 : left < right ? -1 : 1;
  return holdsOfOrder(operator, order);
}
