/**
 * The commonest criteria of all, straight from the columns: a figure, or the ratio of two, against cuts that are the same everywhere.
 *
 * One look-up a row, no registers in between. What does not fit here goes the general way and gives the same.
 */

import { ceiling, floor, fromInteger, multiply, type Expr, type Rational } from "@khung/ir";
import type { Program } from "../program.ts";
import type { Block } from "./block.ts";
import { empty, open } from "./codes.ts";
import type { Columns, NumberColumn } from "./columns.ts";
import { orderOf } from "./compare.ts";
import { figureOf } from "./figure.ts";
import { fitsGrid, gridEmpty, gridOf, gridOpen, onGrid } from "./grid.ts";
import { lookUp } from "./packed.ts";

/** Cuts ascend. A cut is passed by a measure that is at least, or when `strict` greater than, its value. */
export interface Cuts {
  readonly values: readonly Rational[];
  readonly strict: boolean;
}

/** Writes for the rows of a block how many cuts are passed; an absence comes after all of them, in the order of its code. */
export type Count = (into: Uint8Array, block: Block) => void;

/** The loop for a measure; undefined when it is no figure or ratio of figures, or its products are too great. */
export function fusedCount(measure: Expr, cuts: Cuts, program: Program, columns: Columns): Count | undefined {
  const figure = figureOf(measure, program, columns);
  if (!figure) return undefined;
  const { top, bottom } = figure;
  if (!bottom) return figureCount(top, cuts);
  return fitsGrid(top, bottom) ? ratioCount(top, bottom, cuts) : undefined;
}

/** A figure passes a cut from a whole number on. */
function figureCount({ values, scale, greatest, missing, gaps }: NumberColumn, { values: cuts, strict }: Cuts): Count {
  const bounds = cuts.map((cut) => {
    const scaled = multiply(cut, fromInteger(scale));
    return Number(strict ? floor(scaled).numerator + 1n : ceiling(scaled).numerator);
  });
  const absent = cuts.length + open;
  if (values instanceof Uint16Array) {
    return (into, block) => {
      fillTable(bounds, 0, greatest + 1);
      table[missing] = absent;
      lookUp(values, table, into, block);
    };
  }
  return (into, { from, length }) => {
    into.fill(0, from, from + length);
    for (const bound of bounds) for (let i = from; i < from + length; i++) into[i]! += Number(values[i]! >= bound);
    if (!gaps) return;
    for (let i = from; i < from + length; i++) {
      const value = values[i]!;
      if (value === missing || Number.isNaN(value)) into[i] = absent;
    }
  };
}

/** Marks a row that the grid cannot tell; no state is it. */
const unsure = 255;

/** A ratio, by its place on the grid. */
function ratioCount(top: NumberColumn, bottom: NumberColumn, cuts: Cuts): Count {
  const places = cuts.values.map((cut) => onGrid(cut, cuts.strict));
  const firsts = places.map(({ first }) => first);
  const unsures = places.flatMap((place) => place.unsure ?? []);
  const exactly = exactCount(top, bottom, cuts);
  return (into, block) => {
    const { codes, greatest } = gridOf(top, bottom);
    fillTable(firsts, gridEmpty + 1, greatest + 1);
    table[gridOpen] = cuts.values.length + open;
    table[gridEmpty] = cuts.values.length + empty;
    for (const code of unsures) table[code] = unsure;
    lookUp(codes, table, into, block);
    if (unsures.every((code) => code > greatest)) return;
    const end = block.from + block.length;
    for (let row = into.indexOf(unsure, block.from); row >= 0 && row < end; row = into.indexOf(unsure, row + 1)) {
      into[row] = exactly(row);
    }
  };
}

/** By 16-bit code; filled anew for each look-up, which is quicker than keeping one for each criterion. */
const table = new Uint8Array(2 ** 16);

/** From the code on that each cut is passed by: how many a code passes. For codes up to `end`. */
function fillTable(firsts: readonly number[], start: number, end: number): void {
  let from = start;
  for (const [k, first] of [...firsts, end].entries()) {
    const to = Math.max(from, Math.min(first, end));
    table.fill(k, from, to);
    from = to;
  }
}

/** a / b passes the cut p / q when a · q ≥ p · b, the scales of both multiplied in. */
function exactCount(top: NumberColumn, bottom: NumberColumn, { values: cuts, strict }: Cuts): (row: number) => number {
  const parts = cuts.map(({ numerator, denominator }) => [Number(numerator), Number(denominator)] as const);
  const wanted = strict ? 1 : 0;
  return (row) => {
    const [a, b] = [top.values[row]! * bottom.scale, bottom.values[row]! * top.scale];
    return parts.filter(([p, q]) => orderOf(a * q, p * b, a, q, p, b) >= wanted).length;
  };
}
