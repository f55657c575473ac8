import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { ExplainedExpr, ExplainedRequirement, Explanation } from "@khung/evaluator";
import type { Why } from "../../state/why.ts";
import { KhungWhy } from "./why.ts";

const origin = { file: "x.khung", start: 10, end: 20 };
const number = (value: string, children: readonly ExplainedExpr[] = []): ExplainedExpr => ({
  kind: "number",
  text: value,
  value: { kind: "number", value },
  origin,
  children,
});
const requirement = (threshold: string, holds: boolean): ExplainedRequirement => ({
  comparison: "atLeast",
  holds: { kind: "boolean", value: holds },
  threshold: number(threshold),
  origin,
});
const provenance = [{ aspect: "thresholds", standing: "illustrative" } as const];

const cell = { table: "xa.csv", row: 2, column: "ho_so" };
const dossiers = {
  name: "ho_so",
  title: { vi: "Hồ sơ tiếp nhận" },
  unitName: "hồ sơ",
  sources: [],
  evidence: [],
  basis: [],
};

const explanation: Explanation = {
  module: { id: "x.y", version: "1.0.0", title: { vi: "Thử" } },
  asOf: "2026-06-30",
  entity: "00101",
  labels: { name: "Xã Đắk Nhau", province: "Tỉnh Mẫu" },
  level: 1,
  range: { low: 1, high: 2, exact: true, deciding: ["may_tinh"] },
  cumulative: true,
  next: {
    level: 2,
    id: "hai",
    gaps: [],
    blocking: [
      {
        id: "a@2",
        code: "a",
        level: 2,
        status: "unmet",
        missing: [],
        margins: [
          {
            distance: "-0.0925",
            changes: [
              { input: "ho_so", from: "400", to: "326", by: "-74", beyond: false },
              { input: "ho_so_mang", from: "163", to: "200", by: "37", beyond: false },
            ],
          },
        ],
      },
      { id: "b@2", code: "b", level: 2, status: "missing", missing: ["may_tinh"], margins: [] },
    ],
  },
  levels: [
    {
      id: "level@1",
      level: 1,
      title: { vi: "Một" },
      rule: { kind: "boolean", value: true },
      reached: true,
      members: [],
      origin,
    },
    {
      id: "level@2",
      level: 2,
      title: { vi: "Hai" },
      rule: { kind: "boolean", value: false },
      reached: false,
      members: [
        { id: "a@2", code: "a", status: "unmet", counts: false },
        { id: "b@2", code: "b", status: "missing", counts: "missing" },
        { id: "c@2", code: "c", status: "met", counts: true },
      ],
      origin,
    },
  ],
  criteria: [
    {
      code: "a",
      title: { vi: "Tỷ lệ hồ sơ trực tuyến" },
      class: "mandatory",
      group: "g",
      measure: number("0.4075", [number("163"), { ...number("400"), input: { ...dossiers, cell } }]),
      levels: [
        {
          id: "a@1",
          level: 1,
          status: "met",
          because: "requirements",
          requirements: [requirement("0.2", true)],
          provenance,
        },
        {
          id: "a@2",
          level: 2,
          status: "unmet",
          because: "requirements",
          requirements: [requirement("0.5", false)],
          provenance,
        },
      ],
      missing: "fails",
      evidence: [],
      sources: ["Hệ thống EMC"],
      basis: ["942/QĐ-TTg"],
      notes: [],
      origin,
    },
    {
      code: "b",
      title: { vi: "Có máy tính" },
      class: "mandatory",
      group: "g",
      levels: [{ id: "b@2", level: 2, status: "missing", because: "missing data", requirements: [], provenance }],
      missing: "fails",
      evidence: [],
      sources: [],
      basis: [],
      notes: [],
      origin,
    },
  ],
  outcomes: [],
};
const count = { kind: "number", form: "count", unit: {} } as const;
const why: Why = {
  explanation,
  inputs: {
    ho_so: { title: { vi: "Hồ sơ tiếp nhận" }, unitName: "hồ sơ", type: count },
    ho_so_mang: { title: { vi: "Hồ sơ trực tuyến" }, unitName: "hồ sơ", type: count },
    may_tinh: { title: { vi: "Máy tính" }, unitName: "máy", type: count },
  },
  groups: { g: { vi: "Chính quyền số" } },
  measures: { a: { type: { kind: "number", form: "share", unit: {} }, ratio: true } },
};

function show(part: Partial<KhungWhy> = {}): { element: KhungWhy; heard: [string, unknown][] } {
  const element = Object.assign(new KhungWhy(), { why: { status: "done", value: why }, ...part });
  const heard: [string, unknown][] = [];
  for (const name of ["khung-entity-closed", "khung-origin-opened"]) {
    element.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  }
  document.body.append(element);
  return { element, heard };
}

afterEach(() => document.body.replaceChildren());

it("says the verdict in a sentence, and takes the focus to its heading", async () => {
  const { element } = show();
  await expect.element(page.getByRole("heading", { name: "Vì sao Xã Đắk Nhau ở Mức 1?" })).toBeVisible();
  expect(element.shadowRoot?.activeElement?.textContent).toContain("Vì sao Xã Đắk Nhau");
  await expect
    .element(
      page.getByText(
        "Đạt Mức 1 – Một. Chưa lên Mức 2 – Hai: đạt 1/3 tiêu chí, còn vướng 2. Bổ sung số liệu còn thiếu thì có thể lên tới Mức 2.",
      ),
    )
    .toBeVisible();
});

it("puts first what blocks, in terms that people can act on", async () => {
  show();
  await expect.element(page.getByRole("heading", { name: "Muốn lên Mức 2 – Hai cần" })).toBeVisible();
  await expect.element(page.getByText(/^thiếu 37\shồ sơ$/)).toBeVisible();
  const facts = page.getByRole("listitem").filter({ hasText: "thiếu 37" });
  await expect.element(facts).toMatchTextContent(/Hiện nay: 40,75\s% \(163 trên 400\shồ sơ\) ·\s+Yêu cầu: ≥\s50\s%/);
  await expect.element(page.getByText("thiếu số liệu: Máy tính")).toBeVisible();
});

it("lists every criterion with value, thresholds, standing and source", async () => {
  show();
  const row = page.getByRole("row", { name: /Tỷ lệ hồ sơ trực tuyến/ });
  await expect.element(row.getByText("Nguồn: Hệ thống EMC")).toBeVisible();
  await expect.element(row.getByText("Căn cứ: 942/QĐ-TTg")).toBeVisible();
  await expect.element(row.getByText("Ngưỡng: minh họa")).toBeVisible();
  const items = row.getByRole("listitem");
  await expect.element(items.nth(0)).toMatchTextContent(/Mức\s*1\s*≥\s20\s%\s*đạt/);
  await expect.element(items.nth(1)).toMatchTextContent(/Mức\s*2\s*≥\s50\s%\s*không đạt/);
});

it("opens a criterion in the text, and goes back", async () => {
  const { heard } = show();
  await page.getByRole("button", { name: "Xem a trong văn bản" }).first().click();
  await page.getByRole("button", { name: "Về danh sách" }).click();
  expect(heard).toEqual([
    ["khung-origin-opened", origin],
    ["khung-entity-closed", null],
  ]);
});

it("speaks English", async () => {
  show({ language: "en" });
  await expect.element(page.getByText(/^37\shồ sơ short$/)).toBeVisible();
});
