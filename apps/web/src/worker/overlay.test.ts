import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { compare } from "@khung/ir";
import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";
import type { KhungWorker } from "./protocol.ts";

const asOf = "2026-06-30";
const source = (file: string) => ({ file, text: exampleText(file) });
const national = source("national/xa-1.0.khung");
const draft = source("previous-draft/xa-0.9.khung");
const province = source("overlays/tinh-siet.khung");
const bytes = exampleFile("overlays/tinh-siet.csv");

function overlaid(): KhungWorker {
  const worker = workerInThread();
  worker.setAround([national, draft]);
  worker.setOriginal(province);
  worker.setText(province, 1, "vd.tinh_siet.xa");
  worker.setData({ name: "tinh-siet.csv", bytes, asOf });
  return worker;
}

/** Levels by the interpreter. */
async function levelsOf(id: string, ...sources: (typeof national)[]): Promise<readonly number[]> {
  const module = compile(sources).modules.find((each) => each.id === id);
  if (!module) throw new Error(`no ${id}`);
  const { table } = await readTable(bytes, { name: "tinh-siet.csv", module });
  return interpret(module, table, { asOf }).entities.map(({ level }) => level);
}

it("evaluates an overlay with what it stands on", async () => {
  const worker = overlaid();
  const checked = await worker.ask("check", { version: 1 });
  expect(checked?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  expect(study?.framework.id).toBe("vd.tinh_siet.xa");
  expect([...(study?.levels.reached ?? [])]).toEqual(await levelsOf("vd.tinh_siet.xa", national, province));
});

it("compares it with the national framework, and with any other that is known", async () => {
  const worker = overlaid();
  const [mine, base] = [await levelsOf("vd.tinh_siet.xa", national, province), await levelsOf("vn.cds.xa", national)];
  const moves = await worker.ask("moves", { version: 1, against: "base" });
  expect(moves).toMatchObject({ baseline: { id: "vn.cds.xa", kind: "framework" }, scenario: { kind: "overlay" } });
  if (!moves || "refused" in moves) return;
  expect([[...moves.before], [...moves.after]]).toEqual([base, mine]);
  const other = await worker.ask("moves", { version: 1, against: "vn.cds.xa@0.9.0" });
  expect(other).toMatchObject({ baseline: { id: "vn.cds.xa", version: "0.9.0" } });
  const thresholds = await worker.ask("thresholds", { version: 1, against: "base" });
  if (!thresholds || "refused" in thresholds) throw new Error("there are thresholds");
  expect(thresholds.filter(({ was, value }) => was && compare(was, value) !== 0).length).toBeGreaterThan(0);
});

it("says so while what it stands on is not there", async () => {
  const worker = overlaid();
  worker.setAround([]);
  worker.setText(province, 2, "vd.tinh_siet.xa");
  expect((await worker.ask("check", { version: 2 }))?.diagnostics.map(({ code }) => code)).toContain("KH2006");
  expect(await worker.ask("evaluate", { version: 2 })).toEqual({ version: 2 });
});

it("takes the framework that is meant, where a text holds several", async () => {
  const worker = workerInThread();
  const three = source("sap-nhap/ba-cach.khung");
  worker.setText(three, 1, "vd.tinh_lai");
  worker.setData({ name: "so-lieu-cu.csv", bytes: exampleFile("sap-nhap/so-lieu-cu.csv"), asOf });
  expect((await worker.ask("evaluate", { version: 1 }))?.study?.framework.id).toBe("vd.tinh_lai");
});
