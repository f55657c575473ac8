// J4: break and recover. A statement that is half written is stale, the rest works on; a repair brings it back.
import { expect, type Locator, type Page } from "@playwright/test";
import { editor, select, textOf, tinhMauText, test } from "./workbench.ts";

/** What stands behind the criterion that is broken. */
const next = "tiêu chí TC2.3";
const phones = "Tỷ lệ người từ đủ 15 tuổi có điện thoại thông minh";
const online = "Tỷ lệ hồ sơ TTHC nộp trực tuyến";

/** The codes of the cards that cannot be read now, as the form has them. */
function stale(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { bench } = document.querySelector("khung-app") as unknown as {
      bench: { document: { state: { form: unknown } } };
    };
    const found = JSON.stringify(bench.document.state.form).matchAll(
      /"kind":"criterion","key":"[^"]*:([^"]*)","state":"stale"/g,
    );
    return [...found].map((match) => match[1] ?? "");
  });
}

async function begin(page: Page): Promise<void> {
  await page.goto("/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0?xem=bieu-mau,chu");
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

/** The criterion behind TC2.2 is found: in front of it the closing brace goes, and half a word comes. */
async function breakIt(page: Page): Promise<void> {
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("xuất x");
  await page.keyboard.press("Escape");
  await expect.poll(() => stale(page)).toEqual(["TC2.2"]);
}

/** The card of a criterion, opened from the table of contents. */
async function card(page: Page, title: string): Promise<Locator> {
  await page.locator("khung-outline").getByRole("button", { name: title }).press("Enter");
  const found = page.locator("khung-criterion-card[current]");
  await expect(found).toContainText(/TC\d/);
  return found;
}

/** Only the broken card is grey, with its last good values; the others are worked on, and the results say what they are of. */
async function expectRestWorks(page: Page): Promise<void> {
  const broken = await card(page, phones);
  await expect(broken).toContainText("đang sửa dạng chữ");
  await expect(broken.getByRole("textbox", { name: "Ngưỡng Mức 2" })).toHaveValue("45");
  await expect(page.locator(".s1-impact")).toContainText(/của bản \d\d:\d\d/);
  const works = await card(page, online);
  await works.getByRole("textbox", { name: "Ngưỡng Mức 3" }).focus();
  await page.keyboard.type("60");
  await page.keyboard.press("Tab");
  await expect.poll(() => textOf(page)).toContain("2: 40%, 3: 60%");
  expect(await stale(page)).toEqual(["TC2.2"]);
}

/** A draft that cannot be read everywhere is not published, and the dialog says why. */
async function expectNotPublished(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Công bố…" }).press("Enter");
  const dialog = page.locator("khung-publish-dialog");
  await expect(dialog).toContainText("Chưa công bố được.");
  await expect(dialog).toContainText("Thiếu dấu đóng của tiêu chí TC2.2");
  await expect(dialog.getByRole("button", { name: "Công bố", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Công bố phiên bản" })).toHaveCount(0);
}

/** The list of problems, unfolded: what is missing, where, and the repair. */
async function repair(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Vấn đề \(\d+\)/ }).press("Enter");
  const problem = page.locator("khung-problems").getByRole("listitem").filter({ hasText: "Thiếu dấu đóng" });
  const line = tinhMauText.slice(0, tinhMauText.indexOf("tiêu chí TC2.2")).split("\n").length;
  await expect(problem).toContainText("Thiếu dấu đóng của tiêu chí TC2.2");
  await expect(problem).toContainText(`dòng ${line}`);
  await problem.getByRole("button", { name: "Thêm dấu đóng" }).press("Enter");
  await expect(problem).toHaveCount(0);
}

/** An emptied threshold keeps its card, and stands in the text as a hole. */
async function expectHole(page: Page): Promise<void> {
  const emptied = await card(page, online);
  await emptied.getByRole("textbox", { name: "Ngưỡng Mức 4" }).focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await expect(emptied).toContainText("Chưa nhập ngưỡng");
  await expect.poll(() => textOf(page)).toContain("4: ?");
}

test("J4: only the broken card stops, and a repair brings it back", async ({ page }) => {
  await begin(page);
  await select(page, next);
  await breakIt(page);
  await expectRestWorks(page);
  await expectNotPublished(page);
  await repair(page);
  // The half word is finished with: nothing else is left of it.
  await select(page, "    xuất x\n");
  await page.keyboard.press("Delete");
  await expect.poll(() => stale(page)).toEqual([]);
  await expect.poll(() => textOf(page)).toBe(tinhMauText.replace("2: 40%, 3: 55%", "2: 40%, 3: 60%"));
  const live = await card(page, phones);
  await expect(live).not.toContainText("đang sửa dạng chữ");
  await expectHole(page);
});

test("J4 by keyboard alone, taken back step by step", async ({ page }) => {
  await begin(page);
  await editor(page).getByRole("textbox").first().focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText(next);
  await expect(page.locator(".find-widget .matchesCount")).toHaveText(/^[1-9]/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await breakIt(page);
  await expectRestWorks(page);
  await expectNotPublished(page);
  await repair(page);
  await page.locator("khung-outline").getByRole("searchbox").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => stale(page)).toEqual(["TC2.2"]);
  for (let i = 0; i < 2; i++) await page.keyboard.press("Control+z");
  await expect.poll(() => stale(page)).toEqual([]);
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
  await expectHole(page);
});
