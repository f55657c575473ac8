/** A workbook as plain data: what stands in which cell, and how it is to look. */

/** A number by its digits (`65.5`), so that no float comes between. */
export type Cell =
  | string
  | null
  | { readonly number: string; readonly places?: number }
  /** `YYYY-MM-DD`. */
  | { readonly date: string };

/** A column. */
export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Words stand left, numbers right whatever is said. */
  readonly centred?: boolean;
}

/** A table with lines above it. */
export interface Sheet {
  readonly name: string;
  /** Lines above the table, the first as its title. */
  readonly title: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the header has filters. */
  readonly filter?: boolean;
}
