import { expect, it } from "vitest";
import { readDate } from "./date-text.ts";

it("reads dates as people write them, day first", () => {
  for (const text of ["02/09/2026", "2/9/2026", "2.9.2026", " 02-09-2026 "]) expect(readDate(text)).toBe("2026-09-02");
  expect(readDate("29/02/2028")).toBe("2028-02-29");
});

it("takes no date that there is not, and none that could be read two ways", () => {
  for (const text of ["31/02/2026", "29/02/2026", "02/13/2026", "0/1/2026", "2026-09-02", "2/9/26", "02092026", ""])
    expect(readDate(text), text).toBeUndefined();
});
