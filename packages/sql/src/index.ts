export { compileSql, type CompiledSql, type Meaning, type ResultColumn, type SqlOptions, type SqlResult } from "./compile.ts";
export type { Dialect } from "./dialects.ts";
export { usualWidth, type InputColumn, type Width } from "./inputs.ts";
