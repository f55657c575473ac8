import { expect, it } from "vitest";
import { openAll } from "./testing/open.ts";
import { commune, national, province, samples, tests } from "./testing/samples.ts";

/** `file: the line` of each place. */
function found(marked: Record<string, string>): readonly string[] {
  const { service, position, texts } = openAll({ ...samples, ...marked });
  return service.references(position).map(({ file, range }) => {
    const line = texts.get(file)?.split("\n")[range.start.line] ?? "";
    return `${file}: ${line.slice(range.start.character, range.end.character)} | ${line.trim()}`;
  });
}

it("finds a criterion from an overlay, everywhere", () => {
  expect(found({ "tinh.khung": province.replace("siết g.a", "siết g.┆a") })).toEqual([
    'goc.khung: g.a | tiêu chí g.a bắt buộc "Tỷ lệ trực tuyến" {',
    "tinh.khung: g.a | siết g.a tại 2 từ 40% lên 50%",
    "kiem-thu.khung: g.a | kỳ vọng t.c đạt tại 2, g.a đạt tại kha",
  ]);
});

it("finds what an overlay adds, in what stands on it", () => {
  expect(found({ "thu.khung": commune.replace("đặt t.c", "đặt t.┆c") })).toEqual([
    'tinh.khung: t.c | tiêu chí t.c mở rộng "Tỉnh thêm" {',
    "thu.khung: t.c | đặt t.c tại 2 từ 10 thành 5",
    "kiem-thu.khung: t.c | kỳ vọng t.c đạt tại 2, g.a đạt tại kha",
  ]);
});

it.each([
  ["an input, in what an overlay adds", { "goc.khung": national.replace("số liệu ho_so:", "số liệu ho_┆so:") }, 6],
  ["an option, in a threshold by class and in tests", { "goc.khung": national.replace('{ xa "Xã"', '{ x┆a "Xã"') }, 4],
  ["a level, by number and by id", { "kiem-thu.khung": tests.replace("tại kha", "tại kh┆a") }, 9],
  [
    "a group, where criteria are added and in a delegation",
    { "goc.khung": national.replace('nhóm g "', 'nhóm ┆g "') },
    3,
  ],
  ["a parameter, where it is set and where it may be", { "tinh.khung": province.replace("đặt san", "đặt s┆an") }, 4],
  ["a framework", { "tinh.khung": province.replace("kế thừa x.goc", "kế thừa x.g┆oc") }, 3],
  ["an overlay", { "thu.khung": commune.replace("trên x.tinh", "trên x.┆tinh") }, 3],
])("finds %s", (_, marked, count) => {
  expect(found(marked)).toHaveLength(count);
});

it("highlights in one text, and says where it is declared", () => {
  const { service, position } = openAll({
    "goc.khung": national.replace("đo bằng ho_so_mang / ho_so", "đo bằng ho_so_mang / ho_┆so"),
  });
  expect(service.highlights(position).map(({ kind }) => kind)).toEqual(["write", "read", "read"]);
});

it("goes to the declaration in another text, and says what that is", () => {
  const { service, position } = openAll({ ...samples, "tinh.khung": province.replace("siết g.a", "siết g.┆a") });
  expect(service.definition(position)?.file).toBe("goc.khung");
  expect(service.hover(position)?.contents.vi).toContain("yêu cầu đạt từ { 1: san, 2: 40% }");
});
