/** PostgreSQL, one node or several, as an engine of compiled frameworks. */

import { columnsOf, type SqlEngine, type TableQuery } from "../engine.ts";
import type { Session } from "./session.ts";
import { createSharded } from "./shards.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const drop = ({ table }: TableQuery): string => `drop table if exists ${quoted(table)} cascade`;

/** One node. */
export function postgresEngine(session: Session): SqlEngine {
  return {
    name: "PostgreSQL",
    dialect: "postgres",
    async run(compiled, rows, signal) {
      await session.query(compiled.ddl, signal);
      try {
        await session.insert(quoted(compiled.table), rows, signal);
        return await session.query(compiled.query, signal);
      } finally {
        await session.query(drop(compiled));
      }
    },
  };
}

/** A coordinator whose rows are on shards that have been joined to it: the same query, which reads them from there. */
export function shardedEngine(coordinator: Session, shards: readonly Session[]): SqlEngine {
  return {
    name: `PostgreSQL over ${shards.length + 1} nodes`,
    dialect: "postgres",
    async run(compiled, rows, signal) {
      const { table: name, key, ddl, query } = compiled;
      try {
        await createSharded(coordinator, shards, { name, key, ddl, columns: columnsOf(compiled) });
        await coordinator.insert(quoted(name), rows, signal);
        return await coordinator.query(query, signal);
      } finally {
        for (const node of [coordinator, ...shards]) await node.query(drop(compiled));
      }
    },
  };
}
