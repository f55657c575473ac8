// A shared snapshot: every screen that it leads to is the snapshot's, and nothing on them changes it.
import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectReadOnly, textOf, tinhMauText, test } from "./workbench.ts";

const banner = (page: Page) => page.getByText(/Bản chụp ngày \d\d\/\d\d\/\d{4}, không sửa được/);

/** A snapshot of Tỉnh Mẫu over its data; its key in addresses. */
async function shareTinhMau(page: Page): Promise<string> {
  const framework = "vn.tinh_mau.cds.xa@1.0.0";
  const { source } = (await (await page.request.get("/api/frameworks/vn.tinh_mau.cds.xa/1.0.0/source")).json()) as {
    readonly source: string;
  };
  const criteria = { key: framework, title: "Tỉnh Mẫu", file: "mau.khung", text: source.normalize("NFC"), bases: [] };
  const shown = {
    title: "Tỉnh Mẫu",
    criteria,
    dataset: "tinh-mau.so-lieu",
    view: { address: "/bo-tieu-chi/KEY?xem=bieu-mau" },
  };
  const made = await page.request.post("/api/snapshots", { data: shown });
  expect(made.status()).toBe(201);
  const { id, path } = (await made.json()) as { readonly id: string; readonly path: string };
  await page.goto(path);
  return `mp-${id}`;
}

test("by keyboard alone: links inside a snapshot stay inside, and nothing there can be changed", async ({ page }) => {
  const key = await shareTinhMau(page);
  const isInside = (screen: string) => expect(page).toHaveURL(new RegExp(`/${screen}/${key}(?:[/?]|$)`));
  await isInside("bo-tieu-chi");
  await expect(banner(page)).toBeVisible();
  await expectAccessible(page);

  await expectReadOnly(page, "khung-form-pane");
  expect(await textOf(page)).toBe(tinhMauText);

  const parts = page.getByRole("navigation", { name: "Các phần" });
  await parts.getByRole("link", { name: "Mô phỏng" }).focus();
  await page.keyboard.press("Enter");
  await isInside("mo-phong");
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Lưu kịch bản" })).toBeDisabled();
  await page.getByRole("link", { name: "Bản đồ nhiệt" }).focus();
  await page.keyboard.press("Enter");
  await isInside("mo-phong");

  await parts.getByRole("link", { name: "Bảng điểm" }).focus();
  await page.keyboard.press("Enter");
  await isInside("bang-diem");
  await expect(banner(page)).toBeVisible();
  await expectAccessible(page);
  const print = page.getByRole("link", { name: /^In/ });
  await expect(print).toHaveAttribute("href", new RegExp(`/in/bang-diem/${key}`));

  await parts.getByRole("link", { name: "Bộ tiêu chí" }).focus();
  await page.keyboard.press("Enter");
  await isInside("bo-tieu-chi");
  await expect(banner(page)).toBeVisible();
});

test("a draft that is opened again shows at once what was changed in it", async ({ page }) => {
  const from = { kind: "framework", id: "vn.tinh_mau.cds.xa", version: "1.0.0" };
  const text = tinhMauText.replace("2: 40%", "2: 42%");
  const made = await page.request.post("/api/drafts", { data: { from, text } });
  const { id } = (await made.json()) as { readonly id: string };
  await page.goto(`/bo-tieu-chi/${id}?so-lieu=tinh-mau.so-lieu&xem=bieu-mau`);
  const outline = page.locator("khung-outline");
  await expect(outline.getByRole("link").or(outline.getByRole("button")).first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Chỉ mục đã đổi" }).check();
  await expect(outline).toContainText("Tỷ lệ hộ gia đình được tuyên truyền về chuyển đổi số");
  await expect(outline).not.toContainText("Số cuộc họp Ban Chỉ đạo");
});
