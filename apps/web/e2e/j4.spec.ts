// Break and recover: a statement that is half written is stale, the rest works on; a repair brings it back.
import { expect, test, type Page } from "@playwright/test";
import { select, textOf } from "./workbench.ts";

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

test("J4: only the broken card stops, and a repair brings it back", async ({ page }) => {
  await page.goto("/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0?xem=bieu-mau,chu");
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  const before = await textOf(page);

  // The closing brace of TC2.2 goes, and half a word comes.
  await select(page, "Tỷ lệ người từ đủ 15 tuổi có điện thoại thông minh");
  const lines = before.slice(before.indexOf("tiêu chí TC2.2")).split("\n");
  for (let i = 0; i < lines.findIndex((line) => line.trim() === "}"); i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("xuất x");
  await page.keyboard.press("Escape");
  await expect.poll(() => stale(page)).toEqual(["TC2.2"]);

  // Another card works on.
  await page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  const level = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await level.focus();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("2: 40%, 3: 60%");
  expect(await stale(page)).toEqual(["TC2.2"]);

  // Undone from outside of the text: the card is live again, without reloading.
  await page.locator("khung-outline").getByRole("searchbox").focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => stale(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(before);

  // An emptied threshold keeps its card, and stands in the text as a hole.
  await page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  await page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 4" }).focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.locator("khung-criterion-card[current]")).toContainText("Chưa nhập ngưỡng");
  expect(await textOf(page)).toContain("4: ?");
});
