// J3: both views, one history. What was done in the form and in the text comes back in exact reverse order, each step by its name.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { editor, select, textOf, test } from "./workbench.ts";

const index = "/bo-tieu-chi/vn.dti.tinh@2022.1.0?xem=bieu-mau,chu";
/** What is undone, the last first. */
const names = [
  "Sửa dạng chữ",
  "Xóa tiêu chí dti.xhs",
  "Sửa dạng chữ",
  "Đổi trọng số của tiêu chí dti.nt: 100 → 120",
] as const;
const comments = ["Theo kết luận họp 12/9.", "Giữ như đề nghị của Sở."] as const;

/** Of the file that is opened, to the byte; the page says what it holds in the same way. */
const digest = `sha256:${createHash("sha256")
  .update(readFileSync(new URL("../../../examples/dti-2022/dti-tinh.khung", import.meta.url)))
  .digest("hex")}`;
const hasDigest = (page: Page, value: string) =>
  expect(page.locator("khung-screen-editor")).toHaveAttribute("data-digest", value);

/** Opens the index of provinces in both views, and keeps the text after every step. */
async function begin(page: Page): Promise<{ readonly texts: string[]; done: (change: RegExp) => Promise<void> }> {
  await page.goto(index);
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  const texts = [await textOf(page)];
  await hasDigest(page, digest);
  return {
    texts,
    done: async (change) => {
      await expect.poll(() => textOf(page)).toMatch(change);
      texts.push(await textOf(page));
    },
  };
}

/** The two comments that will belong to the criterion above which they are typed. */
async function typeComments(page: Page): Promise<void> {
  await select(page, "tiêu chí dti.xhs");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.insertText(`// ${comments[0]}\n// ${comments[1]}\n`);
}

/** Every step comes back by its name, to the bytes of before; then all are done again. */
async function undoAndRedo(page: Page, texts: readonly string[]): Promise<void> {
  await page.locator("khung-outline").getByRole("searchbox").focus();
  for (const [i, name] of names.entries()) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(page)).toBe(texts[texts.length - 2 - i]);
    await expect(page.getByText(`Đã hoàn tác: ${name}`).last()).toBeVisible();
  }
  await hasDigest(page, digest);
  // The last one undone is shown: its card, and its field with what it says now.
  const shown = page.locator("khung-criterion-card[current]");
  await expect(shown).toContainText("dti.nt");
  await expect(shown.getByRole("textbox", { name: "Trọng số", exact: true })).toHaveValue("100");
  for (const [i, name] of names.toReversed().entries()) {
    await page.keyboard.press("Control+y");
    await expect.poll(() => textOf(page)).toBe(texts[i + 1]);
    await expect(page.getByText(`Đã làm lại: ${name}`).last()).toBeVisible();
  }
  await expect(page.locator("khung-screen-editor")).not.toHaveAttribute("data-digest", digest);
}

test("J3: four steps in both views, undone and done again from outside of the text", async ({ page }) => {
  const { texts, done } = await begin(page);

  // 1. The form: a weight.
  await page.locator("khung-outline").getByRole("button", { name: "Nhận thức số" }).click();
  const weight = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Trọng số", exact: true });
  await weight.click();
  await page.keyboard.type("120");
  await page.keyboard.press("Tab");
  await done(/trọng số 120 \/ 1000/);

  // 2. The text: comments, which the criterion below them owns.
  await typeComments(page);
  await done(/Giữ như đề nghị của Sở\.\n {2}tiêu chí dti\.xhs/);

  // 3. The form: that criterion goes, with its comments.
  await page.locator("khung-outline").getByRole("button", { name: "Hoạt động xã hội số" }).click();
  await page.locator("khung-criterion-card[current]").getByRole("button", { name: "Xóa", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("2 ghi chú thuộc về mục này");
  for (const comment of comments) await expect(dialog).toContainText(comment);
  await dialog.getByRole("button", { name: "Xóa", exact: true }).click();
  await expect.poll(() => textOf(page)).not.toContain("dti.xhs");
  texts.push(await textOf(page));

  // 4. The text: a title.
  await select(page, '"Thể chế số" en');
  await page.keyboard.insertText('"Thể chế" en');
  await done(/"Thể chế" en/);

  await undoAndRedo(page, texts);
});

test("J3 by keyboard alone", async ({ page }) => {
  const { texts, done } = await begin(page);
  const outline = page.locator("khung-outline");

  await outline.getByRole("button", { name: "Nhận thức số" }).press("Enter");
  await page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Trọng số", exact: true }).focus();
  await page.keyboard.type("120");
  await page.keyboard.press("Tab");
  await done(/trọng số 120 \/ 1000/);

  await find(page, "tiêu chí dti.xhs");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.insertText(`// ${comments[0]}\n// ${comments[1]}\n`);
  await done(/Giữ như đề nghị của Sở\.\n {2}tiêu chí dti\.xhs/);

  await outline.getByRole("button", { name: "Hoạt động xã hội số" }).press("Enter");
  await page.locator("khung-criterion-card[current]").getByRole("button", { name: "Xóa", exact: true }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("2 ghi chú thuộc về mục này");
  await dialog.getByRole("button", { name: "Xóa", exact: true }).press("Enter");
  await expect.poll(() => textOf(page)).not.toContain("dti.xhs");
  texts.push(await textOf(page));

  await find(page, '"Thể chế số" en');
  await page.keyboard.insertText('"Thể chế" en');
  await done(/"Thể chế" en/);

  await undoAndRedo(page, texts);
});

/** Finds a stretch of the text with the keys of the editor, so that typing replaces it. */
async function find(page: Page, stretch: string): Promise<void> {
  await editor(page).getByRole("textbox").first().focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText(stretch);
  await expect(page.locator(".find-widget .matchesCount")).toHaveText(/^[1-9]/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}
