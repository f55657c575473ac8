/** Our SQL in DuckDB: the query that `khung compile --to sql --dialect duckdb` writes, over the same rows. */

import { invariant } from "@khung/diagnostics";
import { compileSql } from "@khung/sql";
import { asOf } from "../workload/workload.ts";
import { levelsOf, openDuckdb } from "./duckdb.ts";
import type { Engine } from "./engine.ts";

/** Our SQL. */
export const khungSql: Engine = {
  name: "khung SQL in DuckDB",
  kind: "ours",
  input: "columns",
  most: 100_000,
  async load(workload) {
    const { module, data } = workload;
    const compiled = compileSql(module, { dialect: "duckdb", asOf });
    invariant(compiled.ok, "the workload has an exact query");
    const { connection, close } = await openDuckdb(workload);
    await connection.run("alter table entities rename to rows");
    await connection.run(compiled.ddl);
    const columns = compiled.inputs.map(({ input }) => input);
    await connection.run(
      `insert into ${compiled.table} select lpad((rowid + 1)::varchar, 7, '0'), ${columns.join(", ")} from rows order by rowid`,
    );
    const level = compiled.columns.find(({ meaning }) => meaning.kind === "level");
    invariant(level, "the query gives a level");
    const sql = `select "${level.name}" from (${compiled.query}) order by "${compiled.key}"`;
    return { levels: () => levelsOf(connection, sql, data.rows), close };
  },
};
