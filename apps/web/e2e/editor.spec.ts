import { expect } from "@playwright/test";
import { editor, expectAccessible, open, select, test } from "./workbench.ts";

test("a name is changed everywhere by the keyboard, and undone as one step", async ({ page }) => {
  await open(page);
  await select(page, "số liệu ho_so_toan_trinh");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const box = page.getByRole("textbox", { name: /Mã mới/ });
  await expect(box).toHaveValue("ho_so_toan_trinh");
  await box.fill("ho_so_tron_goi");
  await box.press("Enter");
  await expect(editor(page)).toContainText("số liệu ho_so_tron_goi");
  await select(page, "đo bằng ho_so_tron_goi / ho_so");
  await expect(page.locator("khung-problems").getByText("Không có vấn đề nào.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(editor(page)).toContainText("đo bằng ho_so_toan_trinh / ho_so");
});

test("a name that is taken is refused, in words", async ({ page }) => {
  await open(page);
  await select(page, "số liệu ho_so_toan_trinh");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const box = page.getByRole("textbox", { name: /Mã mới/ });
  await box.fill("ho_so");
  await box.press("Enter");
  await expect(page.locator(".monaco-editor-overlaymessage")).toContainText("sẽ mang nghĩa khác");
});

test("beside a threshold stands how many meet it, and what is done by hand is offered by the keyboard", async ({
  page,
}) => {
  await open(page);
  await select(page, "đo bằng ho_so_toan_trinh / ho_so");
  await expect(editor(page)).toContainText(/[\d.]+\s·\s[\d.]+\s·\s[\d.]+\/3\.321\sđạt/);

  await page.keyboard.press("ArrowRight");
  await page.keyboard.insertText("\u00a0+ 1,5");
  await expect(page.getByRole("listitem").filter({ hasText: "KH1012" })).toBeVisible();
  await page.keyboard.press("F8");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget").first();
  await expect(menu).toContainText("Viết `1.5`");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "KH1012" })).toHaveCount(0);
});

test("the compatible way of typing is kept", async ({ page }) => {
  await open(page);
  await editor(page).click();
  await expect(page.locator(".native-edit-context").first()).toBeAttached();
  await page.keyboard.press("F1");
  await page.keyboard.type("tương thích");
  await page.keyboard.press("Enter");
  await expect(page.locator(".monaco-editor textarea.inputarea").first()).toBeAttached();
  await page.reload();
  await expect(page.locator(".monaco-editor textarea.inputarea").first()).toBeAttached();
});

test("what a province's text stands on is looked into where it is declared, and cannot be changed", async ({
  page,
}) => {
  await open(page, "/vd.tinh_siet.xa@1.0.0");
  await select(page, "cqs.ho_so_toan_trinh");
  await page.keyboard.press("F12");
  const dialog = page.getByRole("dialog", { name: "Văn bản liên quan (chỉ đọc)" });
  const beside = page.locator("khung-text-beside");
  await expect(dialog).toBeVisible();
  await expect(beside).toContainText("xa-1.0.khung, dòng 237");
  await expect(beside.locator(".monaco-editor.focused")).toContainText("criterion cqs.ho_so_toan_trinh mandatory");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(editor(page)).toHaveClass(/focused/);
});
