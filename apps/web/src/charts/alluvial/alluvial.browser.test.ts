import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { PictureFile } from "../chart-core/chart-element.ts";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungAlluvial } from "./alluvial.ts";

const levels = ["Khởi động", "Kết nối", "Cơ bản"].map((vi, k) => ({ number: k + 1, title: { vi } }));
const counts = [
  [0, 0, 0, 0],
  [0, 3, 0, 0],
  [0, 0, 20, 1],
  [0, 0, 14, 25],
];
const alluvial = () => show(Object.assign(new KhungAlluvial(), { levels, counts }));

it("names every ribbon of moves and filters by it", async () => {
  const element = await alluvial();
  const picked = heard<object>(element, "khung-move-picked");
  const ribbon = page.getByRole("button", { name: /^▼ 14 đơn vị giảm từ Mức 3/ });
  (ribbon.element() as SVGElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual([{ move: { from: 3, to: 2 } }]);
  await expectAccessible(element);
});

it("has the highest level at the top of both sides", async () => {
  const element = await alluvial();
  const names = [...element.renderRoot.querySelectorAll("svg text")].map(({ textContent }) => textContent);
  expect(names.filter((name) => /^\d \D/.test(name))).toEqual([
    "3 Cơ bản",
    "2 Kết nối",
    "1 Khởi động",
    "3 Cơ bản",
    "2 Kết nối",
    "1 Khởi động",
  ]);
});

it("has a table of the same flows", async () => {
  const element = await alluvial();
  await page.getByRole("button", { name: "Bảng số" }).click();
  await expect.element(page.getByRole("row", { name: /Mức 3 – Cơ bản Mức 2 – Kết nối ▼ giảm 14/ })).toBeVisible();
  await expectAccessible(element);
});

it("stands alone as SVG and as PNG", async () => {
  const element = await alluvial();
  const text = element.toSvg() ?? "";
  const file = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  expect(file.querySelector("parsererror")).toBeNull();
  expect(file.querySelector("title")?.textContent).toBe("Chuyển mức");
  expect(text).not.toContain("var(");
  expect(text).not.toMatch(/\bclass=|<!--/);
  expect(file.querySelectorAll("path").length).toBe(7); // three that stay, two that move with their rings
  const png = await element.toPng();
  expect(png?.type).toBe("image/png");
  expect(png?.size).toBeGreaterThan(5000);
});

it("hands its picture over as a file named after it", async () => {
  const element = await alluvial();
  element.files = true;
  const taken = heard<PictureFile>(element, "khung-picture-taken");
  await page.getByRole("button", { name: "SVG: tải hình Chuyển mức" }).click();
  await page.getByRole("button", { name: "PNG: tải hình Chuyển mức" }).click();
  await expect
    .poll(() => taken.map(({ name, picture }) => [name, picture.type]))
    .toEqual([
      ["chuyen-muc.svg", "image/svg+xml"],
      ["chuyen-muc.png", "image/png"],
    ]);
  await expectAccessible(element);
});
