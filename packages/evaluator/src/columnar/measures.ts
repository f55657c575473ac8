/** The measure of one criterion in every row: what thresholds are set against. */

import { compare, fromFraction, isRational, type Cell, type Expr, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Program } from "../program.ts";
import type { Block } from "./block.ts";
import { unitError } from "./arithmetic.ts";
import { empty, open, yes } from "./codes.ts";
import type { Columns } from "./columns.ts";
import type { Expressions } from "./expressions.ts";
import { figureOf, type Figure } from "./figure.ts";
import { exactBelow } from "./nodes.ts";

/** A number a row, exact when asked for. */
export interface Measures {
  /** By row: 4 = there is a measure; else which absence (see codes.ts). */
  readonly codes: Uint8Array;
  /** By row: the nearest double, or as near as a few roundings leave it. For drawing and for sorting fast, never for deciding. */
  readonly near: Float64Array;
  /** Two numbers further apart than this times their sizes together are in the order of their nearest doubles. */
  readonly error: number;
  /** Whether measures of two rows are equal if and only if their nearest doubles are. */
  readonly sharp: boolean;
  /** The measure of a row that has one. */
  readonly exact: (row: number) => Rational;
  /** −1, 0, 1: order of the measures of two rows, exact. */
  readonly order: (a: number, b: number) => number;
}

/** The measures of all rows; undefined when the expression is no number. */
export function measuresOf(
  expr: Expr,
  program: Program,
  columns: Columns,
  expressions: Expressions,
  blocks: (each: (block: Block) => void) => void,
): Measures | undefined {
  const figure = figureOf(expr, program, columns);
  const read = figure && figureMeasures(figure, columns.rows);
  if (read) return read;
  const node = expressions.compile(expr, { reading: "official" });
  if (node.kind !== "exact" && node.kind !== "near") return undefined;
  const { rows } = columns;
  const [codes, near] = [new Uint8Array(rows), new Float64Array(rows)];
  const [tops, bottoms] = node.kind === "exact" ? [new Float64Array(rows), new Float64Array(rows)] : [];
  let error = 2 * unitError;
  blocks(({ from, length, ...block }) => {
    node.register.fill({ from, length, ...block });
    codes.set(node.codes.subarray(0, length), from);
    if (node.kind === "exact") {
      tops?.set(node.top.subarray(0, length), from);
      bottoms?.set(node.bottom.subarray(0, length), from);
      for (let i = 0; i < length; i++) near[from + i] = node.top[i]! / node.bottom[i]!;
      return;
    }
    near.set(node.middle.subarray(0, length), from);
    for (let i = 0; i < length; i++) {
      if (codes[from + i] === yes)
        error = Math.max(error, (2 * node.error[i]!) / Math.max(Math.abs(node.middle[i]!), 1e-300));
    }
  });
  const exact = (row: number): Rational => {
    if (tops && bottoms) return fromFraction(tops[row]!, bottoms[row]!);
    const cells = columns.cells.map((column): Cell => column?.at(row) ?? null);
    const value = evaluate(expr, scopeOf(program, cells, "official"));
    if (!isRational(value as Rational)) throw new Error("a measure that is there is a number");
    return value as Rational;
  };
  // Two fractions p/q and r/s that differ, differ by at least 1/qs: more than the rounding of p/q when p · s is below 2⁵².
  const sharp = node.kind === "exact" && node.mostTop * node.mostBottom < sharpBelow;
  return withOrder({ codes, near, error, sharp, exact });
}

const sharpBelow = exactBelow / 4;

/** The same straight from the columns; undefined when something is negative below the line or too great. */
function figureMeasures({ top, bottom }: Figure, rows: number): Measures | undefined {
  const [up, down] = [bottom?.scale ?? 1, top.scale];
  const [mostTop, mostBottom] = [Math.max(-top.least, top.greatest) * up, (bottom?.greatest ?? 1) * down];
  if ((bottom?.least ?? 0) < 0 || mostTop * mostBottom >= sharpBelow) return undefined;
  const [codes, near] = [new Uint8Array(rows).fill(yes), new Float64Array(rows)];
  const [as, noA] = [top.values, top.missing];
  if (bottom) {
    const [bs, noB] = [bottom.values, bottom.missing];
    for (let row = 0; row < rows; row++) {
      const [a, b] = [as[row]!, bs[row]!];
      near[row] = (a * up) / (b * down);
      if (b === 0) codes[row] = empty;
      else if (a === noA || b === noB || Number.isNaN(a) || Number.isNaN(b)) codes[row] = open;
    }
  } else {
    for (let row = 0; row < rows; row++) {
      const a = as[row]!;
      near[row] = a / down;
      if (a === noA || Number.isNaN(a)) codes[row] = open;
    }
  }
  const exact = (row: number): Rational => fromFraction(as[row]! * up, (bottom?.values[row] ?? 1) * down);
  return withOrder({ codes, near, error: 2 * unitError, sharp: true, exact });
}

function withOrder(measures: Omit<Measures, "order">): Measures {
  const { near, error, exact } = measures;
  const order = (a: number, b: number): number => {
    const [x, y] = [near[a]!, near[b]!];
    if (Math.abs(x - y) > (Math.abs(x) + Math.abs(y)) * error) return x < y ? -1 : 1;
    return a === b ? 0 : compare(exact(a), exact(b));
  };
  return { ...measures, order };
}
