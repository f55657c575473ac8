/** Figures of several values: of all entities in reports, of children in the tier above. */

import { unreachable } from "@khung/diagnostics";
import { fromInteger, max, min, multiply, rational, sum, type Rational, type Report } from "@khung/ir";

/** The figure of some values, exact; null when there is nothing to average. `counted`: of how many the values are a share. */
export function aggregate(kind: Report["statistic"], values: readonly Rational[], counted: number): Rational | null {
  const [first, ...rest] = values;
  switch (kind) {
    case "share":
      return counted === 0 ? null : rational(BigInt(values.length), BigInt(counted));
    case "count":
      return fromInteger(values.length);
    case "sum":
      return sum(values);
    case "mean":
      return first ? multiply(sum(values), rational(1n, BigInt(values.length))) : null;
    case "min":
      return first ? rest.reduce(min, first) : null;
    case "max":
      return first ? rest.reduce(max, first) : null;
    default:
      return unreachable(kind);
  }
}
