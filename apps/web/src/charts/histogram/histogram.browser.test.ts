import { parseRational } from "@khung/ir";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, show } from "../../testing/elements.ts";
import { KhungHistogram } from "./histogram.ts";

const exact = (text: string) => parseRational(text) ?? { numerator: 0n, denominator: 1n };
const values = ["41%", "54.9%", "55%", "58.4%", "59.9%", "60%", "60.1%", "91%"].map(exact);
const histogram = () =>
  show<KhungHistogram>(
    Object.assign(new KhungHistogram(), {
      values: [...values, null, null],
      form: { percent: true },
      lines: { now: exact("60%"), old: exact("55%"), national: exact("50%") },
      domain: { from: exact("0"), to: exact("1") },
    }),
  );

it("counts three classes exactly and says what is missing", async () => {
  const element = await histogram();
  await expect
    .element(
      page.getByText(
        "2 đơn vị dưới cả hai ngưỡng, 3 đơn vị giữa hai ngưỡng, 3 đơn vị trên cả hai. 2 đơn vị thiếu số liệu.",
      ),
    )
    .toBeVisible();
  await expectAccessible(element);
});

it("changes class with the threshold", async () => {
  const element = await histogram();
  element.lines = { now: exact("60.1%"), old: exact("55%") };
  await expect.element(page.getByText(/4 đơn vị giữa hai ngưỡng, 2 đơn vị trên cả hai/)).toBeVisible();
});

it("is one tab stop; arrow keys go from bin to bin", async () => {
  const element = await histogram();
  const bins = [...element.renderRoot.querySelectorAll<SVGElement>("[data-mark]")];
  expect(bins).toHaveLength(50);
  expect(bins.filter((bin) => bin.tabIndex === 0)).toHaveLength(1);
  bins[0]?.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(bins.indexOf(element.shadowRoot?.activeElement as SVGElement)).toBe(1);
  await userEvent.keyboard("{End}");
  expect(bins.indexOf(element.shadowRoot?.activeElement as SVGElement)).toBe(49);
});

it("has a table of its bins", async () => {
  const element = await histogram();
  await page.getByRole("button", { name: "Bảng số" }).click();
  await expect.element(page.getByRole("row", { name: /^54\s% đến 56\s% 2 1 1 0$/ })).toBeVisible();
  await expectAccessible(element);
});
