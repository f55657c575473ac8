/** Kleene logic over codes: the same tables as the interpreter's truth.ts and quantifier.ts. */

import { fromExact, type Quantifier } from "@khung/ir";
import { empty, excluded, lost, no, open, opposite, yes, type Code } from "./codes.ts";
import type { BooleanNode, CodeNode, IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { negation } from "./values.ts";

/** Any of them. */
export function anyOf(codes: readonly CodeNode[], trees: Trees): CodeNode {
  return negation(trees.leastCode(codes.map((code) => negation(code, trees))), trees);
}

/** Whether as many of some truths hold as a quantifier asks; those that are excluded are not among them. */
export function holdingCount(quantifier: Quantifier, codes: readonly CodeNode[], trees: Trees): CodeNode {
  const without = (code: CodeNode, as: Code): CodeNode =>
    trees.mapCodes(code, (each) => (each === excluded ? as : each));
  if (!("unit" in quantifier)) {
    return quantifier.kind === "all"
      ? trees.leastCode(codes.map((code) => without(code, yes)))
      : anyOf(
          codes.map((code) => without(code, no)),
          trees,
        );
  }
  const all = countOf(codes, [no, open, lost, empty, yes], trees);
  const holding = countOf(codes, [yes], trees);
  const standing = countOf(codes, [open, lost, empty, yes], trees);
  const absences = codes.map((code) => trees.mapCodes(code, (each) => (each === no || each === excluded ? yes : each)));
  const absence = trees.mapCodes(trees.leastCode(absences), (code) => (code === yes ? no : code));
  const { numerator: p, denominator: q } = fromExact(quantifier.amount);
  const shares = quantifier.unit === "share";
  const bound = shares ? trees.product(all, trees.integer(p)) : trees.integer(p);
  // At least p of n is at least ⌈p·n⌉ of them, and more than p of n is at least ⌊p·n⌋ + 1.
  const enough = (count: IntegerNode): BooleanNode =>
    trees.compare(quantifier.kind === "atLeast" ? ">=" : ">", trees.product(count, trees.integer(q)), bound);
  const least = trees.caseOf(
    [
      [enough(holding), trees.code(yes)],
      [trees.not(enough(standing)), trees.code(no)],
    ],
    absence,
  );
  const code = quantifier.kind === "atLeast" ? least : trees.mapCodes(least, opposite);
  return shares ? trees.caseOf([[trees.compare("=", all, trees.integer(0n)), trees.code(empty)]], code) : code;
}

/** How many are one of some codes. */
function countOf(codes: readonly CodeNode[], wanted: readonly Code[], trees: Trees): IntegerNode {
  const [one, none] = [trees.integer(1n), trees.integer(0n)];
  return trees.sum(codes.map((code) => trees.caseOf([[trees.codeIn(code, wanted), one]], none)));
}

/** The least of the absences where there are truths and all are missing; elsewhere a code of its own. */
export function unlessAllMissing(codes: readonly CodeNode[], otherwise: CodeNode, trees: Trees): CodeNode {
  const someMissing = trees.or(codes.map((code) => trees.codeIn(code, [open, lost])));
  const noneElse = trees.and(codes.map((code) => trees.codeIn(code, [open, lost, excluded])));
  const least = trees.leastCode(codes.map((code) => trees.mapCodes(code, (each) => (each === excluded ? yes : each))));
  return trees.caseOf([[trees.and([someMissing, noneElse]), least]], otherwise);
}
