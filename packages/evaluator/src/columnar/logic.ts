/** Kleene logic on registers: the same tables as truth.ts and quantifier.ts. */

import { ceiling, floor, fromExact, fromInteger, multiply, type Quantifier } from "@khung/ir";
import { blockRows, type Block } from "./block.ts";
import { empty, no, opposites, yes } from "./codes.ts";
import { truthNode, type TruthNode } from "./nodes.ts";

/** All of them. */
export function andNode(nodes: readonly TruthNode[]): TruthNode {
  return truthNode((codes, block) => {
    codes.fill(yes, 0, block.length);
    for (const { register, codes: each } of nodes) {
      register.fill(block);
      for (let i = 0; i < block.length; i++) codes[i] = Math.min(codes[i]!, each[i]!);
    }
  });
}

/** Any of them. */
export function orNode(nodes: readonly TruthNode[]): TruthNode {
  return notNode(andNode(nodes.map(notNode)));
}

/** Not. */
export function notNode(node: TruthNode): TruthNode {
  return truthNode((codes, block) => {
    node.register.fill(block);
    for (let i = 0; i < block.length; i++) codes[i] = opposites[node.codes[i]!]!;
  });
}

/** For each row of a block: how many of some truths hold, how many are not false, and the least absence among them. */
export class Tally {
  readonly #all = new Int32Array(blockRows);
  readonly #holding = new Int32Array(blockRows);
  readonly #standing = new Int32Array(blockRows);
  readonly #absent = new Int32Array(blockRows);
  readonly #absence = new Uint8Array(blockRows);

  clear(): void {
    this.#all.fill(0);
    this.#holding.fill(0);
    this.#standing.fill(0);
    this.#absent.fill(0);
    this.#absence.fill(yes);
  }

  /** One more truth in a row. */
  add(row: number, code: number): void {
    this.#all[row]!++;
    if (code === no) return;
    this.#standing[row]!++;
    if (code === yes) {
      this.#holding[row]!++;
      return;
    }
    this.#absent[row]!++;
    if (code < this.#absence[row]!) this.#absence[row] = code;
  }

  /** The absence of a row in which every truth is absent, and there is one; else undefined. */
  allAbsent(row: number): number | undefined {
    return this.#all[row]! > 0 && this.#absent[row] === this.#all[row] ? this.#absence[row] : undefined;
  }

  /** Whether a row has none. */
  isEmpty(row: number): boolean {
    return this.#all[row] === 0;
  }

  /** Whether as many hold as a quantifier asks. */
  judge(quantifier: Quantifier, codes: Uint8Array, block: Block): void {
    const amounts = new Map<number, number>();
    for (let i = 0; i < block.length; i++) {
      const all = this.#all[i]!;
      if (!("unit" in quantifier)) {
        const every = quantifier.kind === "all";
        codes[i] = every ? this.#least(i, all) : this.#least(i, 1);
        continue;
      }
      if (quantifier.unit === "share" && all === 0) {
        codes[i] = empty;
        continue;
      }
      let least = amounts.get(all);
      if (least === undefined) amounts.set(all, (least = leastOf(quantifier, all)));
      const code = this.#least(i, least);
      codes[i] = quantifier.kind === "atLeast" ? code : opposites[code]!;
    }
  }

  #least(row: number, least: number): number {
    if (this.#holding[row]! >= least) return yes;
    if (this.#standing[row]! < least) return no;
    const absence = this.#absence[row]!;
    return absence === yes ? no : absence;
  }
}

/** At least so many; of "at most", one more than so many, to be negated. */
function leastOf(quantifier: Extract<Quantifier, { readonly unit: unknown }>, all: number): number {
  const amount = fromExact(quantifier.amount);
  const bound = quantifier.unit === "share" ? multiply(amount, fromInteger(all)) : amount;
  return quantifier.kind === "atLeast" ? Number(ceiling(bound).numerator) : Number(floor(bound).numerator) + 1;
}

/** As many of some conditions as a quantifier asks. */
export function conditionsNode(quantifier: Quantifier, nodes: readonly TruthNode[]): TruthNode {
  const tally = new Tally();
  return truthNode((codes, block) => {
    tally.clear();
    for (const { register, codes: each } of nodes) {
      register.fill(block);
      for (let i = 0; i < block.length; i++) tally.add(i, each[i]!);
    }
    tally.judge(quantifier, codes, block);
  });
}
