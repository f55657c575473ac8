/**
 * The ratio of two columns on a grid of hundredths of a per cent, one 16-bit code a row.
 *
 * A code says between which two points of the grid the ratio lies, or that it lies on one: a threshold on the grid is decided by the
 * code alone, one beside it by the code of all rows but those of one code. Made once for two columns and shared by every plan over them.
 */

import { fromInteger, floor, isInteger, multiply, type Rational } from "@khung/ir";
import type { NumberColumn } from "./columns.ts";
import { exactBelow } from "./nodes.ts";

/** Codes of what is no ratio: something is missing, or there is nothing to divide by. */
export const gridOpen = 0;
export const gridEmpty = 1;
/** 2 + 2k: the ratio is k steps; 3 + 2k: it is more than k and less than k + 1. */
const least = 2;
const steps = 10_000;
/** The code of everything from here on. */
const beyond = 65_535;
const stepsBeyond = (beyond - least - 1) / 2;

/** The codes of all rows. */
export interface Grid {
  readonly codes: Uint16Array;
  /** No code is greater. */
  readonly greatest: number;
}

const grids = new WeakMap<NumberColumn, WeakMap<NumberColumn, Grid>>();

/** Whether the ratio of two columns fits on the grid: nothing negative, and all products exact. */
export function fitsGrid(top: NumberColumn, bottom: NumberColumn): boolean {
  const [most, mostBelow] = [top.greatest * bottom.scale * steps, bottom.greatest * top.scale];
  return top.least >= 0 && bottom.least >= 0 && most + mostBelow < exactBelow;
}

/** The grid of two columns that fit. */
export function gridOf(top: NumberColumn, bottom: NumberColumn): Grid {
  const byBottom = grids.get(top) ?? new WeakMap<NumberColumn, Grid>();
  const grid = byBottom.get(bottom) ?? newGrid(top, bottom);
  grids.set(top, byBottom.set(bottom, grid));
  return grid;
}

function newGrid(top: NumberColumn, bottom: NumberColumn): Grid {
  // Small whole numbers, as counts of a commune are, are divided in two thirds of the time.
  const isSmall = top.greatest * steps < 2 ** 31 && top.scale === 1 && bottom.scale === 1;
  const codes = new Uint16Array(top.values.length);
  const greatest =
    isSmall && top.values instanceof Uint16Array ? fillSmall(top, bottom, codes) : fill(top, bottom, codes);
  return { codes, greatest };
}

function fill(top: NumberColumn, bottom: NumberColumn, codes: Uint16Array): number {
  const [as, bs, noA, noB] = [top.values, bottom.values, top.missing, bottom.missing];
  const [up, down] = [steps * bottom.scale, top.scale];
  let greatest = least;
  for (let row = 0; row < codes.length; row++) {
    const [a, b] = [as[row]!, bs[row]!];
    if (b === 0) {
      codes[row] = gridEmpty;
    } else if (a === noA || b === noB || Number.isNaN(a) || Number.isNaN(b)) {
      codes[row] = gridOpen;
    } else {
      const [whole, part] = [a * up, b * down];
      // Exact: the quotient is nearer to no whole number than doubles can tell while whole + part stays below 2⁵³.
      const floored = Math.floor(whole / part);
      const code = floored < stepsBeyond ? least + 2 * floored + Number(floored * part !== whole) : beyond;
      codes[row] = code;
      if (code > greatest) greatest = code;
    }
  }
  return greatest;
}

/** The same where the numerator times the steps is a 32-bit integer. */
function fillSmall(top: NumberColumn, bottom: NumberColumn, codes: Uint16Array): number {
  const [as, bs, noA, noB] = [top.values, bottom.values, top.missing, bottom.missing];
  let greatest = least;
  for (let row = 0; row < codes.length; row++) {
    const a = as[row]!;
    const b = bs[row]!;
    if (b === 0) {
      codes[row] = gridEmpty;
    } else if (a === noA || b === noB || Number.isNaN(b)) {
      codes[row] = gridOpen;
    } else {
      const whole = a * steps;
      const floored = (whole / b) | 0;
      const code = floored < stepsBeyond ? least + 2 * floored + Number(floored * b !== whole) : beyond;
      codes[row] = code;
      if (code > greatest) greatest = code;
    }
  }
  return greatest;
}

/** The first code of which every ratio passes a cut, and the code of which some do and some do not, if there is one. */
export function onGrid(
  cut: Rational,
  strict: boolean,
): { readonly first: number; readonly unsure: number | undefined } {
  const scaled = multiply(cut, fromInteger(steps));
  const below = floor(scaled).numerator;
  if (below < 0n) return { first: least, unsure: undefined };
  if (below >= BigInt(stepsBeyond)) return { first: beyond + 1, unsure: beyond };
  const code = least + 2 * Number(below);
  if (isInteger(scaled)) return { first: strict ? code + 1 : code, unsure: undefined };
  return { first: code + 2, unsure: code + 1 };
}
