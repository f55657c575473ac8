// Tables of the form beyond thresholds: rows of points, what groups are worth, classes on national numbers.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, textOf, test } from "./workbench.ts";

/** Opens a set of criteria as a form. */
async function openForm(page: Page, key: string): Promise<string> {
  await page.goto(`/bo-tieu-chi/${key}?xem=bieu-mau`);
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  return textOf(page);
}

const row = (table: Locator, number: number): Locator => table.getByRole("row").nth(number);
const undo = async (page: Page, text: string): Promise<void> => {
  await page.locator("khung-outline").getByRole("searchbox").focus();
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return textOf(page);
    })
    .toBe(text);
};

test("rows of points by keyboard alone: added behind the last, filled in, moved, taken away", async ({ page }) => {
  const text = await openForm(page, "vn.tinh_mau.dti.xa@2026.1.0");
  const card = page.locator("khung-criterion-card").filter({ hasText: "nt.hop" });
  const table = card.getByRole("table", { name: "Bảng điểm theo bậc" });
  await expect(table.getByRole("row")).toHaveCount(6);
  await row(table, 4).getByRole("textbox", { name: "Điểm" }).focus();
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect(table.getByRole("row")).toHaveCount(7);
  await expect(row(table, 5).getByRole("textbox", { name: "Mốc" })).toBeFocused();
  await page.keyboard.type("0,5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("ArrowUp");
  await expect(row(table, 4).getByRole("textbox", { name: "Điểm" })).toBeFocused();
  await expect.poll(() => textOf(page)).toContain("2: 10, 1: 6, 0.5: 3, còn lại: 0 }");
  await expectAccessible(page);

  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => textOf(page)).toContain("3: 15, 1: 6, 2: 10, 0.5: 3, còn lại: 0 }");
  const drop = row(table, 2).getByRole("button", { name: "Xóa bậc 2" });
  await drop.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("{ từ 4: 20, 1: 6, 2: 10, 0.5: 3, còn lại: 0 }");
  await undo(page, text);
});

test("a group says what it is worth where its heading is", async ({ page }) => {
  const text = await openForm(page, "vn.tinh_mau.dti.xa@2026.1.0");
  const head = page.locator("khung-group-head").filter({ has: page.getByRole("heading", { name: "Nhận thức số" }) });
  const points = head.getByRole("textbox", { name: "Điểm tối đa: Nhận thức số" });
  await expect(points).toHaveValue("100");
  await points.fill("120,5");
  await points.press("Enter");
  await expect.poll(() => textOf(page)).toContain('nhóm nhan_thuc "Nhận thức số" điểm 120.5 {');
  const title = head.getByRole("textbox", { name: "Tên nhóm" });
  await title.fill("Nhận thức và thể chế số");
  await title.press("Enter");
  await expect(page.getByRole("heading", { name: "Nhận thức và thể chế số" })).toHaveCount(1);
  await undo(page, text);
});

test("a class of a national number that the province has not changed: one step, and its field is there", async ({
  page,
}) => {
  const text = await openForm(page, "vd.tinh_mau.xa@1.0.0");
  const card = page.locator("khung-criterion-card").first();
  await card.getByRole("button", { name: "+ Ngưỡng theo nhóm" }).click();
  const chooser = card.getByRole("combobox", { name: "+ Ngưỡng theo nhóm" });
  const choice = chooser.locator('optgroup[label="Mức 3"] option').first();
  await chooser.selectOption((await choice.getAttribute("value")) ?? "");
  await expect(card).toContainText("Tỉnh điều chỉnh");
  await expect.poll(() => textOf(page)).toMatch(/đặt TC1\.1 tại 3 từ 70% thành theo \S+ \{ \S+: 70%, còn lại: 70% \}/);
  await expect(page.getByRole("button", { name: /^Hoàn tác: Điều chỉnh ngưỡng TC1\.1, Mức 3/ })).toBeVisible();
  await expectAccessible(page);
  await undo(page, text);
});

test("ⓘ says by keyboard what the editor says of a criterion, stays, and goes with Esc", async ({ page }) => {
  await openForm(page, "vn.tinh_mau.cds.xa@1.0.0");
  const name = "Giải thích: Tỷ lệ cán bộ, công chức được tập huấn kỹ năng số";
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("note", { name });
  await expect(note).toContainText("TC1.1 · tiêu chí");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
});
