/** What is known beyond the text when an expression is looked at while compiling. */

import type { IsoDate, Value } from "@khung/ir";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import type { Interval } from "./intervals.ts";

/** A value, missing (`null`), or not known while compiling (undefined). */
export type Known = Value | null | undefined;

/** What was worked out about definitions: each is looked at once, however often it is used. Most worlds see constants only. */
class Memo {
  #values: Map<Declaration, Known> | undefined;
  #texts: Map<Declaration, string> | undefined;
  #ranges: Map<Declaration, Interval> | undefined;

  get values(): Map<Declaration, Known> {
    return (this.#values ??= new Map());
  }
  get texts(): Map<Declaration, string> {
    return (this.#texts ??= new Map());
  }
  get ranges(): Map<Declaration, Interval> {
    return (this.#ranges ??= new Map());
  }
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
  return { ...taken, memo: new Memo() };
}

/** The remembered answer about a definition, else what `work` gives. */
export function remembered<T>(memo: Map<Declaration, T>, declaration: Declaration, work: () => T): T {
  const known = memo.get(declaration);
  if (known !== undefined || memo.has(declaration)) return known as T;
  const answer = work();
  memo.set(declaration, answer);
  return answer;
}
