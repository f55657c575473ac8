import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync, closeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openConnection } from "./connection.ts";
import { createDatasets } from "./datasets.ts";
import { createDrafts } from "./drafts.ts";
import { StorageFailure } from "./failure.ts";
import { migrations } from "./migrations.ts";

let folder: string;
let file: string;
const now = () => "2026-11-22T03:04:05.000Z";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "khung-database-"));
  file = path.join(folder, "khung.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failureOf(work: () => unknown): StorageFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof StorageFailure) return error;
    throw error;
  }
  throw new Error("it went well");
}

it("writes ahead, waits for the disk, holds references", () => {
  const db = openConnection(file);
  const said = ["journal_mode", "synchronous", "foreign_keys", "user_version"].map((pragma) =>
    Object.values(db.get<Record<string, unknown>>(`pragma ${pragma}`) ?? {}).at(0),
  );
  expect(said).toEqual(["wal", 2, 1, migrations.length]);
  db.close();
});

it.each(migrations.map((_, index) => index + 1))(
  "version %i is brought to the newest, with what is in it",
  (version) => {
    const old = openConnection(file, { steps: migrations.slice(0, version) });
    const texts = ["một", "hai"] as const;
    createDrafts(old, now).create({ id: "AAAAA", name: "Nháp", origin: { kind: "empty" }, texts, clash: "refuse" });
    old.close();
    const db = openConnection(file);
    expect(createDrafts(db, now).current("AAAAA")).toMatchObject({ number: 2, text: "hai" });
    expect(createDatasets(db, now).list()).toEqual([]);
    expect(db.get("pragma user_version")).toMatchObject({ user_version: migrations.length });
    db.close();
  },
);

it("a step that fails leaves the version before", () => {
  openConnection(file, { steps: migrations.slice(0, 1) }).close();
  expect(() => openConnection(file, { steps: [...migrations.slice(0, 1), "create table a (b); nonsense"] })).toThrow(
    /nonsense/,
  );
  const db = openConnection(file, { steps: migrations.slice(0, 1) });
  expect(db.get("select 1 from sqlite_schema where name = 'a'")).toBeUndefined();
  db.close();
});

it("a database of a later version is left alone", () => {
  openConnection(file, { steps: [...migrations, "create table later (a)"] }).close();
  const before = readFileSync(file);
  const failure = failureOf(() => openConnection(file));
  expect([failure.kind, failure.diagnostic.code]).toEqual(["newer", "KH6129"]);
  expect(readFileSync(file)).toEqual(before);
});

it("a file that is no database, one of another program, and one with holes are damaged, and stay as they are", () => {
  writeFileSync(file, "không phải cơ sở dữ liệu\n".repeat(100));
  expect(failureOf(() => openConnection(file)).diagnostic.code).toBe("KH6128");
  expect(readFileSync(file, "utf8")).toMatch(/^không phải/);
  rmSync(file);

  const other = new DatabaseSync(file);
  other.exec("create table song (name)");
  other.close();
  expect(failureOf(() => openConnection(file)).kind).toBe("damaged");
  rmSync(file);

  const db = openConnection(file);
  const drafts = createDrafts(db, now);
  for (let i = 0; i < 200; i++) {
    drafts.create({
      id: `A${1000 + i}`,
      name: `Nháp ${i}`,
      origin: { kind: "empty" },
      texts: [`${i}`],
      clash: "refuse",
    });
  }
  db.close();
  const open = openSync(file, "r+");
  const hole = Buffer.alloc(4096 * 3, 0x5a);
  writeSync(open, hole, 0, hole.length, 4096 * 2);
  closeSync(open);
  expect(failureOf(() => openConnection(file)).diagnostic.code).toBe("KH6128");
});

it("what another program holds is waited for, then said; nothing is half written", () => {
  const db = openConnection(file, { patience: 20 });
  const drafts = createDrafts(db, now);
  drafts.create({ id: "AAAAA", name: "Nháp", origin: { kind: "empty" }, texts: ["một"], clash: "refuse" });
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  const failure = failureOf(() => drafts.save("AAAAA", { text: "hai", base: 1 }));
  expect([failure.kind, failure.diagnostic.code]).toEqual(["busy", "KH6127"]);
  // Reading goes on.
  expect(drafts.current("AAAAA")?.text).toBe("một");
  other.exec("rollback");
  other.close();
  expect(drafts.save("AAAAA", { text: "hai", base: 1 })?.status).toBe("saved");
  db.close();
});

it("a full disk refuses the save, and keeps what was acknowledged", () => {
  const db = openConnection(file);
  const drafts = createDrafts(db, now);
  drafts.create({ id: "AAAAA", name: "Nháp", origin: { kind: "empty" }, texts: ["một"], clash: "refuse" });
  // As many pages as there are: the next one that is needed is not there.
  const pages = db.get<{ readonly page_count: number }>("pragma page_count")?.page_count;
  db.get(`pragma max_page_count = ${pages}`);
  const noise = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x1e00 + ((i * i) % 4099))).join("");
  const failure = failureOf(() => drafts.save("AAAAA", { text: noise, base: 1 }));
  expect([failure.kind, failure.diagnostic.code]).toEqual(["full", "KH6127"]);
  expect(drafts.current("AAAAA")).toMatchObject({ number: 1, text: "một" });
  db.get("pragma max_page_count = 100000");
  expect(drafts.save("AAAAA", { text: noise, base: 1 })?.status).toBe("saved");
  db.close();
});

it("a place where nothing can be is refused", () => {
  writeFileSync(path.join(folder, "tep"), "");
  expect(failureOf(() => openConnection(path.join(folder, "tep", "khung.sqlite"))).kind).toBe("refused");
});
