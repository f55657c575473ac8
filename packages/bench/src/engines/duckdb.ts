/** DuckDB with SQL written by hand for this framework; one thread, as all others. */

import { DuckDBDataChunk, DuckDBInstance, INTEGER, BOOLEAN, type DuckDBConnection } from "@duckdb/node-api";
import { writtenAt, type Writing } from "../workload/condition.ts";
import { missing } from "../workload/data.ts";
import type { Cut, Shape } from "../workload/shape.ts";
import type { Workload } from "../workload/workload.ts";
import type { Engine } from "./engine.ts";

/** DuckDB. */
export const duckdb: Engine = {
  name: "DuckDB",
  kind: "database",
  input: "columns",
  most: 1_000_000,
  async load(workload) {
    const { connection, close } = await openDuckdb(workload);
    const sql = `select ${levelSql(workload.shape)} as level from entities`;
    return { levels: () => levelsOf(connection, sql, workload.data.rows), close };
  },
};

/** A database in memory with the rows as table `entities`. */
export async function openDuckdb({ data, shape }: Workload): Promise<{
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const names = [...data.columns.keys()];
  const isBoolean = (name: string): boolean => shape.booleans.includes(name);
  const types = names.map((name) => `${name} ${isBoolean(name) ? "boolean" : "integer"}`);
  await connection.run(`create table entities (${types.join(", ")})`);
  const appender = await connection.createAppender("entities");
  const most = 2_048;
  for (let from = 0; from < data.rows; from += most) {
    const chunk = DuckDBDataChunk.create(names.map((name) => (isBoolean(name) ? BOOLEAN : INTEGER)));
    chunk.setColumns(
      [...data.columns].map(([name, values]) =>
        Array.from(values.subarray(from, from + most), (value) =>
          value === missing ? null : isBoolean(name) ? value === 1 : value,
        ),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The only column of a query: a level a row. */
export async function levelsOf(connection: DuckDBConnection, sql: string, rows: number): Promise<Uint8Array> {
  const values = new Uint8Array(rows);
  const chunks = await (await connection.run(sql)).fetchAllChunks();
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(0);
    for (let i = 0; i < chunk.rowCount; i++) values[row++] = Number(vector.getItem(i));
  }
  return values;
}

/** The level as an expression; `threshold` may put something else in the place of a cut's numerator. */
export function levelSql({ levels, criteria }: Shape, threshold?: (cut: Cut, top: string) => string): string {
  const writing = sql(threshold ?? (({ numerator }) => String(numerator)));
  const tests = Array.from({ length: levels }, (_, i) => `when not ${writtenAt(criteria, i + 1, writing)} then ${i}`);
  return `case ${tests.join(" ")} else ${levels} end`;
}

function sql(threshold: (cut: Cut, top: string) => string): Writing {
  return {
    and: "and",
    or: "or",
    leaf(condition) {
      switch (condition.kind) {
        case "is":
          return `coalesce(${condition.input} = ${condition.value}, false)`;
        case "zero":
          return `coalesce(${condition.input} = 0, false)`;
        case "reported":
          return `(${condition.input} is not null)`;
        case "atLeast":
          return `coalesce(${condition.input} >= ${condition.least}, false)`;
        case "share": {
          const { top, bottom, cut } = condition;
          return `coalesce(${bottom} <> 0 and ${top} * ${cut.denominator} >= ${bottom} * ${threshold(cut, top)}, false)`;
        }
      }
    },
  };
}
