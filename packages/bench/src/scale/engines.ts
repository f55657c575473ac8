/** The engines that take the job, each by its own dialect of the same query. */

import { openDatabase } from "@khung/engines/duckdb";
import { columnsOf, type EngineRow } from "@khung/engines/engine";
import { connect, createSharded, createShardedAnswers, joinShards, startServers } from "@khung/engines/postgres";
import type { Spark } from "@khung/engines/spark";
import { invariant } from "@khung/diagnostics";
import { compileScenarios, textRows, widthsOf, type CompiledScenarios, type Dialect } from "@khung/sql";
import { columnarTransitions, type Job, type Transitions } from "./job.ts";
import { asOf } from "../workload/workload.ts";

/** What a run gives. */
export interface Answer {
  readonly transitions: Transitions;
  /** From the query to the last row of the answer, seconds; loading the tables is not in it. */
  readonly seconds: number;
}

export interface ScaleEngine {
  readonly name: string;
  run(job: Job): Promise<Answer>;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

/** The job in SQL: both tables and the query. */
function inSql({ module, table, thresholds, scenarios }: Job, dialect: Dialect) {
  const moved = thresholds.map(({ code, level, written }) => ({ name: `${code}@${level}`, expr: written }));
  const compiled = compileScenarios(module, { dialect, asOf, moved, widths: widthsOf(module, table) });
  invariant(compiled.ok, "the national framework has exact SQL");
  const entities = textRows(compiled, table);
  invariant(entities.ok, "columns are as wide as the data");
  const rows = scenarios.map(({ name, values }): EngineRow => [
    name,
    ...values.flatMap(({ numerator, denominator }) => [String(numerator), String(denominator)]),
  ]);
  return { compiled, entities: entities.rows, scenarios: rows };
}

function transitionsOf(rows: readonly EngineRow[]): Transitions {
  return new Map(rows.map(([scenario, from, to, count]) => [`${scenario} ${from} ${to}`, Number(count)]));
}

const columnar: ScaleEngine = {
  name: "columnar",
  async run(job) {
    const { value, seconds } = await timed(() => columnarTransitions(job));
    return { transitions: value, seconds };
  },
};

const duckdb: ScaleEngine = {
  name: "DuckDB",
  async run(job) {
    const { compiled, entities, scenarios } = inSql(job, "duckdb");
    using database = await openDatabase();
    await database.query(compiled.ddl);
    await database.query(compiled.scenarios.ddl);
    await database.fill(compiled.table, entities);
    await database.fill(compiled.scenarios.table, scenarios);
    const { value, seconds } = await timed(() => database.query(compiled.transitions));
    return { transitions: transitionsOf(value), seconds };
  },
};

const postgres: ScaleEngine = {
  name: "PostgreSQL",
  async run(job) {
    const { compiled, entities, scenarios } = inSql(job, "postgres");
    await using servers = await startServers();
    const [address] = servers.nodes;
    invariant(address, "one server was asked for");
    await using session = connect(address);
    await session.query(compiled.ddl);
    await session.query(compiled.scenarios.ddl);
    await session.insert(compiled.table, entities);
    await session.insert(compiled.scenarios.table, scenarios);
    await session.query("analyze");
    const { value, seconds } = await timed(() => session.query(compiled.transitions));
    return { transitions: transitionsOf(value), seconds };
  },
};

/** Entities spread over two shards, all scenarios on each; the coordinator adds up. */
const postgresNodes: ScaleEngine = {
  name: "PostgreSQL, 3 nodes",
  async run(job) {
    const { compiled, entities, scenarios } = inSql(job, "postgres");
    await using servers = await startServers({ nodes: 3 });
    const [first, ...rest] = servers.nodes;
    invariant(first, "three servers were asked for");
    await using coordinator = connect(first);
    const shards = rest.map(connect);
    try {
      await joinShards(coordinator, rest);
      const { table: name, key, ddl } = compiled;
      await createSharded(coordinator, shards, { name, key, ddl, columns: columnsOf(compiled) });
      await coordinator.insert(name, entities);
      for (const shard of shards) {
        await shard.query(compiled.scenarios.ddl);
        await shard.insert(compiled.scenarios.table, scenarios);
        await shard.query("analyze");
      }
      await createShardedAnswers(coordinator, shards, {
        name: "transitions",
        columns: answerColumns,
        query: compiled.transitions,
      });
      const [scenario, from, to, count] = answerColumns.map((column) => `"${column.name}"`);
      const text = `select ${scenario}, ${from}, ${to}, sum(${count}) from transitions group by ${scenario}, ${from}, ${to}`;
      const { value, seconds } = await timed(() => coordinator.query(text));
      return { transitions: transitionsOf(value), seconds };
    } finally {
      await Promise.all(shards.map((shard) => shard.close()));
    }
  },
};

const answerColumns = [
  { name: "scenario", type: "text" },
  { name: "from", type: "bigint" },
  { name: "to", type: "bigint" },
  { name: "entities", type: "bigint" },
];

/** Spark, in a session that is there already. */
export function sparkScale(spark: Spark): ScaleEngine {
  return {
    name: `Spark ${spark.version}`,
    async run(job) {
      const { compiled, entities, scenarios } = inSql(job, "spark");
      await spark.load(compiled.table, columnsOf(compiled), entities);
      await spark.load(compiled.scenarios.table, scenarioColumns(compiled), scenarios);
      const { value, seconds } = await timed(() => spark.query(compiled.transitions));
      return { transitions: transitionsOf(value), seconds };
    },
  };
}

function scenarioColumns({ scenarios: { key, moved } }: CompiledScenarios) {
  const numbers = moved.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  return [{ name: key, type: "STRING" }, ...numbers.map((name) => ({ name, type: "BIGINT" }))];
}

/** Those that need nothing but npm. */
export const scaleEngines: readonly ScaleEngine[] = [columnar, duckdb, postgres, postgresNodes];
