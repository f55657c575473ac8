/** What is known beyond the text when an expression is looked at while compiling. */

import type { IsoDate, Value } from "@khung/ir";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import type { Interval } from "./intervals.ts";

/** A value, missing (`null`), or not known while compiling (undefined). */
export type Known = Value | null | undefined;

/** What was worked out about definitions: each is looked at once, however often it is used. */
interface Memo {
  readonly values: Map<Declaration, Known>;
  readonly texts: Map<Declaration, string>;
  readonly ranges: Map<Declaration, Interval>;
}

/** What is taken to be so. Made by `worldOf`. */
export interface World {
  readonly input?: (input: DeclarationOf<"input">) => Known;
  /** The class that a classification, or the option that a choice, is taken to have. */
  readonly member?: (subject: Declaration) => string | undefined;
  readonly asOf?: IsoDate;
  readonly memo: Memo;
}

/** A world in which that is so, and nothing else is known. */
export function worldOf(taken: Omit<World, "memo"> = {}): World {
  return { ...taken, memo: { values: new Map(), texts: new Map(), ranges: new Map() } };
}

/** The remembered answer about a definition, else what `work` gives. */
export function remembered<T>(memo: Map<Declaration, T>, declaration: Declaration, work: () => T): T {
  const known = memo.get(declaration);
  if (known !== undefined || memo.has(declaration)) return known as T;
  const answer = work();
  memo.set(declaration, answer);
  return answer;
}
