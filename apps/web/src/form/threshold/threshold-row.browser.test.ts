import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { IntentAsked } from "../form-element.ts";
import type { RowCell } from "./row-cells.ts";
import { KhungThresholdRow, type RowLeft, type ThresholdSet } from "./threshold-row.ts";

const titles = ["Khởi động", "Kết nối", "Cơ bản", "Nâng cao", "Toàn diện"];
const cell = (number: number, part: Partial<RowCell>): RowCell => ({
  slot: `t${number}`,
  kind: part.value === undefined ? "none" : "number",
  unit: "%",
  source: part.value === undefined ? "" : `${part.value}%`,
  level: { number, id: `m${number}`, title: titles[number - 1] ?? "" },
  stale: false,
  ...part,
});
const usual = [
  cell(1, {}),
  cell(2, { value: "40" }),
  cell(3, { value: "55", base: { value: "55", help: "Quốc gia: 55 · tỉnh được phép ≥ 55", least: "55" } }),
  cell(4, { value: "65" }),
  cell(5, { value: "80" }),
];

interface Shown {
  readonly element: KhungThresholdRow;
  readonly set: [number, string | null | undefined][];
  readonly left: RowLeft[];
}

function show(cells: readonly RowCell[] = usual): Shown {
  const element = Object.assign(new KhungThresholdRow(), { cells, direction: "up", label: "TC3.2" });
  const [set, left]: [Shown["set"], RowLeft[]] = [[], []];
  element.addEventListener("khung-threshold-set", (event) => {
    const { cell: of, value } = (event as CustomEvent<ThresholdSet>).detail;
    set.push([of.level.number, value]);
  });
  element.addEventListener("khung-row-left", (event) => left.push((event as CustomEvent<RowLeft>).detail));
  document.body.append(element);
  return { element, set, left };
}

const at = (level: number) => page.getByRole("textbox", { name: `Ngưỡng Mức ${level}` });

afterEach(() => document.body.replaceChildren());

it("shows every level, a dash where nothing is asked, and what the province may do before anything is typed", async () => {
  show();
  await expect.element(at(1)).toHaveAttribute("placeholder", "–");
  await expect.element(at(3)).toHaveValue("55");
  await expect.element(page.getByText("Quốc gia: 55 · tỉnh được phép ≥ 55")).toBeVisible();
  await expect.element(page.getByRole("columnheader", { name: "Mức 4 Nâng cao" })).toBeVisible();
});

it("walks like a spreadsheet and hands each cell over", async () => {
  const { element, set, left } = show();
  await at(2).click();
  await userEvent.keyboard("{ArrowRight}60{Tab}");
  expect(set).toEqual([[3, "60"]]);
  expect((element.shadowRoot?.activeElement as HTMLElement | null)?.dataset["level"]).toBe("4");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}45{Enter}");
  expect(set.at(-1)).toEqual([2, "45"]);
  expect(left).toEqual([{ to: "down", level: 2 }]);
});

it("asks about 1.234 in the row and takes the answer", async () => {
  const { set } = show();
  await at(5).click();
  await userEvent.keyboard("1.234{Enter}");
  expect(set).toEqual([]);
  await page.getByRole("button", { name: "1.234\u00a0%" }).click();
  expect(set).toEqual([[5, "1234"]]);
});

it("tells an emptied threshold from none", async () => {
  const { set } = show();
  await at(4).click();
  await userEvent.keyboard("{Delete}");
  await expect.element(page.getByText(/Gõ “–”/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await at(2).click();
  await userEvent.keyboard("-{Enter}");
  expect(set).toEqual([
    [4, undefined],
    [2, null],
  ]);
});

it("says which neighbours go the wrong way", async () => {
  show(usual.map((one) => (one.level.number === 4 ? cell(4, { value: "50" }) : one)));
  await expect.element(page.getByText("Ngưỡng Mức 4 (50\u00a0%) thấp hơn Mức 3 (55\u00a0%).")).toBeVisible();
});

it("shows the old number beside the new one, and how the values lie", async () => {
  const { element } = show(
    usual.map((one) => (one.level.number === 3 ? cell(3, { value: "60", base: { value: "55" } }) : one)),
  );
  element.strip = { low: "0", high: "100", bars: [1, 4, 9, 3], count: 96, missing: 2 };
  await expect.element(page.getByText("⟵ 55\u00a0%")).toBeVisible();
  await expect.element(page.getByText(/2 thiếu số liệu/)).toBeVisible();
  const explored: number[] = [];
  element.addEventListener("khung-threshold-explored", (event) => explored.push((event as CustomEvent<number>).detail));
  await at(4).click();
  await page.getByRole("button", { name: "Thử ngưỡng" }).click();
  expect(explored).toEqual([4]);
});

it("gives each class its own number, and keeps what only the text can say as it is written", async () => {
  const cases = [
    { key: "a", slot: "t3a", kind: "number", value: "50", unit: "%", source: "50%", member: "dac_khu" },
    { key: "b", slot: "t3b", kind: "number", value: "60", unit: "%", source: "60%" },
  ] as const;
  const { element } = show([
    cell(1, {}),
    cell(2, { value: "45" }),
    cell(3, { kind: "other", cases }),
    cell(4, { kind: "other", source: "min(75%, x)", range: { from: 7, to: 18 } }),
  ]);
  const parts: string[] = [];
  element.addEventListener("khung-threshold-set", (event) =>
    parts.push((event as CustomEvent<ThresholdSet>).detail.part.slot),
  );
  await page.getByRole("textbox", { name: "Ngưỡng Mức 3, còn lại" }).click();
  await userEvent.keyboard("{ArrowUp}52{Enter}");
  expect(parts).toEqual(["t3a"]);
  // Only one class has a number of its own: without it there is one number for all.
  const asked: unknown[] = [];
  element.addEventListener("khung-intent", (event) => asked.push((event as CustomEvent<IntentAsked>).detail.intent));
  await page.getByRole("button", { name: "Bỏ ngưỡng riêng, Mức 3, dac_khu" }).click();
  expect(asked).toEqual([{ kind: "unwrapAdvanced", slot: "t3" }]);
  await expect.element(page.getByRole("button", { name: /min\(75%, x\)/ })).toBeVisible();
});
