import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openConnection } from "./connection.ts";
import { toFailure } from "./failure.ts";
import { createSnapshots } from "./snapshots.ts";
import { openStorage, type Storage } from "./storage.ts";

let folder: string;
let storage: Storage;
const now = () => "2026-11-22T03:04:05.000Z";
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "khung-kept-"));
  storage = await openStorage(folder, now);
});
afterEach(() => {
  storage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

function uploads(): readonly string[] {
  return readdirSync(path.join(folder, "so-lieu"), { recursive: true, encoding: "utf8" }).toSorted();
}

const digest = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4, "abc"
const hex = digest.slice("sha256:".length);

it("a file is kept under its digest, once, and read back byte for byte", async () => {
  expect(await storage.files.receive(chunks("a", "bc"), 3)).toEqual({ status: "kept", digest, size: 3 });
  expect(await storage.files.receive(chunks("abc"), 3)).toEqual({ status: "kept", digest, size: 3 });
  expect(uploads()).toEqual([".incoming", hex]);
  expect(Buffer.from(await storage.files.read(digest)).toString()).toBe("abc");
  expect((await buffer(storage.files.stream(digest))).toString()).toBe("abc");
});

it("a file that is too large, or whose sender breaks off, leaves nothing", async () => {
  expect(await storage.files.receive(chunks("ab", "cd"), 3)).toEqual({ status: "too-large" });
  async function* broken() {
    yield* chunks("ab");
    throw new Error("the line broke");
  }
  await expect(storage.files.receive(broken(), 3)).rejects.toThrow("the line broke");
  expect(uploads()).toEqual([".incoming"]);
});

it("half a file that another process left is removed after a day", async () => {
  const incoming = path.join(folder, "so-lieu", ".incoming");
  mkdirSync(incoming, { recursive: true });
  for (const name of ["old", "new"]) writeFileSync(path.join(incoming, name), "x");
  utimesSync(path.join(incoming, "old"), 1, 1);
  (await openStorage(folder, now)).close();
  expect(readdirSync(incoming)).toEqual(["new"]);
});

it("a table keeps its bytes until neither a table nor a snapshot needs them", () => {
  const { datasets, snapshots } = storage;
  const table = { name: "Xã", file: "xa.csv", type: "text/csv", digest, size: 3, rows: 1, columns: ["entity", "x"] };
  datasets.add({ id: "AAAAA", ...table, asOf: "2025-12-31" });
  expect(datasets.add({ id: "BBBBB", ...table }).name).toBe("Xã (2)");
  expect(datasets.list().map(({ id }) => id)).toEqual(["AAAAA", "BBBBB"]);
  expect(datasets.find("AAAAA")).toEqual({ id: "AAAAA", ...table, asOf: "2025-12-31", added: now() });
  expect(datasets.remove("AAAAA")).toEqual({ digest, orphan: false });
  expect(datasets.remove("AAAAA")).toBeUndefined();
  snapshots.create({ body: {}, texts: [], dataDigest: digest });
  expect(datasets.remove("BBBBB")).toEqual({ digest, orphan: false });
  expect(datasets.isNeeded(`sha256:${"0".repeat(64)}`)).toBe(false);
});

it("scenarios have names of their own", () => {
  const { scenarios } = storage;
  expect(scenarios.create({ id: "AAAAA", name: "Thử 60 %", body: { a: 1 } })).toMatchObject({ status: "made" });
  expect(scenarios.create({ id: "BBBBB", name: "thử 60 %", body: {} })).toEqual({
    status: "name-taken",
    free: "thử 60 % (2)",
  });
  expect(scenarios.replace("AAAAA", { name: "thử 60 %", body: { a: 2 } })).toMatchObject({
    scenario: { name: "thử 60 %", body: { a: 2 } },
  });
  expect(scenarios.replace("BBBBB", { name: "x", body: {} })).toBeUndefined();
  expect(scenarios.list()).toHaveLength(1);
  expect([scenarios.remove("AAAAA"), scenarios.remove("AAAAA")]).toEqual([true, false]);
});

it("a snapshot never changes, and an id that is taken is not given again", () => {
  const db = openConnection(":memory:");
  const drawn = ["AAAAA", "AAAAA", "BBBBBB"];
  const snapshots = createSnapshots(db, now, () => drawn.shift() ?? "");
  const body = { view: { path: "/mo-phong/x" } };
  expect(snapshots.create({ body, texts: ["một", "hai", "một"] }).id).toBe("AAAAA");
  expect(snapshots.create({ body: {}, texts: [] }).id).toBe("BBBBBB");
  expect(snapshots.find("AAAAA")).toEqual({ id: "AAAAA", made: now(), body, texts: ["một", "hai", "một"] });
  expect(snapshots.find("CCCCC")).toBeUndefined();
  for (const sql of ["update snapshot set body = '{}'", "delete from snapshot", "delete from snapshot_text"]) {
    expect(() => db.run(sql)).toThrow(/snapshots (never change|stay)/);
  }
});

it("what the system says becomes our words, and a fault of ours stays one", () => {
  const said = (code: string) => toFailure(Object.assign(new Error(code), { code }), "kho");
  expect(said("ENOSPC")).toMatchObject({ kind: "full", diagnostic: { code: "KH6127" } });
  expect(said("EACCES")).toMatchObject({ kind: "refused" });
  const ours = new TypeError("x is undefined");
  expect(toFailure(ours, "kho")).toBe(ours);
});
