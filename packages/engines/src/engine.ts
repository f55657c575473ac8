/** What every engine takes and gives. */

import type { CompiledSql } from "@khung/sql";

/** Cells as text, `null` for NULL: engines' own number types would round. */
export type EngineRow = readonly (string | null)[];

/** An engine that runs compiled frameworks: what the conformance suite takes. */
export interface SqlEngine {
  readonly name: string;
  readonly dialect: CompiledSql["dialect"];
  /** Makes the table with `ddl`, fills it with the rows, runs `query`; the table is gone afterwards. */
  run(compiled: CompiledSql, rows: readonly EngineRow[], signal?: AbortSignal): Promise<readonly EngineRow[]>;
}
