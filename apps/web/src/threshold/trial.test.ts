import { parseRational, rational, toExactText, type Rational } from "@khung/ir";
import { expect, it } from "vitest";
import { tinhMau } from "../worker/examples.testing.ts";
import { decimalText, nearestTo, rewritten, stepOf, ThresholdTrial, axisOf } from "./trial.ts";

const exact = (text: string): Rational => parseRational(text) as Rational;
const trial = () => {
  const worker = tinhMau();
  return new ThresholdTrial({ version: () => 1, ask: (kind, ask, asking) => worker.ask(kind, ask, asking) });
};
const threshold = { code: "TC3.2", level: 3 };

it("looks at another number: fourteen fall at 60 %, fifteen at 60,5 %, and nothing is decided", async () => {
  const tried = trial();
  await tried.open(threshold, "original");
  expect(tried.state.preview?.turned).toBe(0);
  await tried.look(exact("60%"));
  expect(tried.state.preview?.matrix[3]?.[2]).toBe(14); // README of the example
  await tried.look(exact("60.5%"));
  expect(tried.state.preview?.matrix[3]?.[2]).toBe(15);
  await tried.revert();
  expect(tried.state.value).toEqual(exact("55%"));
  expect(tried.state.curve?.threshold.value).toEqual(exact("55%"));
});

it("knows its axis, its step and the nearest units", async () => {
  const tried = trial();
  await tried.open(threshold, "original");
  const { curve } = tried.state;
  if (!curve) throw new Error("there is a curve");
  const axis = axisOf(curve);
  expect([axis.from, axis.to, stepOf(curve, axis)].map(toExactText)).toEqual(["0", "1", "0.005"]);
  const near = nearestTo(curve, exact("60%"), 10);
  expect(near).toHaveLength(10);
  expect(near[0]?.value).toEqual(exact("60%"));
});

it("says why a threshold cannot be tried", async () => {
  const tried = trial();
  await tried.open({ code: "TC1.3", level: 1 }, "original");
  expect(tried.state.refused?.code).toMatch(/^KH70/);
});

it.each([
  ["55%", "3/5", "60%"],
  ["55%", "0.605", "60.5%"],
  ["0.55", "0.605", "0.605"],
  ["55 %", "0.6", "60 %"],
  ["3", "4", "4"],
  ["1000", "1500", "1500"],
  ["nguong", "0.6", undefined],
  ["55%", "1/3", undefined],
  ["10 + 5", "0.6", undefined],
])("writes %s as %s: %s", (written, value, expected) => {
  expect(rewritten(written, exact(value))).toBe(expected);
});

it("writes decimals exactly or not at all", () => {
  expect(decimalText(rational(1n, 8n))).toBe("0.125");
  expect(decimalText(rational(0n))).toBe("0");
  expect(decimalText(rational(1n, 3n))).toBeUndefined();
});
