import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungTransitionMatrix } from "./transition-matrix.ts";

const levels = ["Khởi động", "Kết nối", "Cơ bản"].map((vi, k) => ({ number: k + 1, title: { vi } }));
const counts = [
  [0, 0, 0, 0],
  [0, 3, 0, 0],
  [0, 0, 20, 1],
  [0, 0, 14, 25],
];
const matrix = (part: Partial<KhungTransitionMatrix> = {}) =>
  show(Object.assign(new KhungTransitionMatrix(), { levels, counts, ...part }));

it("is a table with totals of rows and columns", async () => {
  await matrix();
  const table = page.getByRole("table", { name: "Ma trận chuyển mức" });
  await expect.element(table.getByRole("row", { name: /^3 Cơ bản .* 39$/ })).toBeVisible();
  await expect.element(table.getByRole("row", { name: /^Cộng 3 34 26 63$/ })).toBeVisible();
});

it("says who falls and who rises by a sign and in words", async () => {
  const element = await matrix();
  await expect
    .element(page.getByRole("button", { name: "▼ 14 đơn vị giảm từ Mức 3 – Cơ bản xuống Mức 2 – Kết nối" }))
    .toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "▲ 1 đơn vị tăng từ Mức 2 – Kết nối lên Mức 3 – Cơ bản" }))
    .toBeVisible();
  await expectAccessible(element);
});

it("filters by a cell with the keyboard, and no more when it is pressed again", async () => {
  const element = await matrix();
  const picked = heard<{ move?: { from: number; to: number } }>(element, "khung-move-picked");
  const cell = page.getByRole("button", { name: /^▼ 14/ });
  (cell.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  element.picked = { from: 3, to: 2 };
  await expect.element(cell).toHaveAttribute("aria-pressed", "true");
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual([{ move: { from: 3, to: 2 } }, {}]);
});

it("shows those below the first level only when there are any", async () => {
  const element = await matrix();
  expect(page.getByRole("row").elements()).toHaveLength(5);
  element.counts = [[2, 0, 0, 0], ...counts.slice(1)];
  await expect.element(page.getByRole("row", { name: /^Chưa đạt mức nào/ })).toBeVisible();
});
