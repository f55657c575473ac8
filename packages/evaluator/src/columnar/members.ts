/** Conditions on words, and whether something is reported. */

import type { Block } from "./block.ts";
import { lost, no, open, yes } from "./codes.ts";
import { truthNode, wordNode, type AnyNode, type TruthNode, type WordNode } from "./nodes.ts";
import type { Reading } from "../program.ts";

/** Whether a word is one of some. */
export function membersNode(operand: WordNode, members: readonly string[]): TruthNode {
  const among = Uint8Array.from(operand.words, (word) => (members.includes(word) ? yes : no));
  return truthNode((codes, block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const code = operand.codes[i]!;
      codes[i] = code === yes ? among[operand.positions[i]!]! : code;
    }
  });
}

/** Whether something is there. "Nothing to measure" is not missing; what may still come in is open. */
export function reportedNode(operand: AnyNode, reading: Reading): TruthNode {
  return truthNode((codes, block: Block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const code = operand.kind === "truth" && operand.codes[i] === no ? yes : operand.codes[i]!;
      codes[i] = code === open ? (reading === "possible" ? open : no) : code === lost ? no : yes;
    }
  });
}

/** A condition as the words `false` and `true`, for `by` and groups. */
export function truthAsWords(operand: TruthNode): WordNode {
  return wordNode(["false", "true"], ({ positions, codes }, block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const code = operand.codes[i]!;
      positions[i] = code === yes ? 1 : 0;
      codes[i] = code === no ? yes : code;
    }
  });
}
