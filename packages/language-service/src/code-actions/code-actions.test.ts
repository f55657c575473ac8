import { expect, it } from "vitest";
import { edited, openAll } from "../testing/open.ts";
import { national, province, samples } from "../testing/samples.ts";

/** The actions at the cursor: their titles, and the text after each. */
function actions(marked: Record<string, string>) {
  const { service, position, file, texts } = openAll({ ...samples, ...marked });
  return service
    .codeActions({ start: position, end: position })
    .map(({ title, edits, kind }) => ({ title: title.vi, kind, text: edited(texts.get(file) ?? "", edits) }));
}

it("writes a level by its id instead of its number, and back", () => {
  const [byId] = actions({ "tinh.khung": province.replace("tại 2 từ", "tại 2┆ từ") });
  expect(byId).toMatchObject({ title: "viết mức là `kha`", kind: "refactor" });
  expect(byId?.text).toContain("siết g.a tại kha từ 40% lên 50%");
  const [byNumber] = actions({ "tinh.khung": (byId?.text ?? "").replace("tại kha", "tại k┆ha") });
  expect(byNumber?.text).toBe(province);
});

it("makes a threshold a parameter", () => {
  const [action] = actions({ "goc.khung": national.replace("2: 40% }", "2: 40┆% }") });
  expect(action?.text).toContain("  tham số nguong_g_a_2 = 40%\n  nhóm g");
  expect(action?.text).toContain("{ 1: san, 2: nguong_g_a_2 }");
});

it("offers no change of form in a text with errors", () => {
  expect(
    actions({ "goc.khung": national.replace("2: 40% }", "2: 40┆% }").replace("đo bằng ho_so\n", "đo bằng x\n") }),
  ).toEqual([]);
});

it("repairs at once what has one repair each", () => {
  const text = national
    .replace("đo bằng ho_so\n", "đo bằng ho_so┆o\n")
    .replace("ho_so_mang / ho_so\n", "ho_so_mang / ho_soo\n")
    .replace("mức 2 kha", "mức\u00a02 kha");
  const found = actions({ "goc.khung": text }).find(({ kind }) => kind === "fixAll");
  expect(found).toMatchObject({ title: "sửa cả 3 chỗ chỉ có một cách sửa", text: national });
});
