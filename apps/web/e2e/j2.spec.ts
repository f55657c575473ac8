// J2: a threshold is tried before it is decided. Numbers from examples/tinh-mau/README.md.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, test } from "./workbench.ts";

const key = "vn.tinh_mau.cds.xa@1.0.0";

/** Opens the simulation on TC3.2 at level 3, and its drawer. */
async function openDrawer(page: Page): Promise<Locator> {
  await page.goto(`/mo-phong/${key}?nguong=TC3.2.3`);
  await expect(page.getByRole("status").filter({ hasText: "0 đơn vị đổi mức (▼ 0 · ▲ 0) trên 98" })).toBeVisible();
  await page.getByRole("button", { name: "Mở rộng" }).click();
  const drawer = page.getByRole("dialog", { name: "Ngưỡng TC3.2, Mức 3" });
  await expect(drawer.getByText("74 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  return drawer;
}

/** Where the slider has a share, in pixels of the page. */
async function place(drawer: Locator, share: number): Promise<{ x: number; y: number }> {
  const box = await drawer.locator("khung-threshold-slider svg").boundingBox();
  if (!box) throw new Error("the slider is drawn");
  return { x: box.x + 40 + share * (box.width - 62), y: box.y + box.height / 2 };
}

/** The bars of a class. */
const bars = (drawer: Locator, name: "below" | "between" | "above"): Locator =>
  drawer.locator(`khung-histogram rect.${name}`);

test("J2: dragged from 55 to 70 and back to 60, decided once", async ({ page }) => {
  const drawer = await openDrawer(page);
  await expectAccessible(page);
  await expect(bars(drawer, "between")).toHaveCount(0);

  const said: string[] = [];
  await page.exposeFunction("heard", (text: string) => said.push(text));
  await page.evaluate(() => {
    const region = document.querySelector("[aria-live=polite]");
    if (!region) throw new Error("there is a polite region");
    const hear = (window as unknown as { heard: (text: string) => void }).heard;
    new MutationObserver(() => hear(`${performance.now()}`)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });

  const [from, high, to] = [await place(drawer, 0.55), await place(drawer, 0.7), await place(drawer, 0.6)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(high.x, high.y, { steps: 30 });
  // Bars change their class, the marker moves, the count is live; the document is not touched.
  await expect(drawer.getByText(/^Ngưỡng 70\s%: \d+ đơn vị đạt Mức 3 trở lên$/)).toBeVisible();
  await expect(bars(drawer, "between").first()).toBeVisible();
  await expect(drawer.getByText(/Trong văn bản: 55\s%/)).toBeVisible();
  await expect(drawer.getByText("Đang thử, chưa ghi vào văn bản.")).toBeVisible();
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await expect(drawer.getByText("60 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  await expect(drawer.getByText(/So với gốc: ▼ 14 · ▲ 0/)).toBeVisible();
  await expect(drawer.getByText(/Trong văn bản: 55\s%/)).toBeVisible();
  await page.mouse.up();

  // One step.
  await expect(drawer.getByText(/Trong văn bản: 60\s%/)).toBeVisible();
  await expect(page.getByText(/^Đổi ngưỡng TC3.2 Mức 3: 55\s% → 60\s%$/)).toBeVisible();
  await expect(drawer.getByText(/^Điểm gãy kế tiếp: trên 60\s% \(bớt 1 đơn vị đạt\)$/)).toBeVisible();

  // At most twice a second.
  await expect.poll(() => said.length).toBeGreaterThan(0);
  const gaps = said.slice(1).map((time, k) => Number(time) - Number(said[k]));
  expect(gaps.filter((gap) => gap < 400)).toEqual([]);

  // The next turning point: fifteen.
  await drawer.getByRole("button", { name: /^Nhảy tới: Điểm gãy kế tiếp/ }).click();
  await expect(drawer.getByText("59 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  await expect(drawer.getByText(/So với gốc: ▼ 15 · ▲ 0/)).toBeVisible();
  await expect(drawer.getByText(/Trong văn bản: 60\s%/)).toBeVisible();
  await drawer.getByRole("button", { name: "Bỏ thử" }).click();
  await expect(drawer.getByText("60 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98" })).toBeVisible();

  // One step of the document's history.
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("status").filter({ hasText: "0 đơn vị đổi mức (▼ 0 · ▲ 0) trên 98" })).toBeVisible();
});

test("J2 by keyboard: arrows look, Enter decides", async ({ page }) => {
  const drawer = await openDrawer(page);
  const slider = drawer.getByRole("slider", { name: "Ngưỡng TC3.2, Mức 3" });
  await slider.focus();
  for (let k = 0; k < 9; k++) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^59,5\s%$/);
  await expect(drawer.getByText(/Trong văn bản: 55\s%/)).toBeVisible();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Escape");
  await expect(slider).toHaveAttribute("aria-valuetext", /^55\s%$/);
  await expect(drawer).toBeVisible();
  for (let k = 0; k < 10; k++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(drawer.getByText(/Trong văn bản: 60\s%/)).toBeVisible();
  await expect(drawer.getByText(/So với gốc: ▼ 14 · ▲ 0/)).toBeVisible();

  // The curve goes from turning point to turning point.
  const curve = drawer.getByRole("slider", { name: "Số đơn vị đạt Mức 3 theo ngưỡng" });
  await curve.focus();
  await page.keyboard.press("ArrowRight");
  await expect(curve).toHaveAttribute("aria-valuetext", /59 đơn vị đạt Mức 3 trở lên$/);

  // The field: 60,5 is 60.5.
  const field = drawer.getByRole("textbox", { name: "Ngưỡng TC3.2, Mức 3" });
  await field.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60,5");
  await page.keyboard.press("Enter");
  await expect(drawer.getByText(/Trong văn bản: 60,5\s%/)).toBeVisible();
  await expect(drawer.getByText(/So với gốc: ▼ 15 · ▲ 0/)).toBeVisible();
});
