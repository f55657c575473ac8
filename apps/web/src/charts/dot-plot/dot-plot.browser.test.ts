import { parseRational } from "@khung/ir";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungDotPlot } from "./dot-plot.ts";

const exact = (text: string) => parseRational(text) ?? { numerator: 0n, denominator: 1n };
const dots = ["54.9%", "55%", "58.4%", "59.9999%", "60%", "65%", "65.1%"].map((value, row) => ({
  row,
  code: `9900${row}`,
  name: `Xã ${row}`,
  value: exact(value),
  level: { number: 2, title: { vi: "Kết nối" } },
}));
const plot = () =>
  show(
    Object.assign(new KhungDotPlot(), {
      dots,
      lines: { now: exact("60%") },
      reach: exact("5%"),
      form: { percent: true },
    }),
  );

it("shows who is within reach, ends included", async () => {
  const element = await plot();
  await expect.element(page.getByText("3 đơn vị ngay dưới, 2 đơn vị từ ngưỡng trở lên.")).toBeVisible();
  expect(element.renderRoot.querySelectorAll("[data-mark]")).toHaveLength(5);
  await expectAccessible(element);
});

it("names the dot that has the focus, never as equal to a threshold that it misses", async () => {
  const element = await plot();
  const picked = heard(element, "khung-entity-picked");
  element.renderRoot.querySelector<SVGElement>("[data-mark]")?.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(page.getByText("Xã 3 (99003): 59,9999\u00a0%, Mức 2 – Kết nối")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual([{ row: 3 }]);
});

it("has a table", async () => {
  const element = await plot();
  await page.getByRole("button", { name: "Bảng số" }).click();
  await expect.element(page.getByRole("row", { name: /^99002 Xã 2 58,4\s% Mức 2 – Kết nối$/ })).toBeVisible();
  await expectAccessible(element);
});
