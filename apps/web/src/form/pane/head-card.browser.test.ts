import { expect, it } from "vitest";
import { isoDate } from "./head-card.ts";

it.each([
  ["2/9/2026", "2026-09-02"],
  ["02/09/2026", "2026-09-02"],
  ["29-2-2024", "2024-02-29"],
  ["29/2/2026", undefined],
  ["31/04/2026", undefined],
  ["2026-09-02", undefined],
  ["", undefined],
])("reads the day %s", (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});
