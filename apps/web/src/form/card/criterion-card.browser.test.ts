import { projectForm } from "@khung/document/form";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Intent } from "@khung/document/plan";
import type { IntentAsked } from "../form-element.ts";
import { cellsOf } from "../view/row-of-view.ts";
import { criteriaIn, viewOf } from "../view/view.ts";
import { KhungCriterionCard, type CardCommand } from "./criterion-card.ts";

const text = `ngôn ngữ vi
khung x.y phiên bản 1.0.0 "Khung thử" {
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu a: số lượng "Số A"
  số liệu b: số lượng "Số B"
  số liệu c: số lượng "Số C"
  nhóm g "Nhóm" {
    // Theo kết luận họp 12/9.
    tiêu chí t.a bắt buộc "Tỷ lệ A trên B" điểm 20 {
      đo bằng a / b
      yêu cầu đạt từ { 1: 20%, 2: 40% }
      không phát sinh: không áp dụng
      chấm điểm theo bậc { từ 4: 20, 3: 15, còn lại: 0 }
      minh chứng "Báo cáo"
    }
  }
}
`;

function show(source = text): { readonly asked: Intent[]; readonly commands: CardCommand[] } {
  const view = viewOf(projectForm(source));
  const [criterion] = criteriaIn(view?.items ?? []);
  if (!view || !criterion) throw new Error("no criterion");
  const element = Object.assign(new KhungCriterionCard(), {
    view: criterion,
    levels: view.levels,
    names: view.names,
    classes: view.classes,
    weighed: true,
    cells: cellsOf(
      criterion,
      () => undefined,
      () => "",
    ),
  });
  const [asked, commands]: [Intent[], CardCommand[]] = [[], []];
  element.addEventListener("khung-intent", (event) => asked.push((event as CustomEvent<IntentAsked>).detail.intent));
  element.addEventListener("khung-card-command", (event) => commands.push((event as CustomEvent<CardCommand>).detail));
  document.body.append(element);
  return { asked, commands };
}

afterEach(() => document.body.replaceChildren());

it("is a row of the appendix: number, name, measure, thresholds, points, evidence, notes", async () => {
  show();
  await expect.element(page.getByText("1.1", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("textbox", { name: "Tên tiêu chí" })).toHaveValue("Tỷ lệ A trên B");
  await expect.element(page.getByRole("textbox", { name: "Ngưỡng Mức 2" })).toHaveValue("40");
  await expect.element(page.getByRole("textbox", { name: "Điểm tối đa" })).toHaveValue("20");
  await expect.element(page.getByRole("textbox", { name: "Minh chứng" })).toHaveValue("Báo cáo");
  await expect.element(page.getByRole("textbox", { name: "Ghi chú" })).toHaveValue("Theo kết luận họp 12/9.");
});

it("asks for exactly what was done", async () => {
  const { asked, commands } = show();
  await page.getByRole("combobox", { name: "Cách tính" }).nth(1).selectOptions("Số C");
  await page.getByRole("combobox", { name: "Không phát sinh" }).selectOptions("không đạt");
  await page.getByRole("textbox", { name: "Ngưỡng Mức 1" }).click();
  await userEvent.keyboard("25,5{Enter}");
  await page.getByRole("textbox", { name: "Minh chứng" }).click();
  await userEvent.keyboard("{Control>}a{/Control}Quyết định{Enter}");
  await page.getByRole("button", { name: "+ Căn cứ" }).click();
  await page.getByRole("button", { name: "Xóa" }).click();
  expect(asked.map(({ kind }) => kind)).toEqual(["setLiteral", "setLiteral", "setLiteral", "setText", "insertNode"]);
  expect(asked.slice(0, 4)).toMatchObject([
    { value: { kind: "name", name: "c" } },
    { value: { kind: "word", word: "unmet" } },
    { value: { kind: "number", decimal: "25.5" } },
    { text: "Quyết định" },
  ]);
  expect(commands).toEqual(["delete"]);
});

it("adds a weight and a threshold for a class, and takes points away with a dash", async () => {
  const { asked } = show(
    text.replace("số liệu c: số lượng", 'số liệu loai: lựa chọn { xa "Xã", phuong "Phường" }\n  số liệu c: số lượng'),
  );
  await page.getByRole("button", { name: "+ Trọng số" }).click();
  await page.getByRole("combobox", { name: "Điểm", exact: true }).selectOptions("Điểm thưởng");
  await page.getByRole("textbox", { name: "Điểm tối đa" }).click();
  await userEvent.keyboard("-{Enter}");
  await page.getByRole("button", { name: "+ Ngưỡng theo nhóm" }).click();
  await page.getByRole("combobox", { name: "+ Ngưỡng theo nhóm" }).selectOptions("3");
  const key = "x.y/criterion:t.a";
  expect(asked).toEqual([
    { kind: "setLiteral", slot: `${key}/weight`, value: { kind: "hole" } },
    { kind: "setLiteral", slot: `${key}/points/sort`, value: { kind: "word", word: "bonus" } },
    { kind: "setLiteral", slot: `${key}/points`, value: { kind: "none" } },
    {
      kind: "wrapAdvanced",
      slot: `${key}/threshold:2/value`,
      as: { kind: "byClass", class: "loai", members: ["phuong"] },
    },
  ]);
});

it("offers a way to score points that have none", async () => {
  const { asked } = show(text.replace(/\n {6}chấm điểm[^\n]*/, ""));
  await page.getByRole("button", { name: "+ Chấm điểm theo bậc" }).click();
  expect(asked).toEqual([
    { kind: "insertNode", into: "x.y/criterion:t.a", template: { kind: "score", form: "steps" } },
  ]);
});

it("shows the formula as it is written in the same place, with ƒ", async () => {
  const { asked } = show();
  await page.getByRole("button", { name: "Sửa cách tính dạng chữ" }).click();
  const written = page.getByRole("textbox", { name: "Cách tính" });
  await expect.element(written).toHaveValue("a / b");
  await written.click();
  await userEvent.keyboard("{Control>}a{/Control}a / max(b, 1){Enter}");
  expect(asked).toMatchObject([{ kind: "setText", text: "a / max(b, 1)" }]);
});

it("says that a number is still to be entered, and keeps what it does not know as it is written", async () => {
  show(text.replace("2: 40%", "2: ?").replace("đo bằng a / b", "đo bằng nếu a > 1 thì a / b còn lại 0"));
  await expect.element(page.getByText("Chưa nhập ngưỡng", { exact: true })).toBeVisible();
});
