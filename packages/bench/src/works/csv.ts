/** A large CSV file to levels, in batches; beside it DuckDB, which only reads the same file. */

import { createWriteStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { readBatches } from "@khung/data";
import { invariant } from "@khung/diagnostics";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import type { Module } from "@khung/ir";
import { expectedLevels } from "../agree.ts";
import { measure } from "../measure.ts";
import { missing, type Data } from "../workload/data.ts";
import { asOf, workloadOf } from "../workload/workload.ts";
import type { Part } from "./part.ts";

/** Name of the work in results: ours is to levels, DuckDB's reading alone. */
export const csvWork = "CSV to levels";

/** The file. */
export const csv: Part = {
  name: "csv",
  async run({ quick }) {
    const folder = await mkdtemp(path.join(tmpdir(), "khung-bench-"));
    try {
      const workload = workloadOf(quick ? 5_000 : 1_000_000);
      const { module, data } = workload;
      const file = path.join(folder, "rows.csv");
      await pipeline(linesOf(data), createWriteStream(file));
      const expected = counted(await expectedLevels(workload)).join(" ");
      return await measure({
        work: csvWork,
        n: data.rows,
        rounds: quick ? 1 : 3,
        contestants: [
          {
            engine: "khung columns",
            run: () => levelsOfFile(file, module),
            check: (answer) => invariant(String(answer) === expected, "the levels of the rows of the file"),
          },
          {
            engine: "DuckDB",
            run: () => readByDuckdb(file),
            check: (answer) => invariant(answer === data.rows, "every row is read"),
          },
        ],
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function* linesOf({ rows, entities, columns }: Data): Generator<string> {
  yield `entity,${[...columns.keys()].join(",")}\n`;
  const all = [...columns.values()];
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = all.map((column) => (column[row] === missing ? "" : column[row]));
    lines.push(`${entities[row]},${cells.join(",")}\n`);
    if (lines.length < 1_000) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

/** How many entities are at each level. */
async function levelsOfFile(file: string, module: Module): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const source = {
      byteLength: size,
      async slice(start: number, end = size): Promise<ArrayBuffer> {
        const bytes = new Uint8Array(end - start);
        await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      },
    };
    const counts = [0, 0, 0, 0, 0, 0];
    for await (const table of readBatches(source, { name: "rows.csv", module })) {
      const { level } = evaluateColumns(module, columnsOf(module, table), { asOf });
      for (const [k, count] of counted(level).entries()) counts[k] = (counts[k] ?? 0) + count;
    }
    return counts.join(" ");
  } finally {
    await handle.close();
  }
}

function counted(levels: Uint8Array): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** DuckDB's own time to read the file into a table, with one thread. */
async function readByDuckdb(file: string): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await connection.run(`create table rows as select * from read_csv('${file.replaceAll("'", "''")}')`);
    return Number((await connection.runAndReadAll("select count(*) from rows")).getRows()[0]?.[0]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
