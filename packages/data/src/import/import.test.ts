import { choice, count, inputs, share } from "@khung/ir/testing";
import { rational } from "@khung/ir";
import { expect, test } from "vitest";
import { toLegacy } from "../legacy/convert.ts";
import { textCell, numberCell, workbook } from "../testing/workbook.ts";
import { importTable, previewFile, type FilePreview } from "./import-table.ts";
import { matchColumns } from "./match-columns.ts";

const module = { inputs: inputs({ ho_so: count, ty_le: share, loai: choice("loai", "xa", "phuong") }) };
const titled = {
  inputs: module.inputs.map((input) => ({
    ...input,
    title: { vi: { ho_so: "Số hồ sơ tiếp nhận", ty_le: "Tỷ lệ hài lòng", loai: "Loại" }[input.name] ?? input.name },
  })),
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function looked(file: Uint8Array, name: string, more: object = {}): Promise<FilePreview> {
  const found = await previewFile(file, { name, ...more });
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

const csv = [
  "UBND TỈNH MẪU;;;;",
  "BIỂU TỔNG HỢP SỐ LIỆU;;;;",
  ";;;;",
  "STT;Mã xã;Tên đơn vị;Số hồ sơ tiếp nhận (bộ);TY LE HAI LONG;Ghi chú",
  "1;00123;Xã Đông Hà;812;65,5;",
  "2;00124;Xã Tân Lập;-5;70;xem lại",
  "3;00125;Xã Đá Bạc;x;80,25;",
].join("\r\n");

test("the header is found under titles; columns by their titles, without diacritics, case and units", async () => {
  const { header, rows, rowCount } = await looked(bytes(csv), "xa.csv");
  expect([header, rowCount]).toEqual([4, 6]);
  const headers = rows.find(({ number }) => number === header)?.cells ?? [];
  expect(matchColumns(headers, titled)).toEqual([
    { kind: "label", label: "number" },
    { kind: "key" },
    { kind: "label", label: "name" },
    { kind: "input", input: "ho_so" },
    { kind: "input", input: "ty_le" },
    { kind: "label", label: "note" },
  ]);
  // What was chosen before wins, and nothing is taken twice.
  const remembered = { STT: { kind: "none" }, "TY LE HAI LONG": { kind: "input", input: "ho_so" } } as const;
  expect(matchColumns(headers, titled, remembered).slice(3, 5)).toEqual([
    { kind: "none" },
    { kind: "input", input: "ho_so" },
  ]);
});

test("problems by the rows of the file; only whole rows when that is asked for", async () => {
  const roles = matchColumns(csv.split("\r\n")[3]?.split(";") ?? [], titled);
  const ask = { name: "xa.csv", module: titled, header: 4, roles };
  const { table, problems, wrongRows, rows } = await importTable(bytes(csv), ask);
  expect([rows, wrongRows, table.rowNumbers]).toEqual([3, 2, [5, 6, 7]]);
  expect(table.entities).toEqual(["00123", "00124", "00125"]);
  expect(table.columns["ty_le"]?.at(0)).toEqual(rational(655n, 1000n));
  const errors = problems.filter(({ severity, cell }) => severity === "error" && cell?.row !== undefined);
  expect(errors.map(({ code, cell }) => `${code} ${cell?.row} ${cell?.column}`)).toEqual([
    "KH5043 6 ho_so",
    "KH5040 7 ho_so",
  ]);
  const valid = await importTable(bytes(csv), { ...ask, onlyValid: true });
  expect([valid.table.entities, valid.table.columns["ho_so"]?.at(0)]).toEqual([["00123"], rational(812n)]);
});

test.for(["TCVN3", "VNI"] as const)(
  "a file in %s, in bytes that are no UTF-8, and in UTF-8: found, shown, converted",
  async (encoding) => {
    const text = "Mã xã;Tên đơn vị;Số hồ sơ tiếp nhận\n00123;Xã Đức Nguyễn;5\n00124;Xã Hồng Phượng;6\n".replaceAll(
      "Đ",
      "đ",
    );
    const written = toLegacy(text, encoding).text;
    for (const file of [Uint8Array.from(written, (sign) => sign.charCodeAt(0)), bytes(written)]) {
      const { legacy } = await looked(file, "xa.csv");
      expect(legacy).toMatchObject({ encoding, by: "letters" });
      const { rows, unknown, header } = await looked(file, "xa.csv", { legacy: encoding });
      expect(rows[1]?.cells).toEqual(["00123", "Xã đức Nguyễn", "5"]);
      expect(unknown).toEqual([]);
      const roles = matchColumns(rows[0]?.cells ?? [], titled);
      const { table } = await importTable(file, { name: "xa.csv", module: titled, header, roles, legacy: encoding });
      expect(table.labels["name"]).toEqual(["Xã đức Nguyễn", "Xã Hồng Phượng"]);
    }
  },
);

test("a workbook: its sheets, its rows by their numbers", async () => {
  const file = workbook([
    [textCell("BIỂU SỐ LIỆU")],
    [textCell("Mã"), textCell("Tỷ lệ hài lòng"), textCell("Loại")],
    [textCell("00123"), numberCell("65.5"), textCell("Xã")],
    [textCell("00124"), numberCell("120"), textCell("Phường")],
  ]);
  const { sheets, header, rows } = await looked(file, "xa.xlsx");
  expect([sheets, header]).toEqual([["Số liệu"], 2]);
  const roles = matchColumns(rows[1]?.cells ?? [], titled);
  const { table, problems } = await importTable(file, { name: "xa.xlsx", module: titled, header, roles });
  expect(table.columns["ty_le"]?.at(0)).toEqual(rational(655n, 1000n));
  expect(
    problems.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code} ${cell?.row}`),
  ).toContain("KH5044 4");
});

test("what cannot be read says why; nothing throws", async () => {
  expect(await previewFile(bytes(""), { name: "xa.csv" })).toHaveProperty("problems.0.code", "KH5010");
  const broken = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
  expect(await previewFile(broken, { name: "xa.xlsx" })).toHaveProperty("problems.0.code", "KH5026");
});
