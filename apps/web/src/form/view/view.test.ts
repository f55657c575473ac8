import { projectForm } from "@khung/document/form";
import { planIntent } from "@khung/document/plan";
import { applyEdits } from "@khung/document";
import { expect, it } from "vitest";
import { exampleText } from "../../worker/examples.testing.ts";
import { cellsOf, requirementOf, thresholdIntent } from "./row-of-view.ts";
import { criteriaIn, viewOf, type CriterionView, type FormView } from "./view.ts";

const national = exampleText("national/xa-1.0.khung");
const province = exampleText("overlays/tinh-siet.khung");
const tinhMau = exampleText("tinh-mau/bo-tieu-chi.khung");
const base = projectForm(national);
const say = (value: string | undefined): string => `Quốc gia: ${value ?? "–"}`;

function shown(text: string, before?: string): FormView {
  const form = projectForm(text, { bases: [base] });
  const view = viewOf(form, { base, ...(before !== undefined && { before: projectForm(before, { bases: [base] }) }) });
  if (!view) throw new Error("nothing to show");
  return view;
}
const one = (view: FormView, code: string): CriterionView => {
  const found = criteriaIn(view.items).find(({ card }) => card.code.name === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const row = (view: CriterionView) => cellsOf(view, () => ({ least: "24" }), say);

it("numbers groups and criteria as the appendix does", () => {
  const view = shown(tinhMau);
  expect(view.items.map((item) => item.kind)).toEqual(Array.from({ length: 6 }, () => "group"));
  expect(criteriaIn(view.items)).toHaveLength(24);
  expect(one(view, "TC3.2").ordinal).toBe("3.2");
  expect(view.names.some(({ name }) => name === "ho_so_truc_tuyen")).toBe(true);
});

it("tells what has changed since the text was opened, and nothing else", () => {
  const changed = tinhMau.replace("3: 55%", "3: 60%");
  const view = shown(changed, tinhMau);
  expect(
    criteriaIn(view.items)
      .filter(({ before }) => before)
      .map(({ card }) => card.code.name),
  ).toEqual(["TC3.2"]);
  expect(cellsOf(one(view, "TC3.2"), () => undefined, say).map(({ value, base: was }) => [value, was?.value])).toEqual([
    [undefined, undefined],
    ["40", undefined],
    ["60", "55"],
    ["65", undefined],
    ["80", undefined],
  ]);
});

it("shows a province over the national framework: what is national, adjusted, added", () => {
  const view = shown(province);
  const origins = criteriaIn(view.items).map(({ layer }) => layer?.origin);
  const count = (origin: string): number => origins.filter((each) => each === origin).length;
  expect([count("national"), count("adjusted"), count("added"), count("removed")]).toEqual([33, 5, 3, 0]);
  expect(row(one(view, "cqs.ho_so_toan_trinh")).map(({ value, base: was }) => [value, was?.value, was?.least])).toEqual(
    [
      [undefined, undefined, "24"],
      ["20", "20", "24"],
      ["50", "40", "24"],
      ["80", "80", "24"],
      ["90", "90", "24"],
    ],
  );
  // What is added stands behind what is there, in its group.
  expect(one(view, "vd.camera").ordinal).toMatch(/^1\.\d+$/);
});

it("setting a national threshold writes a change; setting a changed one sets the change", () => {
  const view = shown(province);
  const online = one(view, "cqs.ho_so_toan_trinh");
  const cells = row(online);
  const set = (index: number, value: string): string => {
    const cell = cells[index];
    const intent = cell && thresholdIntent(online, cell, cell, value);
    if (!intent) throw new Error("no intent");
    const planned = planIntent(province, intent, { bases: [national] });
    if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
    return applyEdits(province, planned.edits);
  };
  expect(set(2, "55")).toBe(province.replace("tại 3 từ 40% lên 50%", "tại 3 từ 40% lên 55%"));
  const added = set(3, "85");
  expect(added).toContain("siết cqs.ho_so_toan_trinh tại 4 từ 80% lên 85%");
  // Typing the national number is not the same as following it.
  const again = one(shown(added), "cqs.ho_so_toan_trinh");
  expect(again.layer?.changes).toHaveLength(2);
  expect(thresholdIntent(again, row(again)[3] as never, row(again)[3] as never, null)?.kind).toBe("removeOverride");
});

it("says when a province states the national number itself, and sets one of several numbers in a cell", () => {
  const into = "vd.tinh_siet.xa";
  const change = (code: string, level: number, decimal: string, text = province): string => {
    const target = { kind: "threshold", code, level } as const;
    const planned = planIntent(
      text,
      { kind: "addOverride", into, target, value: { kind: "number", decimal } },
      { bases: [national] },
    );
    if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
    return applyEdits(text, planned.edits);
  };
  const same = row(one(shown(change("cqs.ho_so_toan_trinh", 4, "80")), "cqs.ho_so_toan_trinh"));
  expect(same.map(({ value, base: was }) => [value, was?.value, was?.own])).toEqual([
    [undefined, undefined, false],
    ["20", "20", false],
    ["50", "40", true],
    ["80", "80", true],
    ["90", "90", false],
  ]);
  const by = national.replace(
    "require at least { 2: 20%, 3: 40%, 4: 80%, 5: 90% }",
    "require at least { 2: 20%, 3: 40%, 4: by loai { xa: 70%, else: 80% }, 5: 90% }",
  );
  expect(by).not.toBe(national);
  const view = viewOf(projectForm(province, { bases: [projectForm(by)] }), { base: projectForm(by) });
  const online = one(view as FormView, "cqs.ho_so_toan_trinh");
  const cell = row(online)[3];
  const part = cell?.cases?.[0];
  if (!cell || !part) throw new Error("no classes");
  expect(thresholdIntent(online, cell, part, "75")).toMatchObject({
    kind: "addOverride",
    target: { level: 4, part: "value/xa/value" },
  });
});

it("in a framework a number, a hole and no threshold are three things", () => {
  const online = one(shown(tinhMau), "TC3.2");
  const cells = cellsOf(online, () => undefined, say);
  const [first, second] = cells;
  if (!first || !second || !requirementOf(online.card)) throw new Error("no cells");
  expect(thresholdIntent(online, second, second, "45")).toMatchObject({ kind: "setLiteral", value: { decimal: "45" } });
  expect(thresholdIntent(online, second, second, undefined)).toMatchObject({
    kind: "setLiteral",
    value: { kind: "hole" },
  });
  expect(thresholdIntent(online, second, second, null)).toMatchObject({ kind: "deleteNode" });
  expect(thresholdIntent(online, first, first, null)).toBeUndefined();
  // Where nothing stands yet, the sign is that of the neighbours.
  expect(thresholdIntent(online, first, first, "20")).toMatchObject({ value: { decimal: "20", percent: true } });
});
