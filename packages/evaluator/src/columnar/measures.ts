/** The measure of one criterion in every row: what thresholds are set against. */

import { compare, isRational, rational, type Cell, type Expr, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Program } from "../program.ts";
import type { Block } from "./block.ts";
import { unitError } from "./arithmetic.ts";
import { yes } from "./codes.ts";
import type { Columns } from "./columns.ts";
import type { Expressions } from "./expressions.ts";

/** A number a row, exact when asked for. */
export interface Measures {
  /** By row: 4 = there is a measure; else which absence (see codes.ts). */
  readonly codes: Uint8Array;
  /** By row: the nearest double, or as near as a few roundings leave it. For drawing and for sorting fast, never for deciding. */
  readonly near: Float64Array;
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
    if (tops && bottoms) return rational(BigInt(tops[row]!), BigInt(bottoms[row]!));
    const cells = columns.cells.map((column): Cell => column?.at(row) ?? null);
    const value = evaluate(expr, scopeOf(program, cells, "official"));
    if (!isRational(value as Rational)) throw new Error("a measure that is there is a number");
    return value as Rational;
  };
  const order = (a: number, b: number): number => {
    const [x, y] = [near[a]!, near[b]!];
    if (Math.abs(x - y) > (Math.abs(x) + Math.abs(y)) * error) return x < y ? -1 : 1;
    return a === b ? 0 : compare(exact(a), exact(b));
  };
  return { codes, near, exact, order };
}
