/** A Word document as plain data: paragraphs and tables on A4. */

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points, where not that of the document. */
  readonly size?: number;
}

/** A paragraph; a bare text has the looks of the document. */
export interface Paragraph {
  readonly runs: string | readonly Run[];
  readonly align?: "left" | "center" | "right" | "both";
  /** Of the first line, in millimetres. */
  readonly indent?: number;
  /** Above it, in points. */
  readonly above?: number;
  /** Stays with what follows on one page. */
  readonly keep?: boolean;
}

/** One cell. */
export interface TableCell {
  readonly content: string | readonly Paragraph[];
  /** How many columns it takes. */
  readonly span?: number;
  readonly align?: Paragraph["align"];
  readonly bold?: boolean;
  readonly shaded?: boolean;
}

/** A table over the whole width of the page. */
export interface Table {
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly borders: boolean;
  /** How many rows are said again on each page. */
  readonly header?: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** In points, where not that of the document. */
  readonly size?: number;
}

/** What stands on the pages. */
export interface WordDocument {
  readonly title: string;
  readonly landscape?: boolean;
  readonly blocks: readonly (Paragraph | Table)[];
}
