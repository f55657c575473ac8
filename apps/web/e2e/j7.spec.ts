// J7, the part of the page: a new version against the old one, by meaning first, with whom each change moves; then the texts.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./workbench.ts";

const address = "/so-sanh/vn.cds.xa@1.1.0?goc=vn.cds.xa@1.0.0";

test("what changed between two versions, whom it moves, and the texts side by side", async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "So sánh phiên bản" })).toBeVisible();
  const meetings = page.getByRole("row", { name: /cqs\.hop.*mức 3/ });
  await expect(meetings.getByRole("cell").nth(0)).toHaveText("2");
  await expect(meetings.getByRole("cell").nth(1)).toHaveText("4");
  await expect(meetings.getByText(/▼ [1-9]|không đơn vị nào|chưa tính được riêng/)).toBeVisible();
  await expect(page.getByText(/\d+ thay đổi về nội dung/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Văn bản" }).click();
  await expect(page.locator(".monaco-diff-editor .view-line").first()).toBeVisible();
  await expect(page.locator(".monaco-diff-editor").getByText("HƯ CẤU").first()).toBeVisible();
});

test("by keyboard alone", async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole("row", { name: /cqs\.hop/ }).first()).toBeVisible();
  const text = page.getByRole("button", { name: "Văn bản" });
  for (let i = 0; i < 40 && !(await text.evaluate((button) => button === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".monaco-diff-editor .view-line").first()).toBeVisible();
});
