// Nothing that was typed is lost: no network, two windows, a crash, a look back, a link.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { launchOptions } from "../browser.ts";
import { editor, expectAccessible, open, test } from "./workbench.ts";

const tinhMau = "/vn.tinh_mau.cds.xa@1.0.0";
const status = (page: Page) => page.locator("khung-saving-bar .status");
const saved = /Đã lưu nháp/;

/** Types at the end of the text. */
async function typeAtEnd(page: Page, text: string): Promise<void> {
  // Pages in the background do not draw, and nothing in them is stable.
  await page.bringToFront();
  await editor(page).click({ position: { x: 300, y: 60 } });
  await page.keyboard.press("Control+End");
  // Not typed: suggestions and closing brackets are not what this is about.
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

/** A draft of its own, with a first change; its address. */
async function startDraft(page: Page, text: string): Promise<string> {
  await open(page, tinhMau);
  await typeAtEnd(page, text);
  await expect(page).toHaveURL(/\/bo-tieu-chi\/[0-9A-Z]{8}/);
  await expect(status(page)).toHaveText(saved);
  return page.url();
}

/** The network is back, as the browser says it. */
async function reconnect(page: Page): Promise<void> {
  await page.unroute("**/api/drafts/**");
  await page.evaluate(() => dispatchEvent(new Event("online")));
}

/** The text that the server has. */
async function serverText(page: Page, address: string): Promise<string> {
  const id = /bo-tieu-chi\/([0-9A-Z]{8})/.exec(address)?.[1] ?? "";
  const draft = (await (await page.request.get(`/api/drafts/${id}`)).json()) as { readonly text: string };
  return draft.text;
}

async function reopen(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

test("the first change makes a draft of its own; what means nothing yet is saved too", async ({ page }) => {
  const address = await startDraft(page, "\n// lần một");
  await typeAtEnd(page, "\nnửa câu {");
  await expect.poll(() => serverText(page, address)).toMatch(/\/\/ lần một\nnửa câu \{$/);
  await expect(status(page)).toHaveText(saved);
  // As it is opened again: typing may have left a list of suggestions open.
  await reopen(page, address);
  await expectAccessible(page);
  await typeAtEnd(page, "");
  await expect(editor(page)).toContainText("nửa câu {");
});

test("no network while typing: kept on this machine, said so, sent when the network is back", async ({ page }) => {
  const address = await startDraft(page, "\n// có mạng");
  await page.route("**/api/drafts/**", (route) => route.abort());
  for (const word of ["một", "hai", "ba"]) await typeAtEnd(page, `\n// ${word}`);
  await expect(status(page)).toHaveText("Mất kết nối – đang lưu trên máy");
  await expectAccessible(page);
  await reconnect(page);
  await expect(status(page)).toHaveText(saved);
  expect(await serverText(page, address)).toMatch(/\/\/ có mạng\n\/\/ một\n\/\/ hai\n\/\/ ba$/);
});

test("a crash in the middle of typing, without a network: the text comes back, and can be given up", async ({
  locale,
  baseURL,
}) => {
  // A browser of its own on a profile that outlives it.
  const profile = mkdtempSync(path.join(os.tmpdir(), "khung-profile-"));
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(locale !== undefined && { locale }),
      ...(baseURL !== undefined && { baseURL }),
    });
  try {
    const before = await launch();
    const page = await before.newPage();
    const address = await startDraft(page, "\n// đã lưu");
    await page.route("**/api/drafts/**", (route) => route.abort());
    await typeAtEnd(page, "\n// chưa lưu");
    await expect(status(page)).toHaveText("Mất kết nối – đang lưu trên máy");
    const session = await before.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    // Nobody is left to answer.
    session.send("Page.crash").catch(() => {});
    await crashed;
    await before.close();

    const after = await launch();
    const next = await after.newPage();
    await reopen(next, address);
    await expect(next.getByText(/Có bản chưa lưu lúc .*; đã khôi phục/)).toBeVisible();
    await expect(status(next)).toHaveText(saved);
    expect(await serverText(next, address)).toMatch(/\/\/ đã lưu\n\/\/ chưa lưu$/);
    await typeAtEnd(next, "");
    await expect(editor(next)).toContainText("// chưa lưu");
    await expectAccessible(next);
    await next.getByRole("button", { name: "Lấy bản trên máy chủ" }).click();
    await expect.poll(() => serverText(next, address)).toMatch(/\/\/ đã lưu$/);
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test("two windows: each knows of the other, changes of different places go together, of one place are chosen", async ({
  page,
  context,
}) => {
  const address = await startDraft(page, "\n// chung");
  const other = await context.newPage();
  await reopen(other, address);
  for (const window of [page, other]) await expect(window.getByText(/đang mở ở cửa sổ khác/)).toBeVisible();
  // An unchanged window follows.
  await typeAtEnd(page, " một");
  await expect(status(page)).toHaveText(saved);
  await typeAtEnd(other, "");
  await expect(editor(other)).toContainText("// chung một");
  // Both change the same line before either hears of the other.
  const hold = async (window: Page) => window.route("**/api/drafts/**", (route) => route.abort());
  await Promise.all([hold(page), hold(other)]);
  await typeAtEnd(page, " ở đây");
  await typeAtEnd(other, " ở kia");
  for (const window of [page, other]) await expect(status(window)).toHaveText(/Mất kết nối/);
  await reconnect(page);
  await expect(status(page)).toHaveText(saved);
  await reconnect(other);
  await expect(status(other)).toHaveText("Cần chọn nội dung để lưu");
  await other.getByRole("button", { name: "Chọn nội dung…" }).click();
  const dialog = other.locator("khung-overlap-dialog");
  await expect(dialog.getByText("Hai nơi cùng sửa một chỗ")).toBeVisible();
  for (const text of ["chung một", "ở đây", "ở kia"]) await expect(dialog.getByText(text).first()).toBeVisible();
  await expectAccessible(other);
  await dialog.getByLabel("Lấy nội dung ở nơi khác").check();
  await dialog.getByRole("button", { name: "Gộp và lưu" }).click();
  await expect(status(other)).toHaveText(saved);
  expect(await serverText(page, address)).toMatch(/\/\/ chung một ở đây$/);
});

test("by keyboard alone: an earlier save is looked at and taken back, and that is undone", async ({ page }) => {
  const address = await startDraft(page, "\n// một");
  await typeAtEnd(page, "\n// hai");
  await expect.poll(() => serverText(page, address)).toMatch(/hai$/);
  await expect(status(page)).toHaveText(saved);
  await page.getByRole("button", { name: "Thao tác với bản nháp" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Lịch sử" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.locator("khung-history-dialog");
  await expect(dialog.getByRole("button", { name: /Lần 1 / })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /Lần 1 / }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Khôi phục lần 1" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => serverText(page, address)).not.toMatch(/\/\/ một/);
  await page.locator(".monaco-editor textarea, .monaco-editor .native-edit-context").first().focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => serverText(page, address)).toMatch(/\/\/ hai$/);
});

test("a link opens exactly what was shared, whatever is changed later, and lets nobody change it", async ({
  page,
  context,
}) => {
  await startDraft(page, "\n// lúc chia sẻ");
  await page.getByRole("button", { name: "Chia sẻ" }).click();
  const field = page.locator("khung-share-dialog").getByLabel("Liên kết");
  await expect(field).toHaveValue(/\/mp\/[0-9A-Z]{5}$/);
  const link = await field.inputValue();
  expect(link.length).toBeLessThanOrEqual(60);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await typeAtEnd(page, " rồi sửa tiếp");
  await expect(status(page)).toHaveText(saved);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other).toHaveURL(/\/bo-tieu-chi\/mp-[0-9A-Z]{5}(\?|$)/);
  await expect(other.getByText(/Bản chụp ngày \d\d\/\d\d\/\d{4}, không sửa được/)).toBeVisible();
  await expect(other.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
  await expect(other.locator(".monaco-editor .view-line").first()).toBeVisible();
  await typeAtEnd(other, "không được");
  await expect(editor(other)).toContainText("// lúc chia sẻ");
  await expect(editor(other)).not.toContainText("sửa tiếp");
  await expect(editor(other)).not.toContainText("không được");
  await expectAccessible(other);
  await other.goto("/mp/00000");
  await expect(other.getByText("Không có bản chụp này trên máy.")).toBeVisible();
});
