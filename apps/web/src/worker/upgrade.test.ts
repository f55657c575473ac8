import { applyEdits } from "@khung/document";
import { expect, it } from "vitest";
import { exampleFile, exampleText } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";
import type { Ask, KhungWorker } from "./protocol.ts";
import type { Upgrade } from "./upgrade/upgrading.ts";

const source = (file: string) => ({ file, text: exampleText(file) });
const text = exampleText("overlays/tinh-siet.khung");

/** The overlay of a province, beside two versions of the national framework; its data suit both. */
function province(now = text): KhungWorker {
  const worker = workerInThread();
  worker.setAround([source("national/xa-1.0.khung"), source("next-version/xa-1.1.khung")]);
  worker.setOriginal({ file: "tinh.khung", text });
  worker.setText({ file: "tinh.khung", text: now }, 1);
  const bytes = exampleFile("overlays/tinh-siet_2026.csv");
  worker.setData({ name: "a.csv", bytes, asOf: "2026-12-31" });
  return worker;
}

async function upgrade(worker: KhungWorker, decisions: Ask<"upgrade">["decisions"] = {}): Promise<Upgrade> {
  const found = await worker.ask("upgrade", { version: 1, onto: "vn.cds.xa@1.1.0", decisions });
  if (!found || "refused" in found) throw new Error(JSON.stringify(found));
  return found;
}

it("says what the new version changes, what it means here, and what has to be decided", async () => {
  const found = await upgrade(province());
  expect([found.from?.version, found.onto.version, found.statements]).toEqual(["1.0.0", "1.1.0", 21]);
  expect(found.fates.map(({ path, kind }) => [path, kind])).toEqual([
    ["cqs.hop/3", "conflict"],
    ["cqs.ho_so_toan_trinh/3", "requoted"],
    ["xhs.cap_quang/3", "redundant"],
    ["xhs.chi_2g/4", "requoted"],
    ["cqs.tap_huan/evidence", "requoted"],
  ]);
  expect(found.fates[0]).toMatchObject({ quoted: "2", now: "4", own: "3", title: { vi: expect.any(String) } });
  expect(found.undecided).toEqual(["cqs.hop/3"]);
  // The province asks for 50 % already: that the nation asks for 45 % now is nothing to it.
  const change = (path: string) => found.changes.find((each) => each.path === path);
  expect(change("cqs.ho_so_toan_trinh/3")).toMatchObject({ after: { vi: "45%" }, reaches: false });
  expect(change("xhs.hoc_ba")).toMatchObject({ reaches: true, moves: { up: 0, down: 3 } });
});

it("with a decision: its edits, and who moves", async () => {
  const { undecided, edits, moves } = await upgrade(province(), { "cqs.hop/3": "adopt" });
  expect(undecided).toEqual([]);
  expect(moves).toMatchObject({ up: 0, down: 3, fallers: ["98010", "98018", "98022"] });
  expect(applyEdits(text, edits)).toContain("siết cqs.hop tại 3 từ 4 lên 4");
});

it("takes a number of one's own as far as it is delegated, and says so before", async () => {
  const found = await upgrade(province(), { "cqs.hop/3": { own: "6" } });
  expect(found.fates[0]?.field).toEqual({ unit: "", allowed: { least: "2.4" } });
  expect(found.undecided).toEqual([]);
  expect(applyEdits(text, found.edits)).toContain("siết cqs.hop tại 3 từ 4 lên 6");
  const refused = await upgrade(province(), { "cqs.hop/3": { own: "1" } });
  expect(refused.undecided).toEqual(["cqs.hop/3"]);
  expect(refused.fates[0]?.field?.refused?.vi).toMatch(/\S/);
});

it("says which figures of the new version the data do not have", async () => {
  const worker = province();
  expect((await upgrade(worker)).lacking).toEqual([]);
  worker.setData({ name: "b.csv", bytes: exampleFile("overlays/tinh-siet.csv"), asOf: "2025-12-31" });
  expect((await upgrade(worker)).lacking.map(({ name }) => name)).toEqual(["hoc_sinh", "hoc_sinh_hoc_ba"]);
});

it("goes on with what was left undecided once the text stands on the new version", async () => {
  const half = applyEdits(text, (await upgrade(province())).edits);
  const found = await upgrade(province(half));
  expect(found.undecided).toEqual(["cqs.hop/3"]);
  expect(found.edits).toEqual([]);
  expect([found.from?.version, found.changes.length > 0]).toEqual(["1.0.0", true]);
});

it("refuses a version that is not there, and one that the text does not stand on", async () => {
  const worker = province();
  const none = await worker.ask("upgrade", { version: 1, onto: "vn.cds.xa@9.0.0" });
  expect(none).toMatchObject({ refused: { code: "KH7062" } });
  worker.setText(source("national/xa-1.0.khung"), 2);
  const not = await worker.ask("upgrade", { version: 2, onto: "vn.cds.xa@1.1.0" });
  expect(not).toMatchObject({ refused: { code: "KH6138" } });
});
