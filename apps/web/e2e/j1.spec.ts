// J1: tighten a threshold, see who drops, see why, take the list away. Numbers from examples/tinh-mau/README.md.
import { readFileSync } from "node:fs";
import { digestText, readTable } from "@khung/data";
import { inputs } from "@khung/ir/testing";
import { expect, type Locator, type Page } from "@playwright/test";
import { countDeep, expectAccessible, textOf, tinhMauText, test } from "./workbench.ts";
import { sheetsOf } from "./workbook.ts";

const key = "vn.tinh_mau.cds.xa@1.0.0";
/** The simulation says what the README of the example says. */
async function seeFourteen(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98" })).toBeVisible();
  await expect(page.getByText("đến 31/10/2026", { exact: true })).toBeVisible();
  await expect(page.getByText("2 đơn vị thiếu số liệu TC3.2", { exact: true })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Gốc" })).toContainText("v1.0.0");
}

/** Matrix, ribbon and the table beside the ribbon say the same. */
async function seeMoves(page: Page): Promise<Locator> {
  const matrix = page.getByRole("table", { name: "Ma trận chuyển mức" });
  await expect(matrix.getByRole("row", { name: /^3 Cơ bản/ })).toContainText("39");
  await expect(matrix.getByRole("row", { name: /^Cộng/ })).toHaveText(/Cộng\s*3\s*35\s*25\s*30\s*5\s*98/);
  const name = "▼ 14 đơn vị giảm từ Mức 3 – Cơ bản xuống Mức 2 – Kết nối";
  await expect(page.locator("khung-alluvial").getByRole("button", { name })).toBeVisible();
  return matrix.getByRole("button", { name });
}

test("J1: from 55 to 60, fourteen drop", async ({ page }) => {
  test.slow();
  await page.goto(`/bo-tieu-chi/${key}?xem=bieu-mau`);
  await page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  const field = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await field.click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toBe(tinhMauText.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%"));
  await expect(page.getByText(/^Đã lưu nháp/).first()).toBeVisible();
  await page.locator(".s1-impact").getByRole("link", { name: "Xem" }).click();
  await seeFourteen(page);
  expect(await countDeep(page, "input[type=number]")).toBe(0);
  const cell = await seeMoves(page);
  await page.locator("khung-alluvial").getByRole("button", { name: "Bảng số" }).click();
  await expect(
    page.locator("khung-alluvial").getByRole("row", { name: /Mức 3 – Cơ bản Mức 2 – Kết nối ▼ giảm 14/ }),
  ).toBeVisible();

  await cell.press("Enter");
  const list = page.getByRole("table", { name: "Danh sách 14 đơn vị Mức 3 – Cơ bản → Mức 2 – Kết nối" });
  await expect(list.getByRole("row")).toHaveCount(15);
  for (const head of ["Mã", "Đơn vị", "Giá trị", "Ngưỡng cũ → mới", "Thiếu", "Mức cũ → mới", "Tiêu chí chốt"])
    await expect(list.getByRole("columnheader", { name: head, exact: true })).toBeVisible();
  await expect(
    list.getByRole("row", { name: /^99010 Xã Nậm Khẩu Mẫu 58,4\s% 55\s% → 60\s% 1,6 điểm % .* TC3\.2/ }),
  ).toBeVisible();
  // Exactly 60 % is 60 %: 99092 stays.
  await expect(list.getByRole("row", { name: /^99092/ })).toHaveCount(0);
  await expectAccessible(page);

  await list.getByRole("link", { name: "Vì sao → Xã Nậm Khẩu Mẫu" }).click();
  await expect(page.getByRole("heading", { name: "Vì sao Xã Nậm Khẩu Mẫu ở Mức 2?" })).toBeVisible();
  await expect(page.getByText(/Chưa lên Mức 3 – Cơ bản: đạt 23\/24 tiêu chí, còn vướng 1/)).toBeVisible();
  const lack = page.getByRole("listitem").filter({ hasText: "Hiện nay: 58,4" });
  await expect(lack).toContainText(/≥\s*60\s%/);
  await expect(lack).toContainText(/thiếu\s80\shồ sơ/);
  await expect(page.getByRole("button", { name: "Xem TC3.2 trong văn bản" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /Đơn vị giống nhất ở Mức 3/ })).toBeVisible();
  await expectAccessible(page);

  // Back where one was: the same list.
  await page.goBack();
  await seeFourteen(page);
  await expect(list.getByRole("row")).toHaveCount(15);
  // And after loading the page again: the draft, the filter, the numbers.
  await page.reload();
  await seeFourteen(page);
  await expect(list.getByRole("row")).toHaveCount(15);

  await page.getByRole("button", { name: "Tải xuống" }).press("Enter");
  const address = page.url();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Các đơn vị đổi mức (Excel)" }).press("Enter");
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^mo-phong_TC3\.2_\d{4}-\d\d-\d\d\.xlsx$/);
  const bytes = readFileSync(await file.path());
  const { table } = await readTable(bytes, {
    name: file.suggestedFilename(),
    module: { inputs: inputs({}) },
    key: "Mã",
    labels: ["Đơn vị"],
  });
  expect(table.entities).toHaveLength(14);
  expect(table.entities).toContain("99010");
  expect(table.entities).not.toContain("99092");
  seeWorkbook(sheetsOf(bytes), { digest: digestText(await textOf(page)), address });

  // The address that stands in the file shows the same page to whoever opens it.
  const other = await page.context().newPage();
  await other.goto(address);
  await seeFourteen(other);
  await expect(
    other.getByRole("table", { name: "Danh sách 14 đơn vị Mức 3 – Cơ bản → Mức 2 – Kết nối" }).getByRole("row"),
  ).toHaveCount(15);
  expect(await textOf(other)).toBe(await textOf(page));
});

/** The list with its head frozen, numbers as numbers and codes as text; the matrix; where the numbers come from. */
function seeWorkbook(sheets: ReadonlyMap<string, string>, from: { readonly digest: string; readonly address: string }) {
  expect([...sheets.keys()]).toEqual(["Danh sách", "Ma trận", "Thông tin"]);
  const [list = "", matrix = "", about = ""] = sheets.values();
  expect(list).toContain('state="frozen"');
  expect(list).toMatch(/<c [^>]*t="inlineStr"[^>]*><is><t[^>]*>99010<\/t>/u);
  expect(list).toMatch(/<c (?![^>]*t=)[^>]*><v>2<\/v>/u);
  expect(matrix).toContain("Mức 3: Cơ bản");
  expect(matrix).toContain("<v>14</v>");
  for (const part of [
    "So với",
    `bản gốc của ${key}`,
    "31/10/2026",
    "Người xuất",
    "Xuất lúc",
    from.digest,
    from.address.replaceAll("&", "&amp;"),
  ])
    expect(about).toContain(part);
  expect(about.match(/sha256:[0-9a-f]{64}/gu)).toHaveLength(2);
}

test("J1 without a network for thirty seconds: nothing is lost, and it goes on", async ({ page, context }) => {
  test.slow();
  await page.clock.install();
  await page.goto(`/bo-tieu-chi/${key}?xem=bieu-mau`);
  await page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  const field = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await field.click();
  await context.setOffline(true);
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  const tightened = tinhMauText.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%");
  await expect.poll(() => textOf(page)).toBe(tightened);
  const status = page.locator("khung-saving-bar .status");
  await expect(status).toHaveText("Mất kết nối – đang lưu trên máy");
  // The numbers are worked out here: the network is not asked.
  await expect(page.locator(".s1-impact")).toContainText("▼ 14 ▲ 0");
  await page.clock.runFor(30_000);
  await expect(status).toHaveText("Mất kết nối – đang lưu trên máy");
  expect(await textOf(page)).toBe(tightened);

  await context.setOffline(false);
  await expect(status).toHaveText(/^Đã lưu nháp/);
  await expect(page).toHaveURL(/\/bo-tieu-chi\/[0-9A-Z]{8}/);
  const id = /bo-tieu-chi\/([0-9A-Z]{8})/.exec(page.url())?.[1] ?? "";
  const draft = (await (await page.request.get(`/api/drafts/${id}`)).json()) as { readonly text: string };
  expect(draft.text).toBe(tightened);
  await page.locator(".s1-impact").getByRole("link", { name: "Xem" }).click();
  await seeFourteen(page);
});

test("J1 by keyboard", async ({ page }) => {
  await page.goto(`/mo-phong/${key}?nguong=TC3.2.3`);
  const field = page.getByRole("textbox", { name: "Ngưỡng TC3.2, Mức 3" });
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("{ 2: 40%, 3: 60%");
  await seeFourteen(page);
  const cell = await seeMoves(page);
  // From the filter of the ribbon to that of the cell by Tab alone.
  await page.locator("khung-alluvial").getByRole("button", { name: /^▼ 14/ }).focus();
  for (
    let k = 0;
    k < 12 && !(await cell.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
    k++
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  const list = page.getByRole("table", { name: /^Danh sách 14 đơn vị/ });
  await expect(list.getByRole("row")).toHaveCount(15);
  await list.getByRole("link", { name: "Vì sao → Xã Nậm Khẩu Mẫu" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Vì sao Xã Nậm Khẩu Mẫu ở Mức 2?" })).toBeVisible();
});

test("J1 of a province: what it may do, what it changed, against the national framework", async ({ page }) => {
  // Numbers from examples/tinh-mau-ke-thua/README.md.
  await page.goto("/bo-tieu-chi/vd.tinh_mau.xa@1.0.0?xem=bieu-mau");
  const outline = page.locator("khung-outline");
  const card = page.locator("khung-criterion-card[current]");
  await outline.getByRole("button", { name: "Tỷ lệ hồ sơ TTHC thanh toán trực tuyến" }).click();
  await expect(card.getByText("Quốc gia", { exact: true })).toBeVisible();
  await expect(card).toContainText("Quốc gia: 45 · tỉnh được phép ≥ 45");
  const before = await textOf(page);

  const field = card.getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await field.click();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("listitem").filter({ hasText: /không phân cấp .*: nới TC3\.3 từ 45% thành 40%/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác: Điều chỉnh ngưỡng TC3.3, Mức 3" }).click();
  await expect.poll(() => textOf(page)).toBe(before);

  await outline.getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  await expect(card).toContainText("Quốc gia: 55 · tỉnh được phép ≥ 55");
  await field.click();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  const line = /^ *siết TC3\.2 tại 3 từ 55% lên 60%.*\n/m;
  await expect.poll(() => textOf(page)).toMatch(line);
  expect((await textOf(page)).replace(line, "")).toBe(before);
  await outline.getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }).click();
  await expect(card.getByText("Tỉnh điều chỉnh", { exact: true }).first()).toBeVisible();
  await expect(card).toContainText("⟵ 55");
  await expect(page.getByText(/^Đã lưu nháp/).first()).toBeVisible();

  const impact = page.locator(".s1-impact");
  await expect(impact).toContainText("▼ 14 ▲ 0");
  await expect(impact).toContainText("so với khung quốc gia");
  await impact.getByRole("link", { name: "Xem" }).click();
  await expect(page.getByRole("status").filter({ hasText: "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Gốc" }).locator("option:checked")).toHaveText(
    /Khung tiêu chí quốc gia giả định, phiên bản 1\.0 \(hư cấu\) v1\.0\.0/,
  );
  await seeMoves(page);
});
