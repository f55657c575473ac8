/** What every engine takes and gives. */

/** Cells as text, `null` for NULL: engines' own number types would round. */
export type EngineRow = readonly (string | null)[];
