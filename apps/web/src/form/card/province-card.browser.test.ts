import { applyEdits } from "@khung/document";
import { projectForm } from "@khung/document/form";
import { planIntent, type Intent } from "@khung/document/plan";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { IntentAsked } from "../form-element.ts";
import { cellsOf } from "../view/row-of-view.ts";
import { criteriaIn, viewOf } from "../view/view.ts";
import { KhungCriterionCard } from "./criterion-card.ts";

const national = `ngôn ngữ vi
khung q.khung phiên bản 1.0.0 "Khung" {
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu a: số lượng "A"
  số liệu b: số lượng "B"
  số liệu loai: lựa chọn { xa "Xã", phuong "Phường" }
  nhóm g "Nhóm" {
    tiêu chí k.diem mở rộng "Điểm" điểm 20 {
      đo bằng a
      yêu cầu trong khoảng { 1: 10 và 40, 2: 15 và 30 }
      chấm điểm theo bậc { từ 4: 20, 3: 15, còn lại: 0 }
    }
    tiêu chí k.loai bắt buộc "Loại" {
      đo bằng a / b
      yêu cầu đạt từ { 1: theo loai { phuong: 60%, còn lại: 40% } }
    }
    tiêu chí k.mot bắt buộc "Một ngưỡng" { đo bằng a / b; yêu cầu đạt từ 80% từ 1 }
  }
}
`;
const empty = `ngôn ngữ vi
bộ tiêu chí t.bo phiên bản 1.0.0 kế thừa q.khung@1.0.0 {
  cấp tinh
}
`;

/** A national criterion under a province's set; what is asked for is done, and shown. */
function show(code: string): { readonly text: () => string } {
  const base = projectForm(national);
  let text = empty;
  const element = new KhungCriterionCard();
  const put = (): void => {
    const view = viewOf(projectForm(text, { bases: [base] }), { base });
    const criterion = criteriaIn(view?.items ?? []).find(({ card }) => card.code.name === code);
    if (!view || !criterion) throw new Error("no criterion");
    const cells = cellsOf(
      criterion,
      () => undefined,
      () => "",
    );
    Object.assign(element, { view: criterion, levels: view.levels, classes: view.classes, cells });
  };
  put();
  element.addEventListener("khung-intent", (event) => {
    const { intent } = (event as CustomEvent<IntentAsked>).detail satisfies { readonly intent: Intent };
    const planned = planIntent(text, intent, { bases: [national] });
    if (planned.outcome === "refused") throw new Error(planned.diagnostic.message.en);
    text = applyEdits(text, planned.edits);
    put();
  });
  document.body.append(element);
  return { text: () => text };
}

async function type(name: string, number: string, nth = 0): Promise<void> {
  await page.getByRole("textbox", { name, exact: true }).nth(nth).click();
  await userEvent.keyboard(`{Control>}a{/Control}${number}{Tab}`);
}

afterEach(() => document.body.replaceChildren());

it("sets bounds, points and the way to score of a national criterion as changes, and then the changes", async () => {
  const { text } = show("k.diem");
  await type("Không quá, Mức 2", "28");
  expect(text()).toContain("đặt k.diem tại 2 từ trong khoảng 15 và 30 thành trong khoảng 15 và 28");
  await type("Ngưỡng Mức 2", "16");
  expect(text()).toContain("thành trong khoảng 16 và 28");
  await type("Điểm tối đa", "30");
  await type("Điểm tối đa", "25");
  expect(text()).toContain("đặt điểm của k.diem từ 20 thành 25");
  await type("Điểm", "18", 1);
  await type("Điểm", "22", 0);
  expect(text()).toContain("{ từ 4: 22, 3: 18, còn lại: 0 }");
  expect(text().match(/k\.diem/g)).toHaveLength(3);
});

it("sets one class of several, and a threshold that holds from a level on", async () => {
  const { text } = show("k.loai");
  await type("Ngưỡng Mức 1, Phường", "65,5");
  expect(text()).toContain("{ phuong: 60%, còn lại: 40% } đến theo loai { phuong: 65.5%, còn lại: 40% }");
  await type("Ngưỡng Mức 1, còn lại", "45");
  expect(text()).toContain("theo loai { phuong: 65.5%, còn lại: 45% }");
  document.body.replaceChildren();
  const one = show("k.mot");
  await type("Ngưỡng", "85");
  await type("Ngưỡng", "90");
  expect(one.text()).toContain("siết k.mot từ 80% lên 90%");
});
