/** A file read in batches is the same as a file read whole, whatever stands in it. */

import type { Cell } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sourceOf } from "../byte-source.ts";
import { readTable } from "../read-table.ts";
import { parquetOf } from "../testing/parquet.ts";
import { sampleModule as module } from "../testing/sample-module.ts";
import { readBatches, type BatchOptions } from "./read-batches.ts";

const encode = (text: string) => new TextEncoder().encode(text);

async function inBatches(bytes: Uint8Array, options: Partial<BatchOptions> = {}) {
  const batches = readBatches(sourceOf(bytes), { name: "a.csv", module, withLabels: true, ...options });
  const entities: string[] = [];
  const rowNumbers: number[] = [];
  const cells = module.inputs.map((): Cell[] => []);
  const labels: Record<string, (string | null)[]> = {};
  let count = 0;
  for (;;) {
    const next = await batches.next();
    if (next.done) return { entities, rowNumbers, cells, labels, count, ...next.value };
    const table = next.value;
    count++;
    entities.push(...table.entities);
    rowNumbers.push(...(table.rowNumbers ?? []));
    for (const [i, { name }] of module.inputs.entries())
      for (let row = 0; row < table.entities.length; row++) cells[i]!.push(table.columns[name]?.at(row) ?? null);
    for (const [name, words] of Object.entries(table.labels)) (labels[name] ??= []).push(...words);
  }
}

async function whole(bytes: Uint8Array, name = "a.csv") {
  const { table, problems, rows } = await readTable(bytes, { name, module });
  return {
    entities: table.entities,
    rowNumbers: table.rowNumbers,
    cells: module.inputs.map((input) => table.entities.map((_, row) => table.columns[input.name]?.at(row) ?? null)),
    labels: table.labels,
    rows,
    problems,
  };
}

const sorted = (problems: Awaited<ReturnType<typeof whole>>["problems"]) =>
  problems.map((each) => JSON.stringify(each)).toSorted();

/** The file read in batches, and read whole, in the same form. */
async function both(bytes: Uint8Array, batchBytes: number) {
  const one = await whole(bytes);
  const many = await inBatches(bytes, { batchBytes });
  // Where a row with broken quotation marks ends is a guess, which is not made for what follows in a large file.
  if (one.problems.some(({ code }) => code === "KH5029"))
    return { many: many.isCut && many.problems.some(({ code }) => code === "KH5084"), one: true };
  const form = ({ entities, rowNumbers, cells, labels, rows, problems }: typeof one) => ({
    entities,
    problems: sorted(problems),
    ...(entities.length > 0 && { rowNumbers, cells, labels, rows }),
  });
  return { many: form(many), one: form(one) };
}

const header = ["entity", "_name", ...module.inputs.map(({ name }) => name)];
const plain = [
  "0",
  "7",
  "120",
  "65",
  "65.5",
  "0.5",
  "0.25",
  "1.5",
  "12.75",
  "",
  "007",
  "1234.567",
  "0.125",
  "100",
  "99.999",
];
const dirty = [
  "1.234",
  "1,234",
  "1,5",
  "-3",
  "-3.5",
  "- 3",
  "+4",
  " 5 ",
  "5 %",
  "65,5 %",
  "45/60",
  "1/3",
  "thiếu",
  "n/a",
  "-",
  "#N/A",
  "1e9",
  "12.",
  ".5",
  "1.2.3",
  "9".repeat(16),
  "9".repeat(30),
  "0.1234567",
  "0.0000000000001",
  "1 234,5",
  "36 Mb/s",
  "NaN",
  "\u00a0",
  "Xa\u0303",
  "1.234.567",
];
const words = ["có", "không", "x", "1", "xa", "Phường", "đặc khu", "31/12/2024", "2024-12-31", "31/02/2024", "Có ", ""];
const quoted = ['"65,5"', '"a""b"', '"a\nb"', '"7"', '""', '"x\r\ny"', '"1.5" ', '="00123"', "it's", '5"'];
const keys = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 40 }).map((n) => `x${n}`) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "00123", '"00123"', '="00123"', "Xã", " a ", '"a,b"', "00124") },
);

function csvOf(values: readonly string[], delimiters: readonly string[]) {
  const columns = fc.oneof(
    fc.constant(header),
    fc
      .shuffledSubarray([...header, "", "la", "hoso"], { minLength: 3 })
      .map((names) => [...new Set(["entity", ...names])]),
  );
  const row = fc.tuple(
    keys,
    fc.array(fc.constantFrom(...values), { minLength: 9, maxLength: 9 }),
    fc.integer({ min: -2, max: 30 }),
  );
  return fc
    .tuple(
      columns,
      fc.array(row, { maxLength: 30 }),
      fc.constantFrom(...delimiters),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([names, rows, delimiter, end, bom, last]) => {
      const at = names.indexOf("entity");
      const lines = rows.map(([key, cells, odd]) => {
        if (odd === -2) return "";
        const fields = names.map((_, i) => (i === at ? key : (cells[i % cells.length] ?? "")));
        if (odd === 0) fields.length = Math.max(1, fields.length - 2);
        if (odd === 1) fields.push("", "9");
        if (odd === 2) fields.push("", "");
        return odd === -1 ? fields.map(() => "").join(delimiter) : fields.join(delimiter);
      });
      return encode(`${bom ? "\ufeff" : ""}${[names.join(delimiter), ...lines].join(end)}${last ? end : ""}`);
    });
}

const sizes = fc.constantFrom(40, 100, 333, 100_000);

it("reads plain figures as the whole file has them", async () => {
  await fc.assert(
    fc.asyncProperty(csvOf(plain, [",", ";"]), sizes, async (bytes, size) => {
      const { many, one } = await both(bytes, size);
      expect(many).toEqual(one);
    }),
    { numRuns: 150 },
  );
});

it("reads figures with a decimal comma", async () => {
  const commas = plain.map((text) => text.replace(".", ","));
  await fc.assert(
    fc.asyncProperty(csvOf([...commas, "1.234,5", "1.234"], [";", "\t"]), sizes, async (bytes, size) => {
      const { many, one } = await both(bytes, size);
      expect(many).toEqual(one);
    }),
    { numRuns: 150 },
  );
});

it("reads and refuses dirty cells as the whole file does", async () => {
  const values = [...plain, ...dirty.filter((text) => !text.includes(",")), ...words];
  await fc.assert(
    fc.asyncProperty(csvOf(values, [",", ";", "|"]), sizes, async (bytes, size) => {
      const { many, one } = await both(bytes, size);
      expect(many).toEqual(one);
    }),
    { numRuns: 400 },
  );
});

it("reads both marks, quotation marks and lines inside them as the whole file does", async () => {
  await fc.assert(
    fc.asyncProperty(csvOf([...plain, ...dirty, ...words, ...quoted], [";", "|"]), sizes, async (bytes, size) => {
      const { many, one } = await both(bytes, size);
      expect(many).toEqual(one);
    }),
    { numRuns: 400 },
  );
});

it.each([
  ["nothing", ""],
  ["white space", " \n\n"],
  ["a header only", header.join(",")],
  ["a header and empty lines", `${header.join(",")}\n\n,,,,,,,,\n`],
  ["one row without a line end", `${header.join(",")}\n00123,Xã A,120,90,65.5,có,xa,31/12/2024,36`],
  ["a title above the header", `Báo cáo\n\n${header.join(",")}\n00123,Xã A,120,90,65.5,có,xa,31/12/2024,36\n`],
  ["a line for Excel", `sep=;\n${header.join(";")}\n00123;Xã A;120;90;65,5;có;xa;31/12/2024;36\n`],
  ["no column of codes", "ho_so\n1\n"],
  ["an old encoding", `${header.join(",")}\n1,X· §¾k L¾k,,,,,,,\n2,Ph­êng NguyÔn V¨n,,,,,,,\n`],
  ["letters in two parts", `${header.join(",")}\n1,Xa\u0303,,,,,xa,,\n`],
])("takes %s as the whole file does", async (_, text) => {
  for (const size of [7, 64, 10_000]) {
    const { many, one } = await both(encode(text), size);
    expect(many).toEqual(one);
  }
});

it("says where letters are broken, also between two batches", async () => {
  const good = encode(`${header.join(",")}\n1,Xã Đắk,1,1,1,có,xa,,1\n2,Xã Đắk,1,1,1,có,xa,,1\n3,Xã,1,1,1,x,xa,,1\n`);
  const bytes = good.slice();
  bytes[good.lastIndexOf(0xc3) + 1] = 0x41;
  for (const size of [20, 41, 55, 1000]) {
    const { many, one } = await both(bytes, size);
    expect(many).toEqual(one);
  }
  for (let size = 1; size < 60; size++) {
    const { many, one } = await both(good, size);
    expect(many).toEqual(one);
  }
});

it("stops at a row that is cut off in quotation marks, and says so", async () => {
  const text = `${header.join(",")}\n1,a,1,1,1,x,xa,,1\n2,"b,1,1,1,x,xa,,1\n3,c,1,1,1,x,xa,,1\n`;
  const { entities, problems, isCut } = await inBatches(encode(text), { batchBytes: 40 });
  expect([entities, isCut]).toEqual([["1"], true]);
  expect(problems.map(({ code, cell }) => [code, cell?.row])).toEqual([["KH5084", 3]]);
});

it("counts problems past the limit over all batches", async () => {
  const text = `entity,ho_so\n${Array.from({ length: 50 }, (_, i) => `x${i},${i % 2 ? "bad" : i}`).join("\n")}`;
  const options = { name: "a.csv", module, problemLimit: 7 };
  const one = await readTable(encode(text), options);
  const many = await inBatches(encode(text), { batchBytes: 60, problemLimit: 7 });
  expect(sorted(many.problems)).toEqual(sorted(one.problems));
});

it("stops when it is told to, and reads no further", async () => {
  const bytes = encode(`entity,ho_so\n${"x".repeat(8)},1\n`.repeat(200));
  const abort = new AbortController();
  let read = 0;
  const source = {
    ...sourceOf(bytes),
    slice: (from: number, to?: number) => (read++, sourceOf(bytes).slice(from, to)),
  };
  const batches = readBatches(source, { name: "a.csv", module, batchBytes: 100, signal: abort.signal });
  await batches.next();
  abort.abort(new Error("enough"));
  const before = read;
  await expect(batches.next()).rejects.toThrow("enough");
  expect(read).toBe(before);
});

const cell = {
  count: fc.option(fc.oneof(fc.nat({ max: 300 }), fc.constantFrom(-1, 2 ** 40))),
  double: fc.option(fc.oneof(fc.double(), fc.constantFrom(0.1, 65.5, 1 / 3, 0.005, 1e-7, 120, 0, -0, -3.5))),
  word: fc.option(fc.constantFrom("xa", "Phường", "khác", "")),
  text: fc.option(fc.constantFrom("65,5", "1.234", "45/60", "thiếu", "9 %", "0,5")),
};

it("reads a Parquet file by groups as a whole one", async () => {
  const rows = fc.array(
    fc.tuple(keys, cell.count, cell.double, cell.double, fc.option(fc.boolean()), cell.word, cell.text),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (all, rowGroupSize, asText) => {
      const at = <T>(pick: (row: (typeof all)[number]) => T): T[] => all.map(pick);
      const bytes = parquetOf(
        [
          { name: "entity", data: at(([key]) => key), type: "STRING" },
          { name: "ho_so", data: at(([, count]) => (count === null ? null : BigInt(count))), type: "INT64" },
          asText
            ? { name: "ty_le", data: at((row) => row[6]), type: "STRING" }
            : { name: "ty_le", data: at((row) => row[2]), type: "DOUBLE" },
          { name: "toc_do", data: at((row) => row[3]), type: "DOUBLE" },
          { name: "co_to", data: at((row) => row[4]), type: "BOOLEAN" },
          { name: "loai", data: at((row) => row[5]), type: "STRING" },
        ],
        { rowGroupSize },
      );
      const one = await whole(bytes, "a.parquet");
      const many = await inBatches(bytes, { name: "a.parquet" });
      expect(many.entities).toEqual(one.entities);
      expect(many.cells).toEqual(one.cells);
      expect(sorted(many.problems)).toEqual(sorted(one.problems));
      expect(many.rows).toBe(one.rows);
    }),
    { numRuns: 200 },
  );
});

it("says of a Parquet file that is damaged that it is", async () => {
  const good = parquetOf([
    { name: "entity", data: Array.from({ length: 50 }, (_, i) => `x${i}`) },
    { name: "ho_so", data: new Int32Array(50) },
  ]);
  for (let i = 4; i < good.length; i += 5) {
    const bytes = good.slice();
    bytes[i] = 255 - bytes[i]!;
    await inBatches(bytes, { name: "a.parquet" });
  }
  const { problems, isCut } = await inBatches(good.subarray(0, good.length - 3), { name: "a.parquet" });
  expect([problems.map(({ code }) => code), isCut]).toEqual([["KH5080"], true]);
});
