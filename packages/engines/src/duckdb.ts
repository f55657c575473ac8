/**
 * DuckDB inside this process: compiled queries over tables, results as text.
 *
 * The native module is loaded when the first database is opened.
 */

import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { EngineRow, SqlEngine } from "./engine.ts";

export { openParquetTable, placeColumn, type ParquetLayout, type ParquetTable } from "./duckdb/parquet.ts";

/** A database in memory. */
export interface Database extends Disposable {
  /** Runs one statement and gives its rows, cells as text, `null` for NULL. */
  query(text: string, signal?: AbortSignal): Promise<readonly EngineRow[]>;
  /** The same a piece at a time: rows may be more than there is memory. */
  stream(text: string): AsyncGenerator<EngineRow, void>;
  /** Fills a table, whose columns are in the order of the cells. */
  fill(table: string, rows: readonly EngineRow[]): Promise<void>;
}

/** Opens an empty database. What does not fit into memory goes to a folder that is gone with it. */
export async function openDatabase(): Promise<Database> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const folder = path.join(tmpdir(), `khung-duckdb-${process.pid}-${randomUUID()}`);
  const instance = await DuckDBInstance.create(":memory:", { temp_directory: folder });
  const connection = await instance.connect();
  return {
    query: (text, signal) => read(connection, text, signal),
    stream: (text) => stream(connection, text),
    fill: (table, rows) => fill(connection, table, rows),
    [Symbol.dispose]() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database as an engine of compiled frameworks. */
export function duckdbEngine(database: Database): SqlEngine {
  return {
    name: "DuckDB",
    dialect: "duckdb",
    async run({ ddl, query, table }, rows, signal) {
      await database.query(ddl, signal);
      try {
        await database.fill(table, rows);
        return await database.query(query, signal);
      } finally {
        await database.query(`DROP TABLE "${table}"`);
      }
    },
  };
}

async function read(
  connection: DuckDBConnection,
  text: string,
  signal: AbortSignal | undefined,
): Promise<readonly EngineRow[]> {
  signal?.throwIfAborted();
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener("abort", interrupt, { once: true });
  try {
    const reader = await connection.runAndReadAll(text);
    return reader.getRows().map(asText);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", interrupt);
  }
}

async function* stream(connection: DuckDBConnection, text: string): AsyncGenerator<EngineRow, void> {
  const result = await connection.stream(text);
  for await (const rows of result.yieldRows()) {
    for (const row of rows) yield asText(row);
  }
}

const asText = (row: readonly DuckDBValue[]): EngineRow => row.map((cell) => (cell === null ? null : String(cell)));

async function fill(connection: DuckDBConnection, table: string, rows: readonly EngineRow[]): Promise<void> {
  const target = `"${table.replaceAll('"', '""')}"`;
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => `c${i} VARCHAR`);
  if (width === 0) return;
  await connection.run(`CREATE OR REPLACE TEMP TABLE as_text (${columns.join(", ")})`);
  const appender = await connection.createAppender("as_text");
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  // Text becomes the type of its column, or the statement fails: nothing is rounded on the way.
  await connection.run(`INSERT INTO ${target} SELECT * FROM as_text`);
  await connection.run("DROP TABLE as_text");
}
