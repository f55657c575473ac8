// J5: paste from Excel. What is sure goes in, what could be misread is asked about, and it is one step of the history.
import { expect, type Page } from "@playwright/test";
import { expectAccessible, textOf, tinhMauText, test } from "./workbench.ts";

// As Excel puts a range of 5 × 3 cells on the clipboard.
const range = ["65,5\t70\t80", "65\t1.234\t85,25", "\t70,5\t75", "60\t85 %\t96", "n/a\t88\t94,5"].join("\r\n");

async function pasteAt31(page: Page): Promise<void> {
  await page.goto("/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0?xem=bieu-mau");
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  await page
    .locator("khung-outline")
    .getByRole("button", { name: "dịch vụ công trực tuyến toàn trình" })
    .press("Enter");
  await page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" }).focus();
  await page.evaluate((cells) => navigator.clipboard.writeText(cells), range);
  await page.keyboard.press("Control+v");
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("previews 15 cells, asks about 1.234, and pastes them exactly, as one step", async ({ page }) => {
  await pasteAt31(page);
  const dialog = page.getByRole("dialog", { name: "Dán từ bảng tính" });
  await expect(dialog).toContainText("15 ô: 12 hợp lệ, 1 trống, 2 cần xem");
  await expect(dialog).toContainText("n/a");
  const question = dialog.getByRole("combobox", { name: "Chọn cách hiểu ô 1.234" });
  await expect(question).toContainText("một nghìn hai trăm ba mươi tư hay 1,234?");
  await expect(dialog.getByRole("button", { name: /^Dán/ })).toBeDisabled();
  await expectAccessible(page);
  expect(await textOf(page)).toBe(tinhMauText);

  await question.selectOption("skip");
  await dialog.getByRole("button", { name: /^Dán/ }).click();
  await expect.poll(() => textOf(page)).not.toBe(tinhMauText);
  const pasted = await textOf(page);
  // 65,5 is 65.5, never 655; the blank, the question that was left open and `n/a` leave what was there.
  expect(pasted).toContain("{ 2: 30%, 3: 65.5%, 4: 70%, 5: 80% }");
  expect(pasted).toContain("{ 2: 40%, 3: 65%, 4: 65%, 5: 85.25% }");
  expect(pasted).toContain("{ 2: 30%, 3: 45%, 4: 70.5%, 5: 75% }");
  expect(pasted).toContain("{ 2: 40%, 3: 60%, 4: 85%, 5: 96% }");
  expect(pasted).toContain("{ 3: 80%, 4: 88%, 5: 94.5% }");
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
});

test("into a province's set: what it has changed and what it has not is one step", async ({ page }) => {
  await page.goto("/bo-tieu-chi/vd.tinh_siet.xa@1.0.0?xem=bieu-mau");
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  const before = await textOf(page);
  const online = "Tỷ lệ hồ sơ TTHC thực hiện trực tuyến toàn trình";
  await page.locator("khung-outline").getByRole("button", { name: online }).press("Enter");
  await page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" }).focus();
  await page.evaluate(() => navigator.clipboard.writeText("52,5\t85\t95"));
  await page.keyboard.press("Control+v");
  await page.getByRole("dialog", { name: "Dán từ bảng tính" }).getByRole("button", { name: "Dán 3 ô" }).press("Enter");
  await expect.poll(() => textOf(page)).toContain("cqs.ho_so_toan_trinh tại 3 từ 40% lên 52.5%");
  const pasted = await textOf(page);
  expect(pasted).toContain("\n  siết cqs.ho_so_toan_trinh tại 4 từ 80% lên 85%\n");
  expect(pasted).toContain("\n  siết cqs.ho_so_toan_trinh tại 5 từ 90% lên 95%\n");
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(before);
});

test("by keyboard alone; copied out, a spreadsheet reads it", async ({ page }) => {
  await pasteAt31(page);
  const dialog = page.getByRole("dialog", { name: "Dán từ bảng tính" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  // The second answer: 1,234.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("4: 1.234%");
  await page
    .locator("khung-group-head", { hasText: "3. Dịch vụ công" })
    .getByRole("button", { name: "Sao chép bảng ngưỡng" })
    .press("Enter");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain("3.2\tTỷ lệ hồ sơ TTHC nộp trực tuyến\t\t40\t65\t1,234\t85,25");
});
