import { parseRational } from "@khung/ir";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible, show } from "../../testing/elements.ts";
import { KhungBullet } from "./bullet.ts";

const exact = (text: string) => parseRational(text) ?? { numerator: 0n, denominator: 1n };
const ticks = [
  { level: 2, value: exact("40%") },
  { level: 3, value: exact("55%") },
];

it("says its value and the thresholds", async () => {
  const element = await show(
    Object.assign(new KhungBullet(), { value: exact("58.4%"), ticks, form: { percent: true } }),
  );
  await expect
    .element(page.getByRole("img", { name: "58,4\u00a0%; ngưỡng mức 2: 40\u00a0%; 3: 55\u00a0%" }))
    .toBeVisible();
  await expectAccessible(element);
});

it("draws no bar where data are missing, and says so", async () => {
  const element = await show(Object.assign(new KhungBullet(), { value: null, ticks, form: { percent: true } }));
  await expect.element(page.getByRole("img", { name: /^thiếu số liệu; ngưỡng/ })).toBeVisible();
  expect(element.renderRoot.querySelector(".value")).toBeNull();
});
