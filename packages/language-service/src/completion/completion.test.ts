import { expect, it } from "vitest";
import { readMarkers } from "@khung/test-kit";
import { createLanguageService } from "../service.ts";
import type { CompletionItem } from "../protocol.ts";

const head = `ngôn ngữ vi
khung x.y phiên bản 1.0.0 "Thử" {
  các mức lũy tiến {
    mức 1 khoi_dong "Khởi động"
    mức 2 ket_noi "Kết nối"
  }
  số liệu ho_so: số lượng "Hồ sơ tiếp nhận"
  số liệu ho_so_mang: số lượng "Hồ sơ trực tuyến"
  số liệu loai: lựa chọn { xa "Xã", phuong "Phường" } "Loại"
  phân loại vung "Vùng" { kho "Khó khăn" khi loai = xa; còn lại thuan "Thuận lợi" }
`;

/** Suggestions at `┆` in a framework that has levels, inputs, a choice and a classification. */
function complete(marked: string, around = head): readonly CompletionItem[] {
  const { text, cursor } = readMarkers(around + marked);
  const service = createLanguageService();
  service.update({ file: "x.khung", text }, 1);
  const before = text.slice(0, cursor).split("\n");
  return service.completion({ line: before.length - 1, character: before.at(-1)?.length ?? 0 });
}

const labels = (marked: string, around?: string): readonly string[] =>
  complete(marked, around).map(({ label }) => label);

it("begins statements with the keywords of the surface, and with whole ones", () => {
  const found = labels("  ┆\n}");
  expect(found).toEqual(expect.arrayContaining(["tiêu chí", "số liệu", "nhóm", "tiêu chí …"]));
  expect(found).not.toContain("criterion");
  expect(found).not.toContain("đo bằng");
});

it("begins clauses inside a criterion, also on the line after one", () => {
  const inside = '  tiêu chí a bắt buộc "A" {\n    đo bằng ho_so\n    ┆\n  }\n}';
  expect(labels(inside)).toEqual(expect.arrayContaining(["yêu cầu", "xuất xứ", "minh chứng", "không phát sinh"]));
  expect(labels(inside)).not.toContain("nhóm");
});

it("completes a keyword of several words from its first letters, without diacritics", () => {
  const items = complete("  tieu ch┆\n}");
  const item = items.find(({ label }) => label === "tiêu chí");
  expect(item?.range).toEqual({ start: { line: 10, character: 2 }, end: { line: 10, character: 9 } });
  expect(item?.filterText).toBe("tieu chi");
});

it("offers values where an operand stands, with their titles", () => {
  const items = complete('  tiêu chí a bắt buộc "A" {\n    đo bằng ho_so_mang / ho┆\n  }\n}');
  const item = items.find(({ label }) => label === "ho_so");
  expect(item).toMatchObject({ kind: "input", detail: { vi: "Hồ sơ tiếp nhận" } });
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["ho_so_mang", "min", "vung"]));
});

it.each([
  ["  thiếu số liệu ┆\n}", ["coi là không đạt", "chưa xác định", "loại ra"]],
  ["  số liệu moi: ┆\n}", ["số lượng", "phần trăm", "số đo", "có hay không", "lựa chọn"]],
  ["  tiêu chí a ┆\n}", ["bắt buộc", "mở rộng"]],
  ['  tiêu chí a bắt buộc "A" {\n    yêu cầu ┆\n  }\n}', ["đạt từ", "không quá", "có", "ho_so"]],
  ['  tiêu chí a bắt buộc "A" {\n    yêu cầu đạt từ { ┆ }\n  }\n}', ["1", "2", "khoi_dong"]],
  ['  tiêu chí a bắt buộc "A" {\n    yêu cầu đạt từ { 1: 20%, ┆ }\n  }\n}', ["1", "2"]],
  ['  tiêu chí a bắt buộc "A" {\n    yêu cầu có từ ┆\n  }\n}', ["1", "2"]],
  ['  tiêu chí a bắt buộc "A" {\n    xuất xứ ┆\n  }\n}', ["đã kiểm chứng", "minh họa", "ngưỡng"]],
  ['  tiêu chí a bắt buộc "A" {\n    áp dụng khi loai = ┆\n  }\n}', ["xa", "phuong"]],
  ['  tiêu chí a bắt buộc "A" {\n    áp dụng khi loai thuộc { ┆ }\n  }\n}', ["xa", "phuong"]],
  ["  tham số san = theo ┆\n}", ["vung", "loai"]],
  ["  tham số san = theo vung { ┆ }\n}", ["kho", "thuan", "còn lại"]],
])("%s", (marked, expected) => {
  expect(labels(marked)).toEqual(expect.arrayContaining(expected));
});

it("offers units and dates that are used already", () => {
  const text = '  hiệu lực từ 2026-01-01\n  số liệu bang: số đo "Mb/s" "Băng thông"\n';
  expect(labels(`${text}  tham số san = 36 ┆\n}`)).toContain('"Mb/s"');
  expect(labels(`${text}  quyết định "1/QĐ" ngày ┆\n}`)).toContain("2026-01-01");
});

it("speaks English in an English file", () => {
  const around = "language en\nframework x.y version 1.0.0 {\n";
  expect(labels("  missing data ┆\n}", around)).toEqual(["fails", "unknown", "excluded", "no points"]);
});

it("says nothing inside texts and comments", () => {
  expect(labels('  ghi chú "tiêu ┆"\n}')).toEqual([]);
  expect(labels("  // tiêu ┆\n}")).toEqual([]);
});

it("gives snippets that have no errors of syntax", () => {
  const [snippet] = complete("  ┆\n}").filter(({ label }) => label === "tiêu chí …");
  const filled = snippet?.insertText.replace(/\$\{\d+:([^}]*)\}/g, "$1") ?? "";
  const service = createLanguageService();
  service.update({ file: "x.khung", text: `${head}${filled}\n}` }, 1);
  expect(service.diagnostics().filter(({ code }) => code.startsWith("KH1"))).toEqual([]);
});
