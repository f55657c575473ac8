export {
  readBatches,
  workBatches,
  type BatchOptions,
  type BatchSummary,
  type Made,
  type PieceWork,
  type Worked,
} from "./batches/read-batches.ts";
export type { Piece, PieceOptions } from "./batches/piece.ts";
export { readPiece, type ReadPiece } from "./batches/read-piece.ts";
export { collect, type Collected } from "./problems.ts";
export type { ByteSource } from "./byte-source.ts";
export { digestTable, digestText } from "./digest.ts";
export type { Format } from "./formats.ts";
export { fromLegacy, toLegacy, type Converted } from "./legacy/convert.ts";
export { detectLegacy, fontEncoding, type DetectedLegacy } from "./legacy/detect.ts";
export type { LegacyEncoding } from "./legacy/tables.ts";
export {
  importTable,
  previewFile,
  type FilePreview,
  type ImportChoices,
  type Imported,
} from "./import/import-table.ts";
export type { GridChoices } from "./import/foreign-grid.ts";
export { matchColumns, type ColumnRole } from "./import/match-columns.ts";
export type { Lineage, Succession } from "./lineage/lineage.ts";
export {
  mergeTable,
  type MergedEntity,
  type MergedTable,
  type MergeOptions,
  type Predecessor,
} from "./lineage/merge-table.ts";
export { readLineage } from "./lineage/read-lineage.ts";
export type { Mark } from "./number-text.ts";
export { childrenAsOf, periodAt, periodProblems, readPeriod, type Period } from "./period/period.ts";
export { compareWithRegistry, type RegistryOptions } from "./registry/compare-with-registry.ts";
export { findParents, type Parents } from "./registry/find-parents.ts";
export { readRegistry } from "./registry/read-registry.ts";
export { isValidAt, validAt, type Registry, type RegistryEntry } from "./registry/registry.ts";
export { readParquetHeader, type ParquetHeader } from "./parquet/parquet-header.ts";
export type { GridOptions } from "./read-grid.ts";
export { readHeader, type Header } from "./read-header.ts";
export { readRecords, type FileRecord, type ReadRecords, type RecordColumn } from "./records/read-records.ts";
export { readTable, type ReadOptions, type ReadResult } from "./read-table.ts";
export { writeCsv, type WriteOptions } from "./write-csv.ts";
