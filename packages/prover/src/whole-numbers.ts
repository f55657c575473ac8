/** Values for variables of which some are whole numbers: scaled up where that helps, otherwise by branching, up to a limit. */

import { ceiling, floor, fromInteger, isInteger, multiply, round, type Rational } from "@khung/ir";
import { constantForm, divisor, minus, valueAt, variableForm } from "./linear.ts";
import { solve, type Row } from "./simplex.ts";

/** How often one group of variables may be solved again. */
const most = 80;

/** Rows that share variables, directly or through others. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: { readonly names: Set<string>; rows: Row[] }[] = [];
  for (const row of rows) {
    const names = new Set(row.form.terms.keys());
    const touched = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const merged = {
      names: new Set([...names, ...touched.flatMap((each) => [...each.names])]),
      rows: [...touched.flatMap((each) => each.rows), row],
    };
    for (const each of touched) groups.splice(groups.indexOf(each), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rows);
}

/** A point at which all rows hold, whole where it has to be; undefined when none was found. */
export function wholePoint(
  rows: readonly Row[],
  isWhole: (name: string) => boolean,
): ReadonlyMap<string, Rational> | undefined {
  const point = new Map<string, Rational>();
  for (const group of groupsOf(rows)) {
    const found = solveWhole(group, isWhole);
    if (!found) return undefined;
    for (const [name, value] of found) point.set(name, value);
  }
  return point;
}

function solveWhole(
  rows: readonly Row[],
  isWhole: (name: string) => boolean,
): ReadonlyMap<string, Rational> | undefined {
  let left = most;
  const attempt = (more: readonly Row[]): ReadonlyMap<string, Rational> | undefined => {
    if (left-- <= 0) return undefined;
    const found = solve([...rows, ...more]);
    if (found.kind !== "point") return undefined;
    const { point } = found;
    const broken = [...point].find(([name, value]) => isWhole(name) && !isInteger(value));
    if (!broken) return readable(point, rows, isWhole);
    const scaled = scaledUp(point, isWhole);
    if (holdAll(rows, scaled)) return readable(scaled, rows, isWhole);
    const [name, value] = broken;
    const above: Row = { form: minus(variableForm(name), constantForm(ceiling(value))), strict: false };
    const below: Row = { form: minus(constantForm(floor(value)), variableForm(name)), strict: false };
    return attempt([...more, above]) ?? attempt([...more, below]);
  };
  return attempt([]);
}

/** All values times the least number that makes the whole ones whole. */
function scaledUp(
  point: ReadonlyMap<string, Rational>,
  isWhole: (name: string) => boolean,
): ReadonlyMap<string, Rational> {
  let factor = 1n;
  for (const [name, { denominator }] of point) {
    if (isWhole(name)) factor = (factor * denominator) / divisor(factor, denominator);
  }
  return new Map([...point].map(([name, value]) => [name, multiply(value, fromInteger(factor))]));
}

function holdAll(rows: readonly Row[], point: ReadonlyMap<string, Rational>): boolean {
  return rows.every(({ form, strict }) => {
    const sign = valueAt(form, point).numerator;
    return strict ? sign > 0n : sign >= 0n;
  });
}

/** The same with few decimal places, where the rows allow it. */
function readable(
  point: ReadonlyMap<string, Rational>,
  rows: readonly Row[],
  isWhole: (name: string) => boolean,
): ReadonlyMap<string, Rational> {
  const values = new Map(point);
  for (const [name, value] of point) {
    if (isWhole(name)) continue;
    for (const candidate of [0, 1, 2, 3, 4, 6].flatMap((places) => [
      round(value, places, "floor"),
      round(value, places, "ceiling"),
    ])) {
      values.set(name, candidate);
      if (holdAll(rows, values)) break;
      values.set(name, value);
    }
  }
  return values;
}
