/**
 * The commonest criteria of all, straight from the columns: a figure, or the ratio of two, against cuts that are the same everywhere.
 *
 * One pass over the rows, no registers in between. What does not fit here goes the general way and gives the same.
 */

import { ceiling, floor, fromInteger, multiply, rational, type Expr, type Rational } from "@khung/ir";
import type { Program } from "../program.ts";
import { blockRows, type Block } from "./block.ts";
import { empty, open } from "./codes.ts";
import type { Columns, NumberColumn, Numbers } from "./columns.ts";
import { exactBelow } from "./nodes.ts";

/** Cuts ascend. A cut is passed by a measure that is at least, or when `strict` greater than, its value. */
export interface Cuts {
  readonly values: readonly Rational[];
  readonly strict: boolean;
}

/** Fills codes with how many cuts are passed; an absence comes after all of them, in the order of its code. */
export type Count = (codes: Uint8Array, block: Block) => void;

/** The loop for a measure; undefined when it is no figure or ratio of figures, or its products are too great. */
export function fusedCount(measure: Expr, cuts: Cuts, program: Program, columns: Columns): Count | undefined {
  const columnOf = (expr: Expr): NumberColumn | undefined => {
    const column = expr.kind === "input" ? columns.inputs[program.inputs.get(expr.name) ?? -1] : undefined;
    return column?.kind === "number" ? column : undefined;
  };
  const figure = columnOf(measure);
  if (figure) return figureCount(figure, cuts);
  if (measure.kind !== "arithmetic" || measure.operator !== "/") return undefined;
  const [top, bottom] = [columnOf(measure.left), columnOf(measure.right)];
  return top && bottom && bottom.least >= 0 ? ratioCount(top, bottom, cuts) : undefined;
}

/** A figure passes a cut from a whole number on. */
function figureCount({ values, scale, missing, gaps }: NumberColumn, { values: cuts, strict }: Cuts): Count {
  const bounds = cuts.map((cut) => {
    const scaled = multiply(cut, fromInteger(scale));
    return Number(strict ? floor(scaled).numerator + 1n : ceiling(scaled).numerator);
  });
  const [b0 = Infinity, b1 = Infinity, b2 = Infinity, b3 = Infinity] = bounds;
  const more = bounds.slice(4);
  const absent = cuts.length + open;
  return (codes, { from, length }) => {
    for (let i = 0; i < length; i++) {
      const value = values[from + i]!;
      codes[i] = Number(value >= b0) + Number(value >= b1) + Number(value >= b2) + Number(value >= b3);
    }
    for (const bound of more) for (let i = 0; i < length; i++) codes[i]! += Number(values[from + i]! >= bound);
    if (!gaps) return;
    for (let i = 0; i < length; i++) {
      const value = values[from + i]!;
      if (value === missing || Number.isNaN(value)) codes[i] = absent;
    }
  };
}

/** a / b passes the cut p / q when a · q ≥ p · b, the scales of both multiplied in. */
function ratioCount(top: NumberColumn, bottom: NumberColumn, { values: cuts, strict }: Cuts): Count | undefined {
  const shifts = cuts.map((cut) => multiply(cut, rational(BigInt(top.scale), BigInt(bottom.scale))));
  const ps = shifts.map(({ numerator }) => Number(numerator));
  const qs = shifts.map(({ denominator }) => Number(denominator));
  const most = Math.max(-top.least, top.greatest);
  if (!ps.every((p, k) => Math.abs(p) * bottom.greatest < exactBelow && qs[k]! * most < exactBelow)) return undefined;
  // In doubles missing is NaN, which equals nothing: such columns go the general way.
  if ([top, bottom].some(({ gaps, missing }) => gaps && Number.isNaN(missing))) return undefined;
  const [first, ...rest] = Array.from({ length: Math.max(1, Math.ceil(ps.length / 5)) }, (_, k) =>
    fiveCuts(top.values, bottom.values, ps.slice(5 * k, 5 * k + 5), qs.slice(5 * k, 5 * k + 5), strict),
  );
  const more = new Uint8Array(blockRows);
  const [as, bs] = [top.values, bottom.values];
  const [noA, noB] = [top.missing, bottom.missing];
  const [absent, zero] = [cuts.length + open, cuts.length + empty];
  return (codes, block) => {
    const { from, length } = block;
    first?.(codes, block);
    for (const count of rest) {
      count(more, block);
      for (let i = 0; i < length; i++) codes[i]! += more[i]!;
    }
    for (let i = 0; i < length; i++) {
      const [a, b] = [as[from + i]!, bs[from + i]!];
      const gone = Number(a === noA) | Number(b === noB);
      codes[i] = b === 0 ? zero : gone === 0 ? codes[i]! : absent;
    }
  };
}

/** How many of at most five cuts are passed, of rows without gaps; what is written for others is replaced. */
function fiveCuts(as: Numbers, bs: Numbers, ps: readonly number[], qs: readonly number[], strict: boolean): Count {
  // A cut that is never passed fills up the five.
  const [p0 = Infinity, p1 = Infinity, p2 = Infinity, p3 = Infinity, p4 = Infinity] = ps;
  const [q0 = 0, q1 = 0, q2 = 0, q3 = 0, q4 = 0] = qs;
  // Of whole numbers, greater is at least one more.
  const step = strict ? 1 : 0;
  return (codes, { from, length }) => {
    for (let i = 0; i < length; i++) {
      const a = as[from + i]!;
      const b = bs[from + i]!;
      // Number(…) of a comparison is no jump, `? :` is: four times as fast.
      codes[i] =
        Number(a * q0 - p0 * b >= step) +
        Number(a * q1 - p1 * b >= step) +
        Number(a * q2 - p2 * b >= step) +
        Number(a * q3 - p3 * b >= step) +
        Number(a * q4 - p4 * b >= step);
    }
  };
}
