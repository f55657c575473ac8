import { isRational, toExact } from "@khung/ir";
import fc from "fast-check";
import type { ColumnSource } from "hyparquet-writer";
import { expect, it } from "vitest";
import { readTable, type ReadOptions } from "../read-table.ts";
import { parquetOf } from "../testing/parquet.ts";
import { sampleModule as module } from "../testing/sample-module.ts";

async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const result = await readTable(bytes, { name: "xa.parquet", module, ...options });
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

const csv = (text: string) => readTable(new TextEncoder().encode(text), { name: "xa.csv", module });
const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** The leaf of a schema; the root is made for it. */
const schema = (...leaves: readonly NonNullable<Parameters<typeof parquetOf>[1]>["schema"][]) => [
  { name: "root", num_children: leaves.length },
  ...leaves.flatMap((leaf) => leaf ?? []),
];

const whole: readonly ColumnSource[] = [
  { name: "entity", data: ["00123", "00124", "00125"] },
  { name: "ten", data: ["Xã A", "Phường B", "Đặc khu C"] },
  { name: "ho_so", data: new Int32Array([120, 7, 0]) },
  { name: "truc_tuyen", data: [90n, null, 0n], type: "INT64" },
  { name: "ty_le", data: [65.5, 0.1, null], type: "DOUBLE" },
  { name: "co_to", data: [true, false, null], type: "BOOLEAN" },
  { name: "loai", data: ["xa", "phuong", "dac_khu"] },
  { name: "ngay_cap", data: [day("2024-12-31"), null, day("1969-07-20")], type: "TIMESTAMP" },
  { name: "toc_do", data: new Float32Array([36.6, 0.1, 1e-7]) },
];

it("gives the same table and digest as the same figures in CSV", async () => {
  const { table, problems, digest, row } = await read(parquetOf(whole));
  const same = await csv(
    [
      "entity,ten,ho_so,truc_tuyen,ty_le,co_to,loai,ngay_cap,toc_do",
      "00123,Xã A,120,90,65.5,có,xa,31/12/2024,36.6",
      "00124,Phường B,7,,0.1,không,phuong,,0.1",
      "00125,Đặc khu C,0,0,,,dac_khu,20/07/1969,0.0000001",
    ].join("\n"),
  );
  expect(problems).toEqual([]);
  expect(row(0)).toEqual(["120", "90", "131/200", true, "xa", "2024-12-31", "183/5"]);
  expect(table.columns).toEqual(same.table.columns);
  expect(table.labels).toEqual(same.table.labels);
  expect(digest).toBe(same.digest);
});

it("reads several groups of rows, packed or not", async () => {
  const rows = 1000;
  const columns = [
    { name: "entity", data: Array.from({ length: rows }, (_, i) => `x${i}`) },
    { name: "ho_so", data: Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? null : i % 5)), type: "INT32" },
  ] satisfies ColumnSource[];
  const one = await read(parquetOf(columns));
  for (const codec of ["UNCOMPRESSED", "SNAPPY"] as const) {
    const many = await read(parquetOf(columns, { rowGroupSize: 97, codec }));
    expect(many.table).toEqual(one.table);
  }
  expect(one.table.columns["ho_so"]?.at(998)).toEqual({ numerator: 3n, denominator: 1n });
});

it("keeps every digit of a decimal, and of a whole number that no double holds", async () => {
  const leaf = { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, converted_type: "DECIMAL", precision: 38 } as const;
  const found = await read(
    parquetOf(
      [
        { name: "entity", data: ["a", "b", "c"] },
        { name: "ho_so", data: [9007199254740993n, 18446744073709551615n, 0n] },
        { name: "toc_do", data: [12345678901234567890123456789012345678n, -150n, 0n] },
      ],
      {
        schema: schema(
          [{ name: "entity", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" }],
          [{ name: "ho_so", type: "INT64", converted_type: "UINT_64", repetition_type: "REQUIRED" }],
          [{ name: "toc_do", ...leaf, scale: 2, repetition_type: "REQUIRED" }],
        ),
      },
    ),
  );
  expect(found.row(0)[0]).toBe("9007199254740993");
  expect(found.row(1)[0]).toBe("18446744073709551615");
  expect(found.row(0)[6]).toBe("6172839450617283945061728394506172839/50");
  expect(found.row(1)[6]).toBe("-3/2");
});

it("takes a double for the shortest decimal that is it", async () => {
  const doubles = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(doubles, async (values) => {
      const bytes = parquetOf([
        { name: "entity", data: values.map((_, i) => `x${i}`) },
        { name: "toc_do", data: values, type: "DOUBLE" },
      ]);
      const json = JSON.stringify(values.map((value, i) => ({ entity: `x${i}`, toc_do: value })));
      const same = await readTable(new TextEncoder().encode(json), { name: "a.json", module });
      expect((await read(bytes)).table.columns["toc_do"]).toEqual(same.table.columns["toc_do"]);
    }),
    { numRuns: 50 },
  );
});

it("never takes what is no number for one", async () => {
  const { said, row } = await read(
    parquetOf([
      { name: "entity", data: ["a", "b", "c", "d"] },
      { name: "ho_so", data: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1.5], type: "DOUBLE" },
      { name: "ngay_cap", data: [new Date("2024-12-31T10:00:00Z"), null, null, null], type: "TIMESTAMP" },
    ]),
  );
  expect(said.filter((each) => !each.startsWith("KH5003"))).toEqual([
    "KH5040 1 ho_so",
    "KH5048 1 ngay_cap",
    "KH5040 2 ho_so",
    "KH5040 3 ho_so",
    "KH5042 4 ho_so",
  ]);
  expect([0, 1, 2, 3].map((i) => row(i)[0])).toEqual([null, null, null, null]);
});

it("says which columns no value can be read from, when they are asked for", async () => {
  const { said } = await read(
    parquetOf([
      { name: "entity", data: ["a"] },
      { name: "ho_so", data: [[1, 2]] },
      { name: "toc_do", data: [{ x: 1 }] },
      { name: "khac", data: [[1]] },
    ]),
  );
  expect(said.filter((each) => !each.startsWith("KH5003"))).toEqual(["KH5081 ho_so", "KH5081 toc_do", "KH5001 khac"]);
});

it("reads no more than is allowed", async () => {
  const rows = 100_000;
  const bytes = parquetOf([
    { name: "entity", data: Array.from({ length: rows }, (_, i) => `x${i}`) },
    { name: "ho_so", data: new Int32Array(rows) },
  ]);
  expect((await read(bytes)).table.entities).toHaveLength(rows);
  expect((await read(bytes, { maxBytes: bytes.length + 1 })).said).toEqual(["KH5033"]);
});

it("says of a file that is cut off or damaged that it is, and never throws", async () => {
  const good = parquetOf(whole);
  for (let length = 4; length < good.length; length += 7) {
    expect((await read(good.subarray(0, length))).said).toEqual(["KH5080"]);
  }
  const damage = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      const bytes = good.slice();
      for (const [place, byte] of places) bytes[place] = byte;
      const { table } = await read(bytes);
      for (const column of Object.values(table.columns)) expect(column.length).toBe(table.entities.length);
    }),
    { numRuns: 1500 },
  );
});
