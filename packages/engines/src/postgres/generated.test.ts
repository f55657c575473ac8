/** Generated frameworks over generated data: PostgreSQL against the interpreter. */

import { interpret } from "@khung/evaluator";
import { arbitraryCase, arbitraryScoredCase, type Case } from "@khung/ir/testing";
import { compileSql } from "@khung/sql";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf, widthsOf } from "../rows.ts";
import { differences } from "../testing/differences.ts";
import { startServers, type Servers } from "./servers.ts";
import { connect, type Session } from "./session.ts";

const timeout = 300_000;
let servers: Servers;
let session: Session;

beforeAll(async () => {
  servers = await startServers();
  session = connect(servers.nodes[0]!);
}, timeout);
afterAll(async () => {
  await session?.close();
  await servers?.stop();
}, timeout);

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("PostgreSQL gives what the interpreter gives: $name", { timeout }, async ({ cases }) => {
  const runs = Number(process.env["RUNS"] ?? 150);
  let compared = 0;
  const same = async ({ module, table, asOf }: Case): Promise<void> => {
    const compiled = compileSql(module, { dialect: "postgres", asOf, widths: widthsOf(module, table) });
    if (!compiled.ok) return;
    const loaded = rowsOf(compiled.inputs, table);
    expect(loaded.ok).toBe(true);
    if (!loaded.ok) return;
    await session.query(`DROP TABLE IF EXISTS ${compiled.table}`);
    await session.query(compiled.ddl);
    await session.insert(compiled.table, loaded.rows);
    const found = await session.query(compiled.query);
    expect(differences(compiled, found, interpret(module, table, { asOf }))).toEqual([]);
    compared++;
  };
  await fc.assert(fc.asyncProperty(cases, same), { numRuns: runs });
  // What has no exact SQL is refused; most has.
  expect(compared).toBeGreaterThan(runs / 2);
  console.log(compared, runs);
});
