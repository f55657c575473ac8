/** Registers that need no others: what is written in the framework, and the columns of the data. */

import type { Rational } from "@khung/ir";
import { isAbsent, type Evaluated } from "../truth.ts";
import { absenceCode, lost, no, open, yes } from "./codes.ts";
import type { InputColumn, NumberColumn, WordColumn } from "./columns.ts";
import {
  exactBelow,
  exactNode,
  nearNode,
  truthNode,
  wordNode,
  type AnyNode,
  type NumberNode,
  type TruthNode,
  type WordNode,
} from "./nodes.ts";
import { unitError } from "./arithmetic.ts";

/** What kind of value a register holds. */
export type ValueKind = "number" | "truth" | "word";

/** A value that is the same for every row. `kind`: of an absent one, whose value cannot say it. */
export function constantNode(value: Evaluated, kind: ValueKind): AnyNode {
  if (isAbsent(value)) return absentNode(kind, absenceCode(value));
  if (typeof value === "boolean") return filledTruth(value ? yes : no);
  if (typeof value === "string") {
    return wordNode([value], ({ positions }) => {
      positions.fill(0);
    });
  }
  return constantNumber(value);
}

/** A truth code in every row. */
export function filledTruth(code: number): TruthNode {
  return truthNode((codes) => {
    codes.fill(code);
  });
}

function absentNode(kind: ValueKind, code: number): AnyNode {
  if (kind === "truth") return filledTruth(code);
  if (kind === "word") {
    return wordNode([], ({ codes }) => {
      codes.fill(code);
    });
  }
  return exactNode({ mostTop: 0, mostBottom: 1, scale: 1 }, ({ codes }) => {
    codes.fill(code);
  });
}

/** A number that is the same for every row. */
export function constantNumber({ numerator, denominator }: Rational): NumberNode {
  const [top, scale] = [Number(numerator), Number(denominator)];
  if (Math.abs(top) < exactBelow && scale < exactBelow) {
    return exactNode({ mostTop: Math.abs(top), mostBottom: scale, scale }, (node) => {
      node.top.fill(top);
    });
  }
  const value = top / scale;
  return nearNode(({ middle, error }) => {
    middle.fill(value);
    error.fill(4 * Math.abs(value) * unitError);
  });
}

/** An input. Missing is `open`: data could help. */
export function inputNode(column: InputColumn): AnyNode {
  switch (column.kind) {
    case "number":
      return numberColumnNode(column);
    case "truth":
      return truthNode((codes, { from, length }) => {
        codes.set(column.codes.subarray(from, from + length));
      });
    case "word":
      return wordColumnNode(column);
    case "wide":
      return wideNode();
  }
}

function numberColumnNode({ values, scale, least, greatest, gaps, missing }: NumberColumn): NumberNode {
  const mostTop = Math.max(-least, greatest);
  return exactNode({ mostTop, mostBottom: scale, scale }, ({ top, codes }, { from, length }) => {
    for (let i = 0; i < length; i++) top[i] = values[from + i]!;
    if (!gaps) return;
    for (let i = 0; i < length; i++) {
      const absent = Number.isNaN(missing) ? Number.isNaN(top[i]!) : top[i] === missing;
      codes[i] = absent ? open : yes;
      if (absent) top[i] = 0;
    }
  });
}

function wordColumnNode({ codes: column, words }: WordColumn): WordNode {
  return wordNode(words, ({ positions, codes }, { from, length }) => {
    for (let i = 0; i < length; i++) {
      const position = column[from + i]!;
      positions[i] = Math.max(position, 0);
      codes[i] = position < 0 ? open : yes;
    }
  });
}

/** What no register holds exactly: every row of it is left to the reference interpreter. */
export function wideNode(): NumberNode {
  return exactNode({ mostTop: 0, mostBottom: 1, scale: 1 }, ({ codes }, { from, length, undecided }) => {
    undecided.fill(1, from, from + length);
    codes.fill(lost);
  });
}
