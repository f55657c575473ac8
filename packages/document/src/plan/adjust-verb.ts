/**
 * The verb of a change keeps to its number: a threshold that was tightened from 40 to 50 and is now set to 30 is relaxed.
 *
 * Which way is tighter is known from the change as it stands: what it does between its two numbers.
 */

import { K, type ast } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { SlotPlace } from "../form/places.ts";
import { findToken } from "../form/words.ts";
import type { Work } from "./draft.ts";
import type { TreeChange } from "./same-tree.ts";
import { spelledAt } from "./spelling.ts";

/** The edits of the verb and of the way word; undefined when they stay. */
export function adjustVerb(
  work: Work,
  { holder, field }: SlotPlace,
  next: ast.Expr,
): { readonly edits: readonly TextEdit[]; readonly changes: readonly TreeChange[] } | undefined {
  if (holder.kind !== "change" || field !== "to" || holder.verb === "set") return undefined;
  const [from, to, wanted] = [numberIn(holder.from), numberIn(holder.to), numberIn(next)];
  if (!from || !to || !wanted) return undefined;
  const [was, is] = [compareDecimals(to, from), compareDecimals(wanted, from)];
  if (was === 0 || is === 0) return undefined;
  const verb = was === is ? holder.verb : holder.verb === "tighten" ? "relax" : "tighten";
  const direction = holder.direction === "to" ? "to" : is > 0 ? "up" : "down";
  const edits: TextEdit[] = [];
  const changes: TreeChange[] = [];
  const put = (range: { from: number; to: number } | undefined, kind: number, name: string, value: string): void => {
    if (!range) return;
    edits.push({ ...range, insert: spelledAt(work.parsed, range, kind) });
    changes.push({ kind: "set", holder, field: name, value });
  };
  const isVerb = (kind: number): boolean => kind === K.TIGHTEN || kind === K.RELAX;
  const isWay = (kind: number): boolean => kind === K.UP_TO || kind === K.DOWN_TO;
  const head = { from: holder.start, to: holder.target.start };
  const middle = { from: holder.from.end, to: holder.to.start };
  if (verb !== holder.verb)
    put(findToken(work.parsed, head, isVerb), verb === "tighten" ? K.TIGHTEN : K.RELAX, "verb", verb);
  if (direction !== holder.direction)
    put(findToken(work.parsed, middle, isWay), direction === "up" ? K.UP_TO : K.DOWN_TO, "direction", direction);
  return edits.length === 0 ? undefined : { edits, changes };
}

/** The digits of a plain number; numbers of different signs are not compared. */
function numberIn(node: ast.Quoted): { readonly digits: string; readonly percent: boolean } | undefined {
  return node.kind === "number" && node.per === undefined ? { digits: node.digits, percent: node.percent } : undefined;
}

/** Compares two decimals exactly: -1, 0 or 1. */
export function compareDecimals(
  a: { readonly digits: string; readonly percent: boolean },
  b: { readonly digits: string; readonly percent: boolean },
): -1 | 0 | 1 {
  const places = Math.max(placesOf(a), placesOf(b));
  const [x, y] = [scaled(a, places), scaled(b, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function placesOf({ digits, percent }: { readonly digits: string; readonly percent: boolean }): number {
  return (digits.split(".")[1]?.length ?? 0) + (percent ? 2 : 0);
}

function scaled(number: { readonly digits: string; readonly percent: boolean }, places: number): bigint {
  return BigInt(number.digits.replace(".", "")) * 10n ** BigInt(places - placesOf(number));
}
