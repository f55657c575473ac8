import { expect } from "@playwright/test";
import { chartCounts, countDeep, expectAccessible, open, test } from "./workbench.ts";

test("opens with a framework, its data and the distribution of every commune", async ({ page, request }) => {
  await open(page);
  await expect(page.getByRole("combobox", { name: "Khung tiêu chí" })).toHaveValue("vn.cds.xa@1.0.0");
  await expect(page.getByRole("combobox", { name: "Số liệu" })).toHaveValue("communes");
  await expect(page.getByText("Số liệu giả lập", { exact: true })).toBeVisible();
  await expect(page.getByText(/Có nội dung minh họa/)).toBeVisible();

  const counts = await chartCounts(page);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3321);
  const answer = await request.post("/api/evaluate", {
    data: { framework: { id: "vn.cds.xa", version: "1.0.0" }, dataset: "communes", asOf: "2025-12-31" },
  });
  const { distribution } = (await answer.json()) as { distribution: { count: number }[] };
  expect(counts).toEqual(distribution.map(({ count }) => count));

  await page.getByRole("button", { name: "Bảng số" }).click();
  const cells = await page.locator("khung-distribution tbody tr td:nth-child(2)").allTextContents();
  expect(cells.map((cell) => Number(cell.replaceAll(".", "")))).toEqual(counts);
  await expectAccessible(page);
});

test("filters by a bar, and keeps the filter in the address", async ({ page }) => {
  await open(page);
  const [, , , , , top = 0] = await chartCounts(page);
  await page.getByRole("button", { name: /Mức 5 – Toàn diện/ }).press("Enter");
  await expect(page.locator("khung-entities").getByRole("status")).toHaveText(`${top} đơn vị`);
  await expect(page).toHaveURL(/muc=5/);
  await page.reload();
  await expect(page.locator("khung-entities").getByRole("status")).toHaveText(`${top} đơn vị`);
  await page.getByRole("button", { name: "Bỏ lọc: Mức 5 – Toàn diện" }).click();
  await expect(page.locator("khung-entities").getByRole("status")).toHaveText("3.321 đơn vị");
});

test("finds Đắk from dak, and sorts as Vietnamese does", async ({ page }) => {
  await open(page);
  await page.getByRole("searchbox", { name: "Tìm theo tên hoặc mã" }).fill("dak");
  const names = page.locator("khung-entities tbody th");
  await expect(names.first()).toHaveText(/Đ[aăắ]k/i);
  for (const row of await page.locator("khung-entities tbody tr").allTextContents()) expect(row).toMatch(/Đ[aăắ]k/i);
  await page.getByRole("searchbox").fill("phuong an ");
  await page.getByRole("button", { name: "Đơn vị", exact: true }).click();
  const sorted = await names.allTextContents();
  const plain = sorted.findIndex((name) => name.startsWith("Phường An "));
  const hat = sorted.findIndex((name) => name.startsWith("Phường Ân "));
  expect(plain).toBeGreaterThanOrEqual(0);
  if (hat >= 0) expect(plain).toBeLessThan(hat);
});

test("explains a commune by keyboard alone, and comes back to its row", async ({ page }) => {
  await open(page, "?muc=2");
  await page.getByRole("searchbox").focus();
  // Five headings to sort by, then the first row.
  for (let i = 0; i < 6; i++) await page.keyboard.press("Tab");
  const asked = await page.evaluate(() => {
    const list = document.querySelector("khung-entities");
    return list?.shadowRoot?.activeElement?.getAttribute("aria-label") ?? "";
  });
  expect(asked).toMatch(/^Vì sao\? /);
  await page.keyboard.press("Enter");
  const name = asked.replace("Vì sao? ", "");
  const heading = page.getByRole("heading", { name: `Vì sao ${name} ở Mức 2?` });
  await expect(heading).toBeFocused();
  await expect(
    page.getByText(/Đạt Mức 2 – Kết nối\. Chưa lên Mức 3 – Cơ bản: đạt \d+\/\d+ tiêu chí, còn vướng \d+\./),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Muốn lên Mức 3 – Cơ bản cần" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tất cả tiêu chí (38)" })).toBeVisible();
  await expect(page).toHaveURL(/don-vi=\d{5}/);
  await expectAccessible(page);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: asked })).toBeFocused();
  await page.goBack();
  await expect(heading).toBeVisible();
});

test("speaks English when asked", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.getByRole("heading", { name: "Distribution by level" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/lang=en/);
  await expect(page.getByText("3,321 entities").first()).toBeVisible();
  await expectAccessible(page);
});

test("has no number field anywhere", async ({ page }) => {
  await open(page);
  await page
    .getByRole("button", { name: /^Vì sao/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /^Tất cả tiêu chí/ })).toBeVisible();
  expect(await countDeep(page, "input[type=number]")).toBe(0);
  expect(await countDeep(page, "input")).toBeGreaterThan(0);
});

test("says what is wrong when the server cannot be reached, and tries again", async ({ page }) => {
  await page.route("**/api/frameworks", (route) => route.abort());
  await page.goto("/bo-tieu-chi?xem=chu,ket-qua");
  await expect(page.getByRole("alert")).toHaveText("Không tải được danh sách khung và số liệu.");
  await expectAccessible(page);
  await page.unroute("**/api/frameworks");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
});
