import { expect, test } from "vitest";
import { connect } from "./session.ts";
import { startServers } from "./servers.ts";
import { createSharded, createShardedAnswers, joinShards } from "./shards.ts";

test("a table over three nodes: rows are on the shards, counted there", { timeout: 180_000 }, async () => {
  await using servers = await startServers({ nodes: 3 });
  const [first, ...rest] = servers.nodes;
  await using coordinator = connect(first!);
  const shards = rest.map(connect);
  await joinShards(coordinator, rest);
  await createSharded(coordinator, shards, {
    name: "đơn vị",
    columns: [
      { name: "mã", type: "text" },
      { name: "n", type: "numeric" },
    ],
    key: "mã",
    ddl: 'create table "đơn vị" ("mã" text primary key, n numeric check (n >= 0))',
  });
  const rows = Array.from({ length: 1000 }, (_, i) => [String(i), `${i % 7}.5`]);
  await coordinator.insert('"đơn vị"', rows);
  expect(await coordinator.query('select count(*), sum(n) from "đơn vị"')).toEqual([["1000", "3497.0"]]);
  const counts = await Promise.all(
    shards.map(async (shard) => Number((await shard.query('select count(*) from "đơn vị"'))[0]![0])),
  );
  expect(counts[0]! + counts[1]!).toBe(1000);
  expect(Math.min(...counts)).toBeGreaterThan(300);
  await expect(coordinator.insert('"đơn vị"', [["7", "1"]])).rejects.toThrow("duplicate key");
  await expect(coordinator.insert('"đơn vị"', [["1001", "-1"]])).rejects.toThrow("check constraint");

  await createShardedAnswers(coordinator, shards, {
    name: "answers",
    columns: [{ name: "half", type: "numeric" }],
    query: 'select n / 2 as half from "đơn vị"',
  });
  expect(await coordinator.query("select count(*) from answers where half = 1.25")).toEqual([["143"]]);
  await createShardedAnswers(coordinator, shards, {
    name: "counts",
    columns: [
      { name: "half", type: "numeric" },
      { name: "n", type: "int8" },
    ],
    query: "select half, count(*) as n from answers group by half",
  });
  const counted = "select half, sum(n) from counts group by half order by half limit 2";
  expect(await coordinator.query(counted)).toEqual([
    ["0.25000000000000000000", "143"],
    ["0.75000000000000000000", "143"],
  ]);
  // Only figures travel.
  const plan = (await coordinator.query(`explain (verbose, costs off) ${counted}`)).join("\n");
  expect(plan.match(/Remote SQL: SELECT half, n FROM public.counts/g)).toHaveLength(2);
  await Promise.all(shards.map((shard) => shard.close()));
});
