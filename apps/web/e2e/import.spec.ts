// Data from a file that was not made for us, and files to take away.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { chartCounts, expectAccessible, test } from "./workbench.ts";

const framework = "vn.tinh_mau.cds.xa@1.0.0";
const rows = 40;

/** A table as a province sends it: titles above, a heading of their own, letters as they were typed twenty years ago. */
function sent(): Buffer {
  const [header = "", ...lines] = readFileSync(
    new URL("../../../examples/tinh-mau/so-lieu.csv", import.meta.url),
    "utf8",
  )
    .trim()
    .split(/\r?\n/);
  const body = lines.slice(0, rows).map((line) => line.replace(/^([^,]*),[^,]*/, "$1,x· §«ng Hµ"));
  const text = ["UBND tØnh MÉu", "", header.replace("entity", "M· x·").replace("_name", "Tªn ®¬n vÞ"), ...body].join(
    "\r\n",
  );
  return Buffer.from(text, "latin1");
}

async function openFramework(page: Page): Promise<void> {
  await page.goto(`/bo-tieu-chi/${framework}?xem=chu,ket-qua`);
  await expect(page.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
}

async function upTo(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.locator("[aria-current=step]")).toHaveText(step);
}

test("a file in TCVN3 under titles: recognised, converted, matched, checked, in, and out again", async ({ page }) => {
  await openFramework(page);
  await page.getByRole("link", { name: "Nhập số liệu" }).click();
  await expect(page.getByRole("heading", { name: /Nhập số liệu/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/Tệp Excel/).setInputFiles({ name: "tinh.csv", mimeType: "text/csv", buffer: sent() });

  await expect(page.getByText(/có vẻ dùng TCVN3/)).toBeVisible();
  await expect(page.getByLabel("Dòng tiêu đề của bảng")).toHaveValue("3");
  await page.getByLabel("Bảng mã chữ Việt").selectOption("TCVN3");
  await expect(page.getByRole("cell", { name: "xã Đông Hà" }).first()).toBeVisible();
  await expectAccessible(page);

  await upTo(page, "Ghép cột");
  await expect(page.getByLabel("Cột “Mã xã” là")).toHaveValue("key");
  await expect(page.getByLabel("Cột “Tên đơn vị” là")).toHaveValue("label:name");
  await expectAccessible(page);

  await upTo(page, "Kiểm tra và nhập");
  await expect(page.getByText(`${rows} đơn vị, không có lỗi.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nhập", exact: true }).click();

  await expect(page.getByRole("combobox", { name: "Số liệu" }).locator("option:checked")).toHaveText(/tinh\.csv/);
  await expect.poll(async () => (await chartCounts(page)).reduce((sum, count) => sum + count, 0)).toBe(rows);
  await page.getByRole("button", { name: "Bỏ lần nhập này" }).click();
  await expect(page.getByText("Đã bỏ số liệu vừa nhập")).toBeVisible();
  await expect.poll(async () => (await chartCounts(page)).reduce((sum, count) => sum + count, 0)).toBe(98);
});

test("what is wrong is told by row, and only whole rows go in when that is asked for", async ({ page }) => {
  await openFramework(page);
  await page.goto(`/nhap-so-lieu`);
  const header = "entity,_name,loai,can_bo,can_bo_tap_huan";
  await page.getByLabel(/Hoặc dán bảng/).fill(`${header}\n99001,A,xa,51,47\n99002,B,xa,-5,1\n99003,C,huyen,50,40\n`);
  await page.getByRole("button", { name: "Dùng bảng đã dán" }).click();
  await upTo(page, "Ghép cột");
  await upTo(page, "Kiểm tra và nhập");
  await expect(page.getByText(/3 đơn vị; 2 lỗi ở 2 đơn vị/)).toBeVisible();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải bảng lỗi (Excel)" }).click();
  expect((await saving).suggestedFilename()).toBe("loi_bang-da-dan.xlsx");
  await page.getByLabel("Chỉ nhập các đơn vị không có lỗi").check();
  await page.getByRole("button", { name: "Nhập", exact: true }).click();
  await expect(page.getByText("Đã nhập 1 đơn vị từ bang-da-dan.csv")).toBeVisible();
});

test("files to take away are named for what they are", async ({ page }) => {
  await openFramework(page);
  for (const [words, name] of [
    ["Danh sách đơn vị (Excel)", /^ket-qua_vn\.tinh-mau\.cds\.xa_\d{4}-\d\d-\d\d\.xlsx$/],
    ["Danh sách đơn vị (CSV)", /^ket-qua_.*\.csv$/],
    ["Phụ lục bộ tiêu chí (Word)", /^phu-luc_.*_1\.0\.0\.docx$/],
  ] as const) {
    await page.getByRole("button", { name: "Tải xuống" }).press("Enter");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: words }).press("Enter");
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(name);
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 3).toString("latin1")).toBe(
      name.source.endsWith("csv$") ? "\u00ef\u00bb\u00bf" : "PK\u0003",
    );
  }
});
