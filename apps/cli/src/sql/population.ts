/**
 * A framework and its data for `--engine duckdb`. A Parquet file whose cells are all what their types say is read by DuckDB itself,
 * whatever its size; other files by our readers, into a table of DuckDB.
 */

import path from "node:path";
import { readParquetHeader } from "@khung/data";
import type { Diagnostic } from "@khung/diagnostics";
import { openDatabase, openParquetTable, placeColumn, type Database } from "@khung/engines/duckdb";
import type { EngineRow } from "@khung/engines/engine";
import { displayName, readDataNotes } from "@khung/project";
import { textRows, widthsOf, type CompiledTable, type Width } from "@khung/sql";
import type { Context } from "../command.ts";
import { loadData } from "../load-data.ts";
import { loadFramework, type LoadedFramework } from "../load-framework.ts";
import { digestOf } from "../stream/digest.ts";
import { openSource } from "../stream/file-source.ts";

/** A framework with data that are, or can be put, in a database. */
export interface SqlPopulation extends Disposable {
  readonly framework: LoadedFramework;
  readonly database: Database;
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
  readonly problems: readonly Diagnostic[];
  readonly asOf: string;
  readonly widths: Readonly<Record<string, Width>>;
  /** Makes the table of compiled queries. Gives why it cannot hold the data; none: it is there. */
  place(compiled: CompiledTable): Promise<readonly Diagnostic[]>;
  /**
   * Rows of a query whose first column is the code of the entity, in the order of the file. `keepsOrder`: the query looks at one row at a
   * time, so that DuckDB gives them in the order of what it reads.
   */
  inOrder(query: string, compiled: CompiledTable, keepsOrder?: boolean): AsyncIterable<EngineRow>;
}

/** Reads the framework and finds its data. Errors: undefined after the reason was shown. */
export async function openSqlPopulation(context: Context): Promise<SqlPopulation | undefined> {
  const framework = await loadFramework(context);
  if (!framework) return undefined;
  const database = await openDatabase();
  try {
    const found = (await ofParquet(framework, database, context)) ?? (await ofTable(framework, database, context));
    if (found) return found;
  } catch (error) {
    database[Symbol.dispose]();
    throw error;
  }
  database[Symbol.dispose]();
  return undefined;
}

/** A Parquet file that DuckDB reads; undefined: our reader has to. */
async function ofParquet(
  framework: LoadedFramework,
  database: Database,
  { values, world, language }: Context,
): Promise<SqlPopulation | undefined> {
  const given = values["data"] ?? "-";
  if (!/\.parquet$/i.test(given)) return undefined;
  const file = path.resolve(world.cwd, given);
  const source = await openSource(file).catch(() => undefined);
  if (!source) return undefined;
  try {
    const key = values["key"];
    const { module } = framework;
    const name = displayName(given);
    const header = await readParquetHeader(source, { name, module, ...(key !== undefined && { key }) });
    const table = header && (await openParquetTable(database, { ...header, file }));
    if (!table) {
      const words = {
        vi: `${name}: bộ đọc của khung đọc tệp này thay cho DuckDB, vì có ô hoặc cột cần xem xét`,
        en: `${name}: read by our reader in place of DuckDB's, for there are cells or columns that want a second look`,
      };
      await world.err.write(`${words[language]}\n`);
      return undefined;
    }
    const noted = readDataNotes(given, world.cwd);
    return {
      framework,
      database,
      name,
      rows: table.rows,
      digest: await digestOf(source),
      problems: [...noted.diagnostics, ...header.problems],
      asOf: values["as-of"] ?? noted.notes?.asOf ?? world.today(),
      widths: table.widths,
      async place(compiled) {
        await table.place(compiled);
        return [];
      },
      async *inOrder(query, { table: read, key: code }, keepsOrder = false) {
        if (keepsOrder) return yield* database.stream(query);
        await database.query(`CREATE OR REPLACE TEMP TABLE found AS ${query}`);
        yield* database.stream(
          `SELECT found.* FROM found JOIN "${read}" AS read ON read."${code}" = found."${code}" ORDER BY read."${placeColumn}"`,
        );
      },
      [Symbol.dispose]: () => database[Symbol.dispose](),
    };
  } finally {
    await source.close();
  }
}

/** Any file by our readers. */
async function ofTable(
  framework: LoadedFramework,
  database: Database,
  context: Context,
): Promise<SqlPopulation | undefined> {
  const data = await loadData(framework, context);
  if (!data) return undefined;
  const { table, name, rows, digest, problems, asOf } = data;
  const rowOf = new Map(table.entities.map((entity, row) => [entity, row]));
  return {
    framework,
    database,
    name,
    rows,
    digest,
    problems,
    asOf,
    widths: widthsOf(framework.module, table),
    async place(compiled) {
      const made = textRows(compiled, table);
      if (!made.ok) return made.problems;
      await database.query(compiled.ddl);
      await database.fill(compiled.table, made.rows);
      return [];
    },
    async *inOrder(query) {
      const found: EngineRow[] = [];
      for (const row of await database.query(query)) found[rowOf.get(row[0] ?? "") ?? 0] = row;
      yield* found.filter((row) => row !== undefined);
    },
    [Symbol.dispose]: () => database[Symbol.dispose](),
  };
}
