import { rational } from "@khung/ir";
import { expect, it } from "vitest";
import { startWorker } from "./client.ts";

const text = (threshold: string) => `ngôn ngữ vi
khung x.y phiên bản 1.0.0 "Thử" {
  cơ quan ban hành "Sở"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu hai_long: phần trăm "Mức độ hài lòng"
  tiêu chí a bắt buộc "Mức độ hài lòng" {
    đo bằng hai_long
    yêu cầu đạt từ { 1: 20%, 2: ${threshold} }
    xuất xứ minh họa
  }
}
`;
const csv = "entity,name,hai_long\n1,Xã A,50%\n2,Xã B,45%\n3,Xã C,10%\n";

it("checks, evaluates, previews and proves in a real worker and its threads", async () => {
  const worker = startWorker();
  worker.setOriginal({ file: "x.khung", text: text("40%") });
  worker.setText({ file: "x.khung", text: text("48%") }, 1);
  worker.setData({ name: "xa.csv", bytes: new TextEncoder().encode(csv), asOf: "2026-06-30" });
  expect((await worker.ask("check", { version: 1 }))?.diagnostics).toEqual([]);
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  expect([[...(study?.levels.reached ?? [])], [...(study?.original ?? [])]]).toEqual([
    [2, 1, 0],
    [2, 2, 0],
  ]);
  const threshold = { code: "a", level: 2 };
  const preview = await worker.ask("preview", { version: 1, against: "original", threshold, value: rational(3n, 5n) });
  expect(preview).toMatchObject({ distribution: [1, 2, 0], turned: 1 });
  const effects = await worker.ask("effects", { version: 1, against: "original" });
  expect(effects).toMatchObject({ changes: [{ path: "a/2", effect: "stricter", because: "proof" }] });
  const results = await worker.ask("results", { version: 1 });
  expect(results).toMatchObject({ problemCount: 0 });
}, 60_000);
