/** What every engine takes and gives. */

import type { CompiledSql, CompiledTable, Meaning } from "@khung/sql";

/** Cells as text, `null` for NULL: engines' own number types would round. */
export type EngineRow = readonly (string | null)[];

/** A column of a table; the type as the engine writes it. */
export interface EngineColumn {
  readonly name: string;
  readonly type: string;
}

/** A table, and one query of it. */
export interface TableQuery extends CompiledTable {
  readonly query: string;
}

/** An engine that runs compiled frameworks: what the conformance suite takes. */
export interface SqlEngine {
  readonly name: string;
  readonly dialect: CompiledSql["dialect"];
  /** Makes the table with `ddl`, fills it with the rows, runs `query`; the table is gone afterwards. */
  run(compiled: TableQuery, rows: readonly EngineRow[], signal?: AbortSignal): Promise<readonly EngineRow[]>;
}

/** The columns of the table that a compiled query reads, in the order of its rows. */
export function columnsOf({
  dialect,
  key,
  inputs,
}: Pick<CompiledSql, "dialect" | "key" | "inputs">): readonly EngineColumn[] {
  const text = dialect === "spark" ? "STRING" : "TEXT";
  return [{ name: key, type: text }, ...inputs.map(({ column, type }) => ({ name: column, type }))];
}

/** The columns of what a compiled query gives, in their order, as PostgreSQL has them. */
export function answersOf({ columns }: CompiledSql): readonly EngineColumn[] {
  return columns.map(({ name, meaning: { kind } }) => ({ name, type: answerTypes[kind] }));
}

const answerTypes: Readonly<Record<Meaning["kind"], string>> = {
  entity: "TEXT",
  level: "BIGINT",
  low: "BIGINT",
  high: "BIGINT",
  status: "TEXT",
  outcome: "BOOLEAN",
  points: "NUMERIC",
  score: "NUMERIC",
  scoreMost: "NUMERIC",
  scoreLow: "NUMERIC",
  scoreHigh: "NUMERIC",
  rank: "BIGINT",
};
