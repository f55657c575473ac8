/** The builtin functions on registers. */

import { invariant } from "@khung/diagnostics";
import { daysBetween, fromInteger, yearsBetween } from "@khung/ir";
import { arithmeticNode, fillBoth, nearOf, negateNode } from "./arithmetic.ts";
import { yes } from "./codes.ts";
import { constantNumber, wideNode } from "./leaves.ts";
import { exactBelow, exactNode, nearNode, type AnyNode, type ExactNode, type NumberNode } from "./nodes.ts";
import { roundNode } from "./rounding.ts";

/** A builtin of `functions.ts` on its arguments; one that registers cannot do leaves its rows undecided. */
export function callNode(name: string, nodes: readonly AnyNode[]): NumberNode {
  const numbers = nodes.filter((node) => node.kind === "exact" || node.kind === "near");
  const [first, ...rest] = numbers;
  switch (name) {
    case "min":
    case "max":
      invariant(first, "min and max have arguments");
      return rest.reduce((best, each) => better(name, best, each), first);
    case "sum":
      invariant(first, "sum has arguments");
      return rest.reduce((total, each) => arithmeticNode("+", total, each), first);
    case "mean": {
      invariant(first, "mean has arguments");
      const total = rest.reduce((sum, each) => arithmeticNode("+", sum, each), first);
      return arithmeticNode("/", total, constantNumber(fromInteger(numbers.length)));
    }
    case "abs":
      invariant(first, "abs has an argument");
      return better("max", first, negateNode(first));
    case "truncate":
      invariant(first, "truncate has an argument");
      return roundNode(first, 0, "down");
    case "days_between":
      return datesNode(nodes, daysBetween);
    case "years_between":
      return datesNode(nodes, yearsBetween);
    default:
      return wideNode();
  }
}

function better(name: "min" | "max", left: NumberNode, right: NumberNode): NumberNode {
  const sign = name === "min" ? 1 : -1;
  if (left.kind === "exact" && right.kind === "exact") {
    const crossed = Math.max(left.mostTop * right.mostBottom, right.mostTop * left.mostBottom);
    if (crossed < exactBelow) return betterExact(sign, left, right);
  }
  const [a, b] = [nearOf(left), nearOf(right)];
  return nearNode(({ middle, error, codes }, block) => {
    fillBoth(a, b, block);
    for (let i = 0; i < block.length; i++) {
      const takesLeft = sign * (a.middle[i]! - b.middle[i]!) <= 0;
      middle[i] = takesLeft ? a.middle[i]! : b.middle[i]!;
      error[i] = Math.max(a.error[i]!, b.error[i]!);
      codes[i] = Math.min(a.codes[i]!, b.codes[i]!);
    }
  });
}

function betterExact(sign: number, left: ExactNode, right: ExactNode): NumberNode {
  const bounds = {
    mostTop: Math.max(left.mostTop, right.mostTop),
    mostBottom: Math.max(left.mostBottom, right.mostBottom),
    scale: left.scale === right.scale ? left.scale : undefined,
  };
  return exactNode(bounds, ({ top, bottom, codes }, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      const order = left.top[i]! * right.bottom[i]! - right.top[i]! * left.bottom[i]!;
      const taken = sign * order <= 0 ? left : right;
      top[i] = taken.top[i]!;
      bottom[i] = taken.bottom[i]!;
      codes[i] = Math.min(left.codes[i]!, right.codes[i]!);
    }
  });
}

function datesNode(nodes: readonly AnyNode[], count: (from: string, to: string) => number): NumberNode {
  const [from, to] = nodes.filter((node) => node.kind === "word");
  invariant(from && to, "two dates are wanted here");
  // A calendar of ten thousand years has fewer days.
  return exactNode({ mostTop: 4_000_000, mostBottom: 1, scale: 1 }, ({ top, codes }, block) => {
    from.register.fill(block);
    to.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      codes[i] = Math.min(from.codes[i]!, to.codes[i]!);
      if (codes[i] === yes) top[i] = count(from.words[from.positions[i]!]!, to.words[to.positions[i]!]!);
    }
  });
}
