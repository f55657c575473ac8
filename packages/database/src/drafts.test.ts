import { expect, it } from "vitest";
import { openConnection } from "./connection.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { isId, randomId } from "./names.ts";

function sample() {
  let minute = 0;
  const db = openConnection(":memory:");
  const now = () => `2026-11-22T03:${String(minute++).padStart(2, "0")}:00.000Z`;
  return { db, drafts: createDrafts(db, now) };
}

function make(drafts: Drafts, id: string, name: string, ...texts: readonly [string, ...string[]]) {
  return drafts.create({ id, name, origin: { kind: "empty" }, texts, clash: "refuse" });
}

it("a draft begins with what it was made from, and remembers every save", () => {
  const { drafts } = sample();
  const origin = { kind: "framework", id: "vn.mau", version: "1.0.0" } as const;
  const made = drafts.create({ id: "AAAAA", name: " Bản  nháp ", origin, texts: ["gốc", "sửa"], clash: "refuse" });
  expect(made).toMatchObject({ status: "made", draft: { name: "Bản nháp", origin, revision: 2 } });
  const saved = drafts.save("AAAAA", { text: "sửa nữa", base: 2, label: "Đổi ngưỡng" });
  expect(saved).toMatchObject({ status: "saved", revision: { number: 3, size: 11, label: "Đổi ngưỡng" } });
  expect(drafts.revisions("AAAAA", { limit: 9 }).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(drafts.revisions("AAAAA", { limit: 1, before: 3 }).map(({ number }) => number)).toEqual([2]);
  expect(drafts.revision("AAAAA", 1)?.text).toBe("gốc");
  expect(drafts.revision("AAAAA", 4)).toBeUndefined();
  expect(drafts.create({ id: "AAAAA", name: "Khác", origin, texts: ["x"], clash: "refuse" })).toMatchObject({
    status: "there",
    draft: { name: "Bản nháp", revision: 3 },
  });
});

it("a save on an older revision writes nothing and gives both texts", () => {
  const { drafts } = sample();
  make(drafts, "AAAAA", "Nháp", "một");
  drafts.save("AAAAA", { text: "hai", base: 1 });
  expect(drafts.save("AAAAA", { text: "ba", base: 1 })).toMatchObject({
    status: "stale",
    current: { number: 2, text: "hai" },
    base: { number: 1, text: "một" },
  });
  expect(drafts.save("AAAAA", { text: "ba", base: 7 })).not.toHaveProperty("base");
  expect(drafts.current("AAAAA")?.number).toBe(2);
  expect(drafts.save("BBBBB", { text: "ba", base: 1 })).toBeUndefined();
});

it("a save whose answer was lost may be sent again; the text that is there makes no revision", () => {
  const { drafts } = sample();
  make(drafts, "AAAAA", "Nháp", "một");
  drafts.save("AAAAA", { text: "hai", base: 1 });
  expect(drafts.save("AAAAA", { text: "hai", base: 1 })).toMatchObject({ status: "saved", revision: { number: 2 } });
  expect(drafts.save("AAAAA", { text: "hai", base: 2 })).toMatchObject({ status: "saved", revision: { number: 2 } });
  expect(drafts.revisions("AAAAA", { limit: 9 })).toHaveLength(2);
});

it("the same text twice in a history is one text", () => {
  const { db, drafts } = sample();
  make(drafts, "AAAAA", "Nháp", "một");
  drafts.save("AAAAA", { text: "hai", base: 1 });
  drafts.save("AAAAA", { text: "một", base: 2 });
  expect(drafts.revisions("AAAAA", { limit: 9 })).toHaveLength(3);
  expect(db.get("select count(*) as n from text")).toMatchObject({ n: 2 });
  expect(() => db.run("update revision set label = 'x'")).toThrow(/revisions never change/);
  expect(() => db.run("update text set body = x'00'")).toThrow(/texts never change/);
});

it("two live drafts never share a name, whatever its case and form", () => {
  const { drafts } = sample();
  make(drafts, "AAAAA", "Bản nháp", "");
  expect(make(drafts, "BBBBB", "BẢN  NHÁP".normalize("NFD"), "")).toEqual({
    status: "name-taken",
    free: "BẢN NHÁP (2)",
  });
  const numbered = { id: "BBBBB", name: "Bản nháp", origin: { kind: "empty" }, texts: [""], clash: "number" } as const;
  expect(drafts.create(numbered)).toMatchObject({ draft: { name: "Bản nháp (2)" } });
  expect(drafts.rename("BBBBB", "bản nháp")).toEqual({ status: "name-taken", free: "bản nháp (2)" });
  expect(drafts.rename("BBBBB", "Bản Nháp (2)")).toMatchObject({ status: "renamed", draft: { name: "Bản Nháp (2)" } });
  expect(drafts.rename("CCCCC", "x")).toBeUndefined();
});

it("what is put aside gives its name free, and comes back with all revisions: when asked, or when it is saved", () => {
  const { drafts } = sample();
  make(drafts, "AAAAA", "Nháp", "một");
  expect(drafts.setDeleted("AAAAA", true)?.deleted).toBeDefined();
  make(drafts, "BBBBB", "Nháp", "khác");
  expect(drafts.setDeleted("AAAAA", false)).toMatchObject({ name: "Nháp (2)", revision: 1 });
  expect(drafts.find("AAAAA")?.deleted).toBeUndefined();
  drafts.setDeleted("AAAAA", true);
  expect(drafts.save("AAAAA", { text: "hai", base: 1 })?.status).toBe("saved");
  expect(drafts.find("AAAAA")).toMatchObject({ name: "Nháp (2)", revision: 2 });
  expect(drafts.find("AAAAA")?.deleted).toBeUndefined();
  expect(drafts.list().map(({ id }) => id)).toEqual(["AAAAA", "BBBBB"]);
});

it("keeps any text byte for byte", () => {
  const { drafts } = sample();
  const texts = [
    "",
    "\ufeffngôn ngữ vi\r\n\t“Đắk Lắk”\u00a0\u0000",
    "e\u0302\u0301".normalize("NFD"),
    "x".repeat(5_000_000),
  ];
  make(drafts, "AAAAA", "Nháp", "gốc");
  for (const [index, text] of texts.entries()) {
    drafts.save("AAAAA", { text, base: index + 1 });
    expect(drafts.current("AAAAA")?.text === text).toBe(true);
  }
});

it("ids can be read out and copied", () => {
  expect(isId(randomId(5))).toBe(true);
  expect(randomId(8)).not.toBe(randomId(8));
  for (const bad of ["", "7F3K", "7f3k2", "7F3KO", "../../etc", "A".repeat(17)]) expect(isId(bad)).toBe(false);
});
