// Tests of a framework: made of communes, run after every change, in the way of publishing, accepted as a step with a name.
import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, textOf, tinhMauText, test } from "./workbench.ts";

const data = "so-lieu=tinh-mau.so-lieu";
const decision = 'cơ quan ban hành "Ủy ban thử"\n  quyết định "00/QĐ-THU" ngày 2025-12-31';

/** A draft of Tỉnh Mẫu under an id of its own, ready to be published. */
async function draft(page: Page): Promise<{ readonly key: string; readonly id: string; readonly text: string }> {
  const id = `vn.thu_kiem_thu_${randomUUID().slice(0, 8)}.xa`;
  const text = tinhMauText
    .replace("khung vn.tinh_mau.cds.xa", `khung ${id}`)
    .replace(/cơ quan ban hành "[^"]*"/, decision);
  const from = { kind: "framework", id: "vn.tinh_mau.cds.xa", version: "1.0.0" };
  const made = await page.request.post("/api/drafts", { data: { from, text } });
  expect(made.status()).toBe(201);
  const { id: key } = (await made.json()) as { readonly id: string };
  return { key, id, text };
}

async function enter(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  await target.focus();
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
}

const grid = (page: Page) => page.getByRole("table", { name: "Kiểm thử của bộ tiêu chí" });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Phần của mô phỏng" }).getByRole("link", { name, exact: true });

test("by keyboard alone: a commune makes a test, a tightened threshold fails it, publishing waits until it is accepted", async ({
  page,
}) => {
  test.slow();
  const { key, id, text } = await draft(page);
  await page.goto(`/vi-sao/${key}/99010?${data}`);
  await enter(page, page.getByRole("button", { name: "Thêm kiểm thử từ đơn vị này" }));
  await expect(page.getByText("Đã thêm 1 kiểm thử vào văn bản")).toBeVisible();
  await expect.poll(() => textOf(page)).toContain(`kiểm thử "Xã Nậm Khẩu Mẫu, số liệu 31/10/2026" của ${id}@1.0.0 {`);
  const tested = await textOf(page);
  expect(tested.startsWith(text.trimEnd())).toBe(true);
  expect(tested).toMatch(/kỳ vọng mức = 3\n\}\s*$/);

  // The threshold in the form.
  await enter(page, page.getByRole("link", { name: "Sửa bộ tiêu chí" }));
  await enter(page, page.locator("khung-outline").getByRole("button", { name: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" }));
  const field = page.locator("khung-criterion-card[current]").getByRole("textbox", { name: "Ngưỡng Mức 3" });
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toBe(tested.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%"));

  // Publishing waits, and says why.
  await enter(page, page.getByRole("button", { name: "Công bố…" }));
  const publishing = page.locator("khung-publish-dialog");
  await expect(publishing.getByText(/1\/1 kiểm thử không đạt; đầu tiên là “?Xã Nậm Khẩu Mẫu/)).toBeVisible();
  await expect(publishing.getByRole("button", { name: "Công bố", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");

  // The tab counts it, the grid shows it, and what comes out now is accepted.
  await page.goto(`/mo-phong/${key}?${data}`);
  await enter(page, tab(page, "Kiểm thử · 1 không đạt"));
  await expect(page.getByText("1/1 kiểm thử không đạt: chưa công bố được")).toBeVisible();
  const row = grid(page).getByRole("row", { name: /Xã Nậm Khẩu Mẫu/ });
  await expect(row).toHaveText(/✖ không đạt.*Mức 3 – Cơ bản.*Mức 2 – Kết nối.*▼ thấp hơn/s);
  await expectAccessible(page);
  await enter(page, page.getByRole("button", { name: "Ghi nhận kết quả hiện tại làm chuẩn (1)" }));
  await expect(page.getByText("1 kiểm thử, đều đạt")).toBeVisible();
  await expect(tab(page, "Kiểm thử")).toBeVisible();
  expect(await textOf(page)).toMatch(/kỳ vọng mức = 2\n\}\s*$/);

  // One step with a name.
  await page.keyboard.press("Control+z");
  await expect(
    page.getByText(
      "Đã hoàn tác: Ghi nhận kết quả hiện tại làm chuẩn cho kiểm thử “Xã Nậm Khẩu Mẫu, số liệu 31/10/2026”",
    ),
  ).toBeVisible();
  await expect(page.getByText("1/1 kiểm thử không đạt: chưa công bố được")).toBeVisible();
  await enter(page, page.getByRole("button", { name: /^Ghi nhận làm chuẩn: Xã Nậm Khẩu Mẫu/ }));
  await expect(page.getByText("1 kiểm thử, đều đạt")).toBeVisible();

  await page.goto(`/bo-tieu-chi/${key}?${data}&xem=bieu-mau`);
  await enter(page, page.getByRole("button", { name: "Công bố…" }));
  await expect(publishing.getByText("Đủ điều kiện công bố.")).toBeVisible();
  await enter(page, publishing.getByRole("button", { name: "Công bố", exact: true }));
  await expect(page).toHaveURL(new RegExp(`/bo-tieu-chi/${id}@1.0.0`));
});

test("without tests it says what they are for and makes some; one is looked into and deleted", async ({ page }) => {
  const { key, text } = await draft(page);
  await page.goto(`/mo-phong/${key}?${data}&phan=kiem-thu`);
  await expect(page.getByText(/Kiểm thử ghi lại: với số liệu này thì phải ra mức này/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Thêm một đơn vị cho mỗi mức" }).click();
  await expect(page.getByText("5 kiểm thử, đều đạt")).toBeVisible();
  await expect(page.getByText("đã thử 24/24 tiêu chí")).toBeVisible();
  await expect(grid(page).getByRole("row")).toHaveCount(6);
  const first = grid(page).getByRole("row").nth(1);
  await first.getByText(/^\d+ số liệu$/).click();
  await expect(first.getByText("Hồ sơ TTHC tiếp nhận")).toBeVisible();
  await expectAccessible(page);

  // They are there already.
  await page.getByRole("button", { name: "Thêm một đơn vị cho mỗi mức" }).click();
  await expect(page.getByText("Đã có kiểm thử này trong văn bản")).toBeVisible();
  await page
    .getByRole("button", { name: /^Xóa kiểm thử / })
    .first()
    .click();
  await expect(page.getByText("4 kiểm thử, đều đạt")).toBeVisible();
  for (const left of ["5 kiểm thử, đều đạt", "Chưa có kiểm thử nào."]) {
    await page.keyboard.press("Control+z");
    await expect(page.getByText(left)).toBeVisible();
  }
  expect(await textOf(page)).toBe(text);
});
