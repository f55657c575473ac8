/**
 * What a level asks of a criterion, as a condition in two-valued logic: missing data already count as not met.
 *
 * Every engine that takes a text or a tree of conditions prints these few forms in its own language.
 */

import type { Cut, Ratio, ShapeCriterion } from "./shape.ts";

/** `share`: both reported, the denominator not 0, and at least the cut. `zero`: reported, and 0. */
export type Condition = { readonly kind: "and" | "or"; readonly operands: readonly Condition[] } | Leaf;
/** A condition that is not made of others. */
export type Leaf =
  | { readonly kind: "is"; readonly input: string; readonly value: boolean }
  | { readonly kind: "zero" | "reported"; readonly input: string }
  | { readonly kind: "atLeast"; readonly input: string; readonly least: number }
  | { readonly kind: "share"; readonly top: string; readonly bottom: string; readonly cut: Cut };

const and = (...operands: readonly Condition[]): Condition => ({ kind: "and", operands });
const or = (...operands: readonly Condition[]): Condition => ({ kind: "or", operands });

/** Everything that a level asks, one condition a criterion. */
export function conditionsAt(criteria: readonly ShapeCriterion[], level: number): readonly Condition[] {
  return criteria.flatMap((criterion) => conditionAt(criterion, level) ?? []);
}

function conditionAt(criterion: ShapeCriterion, level: number): Condition | undefined {
  if (criterion.kind === "yes")
    return level >= criterion.from ? { kind: "is", input: criterion.input, value: true } : undefined;
  if (criterion.kind === "count")
    return { kind: "atLeast", input: criterion.input, least: cutAt(criterion.cuts, level).numerator };
  if (criterion.kind === "ratio") return or(empty(criterion), share(criterion, level));
  const { applies, first, second } = criterion;
  return or(
    { kind: "is", input: applies, value: false },
    and(
      { kind: "is", input: applies, value: true },
      or(
        share(first, level),
        share(second, level),
        and(empty(first), or(empty(second), reported(second))),
        and(empty(second), or(empty(first), reported(first))),
      ),
    ),
  );
}

/** The threshold of a level. */
export function cutAt(cuts: readonly Cut[], level: number): Cut {
  const found = cuts[level - 1];
  if (found?.level !== level) throw new Error(`the workload asks for something at every level, not at ${level}`);
  return found;
}

const empty = ({ bottom }: Ratio): Condition => ({ kind: "zero", input: bottom });
const share = ({ top, bottom, cuts }: Ratio, level: number): Condition => ({
  kind: "share",
  top,
  bottom,
  cut: cutAt(cuts, level),
});
const reported = ({ top, bottom }: Ratio): Condition =>
  and({ kind: "reported", input: top }, { kind: "reported", input: bottom });

/** How a language writes conditions. */
export interface Writing {
  readonly and: string;
  readonly or: string;
  leaf(condition: Leaf): string;
}

/** A condition as text, fully in brackets. */
export function written(condition: Condition, writing: Writing): string {
  if (!("operands" in condition)) return writing.leaf(condition);
  return `(${condition.operands.map((each) => written(each, writing)).join(` ${writing[condition.kind]} `)})`;
}

/** Everything that a level asks, as text. */
export function writtenAt(criteria: readonly ShapeCriterion[], level: number, writing: Writing): string {
  return written({ kind: "and", operands: conditionsAt(criteria, level) }, writing);
}
