// What is proved of a province's changes, beside each criterion: harder for everybody, or somebody who stands against it.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, test } from "./workbench.ts";

async function card(page: Page, key: string, title: string): Promise<Locator> {
  await page.goto(`/bo-tieu-chi/${key}?xem=bieu-mau`);
  await page.locator("khung-outline").getByRole("button", { name: title }).click();
  return page.locator("khung-criterion-card[current]");
}

test("a province that tightens: proved, with the reason", async ({ page }) => {
  test.slow();
  const online = await card(page, "vd.tinh_siet.xa@1.0.0", "Tỷ lệ hồ sơ TTHC thực hiện trực tuyến toàn trình");
  const badge = online.locator("khung-proof-badge");
  await expect(badge).toContainText("đã chứng minh chặt hơn khung quốc gia", { timeout: 90_000 });
  await badge.getByText("đã chứng minh chặt hơn khung quốc gia").press("Enter");
  await expect(badge).toContainText("không đơn vị nào lên mức");
  await expectAccessible(page);
});

test("a province that relaxes: who is lifted, be it only for one kind of area", async ({ page }) => {
  test.slow();
  const skills = await card(page, "vd.mien_nui.xa@1.0.0", "Tỷ lệ dân số trong độ tuổi lao động có kỹ năng số cơ bản");
  const badge = skills.locator("khung-proof-badge");
  await expect(badge).toContainText("có đơn vị phản chứng", { timeout: 90_000 });
  await badge.getByText("có đơn vị phản chứng").press("Enter");
  await expect(badge).toContainText("có đơn vị lên: mức 1 → 2");
});

test("a province of which nothing can be proved: not known, and why", async ({ page }) => {
  test.slow();
  const points = await card(page, "vd.noi_suy.tinh@1.0.0", "Điểm giải quyết hồ sơ đúng hạn");
  const badge = points.locator("khung-proof-badge");
  await expect(badge).toContainText("chưa xác định chặt hơn hay không", { timeout: 90_000 });
  await badge.getByText("chưa xác định chặt hơn hay không").press("Enter");
  await expect(badge).toContainText("khung dùng nội suy: bộ chứng minh chưa biết gì về điều này");
  // To try once more would not help.
  await expect(badge.getByRole("button", { name: "Thử lại" })).toHaveCount(0);
  await expectAccessible(page);
});
