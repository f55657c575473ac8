// What else the simulation screen answers: scenarios side by side, the other way round, one unit's plan, and how sure it is.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./workbench.ts";

/** The simulation of Tỉnh Mẫu with TC3.2 at level 3 raised to 60 %. */
async function raised(page: Page, data?: string): Promise<void> {
  const over = data === undefined ? "" : `&so-lieu=${data}`;
  await page.goto(`/mo-phong/vn.tinh_mau.cds.xa@1.0.0?nguong=TC3.2.3${over}`);
  const field = page.getByRole("textbox", { name: "Ngưỡng TC3.2, Mức 3" });
  await field.fill("60");
  await field.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98" })).toBeVisible();
}

/** The data of Tỉnh Mẫu uploaded anew: nobody else saves scenarios over them. */
async function ownData(page: Page): Promise<string> {
  const data = readFileSync(new URL("../../../examples/tinh-mau/so-lieu.csv", import.meta.url));
  const headers = { "content-type": "text/csv" };
  const sent = await page.request.post("/api/datasets?file=so-lieu.csv&asOf=2026-06-30", { headers, data });
  expect(sent.status()).toBe(201);
  return ((await sent.json()) as { readonly dataset: { readonly id: string } }).dataset.id;
}

test("saves scenarios by name on the server, puts them side by side, and compares with one", async ({ page }) => {
  const name = `Nâng lên 60 ${randomUUID().slice(0, 6)}`;
  await raised(page, await ownData(page));
  await page.getByRole("button", { name: "Lưu kịch bản" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Lưu kịch bản" })).toBeVisible();
  await page.getByRole("textbox", { name: "Tên kịch bản" }).fill(name);
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: "So sánh kịch bản" });
  await expect(table.getByRole("columnheader", { name })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Mức 2 – Kết nối 21 35$/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Ngưỡng đã đổi – TC3\.2 · Mức 3: 55\s% → 60\s%$/ })).toBeVisible();
  await expectAccessible(page);
  // It is there again later, in any browser: the server has it.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(table.getByRole("columnheader", { name })).toBeVisible();

  const baseline = page.getByRole("combobox", { name: "Gốc" });
  await baseline.selectOption({ label: name });
  await expect(page).toHaveURL(/goc=kb-[0-9A-Z]{8}/);
  await expect(page.getByRole("status").filter({ hasText: "0 đơn vị đổi mức" })).toBeVisible();
  await page.getByRole("button", { name: "Chia sẻ" }).click();
  const link = page.locator("khung-share-dialog").getByLabel("Liên kết");
  await expect(link).toHaveValue(/\/mp\//);
  const shared = await link.inputValue();
  await page.keyboard.press("Escape");
  await baseline.selectOption("original");
  await expect(page.getByRole("status").filter({ hasText: "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98" })).toBeVisible();
  await table.getByRole("button", { name: `Xóa kịch bản “${name}”` }).click();
  await expect(page.getByText("Chưa lưu kịch bản nào.", { exact: false })).toBeVisible();

  // What was shared while it was the baseline opens the same, although it is gone.
  await page.goto(new URL(shared).pathname);
  await expect(page).toHaveURL(/mo-phong\/mp-.*goc=kb-[0-9A-Z]{8}/);
  await expect(page.getByRole("status").filter({ hasText: "0 đơn vị đổi mức" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name })).toBeVisible();
  await expect(table.getByRole("button")).toHaveCount(0);
});

test("what only this browser had moves up to the server; without a network it stays here", async ({ page }) => {
  const data = await ownData(page);
  const name = `Không mạng ${randomUUID().slice(0, 6)}`;
  await raised(page, data);
  await page.route("**/api/scenarios", (route) => route.abort());
  await page.getByRole("button", { name: "Lưu kịch bản" }).click();
  await page.getByRole("textbox", { name: "Tên kịch bản" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/trên máy này; sẽ chuyển lên máy chủ/)).toBeVisible();
  const header = page.getByRole("columnheader", { name });
  await expect(header).toBeVisible();
  await page.unroute("**/api/scenarios");
  await page.reload();
  await expect(header).toBeVisible();
  await expect
    .poll(async () => {
      const { scenarios } = (await (await page.request.get("/api/scenarios")).json()) as {
        readonly scenarios: readonly { readonly name: string }[];
      };
      return scenarios.filter((each) => each.name === name).length;
    })
    .toBe(1);
});

test("finds the threshold for a share, and says when none gives it exactly", async ({ page }) => {
  await raised(page);
  await page.getByRole("link", { name: "Tìm ngưỡng" }).click();
  await page.getByRole("button", { name: "Tìm ngưỡng" }).click();
  await expect(page.getByText(/Không ngưỡng nào cho đúng 30\s%; gần nhất là:/)).toBeVisible();
  const found = page.getByRole("listitem").filter({ hasText: /đơn vị \(29\) đạt Mức 3 trở lên/ });
  await expect(found).toContainText(/≈ 29,59\s%/); // 29 of 98
  await found.getByRole("button", { name: /^Thử ngưỡng/ }).click();
  await expect(page.getByText("29 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  await expect(page.getByText(/Trong văn bản: 60\s%/)).toBeVisible();
  await expectAccessible(page);
});

test("hands out every chart as SVG and as PNG", async ({ page }) => {
  await raised(page);
  const firstBytes = { SVG: /^<svg/, PNG: /^.PNG/ };
  for (const kind of ["SVG", "PNG"] as const) {
    const offered = page.getByRole("button", { name: new RegExp(`^${kind}: tải hình`) });
    await expect(offered).toHaveCount(2);
    for (const button of await offered.all()) {
      const saving = page.waitForEvent("download");
      await button.press("Enter");
      const file = await saving;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      expect(readFileSync(await file.path(), "latin1")).toMatch(firstBytes[kind]);
    }
  }
});

test("plans for one unit, draws uncertainty, and shows who holds back", async ({ page }) => {
  await raised(page);
  await page.getByRole("link", { name: "Kế hoạch cho một xã" }).click();
  await page.getByRole("combobox", { name: "Đơn vị" }).selectOption({ label: "Xã Nậm Khẩu Mẫu – Mức 2 – Kết nối" });
  await page.getByRole("button", { name: "Lập kế hoạch" }).click();
  const plan = page.getByRole("table", { name: "Cách ít thay đổi nhất để Xã Nậm Khẩu Mẫu đạt Mức 3 – Cơ bản" });
  // 60 % of 5 000 is 3 000: 80 more than the 2 920 there are.
  await expect(
    plan.getByRole("row", { name: /^Hồ sơ TTHC nộp trực tuyến 2\.920\shồ sơ 3\.000\shồ sơ TC3\.2$/ }),
  ).toBeVisible();
  await expect(page.getByText("Đã chứng minh là ít nhất.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Độ bất định" }).click();
  await page.getByRole("combobox", { name: "Số lần thử" }).selectOption("100");
  await page.getByRole("button", { name: "Tính", exact: true }).click();
  const spread = page.getByRole("table", { name: /^Số đơn vị ở mỗi mức qua 100 lần thử/ });
  await expect(spread.getByRole("row", { name: /^Mức 2 – Kết nối 35 / })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Bản đồ nhiệt" }).click();
  const heat = page.getByRole("table", { name: "Mức mà mỗi đơn vị đạt ở riêng từng tiêu chí" });
  await expect(heat.getByRole("columnheader")).toHaveCount(26);
  await expect(heat.getByRole("row")).toHaveCount(99);
  await expectAccessible(page);
});
