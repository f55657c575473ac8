import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { sparkForTests } from "../testing/spark.ts";
import { startSpark } from "./session.ts";

/** Processes whose command line has a word in it. */
function processesWith(word: string): readonly string[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line.includes(word) && !line.includes("ps -eo"));
}

test("values go in and out as they are, errors are told, a query is cancelled, nothing is left", async () => {
  const spark = await sparkForTests();
  expect(spark.master).toBe("local-cluster[2,1,1024]");
  const columns = [
    { name: "mã", type: "STRING" },
    { name: "n", type: "DECIMAL(38, 2)" },
    { name: "d", type: "DATE" },
    { name: "b", type: "BOOLEAN" },
  ];
  const rows = [
    ["Hoà\t'\\\n", "123456789012345678901234567890.25", "2024-02-29", "true"],
    ["", null, null, null],
  ];
  await spark.load("t", columns, rows);
  expect(await spark.query("select * from t")).toEqual(rows);
  expect(await spark.query("select count(*) c, sum(n) s from t")).toEqual([["2", "123456789012345678901234567890.25"]]);

  await expect(spark.query("select 1 / 0")).rejects.toThrow("DIVIDE_BY_ZERO");
  await expect(spark.query(`select cast(${"9".repeat(38)} as decimal(38, 0)) * 10`)).rejects.toThrow(
    "NUMERIC_VALUE_OUT_OF_RANGE",
  );
  await expect(spark.query("select 0.5D")).rejects.toThrow("floating-point");
  await spark.load("wide", [{ name: "n", type: "DECIMAL(3, 1)" }], [["12345"]]);
  await expect(spark.query("select n from wide")).rejects.toThrow("NUMERIC_VALUE_OUT_OF_RANGE");

  const stop = new AbortController();
  const long = spark.query("select count(*) from range(1000000000000) where id % 7 = 9", stop.signal);
  setTimeout(() => stop.abort(new Error("enough")), 10);
  await expect(long).rejects.toThrow("enough");
  expect(await spark.query("select 1")).toEqual([["1"]]);
  expect(processesWith(spark.folder).length).toBeGreaterThan(0);
  await spark.close();
  expect(processesWith(spark.folder)).toEqual([]);
  await expect(spark.query("select 1")).rejects.toThrow("has ended");
});

test("a master that there is not, a start that is stopped", async () => {
  const python = process.env["KHUNG_SPARK_PYTHON"]!;
  await expect(startSpark({ python, master: "no-such-master" })).rejects.toThrow("Master must");
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("enough")), 500);
  await expect(startSpark({ python, signal: stop.signal })).rejects.toThrow("enough");
});

test("when we are killed, Spark and its folder go", async () => {
  const script = `
    const { startSpark } = await import(${JSON.stringify(path.join(import.meta.dirname, "../spark.ts"))});
    const spark = await startSpark({ python: process.env.KHUNG_SPARK_PYTHON });
    console.log(spark.folder);
    await spark.query("select count(*) from range(1000000000000) where id % 7 = 9");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const folder = line.toString().trim();
  expect(processesWith(folder).length).toBeGreaterThan(0);
  child.kill("SIGKILL");
  const left = () => existsSync(folder) || processesWith(folder).length > 0;
  for (const end = performance.now() + 120_000; left() && performance.now() < end;) await sleep(100);
  expect([existsSync(folder), processesWith(folder)]).toEqual([false, []]);
});
