import { readTable } from "@khung/data";
import { choice, count, criterion, inputs, levels, module, num, ratio, requirement } from "@khung/ir/testing";
import { rational } from "@khung/ir";
import { expect, test } from "vitest";
import { appendix, fileName, resultSheets, writeDocx, writeSheetCsv, writeXlsx, type About } from "./index.ts";
import type { Sheet } from "./xlsx/sheet.ts";

const framework = module({
  levels: levels(undefined, undefined),
  inputs: inputs({ loai: choice("loai", "xa", "phuong"), a: count, b: count }),
  criteria: [
    criterion("ty_le", {
      measure: ratio("a", "b"),
      requirements: [requirement("atLeast", { 1: num("50%"), 2: num(1) })],
    }),
  ],
});
const about: About = {
  framework: { title: "Bộ tiêu chí <thử> & “mẫu”", id: "vn.mau", version: "1.0.0" },
  revision: "sha256:00",
  baseline: "Hiện nay",
  data: { name: "xa.csv", rows: 4, note: "số liệu hư cấu" },
  asOf: "2026-11-22",
  at: "2026-11-22T08:05",
  link: "https://khung.example/mp/1",
};
const entities = ["00123", "00007", "01000", "00200"];
const names = ["=1+1", "+Xã Đông", "@Hà", '-Tân; "Lập"\u0000'];
const sheets = resultSheets({
  module: framework,
  table: { entities, labels: { name: names } },
  levels: [2, 1, 0, 1],
  low: [2, 1, 0, 0],
  high: [2, 1, 0, 2],
  baseline: { levels: [2, 2, 0, 0], module: framework },
  because: (row) => (row === 1 ? ["ty_le"] : []),
  about,
});

/** What our own reader finds: codes, names and levels. */
async function readBack(bytes: Uint8Array, name: string) {
  const { table, problems } = await readTable(bytes, {
    name,
    module: { inputs: inputs({ Mức: count, "Mức hiện nay": count }) },
    key: "Mã",
    labels: ["Đơn vị"],
  });
  const column = (input: string) => table.entities.map((_, row) => table.columns[input]?.at(row));
  return { table, problems, now: column("Mức"), before: column("Mức hiện nay") };
}

test.for(["xlsx", "csv"] as const)(
  "what is written as %s is read again: codes, names that look like formulas, levels",
  async (kind) => {
    const [list] = sheets as readonly [Sheet];
    const bytes = kind === "xlsx" ? await writeXlsx(sheets) : new TextEncoder().encode(writeSheetCsv(list));
    const { table, problems, now, before } = await readBack(bytes, `danh-sach.${kind}`);
    expect(table.entities).toEqual(entities);
    expect(Object.values(table.labels)).toContainEqual(
      names.map((name) => (kind === "xlsx" ? name.replace("\u0000", "") : name)),
    );
    expect(now).toEqual([2n, 1n, 0n, 1n].map((level) => rational(level)));
    expect(before).toEqual([2n, 2n, 0n, 0n].map((level) => rational(level)));
    expect(problems.filter(({ code, severity }) => severity === "error" && code !== "KH5001")).toEqual([]);
  },
);

test("a list, a matrix, and where they come from", () => {
  expect(sheets.map(({ name }) => name)).toEqual(["Danh sách", "Ma trận", "Thông tin"]);
  const [list, matrix, info] = sheets;
  expect(list?.columns.map(({ title }) => title)).toEqual([
    "STT",
    "Mã",
    "Đơn vị",
    "Mức hiện nay",
    "Mức",
    "Tên mức",
    "Thay đổi",
    "Thấp nhất có thể",
    "Cao nhất có thể",
    "Tiêu chí quyết định",
  ]);
  expect(list?.rows[1]?.slice(6)).toEqual(["▼ 2 → 1", { number: "1" }, { number: "1" }, "ty_le"]);
  const numbers = matrix?.rows.map((row) =>
    row
      .slice(1)
      .map((cell) => (cell !== null && typeof cell === "object" && "number" in cell ? Number(cell.number) : cell)),
  );
  expect(numbers).toEqual([
    [1, 1, 0, 2],
    [0, 0, 0, 0],
    [0, 1, 1, 2],
    [1, 2, 1, 4],
  ]);
  expect(info?.rows).toContainEqual(["Mã băm của văn bản", "sha256:00"]);
  expect(info?.rows).toContainEqual(["Địa chỉ", "https://khung.example/mp/1"]);
});

test("text is never a formula, and the same content gives the same bytes", async () => {
  const bytes = await writeXlsx(sheets);
  expect(await writeXlsx(sheets)).toEqual(bytes);
  const [, sheet = ""] = await textsOf(bytes, ["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A4:J8"/>');
  expect(sheet).toContain("Bộ tiêu chí &lt;thử&gt; &amp; “mẫu”");
});

test("the appendix of a decision: A4, margins, a header that is said again, a number of the page, titles in the place of names", async () => {
  const [document = "", header = ""] = await textsOf(await writeDocx(appendix(framework)), [
    "word/document.xml",
    "word/header1.xml",
  ]);
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(document).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  expect(document).toContain("<w:titlePg/>");
  expect(document).toContain("<w:tblHeader/>");
  expect(document).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(document).toContain("≥ 0,5");
  expect(header).toContain(" PAGE ");
});

test("names of files", () => {
  expect(fileName(["mo-phong", "TC3.2", "2026-11-22"], "xlsx")).toBe("mo-phong_TC3.2_2026-11-22.xlsx");
  expect(fileName(["Bản giải trình", "Xã Đông Hà / 1"], "docx")).toBe("Ban-giai-trinh_Xa-Dong-Ha-1.docx");
});

/** Some files of an archive. */
async function textsOf(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const view = new DataView(bytes.buffer);
  const found = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const [packed, length] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length));
    const content = new Blob([bytes.slice(at + 30 + length, at + 30 + length + packed)]);
    found.set(name, await new Response(content.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text());
    at += 30 + length + packed;
  }
  return wanted.map((name) => found.get(name));
}
