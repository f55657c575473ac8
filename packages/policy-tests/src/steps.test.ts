import { parseRational, toExactText, type Rational } from "@khung/ir";
import { expect, it } from "vitest";
import { lastDigit } from "./steps.ts";

const exact = (text: string): Rational => {
  const value = parseRational(text);
  if (!value) throw new Error(text);
  return value;
};

it.each([
  ["80%", true, "0.01"],
  ["99.9%", true, "0.001"],
  ["100%", true, "0.01"],
  ["30", false, "1"],
  ["29.5", false, "0.1"],
  ["1/3", false, "1/3"],
])("moves %s (share: %s) by %s", (text, share, step) => {
  expect(toExactText(lastDigit(exact(text), share))).toBe(step);
});
