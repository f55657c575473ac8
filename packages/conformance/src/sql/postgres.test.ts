/** PostgreSQL against the interpreter, on one node and over three. */

import {
  connect,
  createSharded,
  createShardedAnswers,
  joinShards,
  postgresEngine,
  shardedEngine,
  startServers,
  type Servers,
  type Session,
} from "@khung/engines/postgres";
import { answersOf, columnsOf, type SqlEngine } from "@khung/engines/engine";
import { columnsOf as columnsOfTable, evaluateColumns } from "@khung/evaluator/columnar";
import { rational, type Module } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import { thresholdOf, withThreshold, type Threshold } from "@khung/simulation";
import { compileSql, textRows, widthsOf } from "@khung/sql";
import fc from "fast-check";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { compareCandidates, compareSteps } from "./candidates.ts";
import { compareWithInterpreter } from "./compare.ts";
import { populations } from "./populations.ts";

const timeout = 600_000;
let servers: Servers;
let sessions: readonly Session[];
let oneNode: SqlEngine;
let threeNodes: SqlEngine;

beforeAll(async () => {
  servers = await startServers({ nodes: 3 });
  sessions = servers.nodes.map(connect);
  const [coordinator, ...shards] = sessions;
  await joinShards(coordinator!, servers.nodes.slice(1));
  oneNode = postgresEngine(coordinator!);
  threeNodes = shardedEngine(coordinator!, shards);
}, timeout);

afterAll(async () => {
  await Promise.all((sessions ?? []).map((session) => session.close()));
  await servers?.stop();
}, timeout);

test.for([
  { name: "levels, one node", cases: arbitraryCase, engine: () => oneNode, runs: 100 },
  { name: "points, one node", cases: arbitraryScoredCase, engine: () => oneNode, runs: 100 },
  { name: "levels, three nodes", cases: arbitraryCase, engine: () => threeNodes, runs: 15 },
  { name: "points, three nodes", cases: arbitraryScoredCase, engine: () => threeNodes, runs: 15 },
])("generated frameworks and data: $name", { timeout }, async ({ cases, engine, runs }) => {
  const numRuns = Number(process.env["RUNS"] ?? runs);
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const result = await compareWithInterpreter(engine(), each);
      if ("refused" in result) return;
      expect(result.found).toEqual(result.expected);
      compared++;
    }),
    { numRuns },
  );
  expect(compared).toBeGreaterThan(numRuns / 3);
});

test("every row of every example, one node and three", { timeout }, async () => {
  const compared = new Set<string>();
  const refused = new Set<string>();
  for (const { name, ...each } of await populations()) {
    for (const engine of [oneNode, threeNodes]) {
      const result = await compareWithInterpreter(engine, each);
      if ("refused" in result) for (const code of result.refused) refused.add(code);
      else {
        expect(result.found, `${name}, ${engine.name}`).toEqual(result.expected);
        compared.add(name);
      }
    }
  }
  expect(["KH8001", "KH8002", "KH8003", "KH8005"]).toEqual(expect.arrayContaining([...refused]));
  expect(compared.size).toBeGreaterThan(20);
  expect(compared).toContain("data/communes.csv by vn.cds.xa@1.0.0");
});

test("the shards count: distributions and transitions of the national framework", { timeout }, async () => {
  const [coordinator, ...shards] = sessions;
  const { module, table, asOf } = (await populations()).find(({ name }) => name.startsWith("data/communes.csv"))!;
  const threshold = thresholdOf(module, asOf, { code: "cqs.ho_so_toan_trinh", level: 3 }) as Threshold;
  const changed = withThreshold(module, threshold, rational(3n, 5n));
  const sql = (each: Module) => {
    const result = compileSql(each, { dialect: "postgres", asOf, widths: widthsOf(module, table) });
    if (!result.ok) throw new Error("refused");
    return result;
  };
  const compiled = sql(module);
  const rows = textRows(compiled, table);
  if (!rows.ok) throw new Error("does not fit");
  onTestFinished(async () => {
    for (const node of sessions) await node.query(`drop table if exists ${compiled.table} cascade`);
  });
  await createSharded(coordinator!, shards, {
    name: compiled.table,
    key: compiled.key,
    ddl: compiled.ddl,
    columns: columnsOf(compiled),
  });
  await coordinator!.insert(compiled.table, rows.rows);
  await createShardedAnswers(coordinator!, shards, {
    name: "baseline",
    columns: answersOf(compiled),
    query: compiled.query,
  });
  await createShardedAnswers(coordinator!, shards, {
    name: "scenario",
    columns: answersOf(compiled),
    query: sql(changed).query,
  });
  const counts = (names: readonly string[]) => [...names, "n"].map((name) => ({ name, type: "bigint" }));
  await createShardedAnswers(coordinator!, shards, {
    name: "distribution",
    columns: counts(["level"]),
    query: "select level, count(*) as n from baseline group by level",
  });
  await createShardedAnswers(coordinator!, shards, {
    name: "transitions",
    columns: counts(["before", "after"]),
    query: `select b.level as before, s.level as after, count(*) as n from baseline b join scenario s using (entity) group by 1, 2`,
  });

  const columns = columnsOfTable(module, table);
  const [before, after] = [module, changed].map((each) => evaluateColumns(each, columns, { asOf }).level);
  const tally = (keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key)].map(([key, all]) => `${key} ${all.length}`).toSorted();
  const asked = async (text: string) => (await coordinator!.query(text)).map((row) => row.join(" ")).toSorted();
  expect(await asked("select level, sum(n) from distribution group by level")).toEqual(tally([...before!].map(String)));
  const moved = await asked("select before, after, sum(n) from transitions group by before, after");
  expect(moved).toEqual(tally([...before!].map((level, row) => `${level} ${after![row]}`)));
  expect(moved.some((line) => line.startsWith("3 2 "))).toBe(true);
});

test(
  "the measures at which distributions can turn, and steps: generated, and the national framework",
  { timeout },
  async () => {
    let compared = 0;
    const each = async (given: Parameters<typeof compareCandidates>[1]): Promise<void> => {
      const result = await compareCandidates(oneNode, given);
      if ("refused" in result) return;
      expect(result.found).toEqual(result.expected);
      compared++;
    };
    await fc.assert(fc.asyncProperty(arbitraryCase, each), { numRuns: 30 });
    const national = (await populations()).find(({ name }) => name.startsWith("data/communes.csv"))!;
    await each(national);
    expect(compared).toBeGreaterThan(15);
    const threshold = thresholdOf(national.module, national.asOf, {
      code: "cqs.ho_so_toan_trinh",
      level: 3,
    }) as Threshold;
    const steps = await compareSteps(oneNode, national, threshold);
    expect("found" in steps && steps.found).toEqual("expected" in steps && steps.expected);
  },
);
