import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { LevelRow } from "../../state/distribution.ts";
import { KhungDistribution } from "./distribution.ts";

const rows: readonly LevelRow[] = [
  { number: 0, count: 10, open: 4 },
  { number: 1, title: { vi: "Khởi động", en: "Initiated" }, count: 25, open: 0 },
  { number: 2, title: { vi: "Kết nối", en: "Connected" }, count: 65, open: 5 },
];

function show(part: Partial<KhungDistribution> = {}): { element: KhungDistribution; picked: (number | undefined)[] } {
  const element = Object.assign(new KhungDistribution(), { rows, ...part });
  const picked: (number | undefined)[] = [];
  element.addEventListener("khung-level-picked", (event) =>
    picked.push((event as CustomEvent<{ level?: number }>).detail.level),
  );
  document.body.append(element);
  return { element, picked };
}

afterEach(() => document.body.replaceChildren());

it("shows every level with number, name, count and share", async () => {
  show();
  await expect
    .element(page.getByRole("button", { name: /^1 Khởi động 25 25\s%; lọc danh sách: Mức 1 – Khởi động$/ }))
    .toBeVisible();
  await expect.element(page.getByRole("button", { name: /^– Chưa đạt mức nào 10 10\s%/ })).toBeVisible();
  await expect.element(page.getByText("100 đơn vị")).toBeVisible();
});

it("filters by a bar, with the mouse and with the keyboard", async () => {
  const { element, picked } = show();
  const bar = page.getByRole("button", { name: /Mức 2 – Kết nối/ });
  await bar.click();
  expect(picked).toEqual([2]);
  element.picked = 2;
  await expect.element(bar).toHaveAttribute("aria-pressed", "true");
  (bar.element() as SVGElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual([2, undefined]);
});

it("has a table with the same figures", async () => {
  show();
  await page.getByRole("button", { name: "Bảng số" }).click();
  const table = page.getByRole("table", { name: "Phân bố theo mức" });
  await expect.element(table.getByRole("row", { name: /Mức 2 – Kết nối 65 65\s% 5/ })).toBeVisible();
  await expect.element(table.getByRole("row", { name: /Cộng 100 100\s% 9/ })).toBeVisible();
});

it("says what changed against the original", async () => {
  show({
    rows: rows.map((row) => ({ ...row, before: row.number === 2 ? 51 : row.count + (row.number === 0 ? 14 : 0) })),
  });
  await expect.element(page.getByText("+14")).toBeVisible();
  await expect.element(page.getByText("−14")).toBeVisible();
  await expect.element(page.getByText("bản gốc")).toBeVisible();
});

it("speaks English", async () => {
  show({ language: "en" });
  await expect
    .element(page.getByRole("button", { name: "1 Initiated 25 25%; filter the list: Level 1 – Initiated" }))
    .toBeVisible();
});
