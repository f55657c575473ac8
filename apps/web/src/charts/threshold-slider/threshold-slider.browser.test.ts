import { parseRational, toExactText, type Rational } from "@khung/ir";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { margins } from "../chart-core/frame.ts";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungThresholdSlider } from "./threshold-slider.ts";

const exact = (text: string) => parseRational(text) ?? { numerator: 0n, denominator: 1n };
const slider = async () => {
  const element = await show(
    Object.assign(new KhungThresholdSlider(), {
      label: "Ngưỡng TC3.2, Mức 3",
      form: { percent: true },
      step: exact("0.5%"),
      lines: { now: exact("55%"), old: exact("55%") },
    }),
  );
  const [looked, chosen] = ["khung-threshold-previewed", "khung-threshold-chosen"].map((name) =>
    heard<{ value: Rational }>(element, name),
  );
  element.addEventListener("khung-threshold-previewed", (event) => {
    element.lines = { ...element.lines, now: (event as CustomEvent<{ value: Rational }>).detail.value };
  });
  const texts = (all: { value: Rational }[] = []) => all.map(({ value }) => toExactText(value));
  return { element, looked: () => texts(looked), chosen: () => texts(chosen) };
};

it("only looks while arrow keys go; Enter decides", async () => {
  const { element, looked, chosen } = await slider();
  element.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(looked()).toEqual(["0.555", "0.56"]);
  expect(chosen()).toEqual([]);
  await expect.element(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "56\u00a0%");
  await userEvent.keyboard("{Enter}");
  expect(chosen()).toEqual(["0.56"]);
  await expectAccessible(element);
});

it("Escape goes back", async () => {
  const { element } = await slider();
  const reverted = heard(element, "khung-threshold-reverted");
  element.focus();
  await userEvent.keyboard("{ArrowRight}{Escape}");
  expect(reverted).toHaveLength(1);
});

it("drags along the scale of the charts: exact steps, one decision when let go", async () => {
  const { element, looked, chosen } = await slider();
  const svg = element.renderRoot.querySelector("svg") as SVGSVGElement;
  const { left, top, width } = svg.getBoundingClientRect();
  const at = (share: number) => left + margins.left + share * (width - margins.left - margins.right);
  svg.setPointerCapture = () => undefined; // of a pointer that a test makes up
  const point = (kind: string, share: number) =>
    svg.dispatchEvent(new PointerEvent(kind, { clientX: at(share), clientY: top + 17, button: 0, pointerId: 1 }));
  point("pointerdown", 0.55);
  for (const share of [0.6, 0.7, 0.65]) point("pointermove", share);
  point("pointerup", 0.6);
  expect(looked()).toEqual(["0.55", "0.6", "0.7", "0.65", "0.6"]);
  expect(chosen()).toEqual(["0.6"]);
});
