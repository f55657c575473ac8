/**
 * Figures over the entities of the tier below.
 *
 * A child counts when its `where` holds and its value is there. What data of children leave open, and children without a row, leave
 * the figure missing; where that may still come in is asked (`possible`), every level that a child can still have is looked at.
 */

import { unreachable } from "@khung/diagnostics";
import { fromInteger, max, min, multiply, rational, zero, type ChildrenExpr, type Rational } from "@khung/ir";
import { aggregate } from "./aggregate.ts";
import { hull, sumOf, type Interval } from "./closed-interval.ts";
import { compareValues } from "./compare-values.ts";
import { number } from "./functions.ts";
import type { Evaluate, Scope } from "./program.ts";
import { isAbsent, isMissing, isValue, missingFor, nothing, type Evaluated, type Truth } from "./truth.ts";

/** What one child adds. `held` open: it may count or not; `value` absent: missing. */
interface Entry {
  readonly held: boolean | "open";
  readonly value?: Rational;
  readonly bounds?: Interval;
}

/** What a figure over children comes to. */
export function evaluateChildren(expr: ChildrenExpr, scope: Scope, evaluate: Evaluate): Evaluated {
  const entries = entriesOf(expr, scope, evaluate);
  const lacking = missingFor([scope.program.module.children?.name ?? "children"]);
  if (!entries || entries.some(({ held, value }) => held === "open" || (held && !value))) return lacking;
  const values = entries.flatMap(({ held, value }) => (held && value ? [value] : []));
  return aggregate(expr.statistic, values, entries.length) ?? nothing;
}

/**
 * Sound bounds of a figure while data of children are missing; undefined where nothing is known. A mean, a least and a greatest only
 * where it is settled who counts.
 */
export function childrenInterval(
  expr: ChildrenExpr,
  scope: Scope,
  evaluate: Evaluate,
  intervalIn: (value: NonNullable<ChildrenExpr["value"]>, scope: Scope) => Interval | undefined,
): Interval | undefined {
  const entries = entriesOf(expr, scope, evaluate, intervalIn);
  if (!entries || entries.length === 0) return undefined;
  const held = entries.filter((entry) => entry.held === true);
  const open = entries.filter((entry) => entry.held === "open");
  const count = (many: number): Rational => fromInteger(many);
  const [least, most] = [held.length, held.length + open.length];
  switch (expr.statistic) {
    case "share":
      return {
        low: rational(BigInt(least), BigInt(entries.length)),
        high: rational(BigInt(most), BigInt(entries.length)),
      };
    case "count":
      return { low: count(least), high: count(most) };
    case "sum": {
      const sure = held.map(({ bounds }) => bounds);
      const maybe = open.map(
        ({ bounds }) =>
          bounds && { low: bounds.low && min(bounds.low, zero), high: bounds.high && max(bounds.high, zero) },
      );
      return total([...sure, ...maybe]);
    }
    case "mean": {
      const whole = open.length === 0 && least > 0 ? total(held.map(({ bounds }) => bounds)) : undefined;
      const part = (end: Rational | undefined): Rational | undefined =>
        end && multiply(end, rational(1n, BigInt(least)));
      return whole && { low: part(whole.low), high: part(whole.high) };
    }
    case "min":
    case "max": {
      if (open.length > 0 || least === 0 || held.some(({ bounds }) => !bounds)) return undefined;
      const pick = expr.statistic === "min" ? min : max;
      const ends = (of: "low" | "high"): Rational | undefined => {
        const known = held.flatMap(({ bounds }) => bounds?.[of] ?? []);
        return known.length === held.length ? known.reduce((a, b) => pick(a, b)) : undefined;
      };
      return { low: ends("low"), high: ends("high") };
    }
    default:
      return unreachable(expr.statistic);
  }
}

function total(all: readonly (Interval | undefined)[]): Interval | undefined {
  return all.reduce<Interval | undefined>((a, b) => a && b && sumOf(a, b), { low: zero, high: zero });
}

/** Undefined when nobody gave the children. */
function entriesOf(
  expr: ChildrenExpr,
  { known, reading }: Scope,
  evaluate: Evaluate,
  intervalIn?: Parameters<typeof childrenInterval>[3],
): readonly Entry[] | undefined {
  return known?.children?.map((child) => {
    const scopes = child.scopes(reading);
    const found = scopes.map((scope) => entryIn(expr, scope, evaluate, intervalIn));
    return found.length === 0 ? { held: "open" } : found.reduce(either);
  });
}

/** What one child adds if it is so. */
function entryIn(
  { value, where }: ChildrenExpr,
  scope: Scope,
  evaluate: Evaluate,
  intervalIn: Parameters<typeof childrenInterval>[3] | undefined,
): Entry {
  const truth: Truth = where ? (evaluate(where, scope) as Truth) : true;
  if (truth === false || (isAbsent(truth) && !isMissing(truth))) return { held: false };
  const held = truth === true ? true : "open";
  if (!value) return { held, value: fromInteger(1), bounds: { low: fromInteger(1), high: fromInteger(1) } };
  const found = evaluate(value, scope);
  if (isValue(found)) return { held, value: number(found), bounds: { low: number(found), high: number(found) } };
  if (!isMissing(found)) return { held: false };
  const bounds = intervalIn?.(value, scope);
  // It may turn out that there is nothing to measure, and then the child does not count.
  return bounds ? { held, bounds } : { held: "open" };
}

/** What a child adds when it may be one or the other. */
function either(a: Entry, b: Entry): Entry {
  const same = a.value && b.value && compareValues("=", a.value, b.value) === true ? a.value : undefined;
  const held = a.held === b.held ? a.held : "open";
  if (a.held === false && b.held === false) return a;
  // One that does not count adds nothing, and so says nothing of the bounds.
  const bounds = a.held === false ? b.bounds : b.held === false ? a.bounds : hull([a.bounds, b.bounds]);
  return { held, ...(same && { value: same }), ...(bounds && { bounds }) };
}
