/**
 * Truths as small numbers, ordered so that Kleene `and` is the least of them.
 *
 * The same logic as truth.ts: false before missing before nothing before true. Missing that no data could help is a code of its own,
 * after missing for want of data, because of both together some data are wanted.
 */

import { unreachable } from "@khung/diagnostics";
import type { Absent } from "../truth.ts";

export const no = 0;
export const open = 1;
export const lost = 2;
export const empty = 3;
/** True; of a number or a member: it has a value. */
export const yes = 4;

/** One of the codes above. */
export type Code = 0 | 1 | 2 | 3 | 4;

/** The code of an absence. */
export function absenceCode(absent: Absent): 1 | 2 | 3 {
  if (absent.absent === "nothing") return empty;
  return absent.inputs.size > 0 ? open : lost;
}

/** Kleene not: true and false change places, absences stay. */
export function opposite(code: Code): Code {
  switch (code) {
    case no:
      return yes;
    case yes:
      return no;
    case open:
    case lost:
    case empty:
      return code;
    default:
      return unreachable(code);
  }
}

/** `opposite` as a table, for loops. */
export const opposites = Uint8Array.of(yes, open, lost, empty, no);
