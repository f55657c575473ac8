/**
 * Truths as small numbers, ordered so that Kleene `and` is the least of them. A column of codes is never NULL.
 *
 * Twin: evaluator/columnar/codes.ts
 */

export const no = 0;
/** Missing for want of data. */
export const open = 1;
/** Missing, whatever the data. */
export const lost = 2;
/** Nothing to measure. */
export const empty = 3;
/** True; of a number or a word: it has a value. */
export const yes = 4;
/** Only of criteria: not in the set that is asked about. As a status: not applicable. */
export const excluded = 5;

/** One of the codes above. */
export type Code = 0 | 1 | 2 | 3 | 4 | 5;

/** Every code, ascending. */
export const allCodes: readonly Code[] = [no, open, lost, empty, yes, excluded];

/** Kleene not: true and false change places, all else stays. */
export function opposite(code: Code): Code {
  return code === yes ? no : code === no ? yes : code;
}
