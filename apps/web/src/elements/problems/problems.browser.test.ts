import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { EditorDiagnostic } from "@khung/language-service";
import { KhungProblems } from "./problems.ts";

const range = { start: { line: 40, character: 4 }, end: { line: 40, character: 8 } };
const problem = (severity: EditorDiagnostic["severity"], vi: string): EditorDiagnostic => ({
  code: "KH1012",
  severity,
  range,
  message: { vi, en: "a comma stands between two digits" },
  help: { vi: "viết dấu chấm", en: "write a point" },
  related: [],
  fixes: [{ title: { vi: "viết `65.5`", en: "write `65.5`" }, edits: [{ range, newText: "65.5" }] }],
});

function show(diagnostics: readonly EditorDiagnostic[] | undefined): { heard: [string, unknown][] } {
  const element = Object.assign(new KhungProblems(), { diagnostics });
  const heard: [string, unknown][] = [];
  for (const name of ["khung-place-opened", "khung-fix-chosen"]) {
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  }
  document.body.append(element);
  return { heard };
}

afterEach(() => document.body.replaceChildren());

it("says that there are none", async () => {
  show([]);
  await expect.element(page.getByText("Không có vấn đề nào.")).toBeVisible();
});

it("puts errors first and counts each kind in words", async () => {
  show([problem("warning", "khuyên"), problem("error", "`65,5` có dấu phẩy")]);
  await expect.element(page.getByText("1 lỗi")).toBeVisible();
  await expect.element(page.getByText("1 cảnh báo")).toBeVisible();
  const items = page.getByRole("list", { name: "Vấn đề" }).getByRole("listitem");
  await expect.element(items.first()).toMatchTextContent(/Lỗi:\s*65,5 có dấu phẩy\s*dòng 41 · KH1012/);
});

it("goes to the place on Enter, and offers every repair as a button", async () => {
  const { heard } = show([problem("error", "có dấu phẩy")]);
  const place = page.getByRole("button", { name: /Có dấu phẩy/ });
  await expect.element(place).toBeVisible();
  (place.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await page.getByRole("button", { name: "Viết 65.5" }).click();
  expect(heard).toEqual([
    ["khung-place-opened", range],
    ["khung-fix-chosen", problem("error", "").fixes[0]],
  ]);
});
