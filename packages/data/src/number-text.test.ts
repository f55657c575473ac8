import { toExact } from "@khung/ir";
import { expect, it } from "vitest";
import { exactValue, numberText, numberValue, type Mark } from "./number-text.ts";

function valueOf(text: string, mark?: Mark): string | undefined {
  const parsed = numberText(text, "Mb/s");
  const value = parsed && parsed.kind !== "shortened" ? numberValue(parsed, mark) : undefined;
  return value && toExact(value);
}

it.each([
  ["0", "0"],
  ["0012", "12"],
  ["65,5", "131/2"],
  ["65.5", "131/2"],
  ["65,50 %", "131/2"],
  ["1.234,5", "2469/2"],
  ["1,234.5", "2469/2"],
  ["1 234,5", "2469/2"],
  ["1\u00a0234\u202f567", "1234567"],
  ["1.234.567", "1234567"],
  ["1,234,567", "1234567"],
  ["0,125", "1/8"],
  ["1234.567", "1234567/1000"],
  [",5", "1/2"],
  ["-3", "-3"],
  ["−3,5", "-7/2"],
  ["+3", "3"],
  ["45/60", "3/4"],
  ["36 Mb/s", "36"],
  ["36,25Mb/s", "145/4"],
])("reads %s whatever the decimal mark is", (text, expected) => {
  for (const mark of [undefined, "comma", "point"] as const) expect(valueOf(text, mark)).toBe(expected);
});

it.each(["1.234", "12.345", "123.456", "-1.234", "1.234 %"])("leaves %s open until the mark is known", (text) => {
  const comma = text.replace(".", ",");
  expect([valueOf(text), valueOf(comma)]).toEqual([undefined, undefined]);
  expect(valueOf(text, "comma")).toBe(valueOf(comma, "point"));
  expect(valueOf(text, "point")).toBe(valueOf(comma, "comma"));
  expect(valueOf(text, "comma")).not.toBe(valueOf(text, "point"));
});

it.each([
  "",
  "-",
  "abc",
  "1..2",
  "1,2,3",
  "1.23.456",
  "12 34",
  "1 2345",
  "5.",
  "1e",
  "0x10",
  "NaN",
  "Infinity",
  "१२",
  "1/0",
  "1/2/3",
  "5%%",
  "9".repeat(400),
])("does not take %s for a number", (text) => {
  expect(numberText(text)).toBeUndefined();
});

it("knows a number that a spreadsheet shortened", () => {
  expect(numberText("1,23E+11")?.kind).toBe("shortened");
});

it.each([
  ["12345678901234567890", "12345678901234567890"],
  ["0.1", "1/10"],
  ["-0", "0"],
  ["1e2", "100"],
  ["1.5E-3", "3/2000"],
])("reads the stored number %s exactly", (text, expected) => {
  const value = exactValue(text);
  expect(value && toExact(value)).toBe(expected);
});

it("does not count out an absurd exponent", () => {
  expect(exactValue("1e999999999")).toBeUndefined();
});
