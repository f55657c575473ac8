// What the journeys share: opening the page, reading the distribution, editing as people do.
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Locator, type Page } from "@playwright/test";

/** A journey; on none does the page throw, or do what its own content policy forbids. */
export const test = base.extend<{ readonly faultless: void }>({
  faultless: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("weberror", (fault) => faults.push(fault.error().stack ?? String(fault.error())));
      context.on("console", (said) => {
        if (said.type() === "error" && said.text().includes("Content Security Policy")) faults.push(said.text());
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens text and results beside each other, and waits until they can be worked with. `rest`: `/KEY` of a framework, a query. */
export async function open(page: Page, rest = ""): Promise<void> {
  const [path, query] = rest.split("?");
  await page.goto(`/bo-tieu-chi${path}?xem=chu,ket-qua${query === undefined ? "" : `&${query}`}`);
  await expect(page.getByRole("heading", { name: /Phân bố theo mức|Distribution by level/ })).toBeVisible();
  await expect(page.locator(".monaco-editor .view-line").first()).toBeVisible();
}

/** Text of the criteria of Tỉnh Mẫu, as the page holds it. */
export const tinhMauText = readFileSync(
  new URL("../../../examples/tinh-mau/bo-tieu-chi.khung", import.meta.url),
  "utf8",
).normalize("NFC");

/** The text that is open, as the page holds it now. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      (document.querySelector("khung-app") as unknown as { bench: { document: { state: { text: string } } } }).bench
        .document.state.text,
  );
}

/** Count of each level as the chart says it, level 0 first. */
export async function chartCounts(page: Page): Promise<readonly number[]> {
  const counts = await page.locator("khung-distribution svg text.entities").allTextContents();
  return counts.map((count) => Number(count.replaceAll(".", "")));
}

/** The text of the open framework; Monaco paints only what is in sight. */
export function editor(page: Page): Locator {
  return page.locator(".monaco-editor").first();
}

/** Finds a stretch of the text, so that typing replaces it. */
export async function select(page: Page, stretch: string): Promise<void> {
  await editor(page).click({ position: { x: 300, y: 60 } });
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText(stretch);
  await expect(page.locator(".find-widget .matchesCount")).toHaveText(/^[1-9]/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** No violation of WCAG 2.2 A and AA, in shadow roots too. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))])).toEqual([]);
}

/** Every element of the page, through shadow roots, that matches. */
export function countDeep(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const count = (root: Document | ShadowRoot): number =>
      root.querySelectorAll(wanted).length +
      [...root.querySelectorAll("*")].reduce((sum, each) => sum + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
    return count(document);
  }, selector);
}

/** A form that only shows: values as text, nothing that would change them. */
export async function expectReadOnly(page: Page, pane: string): Promise<void> {
  const form = page.locator(pane);
  await expect(form.locator("khung-criterion-card").first()).toBeVisible();
  await expect(form.getByRole("textbox")).toHaveCount(0);
  await expect(form.getByRole("combobox")).toHaveCount(0);
  await expect(form.getByRole("button", { name: /Xóa|Thêm|Nhân bản|Chuyển/ })).toHaveCount(0);
}
