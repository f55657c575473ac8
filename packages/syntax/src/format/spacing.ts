/**
 * Spaces between two tokens of one line.
 */

import { K } from "../tokens.ts";
import type { Element } from "./elements.ts";

const noSpaceBefore: ReadonlySet<number> = new Set<number>([K[","], K[";"], K[":"], K[")"], K["%"], K["@"]]);
const noSpaceAfter: ReadonlySet<number> = new Set<number>([K["("], K["@"]]);

/** Kinds after which a minus takes one away from the other; after all others it stands before a single operand. */
const operandEnds: ReadonlySet<number> = new Set<number>([
  K.Unknown,
  K.Name,
  K.Number,
  K.Version,
  K.Date,
  K.Text,
  K[")"],
  K["}"],
  K["%"],
  K["?"],
  K.YES,
  K.NO,
  K.LEVEL,
  K.AS_OF,
  K.MET,
  K.UNMET,
  K.MISSING,
  K.NOT_APPLICABLE,
  K.REPORTED,
  K.IS_REPORTED,
  K.MANDATORY,
  K.EXTENSION,
  K.BASIC,
  K.CHOSEN,
  K.CRITERIA,
  K.CRITERION,
  K.SCORE,
  K.MAXIMUM,
  K.HALF_UP,
  K.HALF_EVEN,
  K.HALF_DOWN,
  K.UP,
  K.DOWN,
  K.PLACES,
  K.COMPETITION,
  K.DENSE,
]);

const statuses: ReadonlySet<number> = new Set<number>([K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, K.REPORTED]);
const setOpeners: ReadonlySet<number> = new Set<number>([K.OF, K.ALL, K.ANY, K.EVERY, K.IN]);

/** Answers, by index of element, whether a space goes before it when it does not begin a line. */
export function spacing(elements: readonly Element[]): (index: number) => boolean {
  const tight = tightBraces(elements);
  return (index) => {
    const [before, at] = [elements[index - 1], elements[index]];
    if (before === undefined || at === undefined) return false;
    if (before.verbatim || at.verbatim || at.kind === K.Comment) return true;
    if (isDecimalComma(elements, index)) return false;
    if (noSpaceBefore.has(at.kind) || noSpaceAfter.has(before.kind)) return false;
    if (tight.has(index) && at.kind === K["}"]) return false;
    if (tight.has(index - 1) && before.kind === K["{"]) return false;
    if (at.kind === K["("]) return before.kind !== K.Name;
    if (before.kind === K["-"]) return operandEnds.has(previousKind(elements, index - 1));
    return true;
  };
}

/** A comma between two digits stays as it is written: a space would make a list of what may be a number, and hide the mistake. */
function isDecimalComma(elements: readonly Element[], index: number): boolean {
  const [number, comma, at] = [elements[index - 2], elements[index - 1], elements[index]];
  return (
    at?.kind === K.Number &&
    comma?.kind === K[","] &&
    number?.kind === K.Number &&
    number.end === comma.start &&
    comma.end === at.start
  );
}

/** Kind of the token before an element, comments left out. */
function previousKind(elements: readonly Element[], index: number): number {
  for (let before = index - 1; before >= 0; before--) {
    const kind = elements[before]?.kind ?? 0;
    if (kind !== K.Comment) return kind;
  }
  return 0;
}

/** Braces of sets, and braces with nothing between them, have no space inside. */
function tightBraces(elements: readonly Element[]): ReadonlySet<number> {
  const tight = new Set<number>();
  const open: number[] = [];
  elements.forEach(({ kind, verbatim }, index) => {
    if (verbatim) return;
    if (kind === K["{"]) open.push(index);
    if (kind !== K["}"]) return;
    const from = open.pop();
    if (from === undefined || !isSet(elements, from, index)) return;
    tight.add(from);
    tight.add(index);
  });
  return tight;
}

function isSet(elements: readonly Element[], from: number, to: number): boolean {
  if (to === from + 1 || setOpeners.has(previousKind(elements, from))) return true;
  let after = to + 1;
  while (elements[after]?.kind === K.Comment) after++;
  const next = elements[after];
  if (next === undefined || !statuses.has(next.kind)) return false;
  return elements.slice(from + 1, to).every(({ kind }) => kind === K.Name || kind === K[","] || kind === K.Comment);
}
