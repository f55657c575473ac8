import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungTornado, type TornadoRow } from "./tornado.ts";

const rows: readonly TornadoRow[] = Array.from({ length: 12 }, (_, k) => ({
  key: `k${k}`,
  name: `TC${k} · Mức 3`,
  title: { vi: "Tỷ lệ hồ sơ trực tuyến" },
  down: { value: "50 %", moved: k, way: "up" },
  up: { value: "60 %", moved: 2 * k, way: "down" },
}));
const tornado = () => show(Object.assign(new KhungTornado(), { rows, by: "5 điểm %" }));

it("shows the ten that move most, with numbers and signs", async () => {
  const element = await tornado();
  const marks = page.getByRole("button", { name: /^TC/ });
  expect(marks.elements().map((each) => (each as SVGElement).dataset["key"])).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((k) => `k${k}`),
  );
  await expect
    .element(
      page.getByRole("button", {
        name: /^TC11 · Mức 3 Tỷ lệ hồ sơ trực tuyến ▲ 11 ▼ 22 – .*: 50 %: ▲ 11 đơn vị đổi mức; 60 %: ▼ 22 đơn vị đổi mức$/,
      }),
    )
    .toBeVisible();
  await expectAccessible(element);
});

it("opens a threshold by a bar, with the keyboard too", async () => {
  const element = await tornado();
  const picked = heard<{ key: string }>(element, "khung-threshold-picked");
  (page.getByRole("button", { name: /^TC9 / }).element() as SVGElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual([{ key: "k9" }]);
});

it("has a table, also of nothing", async () => {
  const element = await tornado();
  await page.getByRole("button", { name: "Bảng số" }).click();
  await expect.element(page.getByRole("row", { name: /^TC11 · Mức 3 .* 50 % ▲ 11 60 % ▼ 22$/ })).toBeVisible();
  await expectAccessible(element);
  element.rows = [];
  await expect.element(page.getByRole("cell", { name: "Không ngưỡng nào làm đổi mức." })).toBeVisible();
});
