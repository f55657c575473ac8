import { isRational, toExact } from "@khung/ir";
import { expect, it } from "vitest";
import writeXlsx, { type SheetData } from "write-excel-file/universal";
import { readTable, type ReadOptions } from "./read-table.ts";
import { sampleModule as module } from "./testing/sample-module.ts";
import { errorCell, numberCell, textCell, workbook, zipStored } from "./testing/workbook.ts";

const header = ["entity", "ho_so", "truc_tuyen", "ty_le", "co_to", "loai", "ngay_cap", "toc_do"];

async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const result = await readTable(bytes, { name: "xa.xlsx", module, ...options });
  const said = result.problems.map(({ code, cell }) =>
    [code, cell?.row, cell?.column].filter((part) => part !== undefined).join(" "),
  );
  const row = (i: number) =>
    module.inputs.map(({ name }) => {
      const cell = result.table.columns[name]?.at(i) ?? null;
      return isRational(cell) ? toExact(cell) : cell;
    });
  return { ...result, said, row };
}

async function written(rows: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await (await writeXlsx(rows, { sheet: "Số liệu" }).toBlob()).arrayBuffer());
}

it("reads a workbook that Excel would write", async () => {
  const bytes = await written([
    header.map((value) => ({ value })),
    [
      { value: "00123" },
      { value: 120 },
      { value: 90 },
      { value: 0.655, format: "0.0%" },
      { value: true },
      { value: "Đặc khu" },
      { value: new Date(Date.UTC(2024, 11, 31)), format: "dd/mm/yyyy" },
      { value: 36.6 },
    ],
    [
      { value: "00124" },
      null,
      null,
      { value: 65.5 },
      { value: "không" },
      { value: "xa" },
      { value: "29/02/2024" },
      { value: "36,6" },
    ],
  ]);
  const { table, row, said } = await read(bytes);
  expect(table.entities).toEqual(["00123", "00124"]);
  expect(row(0)).toEqual(["120", "90", "131/200", true, "dac_khu", "2024-12-31", "183/5"]);
  expect(row(1)).toEqual([null, null, "131/200", false, "xa", "2024-02-29", "183/5"]);
  expect(said).toEqual(["KH5053 1 toc_do"]);
});

it("takes the shortest decimal that reads back as the stored number", async () => {
  const cells = [
    textCell("1"),
    null,
    null,
    numberCell("0.65500000000000003", 1),
    null,
    null,
    null,
    numberCell("36.600000000000001"),
  ];
  const { row, said } = await read(workbook([header.map(textCell), cells]));
  expect(row(0)).toEqual([null, null, "131/200", null, null, null, "183/5"]);
  expect(said).toEqual([]);
});

it("reports what Excel did to a cell", async () => {
  const cells = [
    numberCell("123"),
    errorCell("#DIV/0!"),
    numberCell("45000", 2),
    numberCell("655"),
    numberCell("2"),
    errorCell("#N/A"),
    numberCell("45000.5", 2),
    numberCell("0.5", 1),
  ];
  const { table, row, said } = await read(workbook([[textCell("BIỂU 1")], [], header.map(textCell), cells]));
  expect(table.entities).toEqual(["123"]);
  expect(row(0)).toEqual([null, null, null, null, null, null, null]);
  expect(said).toEqual([
    "KH5011 3",
    "KH5009 4 entity",
    "KH5049 4 ho_so",
    "KH5051 4 truc_tuyen",
    "KH5044 4 ty_le",
    "KH5045 4 co_to",
    "KH5049 4 loai",
    "KH5048 4 ngay_cap",
    "KH5040 4 toc_do",
  ]);
});

it("reads the sheet that is asked for", async () => {
  const bytes = workbook([header.map(textCell), [textCell("1"), numberCell("1")]], "Quý 3");
  expect((await read(bytes, { sheet: "Quý 3" })).row(0)[0]).toBe("1");
  expect((await read(bytes, { sheet: "Quý 4" })).said).toEqual(["KH5027"]);
});

it("composes letters and knows old encodings", async () => {
  const top = [...header, "_ten"].map(textCell);
  const row = (name: string) => [textCell("1"), ...Array.from({ length: 7 }, () => null), textCell(name)];
  const { table, said } = await read(workbook([top, row("Xa\u0303")]));
  expect([table.labels, said]).toEqual([{ name: ["Xã"] }, ["KH5023"]]);
  expect((await read(workbook([top, row("X· §¾k L¾k")]))).said).toEqual(["KH5022 2"]);
});

it("refuses what is no workbook, and what grows too large", async () => {
  const text = new TextEncoder().encode("PK\u0003\u0004 no archive");
  expect((await read(text)).said).toEqual(["KH5026"]);
  expect((await read(zipStored({ "a.txt": "a" }))).said).toEqual(["KH5026"]);
  expect((await read(workbook([header.map(textCell)]), { maxBytes: 1000 })).said).toEqual(["KH5033"]);
  expect((await read(workbook([[]]))).said).toEqual(["KH5010"]);
});
