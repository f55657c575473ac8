export { digestTable } from "./digest.ts";
export type { Format } from "./formats.ts";
export type { Mark } from "./number-text.ts";
export { readTable, type ReadOptions, type ReadResult } from "./read-table.ts";
export { writeCsv, type WriteOptions } from "./write-csv.ts";
