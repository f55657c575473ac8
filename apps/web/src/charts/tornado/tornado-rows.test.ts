import { rational } from "@khung/ir";
import { expect, it } from "vitest";
import { tornadoRows, wayOf } from "./tornado-rows.ts";

it.each([
  [[0, 3, 21], [0, 4, 20], "down"],
  [[2, 3, 21], [1, 3, 22], "up"],
  [[0, 5, 5, 5], [0, 6, 3, 6], "mixed"],
  [[1, 2], [1, 2], "mixed"],
] as const)("from %j to %j counts go %s", (before, after, way) => {
  expect(wayOf(before, after)).toBe(way);
});

it("says nothing of a share above 100 %", () => {
  const threshold = {
    name: { code: "TC2.4", level: 4 },
    title: { vi: "Tỷ lệ" },
    value: rational(1n),
    comparison: "atLeast",
    type: { form: "share", unit: {} },
  } as const;
  const down = { value: rational(19n, 20n), distribution: [0, 8, 2], moved: 1 };
  const up = { value: rational(21n, 20n), distribution: [0, 10, 0], moved: 2 };
  const tornado = { rows: [{ threshold, down, up, width: 3 }], neverDecides: [], unmoved: [] };
  const [row] = tornadoRows(tornado, [0, 9, 1], "vi");
  expect(row).toMatchObject({
    name: "TC2.4 · Mức 4",
    down: { value: "95\u00a0%", moved: 1, way: "up" },
    up: { value: "–", moved: 0 },
  });
});
