import { expect, it } from "vitest";
import { divideUnits, isUnitless, multiplyUnits, noUnit, parseUnit, printUnit, sameUnit } from "./units.ts";

it.each([
  ["Mb/s", { Mb: 1, s: -1 }],
  ["người/km²", { người: 1, km: -2 }],
  ["m2", { m: 2 }],
  ["kW·h", { kW: 1, h: 1 }],
  ["thuê bao/100 dân", { "thuê bao": 1, "100 dân": -1 }],
  ["1/s", { s: -1 }],
  ["m^4", { m: 4 }],
  ["m/m", {}],
  ["CO2", { CO2: 1 }],
])("reads %s", (text, unit) => {
  expect(parseUnit(text)).toEqual(unit);
});

it.each(["Mb/s", "người/km²", "kW·h", "1/s", "m^4", "a·b/c/d³"])("prints %s as it was", (text) => {
  expect(printUnit(parseUnit(text))).toBe(text);
});

it("reads the same unit from NFC and NFD", () => {
  expect(sameUnit(parseUnit("người".normalize("NFD")), parseUnit("người"))).toBe(true);
});

it("multiplies and divides", () => {
  expect(divideUnits(parseUnit("Mb"), parseUnit("s"))).toEqual(parseUnit("Mb/s"));
  expect(multiplyUnits(parseUnit("Mb/s"), parseUnit("s"))).toEqual(parseUnit("Mb"));
  expect(isUnitless(divideUnits(parseUnit("VND"), parseUnit("VND")))).toBe(true);
  expect(printUnit(noUnit)).toBe("");
});

it("compares in any order", () => {
  expect(sameUnit({ a: 1, b: -1 }, { b: -1, a: 1 })).toBe(true);
  expect(sameUnit({ a: 1 }, { a: 2 })).toBe(false);
  expect(sameUnit({ a: 1 }, {})).toBe(false);
});
