// The criteria editor: an official tightens a threshold in the form, an expert does it again in the text; neither harms the other's work.
import { expect, type Locator, type Page } from "@playwright/test";
import { countDeep, editor, expectAccessible as check, textOf, tinhMauText, test } from "./workbench.ts";

const tinhMau = "/bo-tieu-chi/vn.tinh_mau.cds.xa@1.0.0";
/** Opens a set of criteria with some panes, and waits for the form. */
async function openForm(page: Page, address = tinhMau, panes = "bieu-mau"): Promise<void> {
  await page.goto(`${address}?xem=${panes}`);
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
}

/** Opens a criterion from the table of contents. */
async function card(page: Page, title: string): Promise<Locator> {
  await page.locator("khung-outline").getByRole("button", { name: title }).click();
  return page.locator("khung-criterion-card[current]");
}

/** Looked at in a window so high that nothing is cut off at the edge of a pane: a target that is half scrolled away is small to axe. */
async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 4000 });
  await check(page);
  await page.setViewportSize({ width: 1366, height: 768 });
}

const level = (of: Locator, number: number): Locator => of.getByRole("textbox", { name: `Ngưỡng Mức ${number}` });

test("tightens a threshold in the form, sees whom it touches, takes it back, and does it again in the text", async ({
  page,
}) => {
  await openForm(page);
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await level(online, 3).click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  const impact = page.locator(".s1-impact");
  await expect(impact).toContainText("▼ 14 ▲ 0");
  await expect(impact).toContainText("M3 39→25");
  await expect(impact).toContainText("M2 21→35");
  await expect(page.locator("khung-criterion-card", { hasText: "⟵ 55" })).toContainText("3.2");
  // Enter has gone on to the next criterion, and stays there.
  await expect(online).toContainText("3.3");
  expect(await textOf(page)).toBe(tinhMauText.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%"));
  await expectAccessible(page);

  // From anywhere outside the text.
  await page.locator("khung-outline").getByRole("searchbox").focus();
  await page.keyboard.press("Control+z");
  await expect(impact).toContainText("không đơn vị nào đổi mức");
  expect(await textOf(page)).toBe(tinhMauText);

  await page.getByRole("button", { name: "Dạng chữ", exact: true }).click();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  await level(online, 3).click();
  await editor(page).click({ position: { x: 200, y: 200 } });
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText("2: 40%, 3: 55%");
  await expect(page.locator(".find-widget .matchesCount")).toHaveText(/^1/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.insertText("2: 40%, 3: 60%");
  await expect(impact).toContainText("▼ 14 ▲ 0");
  await expect(level(online, 3)).toHaveValue("60");
  expect(await textOf(page)).toBe(tinhMauText.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%"));
  await expectAccessible(page);
});

test("has the habits of a spreadsheet, by keyboard alone", async ({ page }) => {
  await openForm(page);
  const first = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await level(first, 2).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("65,5");
  await page.keyboard.press("Tab");
  expect(await textOf(page)).toContain("3: 65.5%");
  // Enter goes to the same level of the next criterion, and back up.
  await page.keyboard.press("Enter");
  await expect(page.locator("khung-criterion-card[current]")).toContainText("3.3");
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator("khung-criterion-card[current]")).toContainText("3.2");
  // F2 edits where it stands, Esc forgets it.
  await page.keyboard.press("F2");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(level(first, 4)).toHaveValue("65");
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
  expect(await countDeep(page, "input[type=number]")).toBe(0);
});

test("shows what is still to be entered, and keeps the card", async ({ page }) => {
  await openForm(page);
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await level(online, 4).click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.locator("khung-criterion-card", { hasText: "Chưa nhập ngưỡng" })).toContainText("3.2");
  expect(await textOf(page)).toContain("4: ?");
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
});

test("adds, doubles, moves, renames and deletes a criterion, and every step comes back", async ({ page }) => {
  await openForm(page);
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await level(online, 3).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect
    .poll(async () => (await textOf(page)).indexOf("TC3.2 ") > (await textOf(page)).indexOf("TC3.3 "))
    .toBe(true);

  await page.locator("khung-criterion-card[current]").getByRole("button", { name: "Nhân bản" }).click();
  await expect.poll(() => textOf(page)).toContain("TC3.6 ");

  // Deleting shows the comments that go with it.
  const tools = await card(page, "Tổ công nghệ số cộng đồng hoạt động");
  await tools.getByRole("button", { name: "Xóa", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("2 ghi chú thuộc về mục này");
  await expect(dialog).toContainText("Tổ dân phố tính như thôn.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Xóa", exact: true }).click();
  await expect.poll(() => textOf(page)).not.toContain("TC4.3");

  for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
});

test("gives a class a threshold of its own, and takes it back; weights are set where a set has them", async ({
  page,
}) => {
  await openForm(page);
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await online.getByRole("button", { name: "+ Ngưỡng theo nhóm" }).press("Enter");
  const offer = online.getByRole("combobox", { name: "+ Ngưỡng theo nhóm" });
  await expect(offer).toBeFocused();
  await offer.selectOption({ index: 5 });
  await expect.poll(() => textOf(page)).toContain("3: theo loai { phuong: 55%, còn lại: 55% }");
  const ward = online.getByRole("textbox", { name: "Ngưỡng Mức 3, Phường" });
  await ward.focus();
  await page.keyboard.type("62,5");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("3: theo loai { phuong: 62.5%, còn lại: 55% }");
  await expectAccessible(page);
  await online.getByRole("button", { name: "Bỏ ngưỡng riêng, Mức 3, Phường" }).press("Enter");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);

  await openForm(page, "/bo-tieu-chi/vn.dti.tinh@2022.1.0");
  const before = await textOf(page);
  const aware = await card(page, "Nhận thức số");
  await aware.getByRole("textbox", { name: "Trọng số", exact: true }).focus();
  await page.keyboard.type("120");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toBe(before.replace("trọng số 100 / 1000", "trọng số 120 / 1000"));
});

test("says why something was not done, with the focus on it and the way to the place", async ({ page }) => {
  await openForm(page);
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await online.getByRole("button", { name: "Thêm tiêu chí dưới đây" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Thêm tiêu chí" });
  await dialog.getByRole("textbox", { name: "Mã" }).fill("hai từ");
  await dialog.getByRole("textbox", { name: "Mã" }).press("Enter");
  const wrong = dialog.getByRole("region", { name: "Có 2 chỗ cần xem lại" });
  await expect(wrong).toBeFocused();
  await expect(dialog.getByRole("textbox", { name: "Mã" })).toHaveAccessibleDescription(/không có dấu cách/);
  await check(page);
  await wrong.getByRole("button", { name: "Nhập tên tiêu chí." }).press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Tên tiêu chí" })).toBeFocused();
  await page.keyboard.insertText("Tỷ lệ hồ sơ số hóa");
  await dialog.getByRole("textbox", { name: "Mã" }).fill("TC3.2");
  await dialog.getByRole("textbox", { name: "Mã" }).press("Enter");
  await expect(dialog.getByRole("region", { name: "Có 1 chỗ cần xem lại" })).toContainText("Đã có tiêu chí mang mã");
  await dialog.getByRole("textbox", { name: "Mã" }).fill("TC3.9");
  await dialog.getByRole("textbox", { name: "Mã" }).press("Enter");
  await expect.poll(() => textOf(page)).toContain("Tỷ lệ hồ sơ số hóa");
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(tinhMauText);
});

test("a formula that cannot be read changes nothing, and the form says so", async ({ page }) => {
  await openForm(page);
  const again = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await again.getByRole("button", { name: "Sửa cách tính dạng chữ" }).press("Enter");
  const formula = again.getByRole("textbox", { name: "Cách tính" });
  await formula.fill("ho_so /");
  await formula.press("Enter");
  const refused = page.locator("khung-form-pane").getByRole("region", { name: "Có 1 chỗ cần xem lại" });
  await expect(refused).toBeFocused();
  await expect(refused).toContainText("Không sửa được");
  expect(await textOf(page)).toBe(tinhMauText);
  await refused.getByRole("button", { name: /Không sửa được/ }).press("Enter");
  await expect(again).toBeFocused();
  await refused.getByRole("button", { name: "Đóng" }).press("Enter");
  await expect(refused).toHaveCount(0);
});

test("works while Monaco cannot be had", async ({ page }) => {
  await page.route(/monaco.*\.js/, (route) => route.abort());
  await openForm(page, tinhMau, "bieu-mau,chu");
  const online = await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến");
  await level(online, 3).click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect(page.locator(".s1-impact")).toContainText("▼ 14 ▲ 0");
  await expect(page.locator(".khung-editor-plain")).toContainText("3: 60%");
});

test("finds criteria without diacritics, and those that have changed", async ({ page }) => {
  await openForm(page);
  const outline = page.locator("khung-outline");
  await outline.getByRole("searchbox").fill("truc tuyen");
  await expect(outline.locator("nav button")).toHaveCount(3);
  await outline.getByRole("searchbox").fill("");
  await outline.getByRole("checkbox", { name: "Chỉ mục đã đổi" }).check();
  await expect(outline).toContainText("Không có tiêu chí nào.");
});

test("a province: national numbers, what it may do before it types, old → new, and the way back", async ({ page }) => {
  await openForm(page, "/bo-tieu-chi/vd.tinh_siet.xa@1.0.0");
  const online = await card(page, "Tỷ lệ hồ sơ TTHC thực hiện trực tuyến toàn trình");
  await expect(online).toContainText("Tỉnh điều chỉnh");
  await expect(level(online, 3)).toHaveValue("50");
  await expect(online).toContainText("⟵ 40");
  await expect(online).toContainText("Quốc gia: 80 · tỉnh được phép ≥ 48");
  await level(online, 4).click();
  await page.keyboard.type("85");
  await page.keyboard.press("Tab");
  await expect.poll(() => textOf(page)).toContain("cqs.ho_so_toan_trinh tại 4 từ 80% lên 85%");
  // The national number, typed, is still the province's own.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("80");
  await page.keyboard.press("Tab");
  await expect.poll(() => textOf(page)).toContain("cqs.ho_so_toan_trinh tại 4 từ 80% lên 80%");
  await expect(online).toContainText("bằng mức quốc gia");
  await page.locator("khung-outline").getByRole("checkbox").check();
  await expect(page.locator("khung-outline nav button")).toHaveCount(8);
  const again = await card(page, "Tỷ lệ hồ sơ TTHC thực hiện trực tuyến toàn trình");
  await again.locator("footer").getByRole("button", { name: "Bỏ điều chỉnh, dùng theo quốc gia" }).click();
  await expect.poll(() => textOf(page)).not.toContain("cqs.ho_so_toan_trinh tại");
  await expect(again).not.toContainText("Tỉnh điều chỉnh");
  await expectAccessible(page);
});

test("what could not be loaded is said where it is asked for, and comes once the network is back", async ({
  page,
  context,
}) => {
  // The form stands on the first part of the worker alone.
  await context.route(/answers-about-text/, (route) => route.abort());
  await openForm(page, tinhMau, "bieu-mau,ket-qua");
  await expect(page.getByText("Chưa tải được phần tính kết quả")).toBeVisible();
  await level(await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến"), 3).click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Có 1 chỗ cần xem lại" })).toContainText(
    "kiểm tra kết nối rồi thử lại",
  );
  expect(await textOf(page)).toBe(tinhMauText);

  await context.unroute(/answers-about-text/);
  await expect(page.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
  await level(await card(page, "Tỷ lệ hồ sơ TTHC nộp trực tuyến"), 3).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect(page.locator(".s1-impact")).toContainText("▼ 14 ▲ 0");
});
