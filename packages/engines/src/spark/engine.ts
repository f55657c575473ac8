/** Spark as an engine of compiled frameworks. */

import { columnsOf, type SqlEngine } from "../engine.ts";
import type { Spark } from "./session.ts";

/** A session; the table is a view of rows spread over the workers. */
export function sparkEngine(spark: Spark): SqlEngine {
  return {
    name: `Spark ${spark.version}, ${spark.master}`,
    dialect: "spark",
    async run(compiled, rows, signal) {
      await spark.load(compiled.table, columnsOf(compiled), rows);
      try {
        return await spark.query(compiled.query, signal);
      } finally {
        await spark.execute(`DROP VIEW ${compiled.table}`);
      }
    },
  };
}
