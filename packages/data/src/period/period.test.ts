import { expect, it } from "vitest";
import { childrenAsOf, periodAt, readPeriod } from "./period.ts";

it("finds the period that is meant at a day", () => {
  const at = (length: "year" | "quarter" | "month", previous: boolean, asOf: string) => {
    const { from, to } = periodAt({ length, previous }, asOf);
    return `${from} ${to}`;
  };
  expect(at("year", false, "2026-03-31")).toBe("2026-01-01 2026-12-31");
  expect(at("year", true, "2026-03-31")).toBe("2025-01-01 2025-12-31");
  expect(at("quarter", true, "2026-03-31")).toBe("2025-10-01 2025-12-31");
  expect(at("quarter", false, "2026-03-31")).toBe("2026-01-01 2026-03-31");
  expect(at("month", true, "2026-01-01")).toBe("2025-12-01 2025-12-31");
  expect(at("month", true, "2024-03-15")).toBe("2024-02-01 2024-02-29");
});

it("reads periods as people write them", () => {
  const read = (text: string) => {
    const found = readPeriod(text);
    return found && `${found.from} ${found.to}`;
  };
  expect(["2025", " năm 2025 "].map(read)).toEqual(Array(2).fill("2025-01-01 2025-12-31"));
  expect(["2025-Q3", "quý 3/2025", "Q3-2025"].map(read)).toEqual(Array(3).fill("2025-07-01 2025-09-30"));
  expect(["2025-07", "tháng 7/2025", "07/2025"].map(read)).toEqual(Array(3).fill("2025-07-01 2025-07-31"));
  expect(["", "2025-13", "quý 5/2025", "13/2025", "25"].map(read)).toEqual(Array(5).fill(undefined));
});

it("assesses the tier below as of the last day of a period that is over", () => {
  expect(childrenAsOf({ period: { length: "year", previous: true } }, "2023-06-30")).toBe("2022-12-31");
  expect(childrenAsOf({ period: { length: "year", previous: false } }, "2023-06-30")).toBe("2023-06-30");
  expect(childrenAsOf({}, "2023-06-30")).toBe("2023-06-30");
});
