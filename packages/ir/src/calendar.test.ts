import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween, isDate, yearsBetween } from "./calendar.ts";

const date = fc
  .date({ min: new Date("1600-01-01"), max: new Date("2400-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

it("knows the days of the calendar", () => {
  for (const text of ["2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01"]) expect(isDate(text), text).toBe(true);
  for (const text of ["2023-02-29", "1900-02-29", "2024-00-10", "2024-13-01", "2024-04-31", "2024-1-1", "hôm nay"]) {
    expect(isDate(text), text).toBe(false);
  }
});

it("counts days as the calendar of the platform does", () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
      expect(addDays(a, daysBetween(a, b))).toBe(b);
    }),
  );
});

it("counts whole years up to the anniversary", () => {
  expect(yearsBetween("2024-02-29", "2025-02-28")).toBe(0);
  expect(yearsBetween("2024-02-29", "2025-03-01")).toBe(1);
  expect(yearsBetween("2020-05-10", "2025-05-09")).toBe(4);
  expect(yearsBetween("2025-05-09", "2020-05-10")).toBe(-4);
  expect(yearsBetween("2025-05-09", "2025-05-09")).toBe(0);
});
