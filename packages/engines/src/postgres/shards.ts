/** One table over several nodes: the coordinator holds no rows, each shard holds those whose key falls to it. */

import type { EngineColumn } from "../engine.ts";
import type { Address, Session } from "./session.ts";

/** A table to spread out; names as they are, without quotes. */
export interface ShardedTable {
  readonly name: string;
  readonly columns: readonly EngineColumn[];
  /** The column that decides where a row goes; the same key is always on the same shard. */
  readonly key: string;
  /** CREATE TABLE for the shards, with whatever constraints they are to hold. */
  readonly ddl: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Makes the shards known to the coordinator, as foreign servers `shard_0`, `shard_1` …, once per database.
 *
 * Many rows travel in one message: the default for inserts is one.
 */
export async function joinShards(coordinator: Session, shards: readonly Address[]): Promise<void> {
  await coordinator.query("create extension if not exists postgres_fdw");
  for (const [i, { host = "127.0.0.1", port, user = "khung", password, database = "postgres" }] of shards.entries()) {
    const where = `host ${literal(host)}, port ${literal(String(port))}, dbname ${literal(database)}`;
    const how = "async_capable 'true', fetch_size '10000', batch_size '1000'";
    const who = `user ${literal(user)}, password ${literal(password)}`;
    await coordinator.query(`create server shard_${i} foreign data wrapper postgres_fdw options (${where}, ${how})`);
    await coordinator.query(`create user mapping for current_user server shard_${i} options (${who})`);
  }
}

/** Makes a table on every shard, and on the coordinator one of the same name that is partitioned over them by hash of the key. */
export async function createSharded(
  coordinator: Session,
  shards: readonly Session[],
  { name, columns, key, ddl }: ShardedTable,
): Promise<void> {
  for (const shard of shards) await shard.query(ddl);
  await coordinator.query(`create table ${quoted(name)} (${listed(columns)}) partition by hash (${quoted(key)})`);
  for (const i of shards.keys()) {
    const rows = `for values with (modulus ${shards.length}, remainder ${i})`;
    await coordinator.query(
      `create foreign table ${part(name, i)} partition of ${quoted(name)} ${rows} ${onShard(name, i)}`,
    );
  }
}

/**
 * Gives a query a name under which every shard answers it for its own rows, side by side: on the coordinator all answers under each other.
 *
 * For what looks at one row at a time, and for counts and sums, which the coordinator then adds up: the planner of `postgres_fdw` cannot be
 * relied on to count where the rows are. A query that compares rows with each other would compare those of one shard.
 */
export async function createShardedAnswers(
  coordinator: Session,
  shards: readonly Session[],
  { name, columns, query }: Pick<ShardedTable, "name" | "columns"> & { readonly query: string },
): Promise<void> {
  for (const [i, shard] of shards.entries()) {
    await shard.query(`create view ${quoted(name)} as ${query}`);
    await coordinator.query(`create foreign table ${part(name, i)} (${listed(columns)}) ${onShard(name, i)}`);
  }
  const parts = shards.map((_, i) => `select * from ${part(name, i)}`);
  await coordinator.query(`create view ${quoted(name)} as ${parts.join(" union all ")}`);
}

function listed(columns: readonly EngineColumn[]): string {
  return columns.map(({ name, type }) => `${quoted(name)} ${type}`).join(", ");
}

/** The coordinator's name for what one shard has. */
function part(name: string, shard: number): string {
  return quoted(`${name}_${shard}`);
}

function onShard(name: string, shard: number): string {
  return `server shard_${shard} options (table_name ${literal(name)})`;
}
