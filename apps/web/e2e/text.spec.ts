import { expect } from "@playwright/test";
import { chartCounts, editor, expectAccessible, open, select, test } from "./workbench.ts";

const thresholds = "2: 20%, 3: 40%, 4: 80%, 5: 90%";

test("a threshold changed in the text moves the chart, without the server, and undo brings it back", async ({
  page,
}) => {
  await open(page);
  const before = await chartCounts(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  // 3: 40% → 3: 60%, by one key.
  await select(page, thresholds);
  await page.keyboard.press("ArrowLeft");
  for (let i = 0; i < "2: 20%, 3: ".length; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.type("6");
  await expect.poll(() => chartCounts(page)).not.toEqual(before);
  const after = await chartCounts(page);
  expect(after.reduce((sum, count) => sum + count, 0)).toBe(3321);
  expect(after[3]).toBeLessThan(before[3] ?? 0);
  await expect(page.getByRole("button", { name: /đơn vị đổi mức/ })).toBeVisible();
  await expect(page.getByText("Đã sửa")).toBeVisible();
  // It is saved there, and nothing else.
  expect(asked.filter((url) => url.includes("/api/") && !url.includes("/api/drafts"))).toEqual([]);
  await expectAccessible(page);

  await page.getByRole("button", { name: /đơn vị đổi mức/ }).click();
  await expect(
    page
      .locator("khung-entities tbody tr")
      .first()
      .getByTitle(/Bản gốc/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect.poll(() => chartCounts(page)).toEqual(before);
  await expect(page.getByText("Bản gốc", { exact: true })).toBeVisible();
});

test("an error is marked and listed, the last good results stay, a repair makes all clean", async ({ page }) => {
  await open(page);
  const before = await chartCounts(page);
  await select(page, "đo bằng ho_so_toan_trinh / ho_so");
  await page.keyboard.insertText("đo bằng ho_so_toan_trihn / ho_so");

  const problems = page.getByRole("list", { name: "Vấn đề" });
  await expect(problems.getByRole("listitem")).toHaveCount(1);
  await expect(problems).toContainText("ho_so_toan_trihn");
  await expect(page.locator(".squiggly-error").first()).toBeVisible();
  await expect(page.getByText(/Văn bản đang có lỗi\. Đang giữ kết quả của bản \d\d:\d\d\./)).toBeVisible();
  expect(await chartCounts(page)).toEqual(before);
  // Monaco's own list of suggestions is left out: its rows are not children of its list.
  await page.keyboard.press("Escape");
  await expect(page.locator(".suggest-widget.visible")).toHaveCount(0);
  await expectAccessible(page);

  await problems.getByRole("button", { name: /ho_so_toan_trihn/ }).press("Enter");
  await expect(editor(page).locator("textarea, .native-edit-context").first()).toBeFocused();
  await problems.locator(".fixes button").first().click();
  await expect(page.locator("khung-problems").getByText("Không có vấn đề nào.")).toBeVisible();
  await expect(page.getByText(/Kết quả của bản/)).toBeVisible();
  await expect(page.locator(".squiggly-error")).toHaveCount(0);
});

test("a decimal comma is an error with a repair, never another number", async ({ page }) => {
  await open(page);
  await select(page, thresholds);
  await page.keyboard.type("2: 20%, 3: 65,5%, 4: 80%, 5: 90%");
  const problem = page.getByRole("listitem").filter({ hasText: "KH1012" });
  await expect(problem).toBeVisible();
  await problem.getByRole("button", { name: /65\.5/ }).click();
  await expect(page.locator("khung-problems").getByText("Không có vấn đề nào.")).toBeVisible();
  await expect(editor(page)).toContainText("3: 65.5%");
});

test("the text changes its language as one step that can be undone", async ({ page }) => {
  await open(page);
  const before = await chartCounts(page);
  await expect(editor(page)).toContainText("cơ quan ban hành");
  await page.locator("khung-toolbar").getByRole("button", { name: "Tiếng Anh" }).click();
  await expect(editor(page)).toContainText("issuer");
  await expect(page.locator("khung-problems").getByText("Không có vấn đề nào.")).toBeVisible();
  expect(await chartCounts(page)).toEqual(before);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(editor(page)).toContainText("cơ quan ban hành");
  await page.getByRole("button", { name: "Làm lại" }).click();
  await expect(editor(page)).toContainText("issuer");
});

test("suggests keywords without diacritics, and explains what stands under the pointer", async ({ page }) => {
  await open(page);
  await select(page, "đo bằng ho_so_toan_trinh / ho_so");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("xuat");
  const suggestion = page.locator(".suggest-widget .monaco-list-row").first();
  // On a busy machine the first answer may come after the last key; then one asks again.
  await expect(async () => {
    if (!(await suggestion.isVisible())) await page.keyboard.press("Control+Space");
    await expect(suggestion).toContainText("xuất xứ", { timeout: 5_000 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(editor(page)).toContainText("xuất xứ");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await page
    .locator(".view-line span span", { hasText: "ho_so_toan_trinh" })
    .last()
    .hover({ position: { x: 8, y: 8 } });
  await expect(page.locator(".monaco-hover").first()).toContainText("Hồ sơ TTHC thực hiện trực tuyến toàn trình");
});

test("F6 goes round the parts of the page, and Tab leaves the text until Ctrl+M says otherwise", async ({ page }) => {
  await open(page);
  const inside = (place: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.contains(document.activeElement), place);
  for (const place of [
    "khung-topbar",
    "khung-context",
    ".text-pane",
    ".result-pane",
    ".s1-foot",
    "khung-topbar",
    "khung-context",
    ".text-pane",
  ]) {
    await page.keyboard.press("F6");
    expect(await inside(place), place).toBe(true);
  }
  await expect(page.getByText(/^Tab chuyển ô/)).toBeVisible();
  await page.keyboard.press("Control+m");
  await expect(page.getByText(/^Tab chèn khoảng trắng/)).toBeVisible();
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  expect(await inside("khung-editor")).toBe(false);
});

test("is usable before the editor has come", async ({ page }) => {
  await page.route(/monaco.*\.js/, () => {});
  await page.goto("/bo-tieu-chi?xem=chu,ket-qua");
  await expect(page.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
  await expect(page.getByText("Đang mở trình soạn thảo…")).toBeVisible();
  await expect(page.locator(".khung-editor-plain")).toContainText("khung vn.cds.xa");
  await page
    .getByRole("button", { name: /^Vì sao/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /^Tất cả tiêu chí/ })).toBeVisible();
  await expectAccessible(page);
});
