import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungHeatmap, type HeatCell, type HeatRow } from "./heatmap.ts";

const columns = ["TC1.1", "TC1.2"].map((code, k) => ({
  code,
  title: { vi: "Tỷ lệ cán bộ" },
  ready: { part: k + 1, whole: 4 },
}));
const row = (row: number, level: number, ...cells: HeatCell[]): HeatRow => ({
  row,
  code: `0${row}`,
  name: `Xã ${row}`,
  level: { number: level, title: { vi: `Tên ${level}` } },
  cells,
});
const heatmap = (rows: readonly HeatRow[]) => show(Object.assign(new KhungHeatmap(), { columns, rows }));

it("puts the lowest level first, and the farthest from its next one", async () => {
  const element = await heatmap([
    row(1, 3, 5, 4),
    row(2, 1, 1, 4),
    row(3, 1, 1, "missing"),
    row(4, 2, "notApplicable", 2),
  ]);
  const names = [...element.renderRoot.querySelectorAll("tbody th")].map(({ textContent }) => textContent.trim());
  expect(names).toEqual(["Xã 3", "Xã 2", "Xã 4", "Xã 1"]);
  await expectAccessible(element);
});

it("says missing data and what does not apply in words, and never as a number", async () => {
  await heatmap([row(1, 1, "missing", "notApplicable"), row(2, 1, 0, 1)]);
  await expect.element(page.getByRole("row", { name: /^Xã 1 .*\? ?thiếu số liệu – ?không áp dụng$/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /^Xã 2 .* 0 1$/ })).toBeVisible();
});

it("says in a column's head how many are ready for their next level, and picks it", async () => {
  const element = await heatmap([row(1, 1, 1, 1)]);
  const picked = heard(element, "khung-criterion-picked");
  await page.getByRole("button", { name: /^TC1.2 50\s% – Tỷ lệ cán bộ: tỷ lệ đơn vị đã đủ cho mức kế tiếp$/ }).click();
  expect(picked).toEqual([{ code: "TC1.2" }]);
});

it("shows many in parts", async () => {
  const element = await heatmap(Array.from({ length: 130 }, (_, k) => row(k, 1, 1, 2)));
  expect(element.renderRoot.querySelectorAll("tbody tr")).toHaveLength(100);
  await page.getByRole("button", { name: "Hiện thêm (còn 30)" }).click();
  expect(element.renderRoot.querySelectorAll("tbody tr")).toHaveLength(130);
});
