// S4: a commune's page goes on to its statement, its criteria, those like it, and other data.
import { expect } from "@playwright/test";
import { expectAccessible, test } from "./workbench.ts";

const page4 = "/vi-sao/vn.tinh_mau.cds.xa@1.0.0/99001?so-lieu=tinh-mau.so-lieu";

test("takes the statement away, says who is most alike, and steps through the text", async ({ page }) => {
  await page.goto(page4);
  await expect(page.getByRole("heading", { name: "Vì sao Xã Đắk Nhau ở Mức 2?" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bản giải trình (Word)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  await expect(page.getByRole("heading", { name: "Đơn vị giống nhất ở Mức 3 – Cơ bản" })).toBeVisible();
  await expect(page.getByText("3 đơn vị ở mức thấp hơn · 20 cùng mức · 74 ở mức cao hơn")).toBeVisible();
  const step = page.getByText(/^Bước \d+\/24$/);
  const before = await step.textContent();
  await page.locator("khung-why-steps").getByRole("button", { name: "Sau" }).click();
  await expect(step).not.toHaveText(before ?? "");
  await expect(page.locator("khung-why-steps pre .lit").first()).toBeVisible();
});

test("shows a unit over other data by keyboard, and a criterion where it is written", async ({ page }) => {
  await page.goto("/vi-sao/vn.cds.xa@1.0.0/99005?so-lieu=phien-ban.so-lieu");
  await page.getByRole("button", { name: /^Xem \d+ bộ số liệu khác$/ }).press("Enter");
  const history = page.getByRole("table", { name: "Đơn vị này qua các kỳ số liệu" });
  await page.getByRole("button", { name: /^Tính theo \d+ phiên bản khác$/ }).press("Enter");
  const versions = page.getByRole("table", { name: "Đơn vị này theo các phiên bản" });
  await expect(versions.getByRole("row", { name: /^1\.1\.0 .*[0-5] / })).toBeVisible();
  await expect(history.getByRole("row", { name: /^31\/12\/2026 .*bốn xã nhập thành hai 2 Kết nối/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Xem cqs.ke_hoach trong văn bản" }).first().press("Enter");
  await expect(page).toHaveURL(/\/bo-tieu-chi\/vn\.cds\.xa@1\.0\.0/);
  await expect(page.locator("khung-criterion-card").filter({ hasText: "cqs.ke_hoach" })).toBeVisible();
});
