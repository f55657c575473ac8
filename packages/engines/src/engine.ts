/** What every engine takes and gives. */

/** Cells as text, `null` for NULL: engines' own number types would round. */
export type EngineRow = readonly (string | null)[];

/** A column of a table; the type as the engine writes it. */
export interface EngineColumn {
  readonly name: string;
  readonly type: string;
}
