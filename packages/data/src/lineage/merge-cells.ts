/** One input of a merged entity, from what its predecessors had. */

import {
  divide,
  equals,
  fromInteger,
  isInteger,
  isRational,
  multiply,
  one,
  sum,
  type Cell,
  type Input,
  type MergePolicy,
  type Rational,
} from "@khung/ir";

/** A part of a predecessor and what it had; `share` absent: nobody said which part. */
export interface PartCell {
  readonly cell: Cell;
  readonly share?: Rational;
}

/** Whether the entity is one predecessor under a new code: then everything goes with it. */
export function isRenamed(parts: readonly { readonly share?: Rational }[]): boolean {
  const [only] = parts;
  return parts.length === 1 && only?.share !== undefined && equals(only.share, one);
}

/**
 * The cell of a merged entity; undefined: a count that did not come out whole.
 *
 * Missing  one missing predecessor, or one part whose share nobody said, makes it missing: never less, never 0
 */
export function mergeCells(
  { type }: Input,
  policy: MergePolicy | undefined,
  parts: readonly PartCell[],
): Cell | undefined {
  if (policy !== "sum" && policy !== "mean") return null;
  const values = parts.flatMap(({ cell, share }) =>
    isRational(cell) && share ? [policy === "sum" ? multiply(cell, share) : cell] : [],
  );
  if (values.length < parts.length) return null;
  const total = sum(values);
  const value = policy === "sum" ? total : divide(total, fromInteger(values.length));
  if (value === undefined) return null;
  return type.kind === "number" && type.form === "count" && !isInteger(value) ? undefined : value;
}

/** How an input of a merged entity is had: as it says itself, else as the framework says where that is possible. */
export function policyOf(input: Input, ofModule: MergePolicy | undefined): MergePolicy | undefined {
  if (input.merged) return input.merged;
  if (ofModule === "sum") return isSummable(input) ? "sum" : undefined;
  return ofModule === "reset" ? "reset" : undefined;
}

/** Whether figures of different entities add up without anyone having to say so: things counted, and money. */
export function isSummable({ type }: Pick<Input, "type">): boolean {
  if (type.kind !== "number") return false;
  const [unit, ...others] = Object.entries(type.unit);
  const isMoney = others.length === 0 && unit?.[1] === 1 && /^[A-Z]{3}$/.test(unit[0]);
  return type.form === "count" || (type.form === "plain" && isMoney);
}
