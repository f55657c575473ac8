import { isRational, toExact, type Cell } from "@khung/ir";
import { expect, it } from "vitest";
import { readTable, type ReadOptions } from "./read-table.ts";
import { sampleModule as module } from "./testing/sample-module.ts";

const header = "entity,ho_so,truc_tuyen,ty_le,co_to,loai,ngay_cap,toc_do";

async function read(text: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const result = await readTable(bytes, { name: "xa.csv", module, ...options });
  const cells = Object.fromEntries(
    Object.entries(result.table.columns).map(([name, column]) => [
      name,
      Array.from({ length: column.length }, (_, i) => shown(column.at(i) ?? null)),
    ]),
  );
  const problems = result.problems.map(({ code, cell }) =>
    [code, cell?.row, cell?.column].filter((part) => part !== undefined).join(" "),
  );
  return { ...result, cells, said: problems };
}

function shown(cell: Cell): unknown {
  return isRational(cell) ? toExact(cell) : cell;
}

it("reads every kind of value", async () => {
  const { table, cells, said } = await read(
    `${header}\n00123,120,90,65.5,có,Xã,31/12/2024,36.25\n00124,80,0,100%,KHÔNG,dac_khu,2024-02-29,7\n`,
  );
  expect(table.entities).toEqual(["00123", "00124"]);
  expect(cells).toEqual({
    ho_so: ["120", "80"],
    truc_tuyen: ["90", "0"],
    ty_le: ["131/200", "1"],
    co_to: [true, false],
    loai: ["xa", "dac_khu"],
    ngay_cap: ["2024-12-31", "2024-02-29"],
    toc_do: ["145/4", "7"],
  });
  expect(said).toEqual([]);
});

it("reads what Excel in Vietnam writes, and says so", async () => {
  const rows = [
    "entity;Tên;ho_so;truc_tuyen;ty_le;co_to;loai;ngay_cap;toc_do",
    '"00123";"Xã ""A"";\r\nmột";1.234;1 100;65,5 %;x;phường;1/2/2024;91,25',
  ];
  const { table, cells, said } = await read(`\ufeff${rows.join("\r\n")}\r\n`);
  expect(table.entities).toEqual(["00123"]);
  expect(table.labels).toEqual({ name: ['Xã "A";\nmột'] });
  expect(cells).toMatchObject({
    ho_so: ["1234"],
    truc_tuyen: ["1100"],
    ty_le: ["131/200"],
    toc_do: ["365/4"],
    ngay_cap: ["2024-02-01"],
  });
  expect(said).toEqual(["KH5028", "KH5053 1 ty_le"]);
});

it.each(["utf-16le", "utf-16be"])("reads %s with its mark", async (encoding) => {
  const text = `\ufeff${header.replaceAll(",", "\t")}\r\n00123\t120\t90\t65,5\tcó\txã\t31/12/2024\t36\r\n`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  const { cells, said } = await read(bytes);
  expect(cells["ty_le"]).toEqual(["131/200"]);
  expect(said).toEqual(["KH5028", "KH5053 1 ty_le"]);
});

it("follows a `sep=` line and counts it as a row", async () => {
  const { cells, said } = await read(`sep=|\n${header.replaceAll(",", "|")}\n00123|?|90|65|1|xa|31/12/2024|36\n`);
  expect(cells["truc_tuyen"]).toEqual(["90"]);
  expect(said).toEqual(["KH5028", "KH5040 3 ho_so"]);
});

it("decides an open number by its column, then by the file, never by a guess", async () => {
  const columns = "entity,ho_so,toc_do";
  const only = { module: { inputs: module.inputs.filter(({ name }) => name === "ho_so" || name === "toc_do") } };
  expect((await read(`${columns}\n1,1.234,36\n2,2.345.678,36\n`, only)).cells["ho_so"]).toEqual(["1234", "2345678"]);
  expect((await read(`${columns}\n1,1.234,"36,5"\n`, only)).cells["ho_so"]).toEqual(["1234"]);
  expect((await read(`${columns}\n1,100,1.234\n2,100,36.5\n`, only)).cells["toc_do"]).toEqual(["617/500", "73/2"]);
  const open = await read(`${columns}\n1,1.234,36\n`, only);
  expect([open.cells["ho_so"], open.said]).toEqual([[null], ["KH5041 2 ho_so"]]);
  expect((await read(`${columns}\n1,1.234,36\n`, { ...only, decimal: "comma" })).cells["ho_so"]).toEqual(["1234"]);
  const both = await read(`${columns}\n1,1,"36,5"\n2,2,36.5\n3,3,1.234\n`, only);
  expect([both.cells["toc_do"], both.said]).toEqual([
    ["73/2", "73/2", null],
    ["KH5052 1 toc_do", "KH5041 4 toc_do"],
  ]);
});

it("keeps missing, zero and not applicable apart", async () => {
  const rows = ["", "thiếu", "Chưa có số liệu", "N/A", "…", "0", "không áp dụng", "-", "#N/A"].map(
    (value, i) => `${i},${value},,,,,,`,
  );
  const { cells, said } = await read(`${header}\n${rows.join("\n")}\n`);
  expect(cells["ho_so"]).toEqual([null, null, null, null, null, "0", null, null, null]);
  expect(said).toEqual(["KH5050 8 ho_so", "KH5050 9 ho_so", "KH5049 10 ho_so"]);
});

it("reports every row and column that is not read", async () => {
  const { table, rows, said } = await read(
    `${header},ho_so,hoso,abc,\n1,1,1,1,1,xa,,1,9,9,9,9\n\n1,2,,,,,,,,,,\n,3,,,,,,,,,,\n2,4,,,,,,,,,,\n3,5,5,5,1,xa,,5,5,5,5,5,5\n4,6\n`,
  );
  expect(table.entities).toEqual(["1", "2", "3", "4"]);
  expect([rows, table.rowNumbers]).toEqual([6, [2, 6, 7, 8]]);
  expect(table.columns["ho_so"]?.at(2)).toBeNull();
  expect(said).toEqual([
    "KH5004 1 ho_so",
    "KH5002 1 hoso",
    "KH5001 1 abc",
    "KH5005 1 12",
    "KH5008 4 entity",
    "KH5007 5 entity",
    "KH5030 7",
    "KH5031 8",
  ]);
});

it("takes another key and other labels when told", async () => {
  const { table, said } = await read(`Vùng,ma,${header.slice(7)}\nBắc,="00123",1,1,1,1,xa,,1\n`, {
    key: "ma",
    labels: ["Vùng"],
  });
  expect(table.entities).toEqual(["00123"]);
  expect(table.labels).toEqual({ Vùng: ["Bắc"] });
  expect(said).toEqual([]);
});

it("counts what it does not list", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i},x,,,,,,`);
  const { problems, said } = await read(`${header}\n${rows.join("\n")}\n`, { problemLimit: 10 });
  expect(said).toHaveLength(11);
  expect(problems.at(-1)?.message.en).toBe("20 more problems KH5040 are not listed here");
});

it("names an old encoding from its bytes", async () => {
  const bytes = Uint8Array.from(`entity,_ten,ho_so\n1,X\u00b7 NguyÔn V\u00a8n Tr\u00e7i,1\n`, (c) => c.charCodeAt(0));
  const { problems } = await read(bytes);
  expect(problems.find(({ code }) => code === "KH5022")?.message.en).toContain("TCVN3");
  const vni = Uint8Array.from("entity,_ten,ho_so\n1,Phöôøng Nguyeãn Vaên Troãi Ñoáng Ña,1\n", (c) => c.charCodeAt(0));
  expect((await read(vni)).problems.find(({ code }) => code === "KH5022")?.message.en).toContain("VNI");
});

it("reads rows whatever ends them", async () => {
  const { table, said } = await read(`${header}\r\n1,1,1,1,1,xa,,1\n2,2,2,2,1,xa,,2\r3,3,3,3,1,xa,,3`);
  expect(table.entities).toEqual(["1", "2", "3"]);
  expect(said).toEqual([]);
});
