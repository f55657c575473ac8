/** Edits of a text, in UTF-16 offsets, as strings and editors count. */

/** A stretch of a text, half-open. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Puts `insert` in the place of a stretch. Edits of one step are in order, do not overlap, and all count in the text before the step. */
export interface TextEdit extends TextRange {
  readonly insert: string;
}
