/** One table over several nodes: the coordinator holds no rows, each shard holds those whose key falls to it. */

import type { Address, Session } from "./session.ts";

/** A table to spread out. Names and types are SQL, quoted as they have to be. */
export interface ShardedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The column that decides where a row goes; the same key is always on the same shard. */
  readonly key: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

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
    await coordinator.query(`create server shard_${i} foreign data wrapper postgres_fdw options (${where}, ${how})`);
    await coordinator.query(
      `create user mapping for current_user server shard_${i} options (user ${literal(user)}, password ${literal(password)})`,
    );
  }
}

/** Makes a table on every shard, and on the coordinator one that is partitioned over them by hash of the key. */
export async function createSharded(
  coordinator: Session,
  shards: readonly Session[],
  { name, columns, key }: ShardedTable,
): Promise<void> {
  const definition = columns.map((column) => `${column.name} ${column.type}`).join(", ");
  for (const [i, shard] of shards.entries()) await shard.query(`create table ${part(name, i)} (${definition})`);
  await coordinator.query(`create table ${name} (${definition}) partition by hash (${key})`);
  for (const i of shards.keys()) {
    await coordinator.query(
      `create foreign table ${part(name, i)} partition of ${name}
         for values with (modulus ${shards.length}, remainder ${i}) server shard_${i}`,
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
  { name, columns, query }: Pick<ShardedTable, "name" | "columns"> & { readonly query: (shard: number) => string },
): Promise<void> {
  const definition = columns.map((column) => `${column.name} ${column.type}`).join(", ");
  const parts = shards.map((_, i) => part(name, i));
  for (const [i, shard] of shards.entries()) {
    await shard.query(`create view ${parts[i]} as ${query(i)}`);
    await coordinator.query(`create foreign table ${parts[i]} (${definition}) server shard_${i}`);
  }
  await coordinator.query(`create view ${name} as ${parts.map((each) => `select * from ${each}`).join(" union all ")}`);
}

/** `"entities"` → `"entities_0"`, `entities` → `entities_0`. */
function part(name: string, shard: number): string {
  return name.endsWith('"') ? `${name.slice(0, -1)}_${shard}"` : `${name}_${shard}`;
}
