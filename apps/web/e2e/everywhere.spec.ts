// What holds on every route: accessible in light and dark, Vietnamese, no number field, found without diacritics, light to load.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { countDeep, expectAccessible, test } from "./workbench.ts";

const sample = "vn.tinh_mau.cds.xa@1.0.0";
const data = "?so-lieu=tinh-mau.so-lieu";

/** Every route, and what says that it stands. */
const routes: readonly { readonly path: string; readonly ready: (page: Page) => Promise<void> }[] = [
  { path: "/", ready: (page) => shown(page, "Bộ tiêu chí có trên máy chủ", "khung-level-bar li") },
  { path: "/vi-du", ready: (page) => shown(page, "Ví dụ", "li.card") },
  {
    path: `/bo-tieu-chi/${sample}${data}&xem=chu,ket-qua`,
    ready: (page) => shown(page, "Phân bố theo mức", ".monaco-editor .view-line"),
  },
  {
    path: `/bo-tieu-chi/${sample}${data}&xem=bieu-mau`,
    ready: (page) => shown(page, "1. Nhận thức số", "khung-criterion-card"),
  },
  { path: `/bang-diem/${sample}${data}`, ready: (page) => shown(page, /^Bảng điểm – /, "khung-entities tbody tr") },
  {
    path: `/vi-sao/${sample}/99001${data}`,
    ready: (page) => shown(page, /^Vì sao Xã Đắk Nhau/, "khung-why-steps pre"),
  },
  {
    path: `/mo-phong/${sample}${data}`,
    ready: (page) => shown(page, "Chuyển mức", "khung-transition-matrix td"),
  },
  {
    path: "/so-sanh/vd.quoc_gia_mau.xa@1.1.0?goc=vd.quoc_gia_mau.xa@1.0.0",
    ready: (page) => shown(page, "So sánh phiên bản", "khung-screen-compare tbody tr"),
  },
  { path: "/nhap-so-lieu", ready: (page) => shown(page, "Nhập số liệu", "khung-screen-import input[type=file]") },
  { path: `/trinh-chieu/${sample}${data}`, ready: (page) => shown(page, "Đơn vị ở từng mức", "table.levels tbody tr") },
  {
    path: `/in/bang-diem/${sample}${data}`,
    ready: (page) => shown(page, /^Bảng kết quả – /, "khung-screen-print tbody tr .cell"),
  },
];

async function shown(page: Page, heading: string | RegExp, mark: string): Promise<void> {
  await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
  await expect(page.locator(mark).first()).toBeVisible();
}

/** What people can read on the page, through shadow roots; what the language of the text itself says is left out. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Element) {
        if (node.matches(".monaco-editor, pre, code, kbd, script, style, [lang=en], option")) return;
        if (!node.checkVisibility()) return;
        for (const name of ["aria-label", "title", "placeholder"]) texts.push(node.getAttribute(name) ?? "");
        if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) walk(child);
      }
      if (node instanceof Text) texts.push(node.data);
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return texts.join(" ").replaceAll(/\s+/g, " ");
  });
}

const english =
  /(?<![\p{L}\d])(the|and|of|with|search|loading|save|saved|cancel|close|open|level|levels|data|entity|entities|undo|redo|settings|next|previous|table|view|print|download|error|warning|help|criteria|criterion|threshold|value|why|none|from|to)(?![\p{L}\d])/iu;

for (const { path, ready } of routes) {
  test(`${path} is accessible in light and dark, Vietnamese, and has no number field`, async ({ page }) => {
    await page.goto(path);
    await ready(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    expect(await countDeep(page, "input[type=number]")).toBe(0);
    expect((await visibleText(page)).match(english)?.[0]).toBeUndefined();
    expect(await countDeep(page, "h1")).toBe(1);
    await expect(page).toHaveTitle(/ · Khung$/);
  });

  test(`${path} reflows at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

/** Where numbers are entered, with how many fields at least: forms of levels and of weights, trials of a threshold. */
const fields: readonly { readonly path: string; readonly ready: string; readonly least: number }[] = [
  { path: `/bo-tieu-chi/${sample}${data}&xem=bieu-mau`, ready: "khung-criterion-card khung-so", least: 10 },
  { path: "/bo-tieu-chi/vn.dti.tinh@2022.1.0?xem=bieu-mau", ready: "khung-criterion-card khung-so", least: 3 },
  { path: `/mo-phong/${sample}${data}&nguong=TC3.2.3`, ready: "khung-threshold-panel khung-so", least: 1 },
];

for (const { path, ready, least } of fields) {
  test(`65,5 is 65.5 in every number field of ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(ready).first()).toBeVisible();
    // What is handed over is looked at, and goes no further: each field is tried on the same text.
    await page.evaluate(() => {
      const handed: unknown[] = [];
      Object.assign(window, { handed });
      addEventListener(
        "khung-number-committed",
        (event) => {
          event.stopImmediatePropagation();
          handed.push((event as CustomEvent<{ value: unknown }>).detail.value);
        },
        { capture: true },
      );
    });
    const inputs = page.locator("khung-so:not([disabled]) input:visible");
    await expect.poll(() => inputs.count()).toBeGreaterThanOrEqual(least);
    const count = await inputs.count();
    for (let i = 0; i < count; i++) {
      const input = inputs.nth(i);
      await input.focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("65,5");
      await expect(input).toHaveValue("65,5");
      await page.keyboard.press("Tab");
    }
    const handed = await page.evaluate(() => (window as unknown as { handed: unknown[] }).handed);
    expect(handed.length).toBeGreaterThanOrEqual(least);
    expect(new Set(handed)).toEqual(new Set(["65.5"]));
  });
}

test("the search of the page finds a commune, a criterion and a screen, by keys alone and without diacritics", async ({
  page,
}) => {
  await page.goto(`/bang-diem/${sample}${data}`);
  await shown(page, /^Bảng điểm – /, "khung-entities tbody tr");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Tìm nhanh" });
  await expect(field).toBeFocused();
  await page.keyboard.type("nguong");
  await expect(
    page
      .getByRole("option")
      .filter({ hasText: /ngưỡng/i })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await field.fill("dak nhau");
  await expect(page.getByRole("option", { name: /Xã Đắk Nhau/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/vi-sao\/.*\/99001/);
  // The screen changed: its heading has the focus.
  await expect(page.getByRole("heading", { level: 1, name: "Xã Đắk Nhau" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await field.fill("bang diem");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/bang-diem\//);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Xã Đắk Nhau" })).toBeVisible();
});

test("the keys of the page are listed, and F6 goes from part to part", async ({ page }) => {
  await page.goto(`/bang-diem/${sample}${data}`);
  await shown(page, /^Bảng điểm – /, "khung-entities tbody tr");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeHidden();
  const place = (): Promise<string> =>
    page.evaluate(() => {
      const screen = document.querySelector("khung-screen-scoreboard")?.shadowRoot?.activeElement;
      return screen?.localName ?? document.activeElement?.localName ?? "";
    });
  for (const expected of ["khung-topbar", "khung-context", "div", "khung-topbar"]) {
    await page.keyboard.press("F6");
    expect(await place()).toBe(expected);
  }
});

test("names sort as Vietnamese does: An, Ăn, Ân; Da, Đà", async ({ page }) => {
  await page.goto(`/bang-diem/${sample}${data}&xep=name`);
  await shown(page, /^Bảng điểm – /, "khung-entities tbody tr");
  const names = await page.locator("khung-entities tbody th").allTextContents();
  const place = (name: string): number => names.findIndex((one) => one.trim().startsWith(name));
  const order = ["Xã An ", "Xã Ăn ", "Xã Ân ", "Xã Da ", "Xã Đà "].map(place);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("the look is chosen, and stays", async ({ page }) => {
  await page.goto("/vi-du");
  await page.getByRole("button", { name: "Giao diện" }).click();
  await page.getByRole("menuitemradio", { name: "Tối" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-look", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-look", "dark");
  await page.getByRole("button", { name: "Giao diện" }).click();
  await page.getByRole("menuitemradio", { name: "Theo máy" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-look");
});

test("an address that no screen has says so, and old addresses lead on", async ({ page }) => {
  await page.goto("/khong-co");
  await expect(page.getByText("Không có trang này.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/?khung=${sample}&so-lieu=tinh-mau.so-lieu&muc=2`);
  await expect(page).toHaveURL(new RegExp(`/bo-tieu-chi/${sample}\\?.*muc=2`));
});

test("a framework that is not there opens no other one, and the page leads on", async ({ page }) => {
  await page.goto("/bo-tieu-chi/khong.co@1.0.0");
  await expect(page.getByText("Không có bộ tiêu chí khong.co@1.0.0 trên máy chủ.")).toBeVisible();
  await expect(page).toHaveURL(/\/bo-tieu-chi\/khong\.co@1\.0\.0$/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Về Việc của tôi" }).click();
  await expect(page.getByRole("heading", { name: "Việc của tôi", level: 1 })).toBeVisible();
});

test("a snapshot that is not there says so, whatever its name looks like", async ({ page }) => {
  for (const id of ["KHONGCO", "22222"]) {
    await page.goto(`/mp/${id}`);
    await expect(page.getByText("Không có bản chụp này trên máy.")).toBeVisible();
    await expectAccessible(page);
  }
});

test("the first form takes no more than its budget over the wire, and no Monaco", async ({ page, context }) => {
  const sizes: Promise<readonly [string, number]>[] = [];
  page.on("requestfinished", (request) => {
    const name = new URL(request.url()).pathname;
    sizes.push(request.sizes().then(({ responseBodySize }) => [name, responseBodySize] as const));
  });
  // What the editor loads when nobody waits any more is not part of the first form.
  await context.route(/monaco/, () => {});
  await page.goto(`/bo-tieu-chi/${sample}${data}`);
  await expect(page.locator("khung-criterion-card").first()).toBeVisible();
  // Fonts wait for the form; on a machine that is slow to draw it they may come before.
  const all = (await Promise.all(sizes)).filter(([name]) => !/\.woff2$|\/fonts-/.test(name));
  const bytes = all.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first form: ${(bytes / 1000).toFixed(0)} kB in ${all.length} requests`);
  expect(all.filter(([name]) => name.includes("monaco"))).toEqual([]);
  // 2,5 s at 1,5 Mbps are about 470 kB.
  expect(bytes).toBeLessThanOrEqual(470_000);
});

test("the bundles stay within their budgets", () => {
  const folder = new URL("../dist/assets/", import.meta.url);
  const size = (name: string): number => gzipSync(readFileSync(new URL(name, folder))).length;
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const page = readFileSync(new URL("../dist/index.html", import.meta.url), "utf8");
  const first = scripts.filter((name) => page.includes(name));
  expect(first.length).toBeGreaterThan(0);
  // gzip, in kB: the shell with all that the page names at once; the worker; any other screen or part.
  expect(first.reduce((sum, name) => sum + size(name), 0)).toBeLessThanOrEqual(60_000);
  for (const name of scripts.filter((one) => !first.includes(one))) {
    const most = name.startsWith("monaco") ? 1_000_000 : name.startsWith("worker") ? 260_000 : 90_000;
    expect(size(name), name).toBeLessThanOrEqual(most);
  }
});
