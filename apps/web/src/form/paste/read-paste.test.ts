import fc from "fast-check";
import { expect, it } from "vitest";
import type { RowCell } from "../threshold/row-cells.ts";
import { readPaste, readTsv, writeTsv, type PasteRow } from "./read-paste.ts";

const cell = (number: number, part: Partial<RowCell> = {}): RowCell => ({
  slot: `t${number}`,
  kind: "number",
  value: String(number * 10),
  unit: "%",
  source: `${number * 10}%`,
  level: { number, id: `m${number}`, title: "" },
  stale: false,
  ...part,
});
const row = (key: string, cells = [1, 2, 3, 4, 5].map((n) => cell(n))): PasteRow => ({
  key,
  ordinal: key,
  title: key,
  cells,
});
const rows = ["3.1", "3.2", "3.3", "3.4", "3.5"].map((key) => row(key));

// What Excel puts on the clipboard for the range of journey 5.
const journey = ["65,5\t70\t80", "65\t1.234\t85,25", "\t70,5\t75", "60\t65 %\t90", "n/a\t77\t1.234,5"].join("\r\n");

it("sorts 15 cells into valid, blank and to be looked at", () => {
  const pasted = readPaste(`${journey}\r\n`, rows, 3, "vi");
  expect(pasted).toMatchObject({ good: 12, blank: 1, look: 2, beyond: 0 });
  expect(pasted.cells.map((line) => line.map(({ value }) => value))).toEqual([
    ["65.5", "70", "80"],
    ["65", undefined, "85.25"],
    [undefined, "70.5", "75"],
    ["60", "65", "90"],
    [undefined, "77", "1234.5"],
  ]);
  expect(pasted.cells[1]?.[1]?.read).toEqual({ kind: "ambiguous", whole: "1234", decimal: "1.234" });
  expect(pasted.cells[0]?.map(({ cell: { level } }) => level.number)).toEqual([3, 4, 5]);
});

it("counts what falls beside the table, and drops none of it silently", () => {
  expect(readPaste("1\t2\t3", [row("a")], 4, "vi")).toMatchObject({ good: 2, beyond: 1 });
  expect(readPaste("1\n2\n3", [row("a"), row("b")], 1, "vi")).toMatchObject({ good: 2, beyond: 1 });
});

it("asks about 1,234 once the range shows that points are decimal marks", () => {
  expect(readPaste("1,234\t65", [row("a")], 1, "vi")).toMatchObject({ good: 2, look: 0 });
  expect(readPaste("1,234\t65.5", [row("a")], 1, "vi")).toMatchObject({ good: 1, look: 1 });
});

it("puts no number where a class, a range or only text stands", () => {
  const cells = [cell(1, { cases: [] }), cell(2, { kind: "other", source: "min(a, b)" }), cell(3, { kind: "none" })];
  expect(readPaste("1\t2\t3", [row("a", cells)], 1, "vi")).toMatchObject({ good: 1, look: 2 });
});

it("reads quoted cells with tabs, quotes and line breaks", () => {
  expect(readTsv('a\t"b\tc"\r\n"x ""y"""\t"1\n2"\n')).toEqual([
    ["a", "b\tc"],
    ['x "y"', "1\n2"],
  ]);
  expect(readTsv("a\t")).toEqual([["a", ""]]);
});

it("writes what it reads back the same", () => {
  const decimal = fc.tuple(fc.nat(99_999), fc.constantFrom("", ".5", ".25")).map(([n, rest]) => `${n}${rest}`);
  fc.assert(
    fc.property(
      fc.array(fc.array(decimal, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (values) => {
        const table = values.map((line, i) =>
          row(
            String(i),
            line.map((value, j) => cell(j + 1, { value })),
          ),
        );
        const pasted = readPaste(writeTsv(table, "vi"), table, 1, "vi");
        expect(pasted.cells.map((line) => line.map(({ value }) => value))).toEqual(values);
      },
    ),
    { numRuns: 100 },
  );
});
