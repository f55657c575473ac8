import { parseRational, toExactText, type Rational } from "@khung/ir";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../testing/elements.ts";
import type { Curve } from "../worker/simulation/one-threshold.ts";
import { KhungThresholdPanel } from "./threshold-panel.ts";
import type { TrialState } from "./trial.ts";

const exact = (text: string): Rational => parseRational(text) as Rational;
const levels = ["Khởi động", "Kết nối", "Cơ bản"].map((vi, k) => ({ number: k + 1, title: { vi } }));
const curve: Curve = {
  threshold: {
    name: { code: "TC3.2", level: 3 },
    title: { vi: "Tỷ lệ hồ sơ TTHC nộp trực tuyến" },
    value: exact("55%"),
    was: exact("55%"),
    comparison: "atLeast",
    type: { form: "share", unit: {} },
  },
  values: [exact("41%"), exact("58.4%"), exact("60%"), null, exact("90%")],
  steps: [
    {
      to: exact("58.4%"),
      fromClosed: false,
      toClosed: true,
      distribution: [0, 0, 2, 3],
      flips: [],
      example: exact("50%"),
    },
    {
      from: exact("58.4%"),
      fromClosed: false,
      to: exact("60%"),
      toClosed: true,
      distribution: [0, 0, 3, 2],
      flips: [1],
      example: exact("60%"),
    },
    {
      from: exact("60%"),
      fromClosed: false,
      toClosed: false,
      distribution: [0, 0, 4, 1],
      flips: [2],
      example: exact("61%"),
    },
  ],
  moving: 2,
  withoutMeasure: 1,
};
const trial = (value: string): TrialState => ({
  name: curve.threshold.name,
  curve,
  value: exact(value),
  preview: undefined,
  refused: undefined,
});
const population = {
  codes: ["99001", "99002", "99003", "99004", "99005"],
  names: ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E"],
  places: ["", "", "", "", ""],
};
const panel = (value: string) =>
  show(
    Object.assign(new KhungThresholdPanel(), {
      trial: trial(value),
      levels,
      population,
      reached: Uint8Array.of(2, 3, 3, 2, 3),
    }),
  );
const chosen = (element: KhungThresholdPanel) => {
  const all = heard<{ value: Rational }>(element, "khung-threshold-chosen");
  return () => all.map(({ value }) => toExactText(value));
};

it("counts at the value that is looked at, says that it is only tried, and who lacks data", async () => {
  const element = await panel("60%");
  await expect.element(page.getByText("2 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  await expect.element(page.getByText("1 đơn vị thiếu số liệu của tiêu chí này.")).toBeVisible();
  await expect.element(page.getByText("Đang thử, chưa ghi vào văn bản.")).toBeVisible();
  await expectAccessible(element);
  element.trial = trial("55%");
  await expect.element(page.getByText("3 đơn vị đạt Mức 3 trở lên", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Đang thử, chưa ghi vào văn bản.")).not.toBeVisible();
});

it("decides by button and by field: 60,5 is 60.5", async () => {
  const element = await panel("60%");
  const values = chosen(element);
  await page.getByRole("button", { name: "Tăng 0,5\u00a0%" }).click();
  await page.getByRole("button", { name: "Giảm 0,5\u00a0%" }).click();
  await page.getByRole("button", { name: "Dùng ngưỡng 60\u00a0%" }).click();
  await page.getByRole("textbox", { name: "Ngưỡng TC3.2, Mức 3" }).click();
  await userEvent.keyboard("{Control>}a{/Control}60,5{Enter}");
  expect(values()).toEqual(["0.605", "0.595", "0.6", "0.605"]);
});

it("lists the units nearest, and never as equal to a threshold that they miss", async () => {
  const element = await panel("60%");
  const rows = [...element.renderRoot.querySelectorAll("tbody tr")].map((row) =>
    row.textContent.replace(/\s+/g, " ").trim(),
  );
  expect(rows.map((row) => row.slice(0, 5))).toEqual(["99003", "99002", "99001", "99005"]);
  expect(rows[1]).toContain("−1,6 điểm %");
});

it("says why there is nothing to try", async () => {
  const element = await panel("55%");
  const refused = { code: "KH7004", message: { vi: "không phải là một số", en: "is no number" } };
  element.trial = { ...trial("55%"), curve: undefined, refused };
  await expect.element(page.getByText("không phải là một số")).toBeVisible();
});
