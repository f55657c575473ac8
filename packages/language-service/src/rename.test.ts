import { expect, it } from "vitest";
import { editedAll, openAll } from "./testing/open.ts";
import { national, province, samples, tests } from "./testing/samples.ts";

function rename(marked: Record<string, string>, to: string) {
  const { service, position, texts } = openAll({ ...samples, ...marked });
  const answer = service.rename(position, to);
  return "edits" in answer ? { texts: editedAll(texts, answer.edits) } : { code: answer.refused.code };
}

it("renames in all texts at once, and what was right stays right", () => {
  const { texts } = rename({ "goc.khung": national.replace("tiêu chí g.a", "tiêu chí g.┆a") }, "cqs.ty_le");
  expect(texts?.get("tinh.khung")).toContain("siết cqs.ty_le tại 2");
  expect(texts?.get("kiem-thu.khung")).toContain("cqs.ty_le đạt tại kha");
  const { workspace } = openAll(Object.fromEntries(texts ?? []));
  for (const file of workspace.files())
    expect(workspace.snapshot(file).compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("renames a level by its id and leaves its number", () => {
  const { texts } = rename({ "kiem-thu.khung": tests.replace("mức = kha", "mức = kh┆a") }, "gioi");
  expect(texts?.get("goc.khung")).toContain('mức 2 gioi "Khá"');
  expect(texts?.get("kiem-thu.khung")).toContain("mức = gioi");
  expect(texts?.get("kiem-thu.khung")).toContain("g.a đạt tại gioi");
  expect(texts?.get("tinh.khung")).toBe(province);
});

it("leaves titles and comments", () => {
  const text = national.replace("tham số san", "// san là tối thiểu\n  tham số s┆an");
  expect(rename({ "goc.khung": text }, "toi_thieu").texts?.get("goc.khung")).toContain("// san là tối thiểu");
});

it("gives the same name back without an edit", () => {
  const { service, position } = openAll({ "goc.khung": national.replace("tham số san", "tham số s┆an") });
  expect(service.rename(position, "san")).toEqual({ edits: [] });
  expect(service.renameSubject(position)).toMatchObject({ subject: { name: "san" } });
});

it.each([
  ["a title", { "goc.khung": national.replace('"Khá"', '"K┆há"') }, "x", "KH6150"],
  ["a keyword", { "goc.khung": national.replace("tham số san", "tham ┆số san") }, "x", "KH6150"],
  ["the number of a level", { "tinh.khung": province.replace("tại 2", "tại 2┆") }, "x", "KH6150"],
  ["what is no name", { "goc.khung": national.replace("tham số san", "tham số s┆an") }, "a b", "KH6151"],
  ["a name with a hyphen", { "goc.khung": national.replace("tham số san", "tham số s┆an") }, "a-b", "KH6151"],
  [
    "a keyword of the other language",
    { "goc.khung": national.replace("tham số san", "tham số s┆an") },
    "require",
    "KH6152",
  ],
  ["a name of the same text", { "goc.khung": national.replace("tham số san", "tham số s┆an") }, "ho_so", "KH6153"],
  ["a name of an overlay on it", { "goc.khung": national.replace("tiêu chí g.b", "tiêu chí g.┆b") }, "t.c", "KH6153"],
  ["an option beside it", { "goc.khung": national.replace('{ xa "Xã"', '{ x┆a "Xã"') }, "phuong", "KH6153"],
])("refuses %s", (_, marked, to, code) => {
  expect(rename(marked, to)).toEqual({ code });
});

it("refuses a name that something else would catch", () => {
  // In `loai = xa` an option is meant before a value: an input of that name would be lost there.
  const text = national.replace(
    "  tham số san",
    "  số liệu noi: lựa chọn { xa, phuong }\n  gọi k = loai = noi\n  tham số san",
  );
  expect(rename({ "goc.khung": text.replace("số liệu noi", "số liệu no┆i") }, "xa")).toEqual({ code: "KH6153" });
});

it("refuses what is only there to be read", () => {
  const { workspace, service, position, texts } = openAll({
    ...samples,
    "tinh.khung": province.replace("siết g.a", "siết g.┆a"),
  });
  workspace.update({ file: "goc.khung", text: texts.get("goc.khung") ?? "" }, 2, "readOnly");
  expect(service.renameSubject(position)).toMatchObject({ refused: { code: "KH6154" } });
});
