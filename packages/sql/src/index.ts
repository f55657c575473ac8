export {
  compileSql,
  type CompiledSql,
  type Meaning,
  type ResultColumn,
  type SqlOptions,
  type SqlResult,
} from "./compile.ts";
export type { Dialect, Width } from "./dialects.ts";
export { usualWidth, type InputColumn } from "./inputs.ts";
export { decodeRows, textRows, widthsOf, type EntityRow, type TextRow, type TextRows } from "./rows.ts";
