import { expect, it } from "vitest";
import { impactOf } from "./impact.ts";

it("counts who falls and who rises, and names the levels that change most", () => {
  const matrix = [
    [0, 0, 0, 0],
    [0, 3, 0, 0],
    [0, 0, 20, 1],
    [0, 0, 14, 25],
  ];
  expect(impactOf(matrix)).toEqual({
    down: 14,
    up: 1,
    levels: [
      { number: 3, before: 39, after: 26 },
      { number: 2, before: 21, after: 34 },
    ],
  });
  expect(
    impactOf([
      [0, 0],
      [0, 5],
    ]),
  ).toEqual({ down: 0, up: 0, levels: [] });
});
