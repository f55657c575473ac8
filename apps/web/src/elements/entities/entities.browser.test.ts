import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { firstView, indexPopulation, type ListView } from "../../state/list.ts";
import { KhungEntities } from "./entities.ts";

const count = 120;
const population = {
  codes: Array.from({ length: count }, (_, i) => String(i + 1).padStart(5, "0")),
  names: Array.from({ length: count }, (_, i) => (i === 7 ? "Xã Đắk Nhau" : `Xã Số ${i + 1}`)),
  places: Array.from({ length: count }, () => "Tỉnh Mẫu"),
};
const names = [
  { number: 1, title: { vi: "Khởi động" } },
  { number: 2, title: { vi: "Kết nối" } },
];
const reached = Uint8Array.from({ length: count }, (_, i) => i % 3);
const levels = { reached, low: reached, high: reached.map((level, i) => (i === 0 ? 2 : level)) };

/** The element with its view kept up to date, as the page does. */
function show(): { opened: string[]; view: () => ListView } {
  const element = Object.assign(new KhungEntities(), { index: indexPopulation(population), levels, names });
  const opened: string[] = [];
  element.addEventListener("khung-list-changed", (event) => (element.view = (event as CustomEvent<ListView>).detail));
  element.addEventListener("khung-entity-opened", (event) => opened.push((event as CustomEvent<string>).detail));
  document.body.append(element);
  return { opened, view: () => element.view };
}

afterEach(() => document.body.replaceChildren());

it("shows fifty a page, and says which", async () => {
  show();
  await expect
    .element(page.getByRole("row", { name: /00001 Xã Số 1 Tỉnh Mẫu Chưa đạt mức nào từ mức 0 đến mức 2/ }))
    .toBeVisible();
  expect(page.getByRole("row").elements()).toHaveLength(51);
  await expect.element(page.getByText("1–50 trong 120")).toBeVisible();
  await page.getByRole("button", { name: "Trang sau" }).click();
  await expect.element(page.getByText("51–100 trong 120")).toBeVisible();
});

it("finds without diacritics, and starts over on the first page", async () => {
  const { view } = show();
  await page.getByRole("button", { name: "Trang sau" }).click();
  await page.getByRole("searchbox", { name: "Tìm theo tên hoặc mã" }).fill("dak");
  await expect.element(page.getByRole("rowheader", { name: "Xã Đắk Nhau" })).toBeVisible();
  expect(page.getByRole("row").elements()).toHaveLength(2);
  expect(view()).toEqual({ ...firstView, search: "dak" });
});

it("says when nothing matches, and gets back", async () => {
  show();
  await page.getByRole("searchbox").fill("không có xã này");
  await expect.element(page.getByText(/Không có đơn vị nào khớp/)).toBeVisible();
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await expect.element(page.getByText("1–50 trong 120")).toBeVisible();
});

it("sorts by a column, and says so", async () => {
  show();
  const column = page.getByRole("columnheader", { name: "Mức đạt" });
  await column.getByRole("button").click();
  await expect.element(column).toHaveAttribute("aria-sort", "descending");
  await expect.element(page.getByRole("row").nth(1).getByText("Kết nối")).toBeVisible();
});

it("opens the explanation of an entity", async () => {
  const { opened } = show();
  await page.getByRole("button", { name: "Vì sao? Xã Đắk Nhau" }).click();
  expect(opened).toEqual(["00008"]);
});
