/** Whatever the bytes are, reading them never throws, and every problem has a place. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { readTable } from "./read-table.ts";
import { sampleModule as module } from "./testing/sample-module.ts";
import { errorCell, numberCell, textCell, workbook } from "./testing/workbook.ts";

const encoder = new TextEncoder();
const columns = ["entity", "_name", ...module.inputs.map(({ name }) => name), "", "la", "hoso"];
const values = [
  "",
  "00123",
  "1.234",
  "1,5",
  "65,5 %",
  "có",
  "xa",
  "Phường",
  "31/12/2024",
  "-",
  "n/a",
  "#N/A",
  "1e9",
  "1/3",
  '"',
  "\n",
  ";",
  "Xa\u0303",
  "\u0000",
  "\ud800",
  "X· §¾k L¾k",
  "9".repeat(30),
];
const csv = fc
  .tuple(
    fc.shuffledSubarray(columns, { minLength: 1 }),
    fc.array(fc.array(fc.constantFrom(...values), { maxLength: 12 }), { maxLength: 8 }),
    fc.constantFrom(",", ";", "\t"),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([header, rows, separator, lineEnd]) =>
    encoder.encode([header, ...rows].map((row) => row.join(separator)).join(lineEnd)),
  );
const json = fc
  .array(
    fc.dictionary(
      fc.constantFrom(...columns),
      fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 2 }), fc.double()),
    ),
    { maxLength: 6 },
  )
  .chain((list) =>
    fc.constantFrom(
      JSON.stringify(list),
      JSON.stringify({ entities: list }),
      list.map((each) => JSON.stringify(each)).join("\n"),
    ),
  )
  .map((text) => encoder.encode(text));
const xmlCell = fc.oneof(
  fc.constantFrom(...values.filter((value) => !/[\u0000\ud800]/.test(value))).map(textCell),
  fc
    .tuple(fc.constantFrom("1", "0.655", "45000.5", "1e300", "-1", "x", ""), fc.integer({ min: 0, max: 4 }))
    .map(([digits, style]) => numberCell(digits, style)),
  fc.constantFrom(errorCell("#N/A"), null),
);
const xlsx = fc
  .tuple(
    fc.shuffledSubarray(columns, { minLength: 1 }),
    fc.array(fc.array(xmlCell, { maxLength: 11 }), { maxLength: 5 }),
  )
  .map(([header, rows]) => workbook([header.map(textCell), ...rows]));

/** Some bytes changed, some cut off. */
function damaged(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(bytes, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.option(fc.nat(), { freq: 3 }))
    .map(([given, changes, cut]) => {
      const changed = Uint8Array.from(given);
      if (changed.length > 0) for (const [at, byte] of changes) changed[at % changed.length] = byte;
      return cut === null ? changed : changed.slice(0, changed.length === 0 ? 0 : cut % changed.length);
    });
}

const kinds = [
  ["random bytes", fc.uint8Array({ maxLength: 300 }), ["a.csv", "a.json", "a.jsonl", "a.xlsx", "a.parquet", "a"], 2500],
  [
    "random text",
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => encoder.encode(text)),
    ["a.csv", "a.json", "a.jsonl"],
    2000,
  ],
  ["damaged CSV", damaged(csv), ["a.csv"], 3000],
  ["damaged JSON", damaged(json), ["a.json", "a.jsonl"], 2000],
  ["damaged XLSX", damaged(xlsx), ["a.xlsx"], 700],
] as const;

it.each(kinds)("never throws on %s", { timeout: 30_000 }, async (_, bytes, names, numRuns) => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...names), async (given, name) => {
      const { table, problems } = await readTable(given, { name, module });
      expect(new Set(table.entities).size).toBe(table.entities.length);
      expect(table.rowNumbers).toHaveLength(table.entities.length);
      for (const column of Object.values(table.columns)) expect(column).toHaveLength(table.entities.length);
      for (const { cell, message } of problems) {
        expect(cell?.table).toBe(name);
        expect(message.vi + message.en).not.toMatch(/\n|undefined|\[object/);
      }
      if (table.entities.length === 0) expect(problems).not.toEqual([]);
    }),
    { numRuns },
  );
});
