export { startServers, type ServerOptions, type Servers } from "./postgres/servers.ts";
export { connect, type Address, type Session } from "./postgres/session.ts";
export { createSharded, createShardedAnswers, joinShards, type ShardedTable } from "./postgres/shards.ts";
export { postgresEngine, shardedEngine } from "./postgres/engine.ts";
