// Drafts and uploads as a whole: listed, renamed, put aside and taken back, used and removed.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { chartCounts, expectAccessible, test } from "./workbench.ts";

/** A name that nothing else on the server has. */
const unlike = (name: string): string => `${name} ${randomUUID().slice(0, 6)}`;

/** A draft of its own on the server; its id. */
async function makeDraft(page: Page, name: string): Promise<string> {
  const from = { kind: "framework", id: "vn.tinh_mau.cds.xa", version: "1.0.0" };
  const made = await page.request.post("/api/drafts", { data: { from, name } });
  expect(made.status()).toBe(201);
  return ((await made.json()) as { readonly id: string }).id;
}

const list = (page: Page) => page.locator("khung-draft-list");
const doings = (page: Page, name: string) =>
  list(page).getByRole("button", { name: `Thao tác với bản nháp ${name}`, exact: true });

test("a draft is renamed from the list, a name that is taken is said; deleted, taken back", async ({ page }) => {
  const [one, two, three] = [unlike("Danh sách"), unlike("Danh sách"), unlike("Danh sách")];
  await makeDraft(page, one);
  await makeDraft(page, two);
  await page.goto("/");
  await doings(page, two).click();
  await page.getByRole("menuitem", { name: "Đổi tên…" }).click();
  const dialog = page.locator("khung-dialog[open]");
  await expect(page.getByRole("dialog", { name: "Đổi tên bản nháp" })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Tên bản nháp" }).fill(one);
  await dialog.getByRole("button", { name: "Đổi tên", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("đã dùng cho bản nháp khác");
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Tên bản nháp" }).fill(three);
  await dialog.getByRole("button", { name: "Đổi tên", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(list(page).getByRole("link", { name: three, exact: true })).toBeVisible();

  await doings(page, three).click();
  await page.getByRole("menuitem", { name: "Xóa bản nháp" }).click();
  await expect(list(page).getByRole("link", { name: three, exact: true })).toBeHidden();
  await expect(page.getByText(`Đã xóa bản nháp “${three}”.`)).toBeVisible();
  await list(page)
    .getByText(/^Đã xóa \(\d+\)$/)
    .click();
  await expectAccessible(page);
  await list(page)
    .getByRole("button", { name: `Lấy lại bản nháp ${three}` })
    .click();
  await expect(list(page).getByRole("link", { name: three, exact: true })).toBeVisible();
});

test("by keyboard alone, from the editor: renamed, deleted, and the deletion is taken back", async ({ page }) => {
  const [before, after] = [unlike("Từ trình soạn"), unlike("Từ trình soạn")];
  const id = await makeDraft(page, before);
  await page.goto(`/bo-tieu-chi/${id}`);
  const bar = page.locator("khung-saving-bar");
  const menu = bar.getByRole("button", { name: "Thao tác với bản nháp" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Lịch sử" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Đổi tên…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Tên bản nháp" })).toBeFocused();
  await page.keyboard.insertText(after);
  await page.keyboard.press("Enter");
  await expect(bar.getByText(after, { exact: true })).toBeVisible();

  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Lịch sử" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
  // The screen that comes takes the focus first.
  await expect(page.getByRole("heading", { name: "Việc của tôi", level: 1 })).toBeFocused();
  await expect(list(page).getByRole("link", { name: after, exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/bo-tieu-chi/${id}`));
  await expect(bar.getByText(after, { exact: true })).toBeVisible();
});

test("an uploaded table is listed with where it came from, used, and removed", async ({ page }) => {
  const name = unlike("Số liệu");
  const rows = 30;
  const lines = readFileSync(new URL("../../../examples/tinh-mau/so-lieu.csv", import.meta.url), "utf8").split("\n");
  const asked = new URLSearchParams({ file: "so-lieu-2027.csv", name, asOf: "2027-06-30" });
  const sent = await page.request.post(`/api/datasets?${asked}`, {
    headers: { "content-type": "text/csv" },
    data: lines.slice(0, rows + 1).join("\n"),
  });
  expect(sent.status()).toBe(201);
  await page.goto("/nhap-so-lieu");
  const row = page.getByRole("row", { name });
  await expect(row).toContainText("so-lieu-2027.csv · số liệu đến 30/06/2027");
  await expect(row.getByRole("cell", { name: String(rows), exact: true })).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("link", { name: `Dùng số liệu ${name}` }).focus();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("combobox", { name: "Số liệu" });
  await expect(choice.locator("option:checked")).toHaveText(name);
  await expect.poll(async () => (await chartCounts(page)).reduce((sum, count) => sum + count, 0)).toBe(rows);

  await page.getByRole("link", { name: "Nhập số liệu" }).click();
  await row.getByRole("button", { name: `Xóa số liệu ${name}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: `Xóa số liệu “${name}”?` })).toBeVisible();
  await expectAccessible(page);
  await page.locator("khung-dialog[open]").getByRole("button", { name: "Xóa", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(row).toBeHidden();
  await expect(page.getByText(`Đã xóa số liệu “${name}”.`)).toBeVisible();
});
