/** Registers that take one of several: `by`, cases, classes. */

import { invariant } from "@khung/diagnostics";
import { blockRows, type Block } from "./block.ts";
import {
  exactNode,
  nearNode,
  truthNode,
  wordNode,
  type AnyNode,
  type ExactNode,
  type NumberNode,
  type TruthNode,
  type WordNode,
} from "./nodes.ts";
import { nearOf } from "./arithmetic.ts";
import { empty, lost, open, yes } from "./codes.ts";

/** Says, for a row of the block, which node holds its value (−1: none does) and how it counts when the value is there. */
export interface Choice {
  readonly picks: Int32Array;
  /** `yes` = as the picked node says; else this absence. */
  readonly codes: Uint8Array;
}

/** The value of the case that a word names. A missing word is missing also for want of what the cases lack. */
export function selectNode(
  subject: WordNode,
  cases: ReadonlyMap<string, AnyNode>,
  otherwise: AnyNode | undefined,
): AnyNode {
  const members = [...cases.keys()];
  const nodes = [...cases.values(), ...(otherwise ? [otherwise] : [])];
  const picks = Int32Array.from(subject.words, (word) => {
    const at = members.indexOf(word);
    return at < 0 && otherwise ? members.length : at;
  });
  return chosen(nodes, (choice, block) => {
    subject.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const code = subject.codes[i]!;
      choice.picks[i] = code === yes ? picks[subject.positions[i]!]! : -1;
      choice.codes[i] = code === lost && nodes.some(({ codes }) => codes[i] === open) ? open : code;
    }
  });
}

/** The value of the first case that holds; an open condition, or one with nothing to measure, before it leaves it so. */
export function casesNode(
  cases: readonly { readonly condition: TruthNode; readonly value: AnyNode }[],
  otherwise: AnyNode,
): AnyNode {
  const nodes = [...cases.map(({ value }) => value), otherwise];
  return chosen(nodes, (choice, block) => {
    for (const { condition } of cases) condition.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      let [pick, absence] = [cases.length, yes as number];
      for (let k = 0; k < cases.length; k++) {
        const code = cases[k]!.condition.codes[i]!;
        if (code === yes) {
          pick = k;
          break;
        }
        if (code >= open && code <= empty) absence = Math.min(absence, code);
      }
      choice.picks[i] = absence === yes ? pick : -1;
      choice.codes[i] = absence;
    }
  });
}

/** The first class whose condition holds. An open condition before it leaves the class open; "nothing" does not hold. */
export function classNode(
  classes: readonly { readonly name: string; readonly condition: TruthNode | undefined }[],
): WordNode {
  const words = classes.map(({ name }) => name).toSorted();
  const places = classes.map(({ name }) => words.indexOf(name));
  return wordNode(words, ({ positions, codes }, block) => {
    for (const { condition } of classes) condition?.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      let [place, absence, found] = [0, yes as number, false];
      for (let k = 0; k < classes.length; k++) {
        const code = classes[k]!.condition?.codes[i] ?? yes;
        if (code === yes) {
          [place, found] = [places[k]!, true];
          break;
        }
        if (code === open || code === lost) absence = Math.min(absence, code);
      }
      positions[i] = place;
      codes[i] = absence !== yes ? absence : found ? yes : empty;
    }
  });
}

/** One of some nodes of one kind, row by row. */
export function chosen(nodes: readonly AnyNode[], choose: (choice: Choice, block: Block) => void): AnyNode {
  const choice: Choice = { picks: new Int32Array(blockRows), codes: new Uint8Array(blockRows) };
  const fill = (block: Block): void => {
    for (const { register } of nodes) register.fill(block);
    choose(choice, block);
  };
  const truths = nodes.filter((node) => node.kind === "truth");
  if (truths.length === nodes.length) {
    return truthNode((codes, block) => {
      fill(block);
      for (let i = 0; i < block.length; i++) codes[i] = truths[choice.picks[i]!]?.codes[i] ?? choice.codes[i]!;
    });
  }
  const words = nodes.filter((node) => node.kind === "word");
  if (words.length === nodes.length) return chosenWord(words, choice, fill);
  const numbers = nodes.filter((node) => node.kind === "exact" || node.kind === "near");
  invariant(numbers.length === nodes.length, "the cases are of one kind");
  return chosenNumber(numbers, choice, fill);
}

function chosenWord(nodes: readonly WordNode[], choice: Choice, fill: (block: Block) => void): WordNode {
  const words = [...new Set(nodes.flatMap((node) => node.words))].toSorted();
  const places = nodes.map((node) => Int32Array.from(node.words, (word) => words.indexOf(word)));
  return wordNode(words, ({ positions, codes }, block) => {
    fill(block);
    for (let i = 0; i < block.length; i++) {
      const pick = choice.picks[i]!;
      positions[i] = pick < 0 ? 0 : (places[pick]![nodes[pick]!.positions[i]!] ?? 0);
      codes[i] = pick < 0 ? choice.codes[i]! : nodes[pick]!.codes[i]!;
    }
  });
}

function chosenNumber(nodes: readonly NumberNode[], choice: Choice, fill: (block: Block) => void): NumberNode {
  const exact = nodes.filter((node): node is ExactNode => node.kind === "exact");
  if (exact.length === nodes.length) {
    const first = exact[0]?.scale;
    const bounds = {
      mostTop: Math.max(...exact.map(({ mostTop }) => mostTop)),
      mostBottom: Math.max(...exact.map(({ mostBottom }) => mostBottom)),
      scale: exact.every(({ scale }) => scale === first) ? first : undefined,
    };
    return exactNode(bounds, ({ top, bottom, codes }, block) => {
      fill(block);
      for (let i = 0; i < block.length; i++) {
        const picked = exact[choice.picks[i]!];
        top[i] = picked?.top[i] ?? 0;
        bottom[i] = picked?.bottom[i] ?? bounds.scale ?? 1;
        codes[i] = picked?.codes[i] ?? choice.codes[i]!;
      }
    });
  }
  const near = nodes.map(nearOf);
  return nearNode(({ middle, error, codes }, block) => {
    fill(block);
    for (let i = 0; i < block.length; i++) {
      const picked = near[choice.picks[i]!];
      picked?.register.fill(block);
      middle[i] = picked?.middle[i] ?? 0;
      error[i] = picked?.error[i] ?? 0;
      codes[i] = picked?.codes[i] ?? choice.codes[i]!;
    }
  });
}
