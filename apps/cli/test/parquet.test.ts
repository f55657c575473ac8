// A Parquet file through DuckDB says what the same file says by columns.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "@khung/engines/duckdb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../src/run.ts";
import { fakeWorld } from "./fake-world.ts";

const examples = path.resolve(import.meta.dirname, "../../../examples");
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "khung-cli-parquet-"));
  using database = await openDatabase();
  const csv = path.join(examples, "data/communes.csv");
  const choices = "'entity': 'VARCHAR', '_province_code': 'VARCHAR', 'bien_gioi': 'BOOLEAN', 'dao': 'BOOLEAN'";
  const named = await database.query(`DESCRIBE SELECT * FROM read_csv('${csv}', types = {${choices}})`);
  const counts = ["co_so_qr", "co_so_kinh_doanh"];
  const yesOrNo = named.flatMap(([name = ""]) =>
    name?.startsWith("co_") && !counts.includes(name) ? [`'${name}': 'BOOLEAN'`] : [],
  );
  await database.query(
    `COPY (SELECT * FROM read_csv('${csv}', types = {${[choices, ...yesOrNo].join(", ")}})) TO '${path.join(folder, "xa.parquet")}' (FORMAT parquet)`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function asked(...command: readonly string[]) {
  const { world, written } = fakeWorld(folder, "");
  const exit = await run(
    [
      ...command,
      path.join(examples, "national"),
      "--framework",
      "vn.cds.xa",
      "--data",
      "xa.parquet",
      "--as-of",
      "2026-11-22",
      "--format",
      "json",
    ],
    world,
  );
  return { exit, said: written.stderr, answer: JSON.parse(written.stdout) };
}

it("eval: levels, ranges, statuses, outcomes and problems of every commune", { timeout: 120_000 }, async () => {
  const columns = await asked("eval");
  const database = await asked("eval", "--engine", "duckdb");
  expect(database.exit).toBe(columns.exit);
  expect(database.said).not.toContain("DuckDB");
  const shown = ({ entity, level, range, outcomes, criteria }: Record<string, unknown>) => ({
    entity,
    level,
    range,
    outcomes,
    criteria: Object.fromEntries(
      Object.entries(criteria as Record<string, { levels: unknown }>).map(([code, { levels }]) => [code, levels]),
    ),
  });
  expect(database.answer.entities.map(shown)).toEqual(columns.answer.entities.map(shown));
  expect(database.answer.distribution).toEqual(columns.answer.distribution);
  expect(database.answer.data.problems).toEqual(columns.answer.data.problems);
  expect(database.answer.data.digest).toMatch(/^file-sha256:/);
});

it("simulate and sweep: who moves, and all steps", { timeout: 120_000 }, async () => {
  const scenario = ["simulate", "--set", "cqs.ho_so_toan_trinh@3=60%"];
  const moved = (answer: { moved: readonly Record<string, unknown>[] }) =>
    answer.moved.map(({ entity, from, to }) => ({ entity, from, to }));
  const [columns, database] = [await asked(...scenario), await asked(...scenario, "--engine", "duckdb")];
  expect(moved(database.answer)).toEqual(moved(columns.answer));
  expect(database.answer.transitions).toEqual(columns.answer.transitions);
  const threshold = ["sweep", "--criterion", "cqs.ho_so_toan_trinh", "--level", "3"];
  expect((await asked(...threshold, "--engine", "duckdb")).answer).toEqual((await asked(...threshold)).answer);
});
