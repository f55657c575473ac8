import { expect, it } from "vitest";
import { countLevels, countMoves, countSome, standingAmong } from "./distribution.ts";

const names = [
  { number: 1, title: { vi: "Khởi động" } },
  { number: 2, title: { vi: "Kết nối" } },
];
const levels = {
  reached: Uint8Array.of(0, 1, 1, 2),
  low: Uint8Array.of(0, 1, 1, 2),
  high: Uint8Array.of(2, 1, 255, 2),
};

it("counts every level, 0 first, and those that may still rise", () => {
  expect(countLevels(names, levels)).toEqual([
    { number: 0, count: 1, open: 1 },
    { number: 1, title: { vi: "Khởi động" }, count: 2, open: 1 },
    { number: 2, title: { vi: "Kết nối" }, count: 1, open: 0 },
  ]);
});

it("counts the original beside", () => {
  const rows = countLevels(names, levels, Uint8Array.of(0, 0, 2, 2));
  expect(rows.map(({ before }) => before)).toEqual([2, 0, 2]);
  expect(countMoves(levels.reached, Uint8Array.of(0, 0, 2, 2))).toEqual({ up: 1, down: 1 });
});

it("counts some, and where one stands among them", () => {
  const isAmong = (row: number): boolean => row > 0;
  expect(countSome(names, levels, isAmong).map(({ count, open }) => [count, open])).toEqual([
    [0, 0],
    [2, 1],
    [1, 0],
  ]);
  expect(standingAmong(levels.reached, 1, isAmong)).toEqual({ lower: 0, beside: 1, higher: 1 });
  expect(standingAmong(levels.reached, 1, () => true)).toEqual({ lower: 1, beside: 1, higher: 1 });
});
