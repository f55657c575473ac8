// A draft becomes a version: what stands in the way is said, then it stands still, under its own address.
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectReadOnly, textOf, tinhMauText, test } from "./workbench.ts";

const decision = 'cơ quan ban hành "Ủy ban thử"\n  quyết định "00/QĐ-THU" ngày 2025-12-31';

/** The text of Tỉnh Mẫu under another id, so that no other journey meets it. */
function textUnder(id: string, version: string): string {
  return tinhMauText
    .replace("khung vn.tinh_mau.cds.xa phiên bản 1.0.0", `khung ${id} phiên bản ${version}`)
    .replace(/cơ quan ban hành "[^"]*"/, decision);
}

async function openDraft(page: Page, text: string): Promise<string> {
  const from = { kind: "framework", id: "vn.tinh_mau.cds.xa", version: "1.0.0" };
  const made = await page.request.post("/api/drafts", { data: { from, text } });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { readonly id: string };
  await page.goto(`/bo-tieu-chi/${id}?so-lieu=tinh-mau.so-lieu&xem=bieu-mau`);
  await expect(page.getByRole("button", { name: "Công bố…" })).toBeVisible();
  return id;
}

const dialog = (page: Page) => page.locator("khung-publish-dialog");

test("published by keyboard alone: what it is, then read-only under its own address, and a draft again", async ({
  page,
}) => {
  const id = `vn.thu_cong_bo_${randomUUID().slice(0, 8)}.xa`;
  await openDraft(page, textUnder(id, "1.0.0"));
  await page.getByRole("button", { name: "Công bố…" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText("Đủ điều kiện công bố.")).toBeVisible();
  await expect(dialog(page).getByText("Chưa có phiên bản nào trước đó mang mã này.")).toBeVisible();
  await expect(dialog(page).getByText(/người dùng duy nhất của máy này/)).toBeVisible();
  await expect(dialog(page).getByText(/^sha256:[0-9a-f]{64}$/)).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Công bố", exact: true }).focus();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(new RegExp(`/bo-tieu-chi/${id}@1.0.0`));
  await expect(page.getByText("Bản đã công bố: chỉ đọc. Quyết định 00/QĐ-THU ngày 31/12/2025")).toBeVisible();
  await expect.poll(() => textOf(page)).toBe(textUnder(id, "1.0.0"));
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải dạng kho (ZIP)" }).focus();
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe(`${id}-1.0.0.zip`);

  // Nothing on the page changes it.
  await expectReadOnly(page, "khung-form-pane");
  expect(await textOf(page)).toBe(textUnder(id, "1.0.0"));

  const form = page.getByRole("region", { name: "Biểu mẫu" });
  await expect(form).toContainText("Bản đã công bố, không sửa được");
  await form.getByRole("button", { name: "Lập bản nháp từ bản này" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/bo-tieu-chi\/[0-9A-Z]{8}/);
  await expect.poll(() => textOf(page)).toBe(textUnder(id, "1.0.0"));
  await expect(page.getByRole("button", { name: "Công bố…" })).toBeVisible();
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Tìm bộ tiêu chí" }).fill(id);
  await expect(page.getByRole("row").filter({ hasText: "Đã công bố" })).toHaveCount(1);
});

test("what stands in the way is said: errors, no decision, a number that is taken; then what changed", async ({
  page,
}) => {
  const id = `vn.thu_cong_bo_${randomUUID().slice(0, 8)}.xa`;
  const go = dialog(page).getByRole("button", { name: "Công bố", exact: true });
  const look = async (text: string): Promise<string> => {
    const draft = await openDraft(page, text);
    await page.getByRole("button", { name: "Công bố…" }).click();
    return draft;
  };
  await look(textUnder(id, "1.0.0").replace("thiếu số liệu:", "thiu so liu:"));
  await expect(dialog(page).getByText(/Văn bản còn 1 lỗi\.\s+Lỗi đầu tiên, dòng \d+: /)).toBeVisible();
  await expect(go).toBeDisabled();
  await expectAccessible(page);
  await look(textUnder(id, "1.0.0").replace(/quyết định "[^"]*" ngày \S+/, ""));
  await expect(dialog(page).getByText(/chưa nêu quyết định/)).toBeVisible();
  await expect(go).toBeDisabled();

  await look(textUnder(id, "1.0.0"));
  await go.click();
  await expect(page).toHaveURL(new RegExp(`/bo-tieu-chi/${id}@1.0.0`));
  await look(textUnder(id, "1.0.0").replace("2: 40%", "2: 41%"));
  await expect(dialog(page).getByText(/đã công bố với nội dung khác/)).toBeVisible();
  await expect(go).toBeDisabled();
  const draft = await look(textUnder(id, "1.1.0").replace("2: 40%", "2: 41%"));
  await expect(dialog(page).getByText("Thay đổi so với phiên bản 1.0.0 (1)")).toBeVisible();
  await expect(dialog(page).getByText("40% → 41%")).toBeVisible();
  await expect(go).toBeEnabled();

  // The version that was published is a baseline of the simulation.
  await page.goto(`/mo-phong/${draft}?so-lieu=tinh-mau.so-lieu`);
  await page.getByRole("combobox", { name: "Gốc" }).selectOption(`${id}@1.0.0`);
  await expect(page).toHaveURL(new RegExp(`goc=${id}@1.0.0`));
  await expect(page.getByText("Ngưỡng đã đổi:", { exact: false })).toContainText(/40\s% → 41\s%/);
});
