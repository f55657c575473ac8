/**
 * The tokens of a text, as all later stages read them. A *position* counts significant tokens, an *index* counts all.
 */

/**
 * The tokens of a text in parallel arrays.
 *
 * Invariant: token `i` is `text.slice(starts[i], starts[i + 1])`; `starts[count]` is the length of the text.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  /** Position in `spellings` of a keyword as it is written; 0 for everything else. */
  readonly spellings: Uint16Array;
  /** Numbers of the tokens that are not trivia, in order. */
  readonly significant: Int32Array;
  /** By position in `significant`: `firstOnLine` and `opensStatement` bits. */
  readonly marks: Uint8Array;
}

/** Mark: the first significant token of its line. */
export const firstOnLine = 1;
/** Mark: a keyword that opens a statement. */
export const opensStatement = 2;

/** Kind of the significant token at a position; 0 outside. */
export function kindAt(tokens: Tokens, position: number): number {
  return tokens.kinds[tokens.significant[position] ?? -1] ?? 0;
}

/** Whether a significant token is the first on its line. */
export function isFirst(tokens: Tokens, position: number): boolean {
  return ((tokens.marks[position] ?? 0) & firstOnLine) !== 0;
}

/** Whether a significant token opens a statement. */
export function isOpening(tokens: Tokens, position: number): boolean {
  return ((tokens.marks[position] ?? 0) & opensStatement) !== 0;
}

/** Where a significant token begins. */
export function startAt(tokens: Tokens, position: number): number {
  return tokens.starts[tokens.significant[position] ?? 0] ?? 0;
}

/** Where a significant token ends. */
export function endAt(tokens: Tokens, position: number): number {
  return tokens.starts[(tokens.significant[position] ?? 0) + 1] ?? 0;
}
