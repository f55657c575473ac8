import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectAccessible, heard, show } from "../../testing/elements.ts";
import { KhungProofBadge, type Proof } from "./proof-badge.ts";

const late = { vi: "dừng lại vì hết thời gian hoặc số bước", en: "stopped: out of time or steps" };

function badge(part: Partial<Proof>): Promise<KhungProofBadge> {
  const element = new KhungProofBadge();
  return show(Object.assign(element, { proof: { kind: "unknown", reasons: [late], lifted: [], ...part } }));
}

it("says how far it is while it proves", async () => {
  const element = await badge({ kind: "running", reasons: [], progress: { done: 3, total: 7 } });
  await expect.element(page.getByText("đang chứng minh… 3/7")).toBeVisible();
  await expectAccessible(element);
});

it("offers to try again where that may help, by keyboard", async () => {
  const element = await badge({ again: true });
  const asked = heard(element, "khung-prove-again");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("Dừng lại vì hết thời gian hoặc số bước")).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(asked).toHaveLength(1);
  await expectAccessible(element);
});

it("does not where it cannot", async () => {
  await badge({});
  await userEvent.click(page.getByText("chưa xác định chặt hơn hay không"));
  expect(page.getByRole("button", { name: "Thử lại" }).elements()).toEqual([]);
});
