import { parseRational, toExactText, type Rational } from "@khung/ir";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import type { Stretch } from "../chart-core/stretch.ts";
import { KhungBreakpointCurve } from "./breakpoint-curve.ts";

const exact = (text: string) => parseRational(text) ?? { numerator: 0n, denominator: 1n };
const at = (from: string, to: string, count: number, example: string): Stretch => ({
  ...(from && { from: exact(from) }),
  fromClosed: false,
  ...(to && { to: exact(to) }),
  toClosed: to !== "",
  count,
  example: exact(example),
});
const stretches = [
  at("", "55%", 74, "50%"),
  at("55%", "58.4%", 62, "58%"),
  at("58.4%", "60%", 60, "60%"),
  at("60%", "", 59, "60.5%"),
];
const curve = async () => {
  const element = await show<KhungBreakpointCurve>(
    Object.assign(new KhungBreakpointCurve(), {
      stretches,
      level: "Mức 3",
      form: { percent: true },
      lines: { now: exact("60%"), old: exact("55%") },
      domain: { from: exact("0"), to: exact("1") },
    }),
  );
  const looked = heard<{ value: Rational }>(element, "khung-threshold-previewed");
  element.addEventListener("khung-threshold-previewed", (event) => {
    element.lines = { ...element.lines, now: (event as CustomEvent<{ value: Rational }>).detail.value };
  });
  return { element, looked };
};

it("counts at the threshold itself, not beside it", async () => {
  const { element } = await curve();
  await expect.element(page.getByText(/^Ngưỡng 60\s%: 60 đơn vị đạt Mức 3 trở lên$/)).toBeVisible();
  element.lines = { now: exact("60.0001%") };
  await expect.element(page.getByText(/59 đơn vị đạt Mức 3 trở lên/)).toBeVisible();
  await expectAccessible(element);
});

it("says the next turning point and jumps to it", async () => {
  const { looked } = await curve();
  await expect.element(page.getByText(/^Điểm gãy kế tiếp: trên 60\s% \(bớt 1 đơn vị đạt\)$/)).toBeVisible();
  await page.getByRole("button", { name: /Nhảy tới: Điểm gãy kế tiếp/ }).click();
  expect(looked.map(({ value }) => toExactText(value))).toEqual(["0.605"]);
  await expect.element(page.getByText(/^Điểm gãy trước: từ 60\s% trở xuống \(thêm 1 đơn vị đạt\)$/)).toBeVisible();
});

it("is a slider whose arrow keys go from step to step", async () => {
  const { element, looked } = await curve();
  const slider = page.getByRole("slider");
  (slider.element() as SVGElement).focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}{End}{Home}");
  expect(looked.map(({ value }) => toExactText(value))).toEqual(["0.58", "0.5", "0.58", "0.605", "0.5"]);
  await element.updateComplete;
  await expect.element(slider).toHaveAttribute("aria-valuetext", "Ngưỡng 50\u00a0%: 74 đơn vị đạt Mức 3 trở lên");
});

it("has a table of its steps", async () => {
  const { element } = await curve();
  await page.getByRole("button", { name: "Bảng số" }).click();
  await expect.element(page.getByRole("row", { name: /^trên 58,4\s% đến 60\s% 60 –$/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /^trên 60\s% 59 ▼ 1$/ })).toBeVisible();
  await expectAccessible(element);
});
