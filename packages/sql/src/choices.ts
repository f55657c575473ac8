/** Values that are one of several: `by`, cases, classes. The same order of looking as the interpreter's. */

import { invariant } from "@khung/diagnostics";
import { empty, lost, open, yes, type Code } from "./codes.ts";
import { oneOf } from "./numbers.ts";
import type { BooleanNode, CodeNode, TextNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { asWord, guarded, type Value, type WordValue } from "./values.ts";

/** A choice of values of one kind: which case holds, and the code of the whole. */
function picked(
  code: CodeNode,
  cases: readonly (readonly [BooleanNode, Value])[],
  otherwise: Value,
  trees: Trees,
): Value {
  switch (otherwise.kind) {
    case "truth":
      return { kind: "truth", code };
    case "number": {
      const numbers = cases.map(([condition, value]) => {
        invariant(value.kind === "number", "the cases are of one kind");
        return [condition, value] as const;
      });
      return { kind: "number", code, ...oneOf(numbers, otherwise, trees) };
    }
    case "word": {
      const words = cases.map(([condition, value]) => [condition, asWord(value, trees).word] as const);
      return { kind: "word", code, word: trees.caseOf(words, otherwise.word) };
    }
  }
}

/** The value of the case that a word names. A missing word is missing also for want of what the cases lack. */
export function byWord(
  subject: WordValue,
  cases: readonly { readonly member: string; readonly value: Value }[],
  otherwise: Value | undefined,
  trees: Trees,
): Value {
  const values = [...cases.map(({ value }) => value), ...(otherwise ? [otherwise] : [])];
  const last = values.at(-1);
  invariant(last, "there is a case");
  const named = otherwise ? cases : cases.slice(0, -1);
  const { word } = subject;
  invariant(word.type === "text", "classes and members are text");
  const branches = named.map(({ member, value }) => [trees.textIn(word, [member]), value] as const);
  const inner = trees.caseOf(
    branches.map(([condition, value]) => [condition, value.code] as const),
    last.code,
  );
  const lacking = trees.and([
    trees.codeIn(subject.code, [lost]),
    trees.or(values.map(({ code }) => trees.codeIn(code, [open]))),
  ]);
  const code = trees.caseOf(
    [
      [trees.codeIn(subject.code, [yes]), inner],
      [lacking, trees.code(open)],
    ],
    subject.code,
  );
  return picked(code, branches, last, trees);
}

/** The value of the first case that holds; an open condition, or one with nothing to measure, before it leaves it so. */
export function firstCase(
  cases: readonly { readonly condition: CodeNode; readonly value: Value }[],
  otherwise: Value,
  trees: Trees,
): Value {
  const absences: CodeNode[] = [];
  const codes = cases.map(({ condition, value }) => {
    const branch = [trees.codeIn(condition, [yes]), guarded(trees.leastCode(absences), value.code, trees)] as const;
    absences.push(onlyAbsences(condition, [open, lost, empty], trees));
    return branch;
  });
  const code = trees.caseOf(codes, guarded(trees.leastCode(absences), otherwise.code, trees));
  const branches = cases.map(({ condition, value }) => [trees.codeIn(condition, [yes]), value] as const);
  return picked(code, branches, otherwise, trees);
}

/** The first class whose condition holds. An open condition before it leaves the class open; "nothing" does not hold. */
export function classOf(
  classes: readonly { readonly name: string; readonly condition: CodeNode | undefined }[],
  trees: Trees,
): WordValue {
  const absences: CodeNode[] = [];
  const codes: (readonly [BooleanNode, CodeNode])[] = [];
  const words: (readonly [BooleanNode, TextNode])[] = [];
  for (const { name, condition } of classes) {
    const holds = condition ? trees.codeIn(condition, [yes]) : trees.truth(true);
    codes.push([holds, trees.leastCode(absences)]);
    words.push([holds, trees.word(name)]);
    if (condition) absences.push(onlyAbsences(condition, [open, lost], trees));
  }
  const code = trees.caseOf(codes, guarded(trees.leastCode(absences), trees.code(empty), trees));
  return { kind: "word", code, word: trees.caseOf(words, trees.word("")) };
}

/** These absences as they are, all else as there. */
function onlyAbsences(code: CodeNode, absences: readonly Code[], trees: Trees): CodeNode {
  return trees.mapCodes(code, (each) => (absences.includes(each) ? each : yes));
}
