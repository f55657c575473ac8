/** A stretch of rows of a file, not yet read: plain data, so that it can be read on another thread. */

import type { PackedPages } from "../parquet/read-pages.ts";
import type { Stored } from "../parquet/stored.ts";
import type { CsvLayout } from "./csv-layout.ts";

/** Rows of a CSV file: whole ones, the last byte is a line end. */
export interface CsvPiece {
  readonly kind: "csv";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A group of rows of a Parquet file: by position of the column in the file, its pages; absent when nobody asks for it. */
export interface ParquetPiece {
  readonly kind: "parquet";
  readonly rows: number;
  readonly columns: readonly ({ readonly stored: Stored; readonly pages: PackedPages } | undefined)[];
}
export type Piece = CsvPiece | ParquetPiece;

/** How to read it. */
export interface PieceOptions {
  readonly layout: CsvLayout;
  readonly name: string;
  readonly problemLimit: number;
  readonly labels: boolean;
}
