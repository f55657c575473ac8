// Large sources: the form is windowed, and what is too long for it is said, never a frozen page.
import { expect, type Page } from "@playwright/test";
import { editor, expectAccessible, select, textOf, test } from "./workbench.ts";

/** Opens the national framework with more text in front of one of its criteria. */
async function openWith(page: Page, more: string, panes: string): Promise<void> {
  await page.route("**/api/frameworks/vn.cds.xa/1.0.0/source", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { readonly source: string };
    const place = body.source.indexOf("    criterion cqs.ho_so_toan_trinh");
    await route.fulfill({ json: { ...body, source: body.source.slice(0, place) + more + body.source.slice(place) } });
  });
  await page.goto(`/bo-tieu-chi/vn.cds.xa@1.0.0?xem=${panes}`);
}

const criterion = (
  number: number,
): string => `    criterion cqs.them_${number} extension "Tiêu chí thêm thứ ${number}" {
      measure ho_so_toan_trinh / ho_so
      require at least { 2: 20%, 3: 40%, 4: 80%, 5: 90% }
      nothing to measure: not applicable
      source "Hệ thống giám sát, đo lường mức độ cung cấp và sử dụng dịch vụ (EMC)"
      basis "Minh họa"
      provenance title illustrative
      provenance measurement illustrative
      provenance thresholds illustrative
    }
`;

test("a source of 5,000 lines: found in the contents, changed in the form, cards made as they come near", async ({
  page,
}) => {
  await openWith(page, Array.from({ length: 450 }, (_, i) => criterion(i + 1)).join(""), "bieu-mau");
  await expect(page.locator("khung-outline nav button")).toHaveCount(488);
  expect((await textOf(page)).split("\n").length).toBeGreaterThan(5000);
  await page.getByRole("searchbox", { name: /Tìm tiêu chí/ }).fill("thu 450");
  await page.locator("khung-outline").getByRole("button", { name: "Tiêu chí thêm thứ 450" }).click();
  const threshold = page
    .locator("khung-criterion-card[current]", { hasText: "cqs.them_450" })
    .getByRole("textbox", { name: "Ngưỡng Mức 5" });
  await threshold.fill("95");
  await threshold.press("Enter");
  await expect.poll(() => textOf(page)).toMatch(/cqs\.them_450 [^}]*5: 95%/);
  expect(await page.locator("khung-form-pane khung-criterion-card").count()).toBeLessThan(40);
});

test("a text too long for a form is said to be, and worked on as text", async ({ page }) => {
  const comment = `    // ${"ghi chép về cách đo, chép từ báo cáo của các đơn vị ".repeat(2)}\n`;
  await openWith(page, comment.repeat(10_000), "bieu-mau");
  await expect(page.getByText("quá dài để hiện thành biểu mẫu")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Dạng chữ" }).click();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  await select(page, "measure ho_so_toan_trinh / ho_so");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.insertText(" +");
  await expect(editor(page)).toContainText("measure ho_so_toan_trinh / ho_so +");
  await expect(page.locator(".s1-foot")).toContainText("KH1");
  await page.keyboard.press("Control+z");
  await expect(page.locator(".s1-foot")).toContainText("Không có vấn đề nào.");
});
