// Both views, one history: what was done in the form and in the text comes back in exact reverse order, each step by its name.
import { expect, test, type Page } from "@playwright/test";
import { editor, select, textOf, tinhMauText } from "./workbench.ts";

async function open(page: Page): Promise<void> {
  await page.goto("/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0?xem=bieu-mau,chu");
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

test("J3: four steps in both views, undone and done again from outside of the text", async ({ page }) => {
  await open(page);
  const texts = [await textOf(page)];
  const done = async (change: RegExp): Promise<void> => {
    await expect.poll(() => textOf(page)).toMatch(change);
    texts.push(await textOf(page));
  };
  expect(texts[0]).toBe(tinhMauText);

  // 1. The form: a threshold.
  await page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  const level = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await level.focus();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await done(/2: 40%, 3: 60%/);

  // 2. The text: a comment.
  await select(page, "cấp xa");
  await page.keyboard.insertText("cấp xa // ghi chú của chuyên viên");
  await done(/cấp xa \/\/ ghi chú/);

  // 3. The form: a criterion goes, with its comments.
  await page.locator("khung-outline").getByRole("button", { name: "Tổ công nghệ số cộng đồng hoạt động" }).click();
  await page.locator("khung-criterion-card[current]").getByRole("button", { name: "Xóa", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("2 ghi chú thuộc về mục này");
  await page.getByRole("dialog").getByRole("button", { name: "Xóa", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).not.toContain("TC4.3");
  texts.push(await textOf(page));

  // 4. The text: a title.
  await select(page, "Có kế hoạch chuyển đổi số của năm");
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await select(page, '"1. Nhận thức số"');
  await page.keyboard.insertText('"1. Nhận thức"');
  await done(/"1. Nhận thức"/);

  await page.locator("khung-outline").getByRole("searchbox").focus();
  const names = ["Sửa dạng chữ", "Xóa tiêu chí TC4.3", "Sửa dạng chữ", "Đổi ngưỡng TC3.2, Mức 3: 55% → 60%"];
  for (const [i, name] of names.entries()) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(page)).toBe(texts[texts.length - 2 - i]);
    await expect(page.getByText(`Đã hoàn tác: ${name}`).last()).toBeVisible();
  }
  expect(await textOf(page)).toBe(tinhMauText);
  for (const [i, name] of names.toReversed().entries()) {
    await page.keyboard.press("Control+y");
    await expect.poll(() => textOf(page)).toBe(texts[i + 1]);
    await expect(page.getByText(`Đã làm lại: ${name}`).last()).toBeVisible();
  }
});
