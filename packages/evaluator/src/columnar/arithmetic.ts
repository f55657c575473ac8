/** Numbers from numbers. Exact while the bounds allow it; beyond, with a sure error. */

import type { Block } from "./block.ts";
import { empty, yes } from "./codes.ts";
import { exactBelow, exactNode, nearNode, type ExactNode, type NearNode, type NumberNode } from "./nodes.ts";

/** More than the rounding error of one operation on doubles, relative to its result. */
export const unitError = 2 ** -52;

type Operator = "+" | "-" | "*" | "/";

/** left operator right. Division by zero is "nothing", also of a missing number. */
export function arithmeticNode(operator: Operator, left: NumberNode, right: NumberNode): NumberNode {
  const exact = left.kind === "exact" && right.kind === "exact" ? exactArithmetic(operator, left, right) : undefined;
  return exact ?? nearArithmetic(operator, nearOf(left), nearOf(right));
}

function exactArithmetic(operator: Operator, left: ExactNode, right: ExactNode): ExactNode | undefined {
  switch (operator) {
    case "+":
      return exactSum(left, right, 1);
    case "-":
      return exactSum(left, right, -1);
    case "*":
      return exactProduct(left, right);
    case "/":
      return exactQuotient(left, right);
  }
}

function exactSum(left: ExactNode, right: ExactNode, sign: 1 | -1): ExactNode | undefined {
  if (left.scale !== undefined && left.scale === right.scale) {
    const mostTop = left.mostTop + right.mostTop;
    if (mostTop >= exactBelow) return undefined;
    return exactNode({ mostTop, mostBottom: left.scale, scale: left.scale }, ({ top, codes }, block) => {
      fillBoth(left, right, block);
      for (let i = 0; i < block.length; i++) {
        codes[i] = Math.min(left.codes[i]!, right.codes[i]!);
        top[i] = left.top[i]! + sign * right.top[i]!;
      }
    });
  }
  const mostTop = left.mostTop * right.mostBottom + right.mostTop * left.mostBottom;
  const mostBottom = left.mostBottom * right.mostBottom;
  if (mostTop >= exactBelow || mostBottom >= exactBelow) return undefined;
  const scale = left.scale === undefined || right.scale === undefined ? undefined : left.scale * right.scale;
  return exactNode({ mostTop, mostBottom, scale }, ({ top, bottom, codes }, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      codes[i] = Math.min(left.codes[i]!, right.codes[i]!);
      top[i] = left.top[i]! * right.bottom[i]! + sign * right.top[i]! * left.bottom[i]!;
      bottom[i] = left.bottom[i]! * right.bottom[i]!;
    }
  });
}

function exactProduct(left: ExactNode, right: ExactNode): ExactNode | undefined {
  const mostTop = left.mostTop * right.mostTop;
  const mostBottom = left.mostBottom * right.mostBottom;
  if (mostTop >= exactBelow || mostBottom >= exactBelow) return undefined;
  const scale = left.scale === undefined || right.scale === undefined ? undefined : left.scale * right.scale;
  return exactNode({ mostTop, mostBottom, scale }, ({ top, bottom, codes }, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      codes[i] = Math.min(left.codes[i]!, right.codes[i]!);
      top[i] = left.top[i]! * right.top[i]!;
      bottom[i] = left.bottom[i]! * right.bottom[i]!;
    }
  });
}

function exactQuotient(left: ExactNode, right: ExactNode): ExactNode | undefined {
  const same = left.scale !== undefined && left.scale === right.scale;
  const mostTop = same ? left.mostTop : left.mostTop * right.mostBottom;
  const mostBottom = same ? right.mostTop : left.mostBottom * right.mostTop;
  if (mostTop >= exactBelow || mostBottom >= exactBelow) return undefined;
  return exactNode({ mostTop, mostBottom, scale: undefined }, ({ top, bottom, codes }, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      const over = right.top[i]!;
      const sign = over < 0 ? -1 : 1;
      const zero = over === 0 && right.codes[i] === yes;
      codes[i] = zero ? empty : Math.min(left.codes[i]!, right.codes[i]!);
      top[i] = sign * left.top[i]! * (same ? 1 : right.bottom[i]!);
      bottom[i] = over === 0 ? 1 : sign * over * (same ? 1 : left.bottom[i]!);
    }
  });
}

/** The same number with a sure error. */
export function nearOf(node: NumberNode): NearNode {
  if (node.kind === "near") return node;
  return nearNode(({ middle, error, codes }, block) => {
    node.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      const value = node.top[i]! / node.bottom[i]!;
      middle[i] = value;
      error[i] = Math.abs(value) * unitError;
      codes[i] = node.codes[i]!;
    }
  });
}

function nearArithmetic(operator: Operator, left: NearNode, right: NearNode): NearNode {
  return nearNode(({ middle, error, codes }, block) => {
    fillBoth(left, right, block);
    for (let i = 0; i < block.length; i++) {
      const [a, b, e, f] = [left.middle[i]!, right.middle[i]!, left.error[i]!, right.error[i]!];
      let code = Math.min(left.codes[i]!, right.codes[i]!);
      let [value, wrong] = [0, 0];
      if (operator === "+" || operator === "-") {
        value = operator === "+" ? a + b : a - b;
        wrong = e + f;
      } else if (operator === "*") {
        value = a * b;
        wrong = Math.abs(a) * f + Math.abs(b) * e + e * f;
      } else if (right.codes[i] === yes && Math.abs(b) <= f) {
        // Whether the divisor is zero cannot be told, or it surely is.
        if (f === 0) code = empty;
        else block.undecided[block.from + i] = 1;
      } else {
        value = a / b;
        wrong = (e + Math.abs(value) * f) / (Math.abs(b) - f);
      }
      middle[i] = value;
      // Twice, for the roundings of the error itself.
      error[i] = 2 * (wrong + Math.abs(value) * unitError);
      codes[i] = code;
    }
  });
}

/** −operand. */
export function negateNode(operand: NumberNode): NumberNode {
  if (operand.kind === "exact") {
    const { mostTop, mostBottom, scale } = operand;
    return exactNode({ mostTop, mostBottom, scale }, ({ top, bottom, codes }, block) => {
      operand.register.fill(block);
      for (let i = 0; i < block.length; i++) {
        top[i] = -operand.top[i]!;
        bottom[i] = operand.bottom[i]!;
        codes[i] = operand.codes[i]!;
      }
    });
  }
  return nearNode(({ middle, error, codes }, block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      middle[i] = -operand.middle[i]!;
      error[i] = operand.error[i]!;
      codes[i] = operand.codes[i]!;
    }
  });
}

export function fillBoth(left: NumberNode, right: NumberNode, block: Block): void {
  left.register.fill(block);
  right.register.fill(block);
}
