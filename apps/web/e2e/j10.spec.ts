// J10, the leader's five minutes: read-only, on a projector, on paper.
import { expect, type Page } from "@playwright/test";
import { countDeep, editor, expectAccessible, select, test, tinhMauText } from "./workbench.ts";

const sample = "vn.tinh_mau.cds.xa@1.0.0";
const data = "?so-lieu=tinh-mau.so-lieu";

test.use({ viewport: { width: 1024, height: 768 } });

/** Tightens TC 3.2, level 3, from 55 to 60 in the text, then presents that. */
async function present(page: Page): Promise<void> {
  await page.goto(`/bo-tieu-chi/${sample}${data}&xem=chu,ket-qua`);
  await expect(page.getByRole("heading", { name: "Phân bố theo mức" })).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
  await select(page, "2: 40%, 3: 55%, 4: 65%, 5: 80%");
  await page.keyboard.type("2: 40%, 3: 60%, 4: 65%, 5: 80%");
  await expect(page.getByRole("button", { name: /^14 đơn vị đổi mức/ })).toBeVisible();
  await page.getByRole("link", { name: "Bảng điểm" }).click();
  await page.getByRole("link", { name: "Trình chiếu" }).click();
  await expect(page).toHaveURL(/\/trinh-chieu\//);
}

/** Four slides, one after the other: who is where, who moves, what matters most, the list; and back. */
async function seeSlides(page: Page): Promise<void> {
  const headline = "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98";
  await expect(page.getByText(headline).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /3 Cơ bản 39 25 ▼ 14/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /2 Kết nối 21 35 ▲ 14/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#slide-moves")).toBeVisible();
  await expect(page.locator("khung-transition-matrix")).toContainText("14");
  await expect(page.locator("khung-alluvial")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { name: "Năm ngưỡng ảnh hưởng nhất" })).toBeVisible();
  await expect(page.locator("khung-tornado .mark")).toHaveCount(5);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { name: "Đơn vị đổi mức" })).toBeVisible();
  await expect(page.locator("[aria-labelledby=slide-moved] tbody tr")).toHaveCount(14);
  await expectAccessible(page);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/trang=4/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/trang=3/);
  expect(await countDeep(page, "input, textarea, select, [contenteditable=true]")).toBe(1); // the search of the page, closed
  await expect(editor(page)).toHaveCount(0);
}

test("presents a tightened threshold in four slides, by keys alone, with nothing to edit", async ({ page }) => {
  await present(page);
  await seeSlides(page);
});

/** Tỉnh Mẫu with TC 3.2 at 60, shared beside what it was; its key in addresses. */
async function share(page: Page): Promise<string> {
  const file = "mau.khung";
  const text = tinhMauText.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%");
  const texts = { key: sample, title: "Tỉnh Mẫu", file, bases: [] };
  const made = await page.request.post("/api/snapshots", {
    data: {
      title: "Tỉnh Mẫu, TC 3.2 từ 60 %",
      criteria: { ...texts, text },
      baseline: { ...texts, text: tinhMauText },
      dataset: "tinh-mau.so-lieu",
      view: { address: "/bang-diem/KEY" },
    },
  });
  expect(made.status()).toBe(201);
  const { id, path } = (await made.json()) as { readonly id: string; readonly path: string };
  await page.goto(path);
  return `mp-${id}`;
}

test("J10: a shared snapshot is presented and printed by keys alone", async ({ page }) => {
  test.slow();
  const key = await share(page);
  await expect(page.getByText(/Bản chụp ngày \d\d\/\d\d\/\d{4}, không sửa được/)).toBeVisible();
  const slides = page.getByRole("link", { name: "Trình chiếu" });
  await expect(slides).toBeVisible();
  const address = page.url();
  await slides.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/trinh-chieu/${key}`));
  await seeSlides(page);

  await page.goto(address);
  await page.getByRole("link", { name: /^In/ }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/in/bang-diem/${key}`));
  await expect(page.locator("khung-screen-print tbody tr")).toHaveCount(98);
  const cells = page.locator("khung-screen-print tbody td.cell");
  await expect(cells.first()).toBeVisible();
  // In grey, too: a number or a sign in every cell.
  expect((await cells.allTextContents()).filter((text) => !/^\s*(\d+|–|\?)\s*$/.test(text))).toEqual([]);
});

test("prints every unit on A4 across, its head on every page", async ({ page }) => {
  await page.goto(`/in/bang-diem/${sample}${data}`);
  await expect(page.locator("khung-screen-print tbody tr .cell").first()).toBeVisible();
  await expect(page.locator("khung-screen-print tbody tr")).toHaveCount(98);
  // A level stands in each cell as a number; not applicable and missing have their signs.
  await expect(page.locator("khung-screen-print thead th")).toHaveCount(4 + 24);
  for (const text of await page.locator("khung-screen-print tbody tr:nth-child(6) td.cell").allTextContents())
    expect(text.trim()).toMatch(/^(\d+|–|\?)$/);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("khung-screen-print thead").evaluate((head) => getComputedStyle(head).display)).toBe(
    "table-header-group",
  );
  await expect(page.getByRole("button", { name: "In", exact: true })).toBeHidden();
  const rules = await page.evaluate(() =>
    [...document.head.querySelectorAll("style")].map((one) => one.textContent).join(),
  );
  expect(rules).toMatch(
    /@bottom-left \{ content: ".*1\.0\.0 \([0-9a-f]{8}\) · số liệu đến 31\/10\/2026 · in ngày \d\d\/\d\d\/\d{4}"/,
  );
  expect(rules).toContain('counter(page) "/" counter(pages)');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(3);
  const [, width = "", height = ""] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
});

test("prints every criterion of a large framework, in tables that begin alike", async ({ page }) => {
  await page.goto("/in/bang-diem/vn.cds.xa@1.0.0?so-lieu=phien-ban.so-lieu");
  const tables = page.locator("khung-screen-print table");
  await expect(tables).toHaveCount(2);
  await expect(page.getByRole("table", { name: /^Bảng 1\/2: tiêu chí cqs\.ban_chi_dao đến / })).toBeVisible();
  // 38 criteria in all; number, code, name and level in each.
  await expect(tables.locator("thead th.cell:not(:first-child)")).toHaveCount(38);
  await expect(tables.locator("thead th")).toHaveCount(38 + 2 * 4);
  await expect(tables.locator("tbody tr")).toHaveCount(2 * 40);
  await expectAccessible(page);
});

test("stays readable at 200 %", async ({ page }) => {
  await page.setViewportSize({ width: 512, height: 384 });
  await page.goto(`/trinh-chieu/${sample}${data}`);
  await expect(page.getByText(/^0 đơn vị đổi mức/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(512);
});
