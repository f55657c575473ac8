/** Rounding as the framework declares, on whole numbers. */

import { unreachable } from "@khung/diagnostics";
import type { RoundingMode } from "@khung/ir";
import { nearOf } from "./arithmetic.ts";
import { yes } from "./codes.ts";
import { exactBelow, exactNode, type ExactNode, type NearNode, type NumberNode } from "./nodes.ts";

/** A number rounded to decimal places. */
export function roundNode(operand: NumberNode, places: number, mode: RoundingMode): NumberNode {
  const scale = 10 ** places;
  if (operand.kind === "exact" && operand.mostTop * scale * 2 < exactBelow && operand.mostBottom * 2 < exactBelow) {
    return roundExact(operand, scale, mode);
  }
  return roundNear(nearOf(operand), scale, mode);
}

function roundExact(operand: ExactNode, scale: number, mode: RoundingMode): NumberNode {
  const mostTop = operand.mostTop * scale + 1;
  return exactNode({ mostTop, mostBottom: scale, scale }, ({ top, codes }, block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      codes[i] = operand.codes[i]!;
      top[i] = roundedQuotient(operand.top[i]! * scale, operand.bottom[i]!, mode);
    }
  });
}

/** p / q to a whole number; exact for |p|, q < 2⁵². */
function roundedQuotient(p: number, q: number, mode: RoundingMode): number {
  const size = Math.abs(p);
  let whole = Math.floor(size / q);
  // The quotient of doubles may have been rounded up to the next whole number.
  if (whole * q > size) whole--;
  const rest = size - whole * q;
  return (p < 0 ? -1 : 1) * (goesUp(rest, q, whole, mode) ? whole + 1 : whole);
}

function goesUp(rest: number, q: number, whole: number, mode: RoundingMode): boolean {
  switch (mode) {
    case "up":
      return rest > 0;
    case "down":
      return false;
    case "halfUp":
      return 2 * rest >= q;
    case "halfDown":
      return 2 * rest > q;
    case "halfEven":
      return 2 * rest > q || (2 * rest === q && whole % 2 === 1);
    default:
      return unreachable(mode);
  }
}

/** Both ends of what the number can be round to one, or the row is left undecided. */
function roundNear(operand: NearNode, scale: number, mode: RoundingMode): NumberNode {
  return exactNode({ mostTop: exactBelow / 2, mostBottom: scale, scale }, ({ top, codes }, block) => {
    operand.register.fill(block);
    for (let i = 0; i < block.length; i++) {
      codes[i] = operand.codes[i]!;
      if (codes[i] !== yes) continue;
      const margin = 2 * operand.error[i]! * scale;
      const [low, high] = [operand.middle[i]! * scale - margin, operand.middle[i]! * scale + margin];
      const [from, to] = [roundedDouble(low, mode), roundedDouble(high, mode)];
      const sure = from === to && !isTie(low) && !isTie(high) && Math.abs(from) < exactBelow / 2;
      if (!sure) block.undecided[block.from + i] = 1;
      top[i] = sure ? from : 0;
    }
  });
}

const isTie = (value: number): boolean => Number.isInteger(value * 2);

function roundedDouble(value: number, mode: RoundingMode): number {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  return (value < 0 ? -1 : 1) * (goesUp(size - whole, 1, whole, mode) ? whole + 1 : whole);
}
