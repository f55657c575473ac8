/**
 * Data that stand just below, at and just above a threshold.
 *
 * Solved exactly where the measure is (a·x + b)/(c·x + d) in an input; every row is judged by the interpreter before it is used,
 * keeps the types of its inputs and every `ensure` that it decides.
 */

import {
  glance,
  isAbsent,
  judgeOne,
  keepsEnsures,
  turningPoints,
  valueOfExpr,
  type Prepared,
} from "@khung/evaluator/observing";
import {
  add,
  compare,
  floor,
  fromInteger,
  isInteger,
  isRational,
  one,
  rational,
  subtract,
  toExact,
  type Criterion,
  type Expr,
  type Input,
  type Rational,
  type Requirement,
  type RequirementLevel,
} from "@khung/ir";
import { combinations, inputsOf, presences, shareOr, type Cells } from "./combinations.ts";
import { finer, isShare, lastDigit } from "./steps.ts";

export type Side = "below" | "at" | "above";

/** One row beside a threshold. */
export interface BoundaryRow {
  readonly side: Side;
  readonly cells: Cells;
}

/** The values that all other numbers have while one moves, in the order in which they are tried. */
const bases: readonly Rational[] = [100n, 1000n, 10_000n, 1n, 10n, 0n].map((each) => rational(each));
/** What `worth` says of rows that have everything. */
const most = 3;

/** Rows beside one threshold; for yes-or-no measures both answers. One set for each value that the threshold takes. */
export function boundaryRows(
  prepared: Prepared,
  criterion: Criterion,
  requirement: Requirement,
  entry: RequirementLevel,
): readonly BoundaryRow[] {
  const inputs = inputsOf(prepared, criterion.code);
  const numbers = inputs.filter(({ type }) => type.kind === "number");
  const seen = new Set<string>();
  return combinations(inputs.filter(({ type }) => type.kind !== "number")).flatMap((fixed) => {
    if (numbers.length === 0) return keeping(prepared, [{ side: "at", cells: fixed }]);
    const key = told(prepared, fixed, requirement, entry);
    if (key === undefined || seen.has(key)) return [];
    seen.add(key);
    return beside(prepared, criterion, requirement, entry, numbers, fixed);
  });
}

/** What tells thresholds by class apart; undefined when the class cannot be told. */
function told(prepared: Prepared, fixed: Cells, { comparison }: Requirement, { value }: RequirementLevel) {
  if (comparison === "condition") return [...fixed.values()].map(String).join(" ");
  const found = valueOfExpr(glance(prepared, fixed), value);
  return isAbsent(found) ? undefined : isRational(found) ? toExact(found) : String(found);
}

/** Rows on both sides of every comparison inside a condition. */
export function conditionRows(
  prepared: Prepared,
  condition: Expr,
  numbers: readonly Input[],
  fixed: Cells,
): readonly BoundaryRow[] {
  return numbers.flatMap((driver) =>
    presences(
      numbers.filter((each) => each !== driver),
      fixed,
    ).flatMap((around) => rowsAt(prepared, driver, new Map([...around, [driver.name, one]]), condition)),
  );
}

function rowsAt(prepared: Prepared, driver: Input, around: Cells, from: Expr, bound?: Expr): readonly BoundaryRow[] {
  const points = turningPoints(glance(prepared, around), driver.name, from, bound);
  const rows = points.flatMap((point) => pointRows(driver, point, around));
  return keeping(prepared, bound ? rows.flatMap((row) => sided(row, prepared, from, bound)) : rows);
}

function beside(
  prepared: Prepared,
  criterion: Criterion,
  { comparison }: Requirement,
  { value, upper, level }: RequirementLevel,
  numbers: readonly Input[],
  fixed: Cells,
): readonly BoundaryRow[] {
  const { measure, code } = criterion;
  if (comparison === "condition" || !measure) return conditionRows(prepared, value, numbers, fixed);
  return (upper ? [value, upper] : [value]).flatMap((each) => {
    let best: readonly BoundaryRow[] = [];
    for (const driver of numbers)
      for (const base of bases) {
        const around = new Map([...fixed, ...numbers.map(({ name, type }) => [name, shareOr(type, base)] as const)]);
        const rows = rowsAt(prepared, driver, around, measure, each);
        if (worth(rows, prepared, code, level) > worth(best, prepared, code, level)) best = rows;
        if (worth(best, prepared, code, level) >= most) return best;
      }
    return best;
  });
}

/** On which side the measure really is: it may fall as the input grows. Without a measure there is no side. */
function sided({ cells }: BoundaryRow, prepared: Prepared, measure: Expr, bound: Expr): readonly BoundaryRow[] {
  const [value, limit] = [measure, bound].map((each) => valueOfExpr(glance(prepared, cells), each));
  if (value === undefined || limit === undefined || isAbsent(value) || isAbsent(limit)) return [];
  if (!isRational(value) || !isRational(limit)) return [];
  const order = compare(value, limit);
  return [{ side: order === 0 ? "at" : order < 0 ? "below" : "above", cells }];
}

/** Both sides count most, then the threshold itself. */
function worth(rows: readonly BoundaryRow[], prepared: Prepared, code: string, level: number): number {
  const found = rows.map(({ cells }) => judgeOne(glance(prepared, cells), code)?.statuses[level - 1]?.status);
  const both = found.includes("met") && found.includes("unmet");
  return (both ? 2 : 0) + (rows.some(({ side }) => side === "at") ? 1 : 0);
}

function pointRows({ name, type }: Input, point: Rational, around: Cells): readonly BoundaryRow[] {
  const count = type.kind === "number" && type.form === "count";
  const row = (side: Side, value: Rational): readonly BoundaryRow[] =>
    value.numerator < 0n ? [] : [{ side, cells: new Map([...around, [name, value]]) }];
  if (count && !isInteger(point)) {
    const below = floor(point);
    return [...row("below", below), ...row("above", add(below, one))];
  }
  const step = count ? fromInteger(1) : finer(lastDigit(point, isShare(point, type)));
  return [...row("below", subtract(point, step)), ...row("at", point), ...row("above", add(point, step))];
}

function keeping(prepared: Prepared, rows: readonly BoundaryRow[]): readonly BoundaryRow[] {
  return rows.filter(({ cells }) => keepsEnsures(glance(prepared, cells)));
}
