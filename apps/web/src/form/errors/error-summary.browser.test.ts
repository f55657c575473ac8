import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { KhungErrorSummary } from "./error-summary.ts";

afterEach(() => document.body.replaceChildren());

it("takes the focus when it comes, and leads to what is wrong", async () => {
  const element = new KhungErrorSummary();
  const chosen: string[] = [];
  element.addEventListener("khung-error-chosen", (event) => chosen.push((event as CustomEvent<string>).detail));
  document.body.append(element);
  await element.updateComplete;
  expect(element.shadowRoot?.childElementCount).toBe(0);
  element.errors = [{ place: "code", text: "Nhập mã tiêu chí." }, { text: "Văn bản chỉ để đọc." }];
  await expect.element(page.getByRole("region", { name: "Có 2 chỗ cần xem lại" })).toBeVisible();
  expect(element.shadowRoot?.activeElement?.localName).toBe("section");
  await page.getByRole("button", { name: "Nhập mã tiêu chí." }).click();
  expect(chosen).toEqual(["code"]);
  await expect.element(page.getByRole("button", { name: "Văn bản chỉ để đọc." })).not.toBeInTheDocument();
});
