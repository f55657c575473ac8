/** Comparing two numbers or two words, row by row. */

import type { CompareExpr } from "@khung/ir";
import { fillBoth, nearOf, unitError } from "./arithmetic.ts";
import { no, yes } from "./codes.ts";
import {
  exactBelow,
  truthNode,
  type ExactNode,
  type NearNode,
  type NumberNode,
  type TruthNode,
  type WordNode,
} from "./nodes.ts";

type Operator = CompareExpr["operator"];

/** The truth of each operator when left is less (0), equal (1), greater (2). */
export const answers: Readonly<Record<Operator, Uint8Array>> = {
  "=": Uint8Array.of(no, yes, no),
  "!=": Uint8Array.of(yes, no, yes),
  "<": Uint8Array.of(yes, no, no),
  "<=": Uint8Array.of(yes, yes, no),
  ">": Uint8Array.of(no, no, yes),
  ">=": Uint8Array.of(no, yes, yes),
};

/** left operator right: exact, or the row is left undecided. */
export function compareNumbers(operator: Operator, left: NumberNode, right: NumberNode): TruthNode {
  const answer = answers[operator];
  return left.kind === "exact" && right.kind === "exact"
    ? compareExact(answer, left, right)
    : compareNear(answer, nearOf(left), nearOf(right));
}

function compareExact(answer: Uint8Array, left: ExactNode, right: ExactNode): TruthNode {
  const small = left.mostTop * right.mostBottom < exactBelow && right.mostTop * left.mostBottom < exactBelow;
  return truthNode((codes, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      const absent = Math.min(left.codes[i]!, right.codes[i]!);
      if (absent !== yes) {
        codes[i] = absent;
        continue;
      }
      const a = left.top[i]! * right.bottom[i]!;
      const b = right.top[i]! * left.bottom[i]!;
      const order = small
        ? Math.sign(a - b)
        : orderOf(a, b, left.top[i]!, right.bottom[i]!, right.top[i]!, left.bottom[i]!);
      codes[i] = answer[order + 1]!;
    }
  });
}

/** Order of two products that may have been rounded: where they are too close to tell, of the products as whole numbers. */
export function orderOf(a: number, b: number, p: number, q: number, r: number, s: number): number {
  if (Math.abs(a - b) > (Math.abs(a) + Math.abs(b)) * unitError) return a < b ? -1 : 1;
  const [exactA, exactB] = [BigInt(p) * BigInt(q), BigInt(r) * BigInt(s)];
  return exactA < exactB ? -1 : exactA > exactB ? 1 : 0;
}

function compareNear(answer: Uint8Array, left: NearNode, right: NearNode): TruthNode {
  return truthNode((codes, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      const absent = Math.min(left.codes[i]!, right.codes[i]!);
      if (absent !== yes) {
        codes[i] = absent;
        continue;
      }
      const [a, b] = [left.middle[i]!, right.middle[i]!];
      const error = left.error[i]! + right.error[i]! + (Math.abs(a) + Math.abs(b)) * unitError;
      const order = a - b > error ? 1 : b - a > error ? -1 : 0;
      if (order === 0 && error > 0) block.undecided[block.from + i] = 1;
      codes[i] = answer[order + 1]!;
    }
  });
}

/** left operator right, of members by identity or of dates by the calendar. */
export function compareWords(operator: Operator, left: WordNode, right: WordNode): TruthNode {
  const answer = answers[operator];
  const all = [...new Set([...left.words, ...right.words])].toSorted();
  const places = new Map(all.map((word, i) => [word, i]));
  const place = (words: readonly string[]) => Int32Array.from(words, (word) => places.get(word) ?? -1);
  const [placeLeft, placeRight] = [place(left.words), place(right.words)];
  return truthNode((codes, block) => {
    left.register.fill(block);
    right.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const absent = Math.min(left.codes[i]!, right.codes[i]!);
      if (absent !== yes) {
        codes[i] = absent;
        continue;
      }
      const order = Math.sign(placeLeft[left.positions[i]!]! - placeRight[right.positions[i]!]!);
      codes[i] = answer[order + 1]!;
    }
  });
}
