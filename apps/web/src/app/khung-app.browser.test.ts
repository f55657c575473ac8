import { afterEach, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import type { Api } from "../api.ts";
import { workerInThread } from "../worker/in-thread.ts";
import "./app.css";
import { fakePlaces } from "../saving/testing.ts";
import { createBench } from "./bench.ts";
import { routes } from "../router/routes.ts";
import { KhungApp } from "./khung-app.ts";
import { LookStore } from "./look.ts";

const text = `ngôn ngữ vi

khung x.y phiên bản 1.0.0 "Khung thử" {
  cơ quan ban hành "Sở"
  hiệu lực từ 2026-01-01
  thiếu số liệu: coi là không đạt
  các mức lũy tiến { mức 1 mot "Một" mức 2 hai "Hai" }
  số liệu hai_long: phần trăm "Mức độ hài lòng"
  tiêu chí a bắt buộc "Mức độ hài lòng" {
    đo bằng hai_long
    yêu cầu đạt từ { 1: 20%, 2: 40% }
    xuất xứ minh họa
  }
}
`;
const csv = "entity,name,hai_long\n1,Xã A,50%\n2,Xã B,30%\n3,Xã C,10%\n";
const none = { verified: 0, likely: 0, illustrative: 0, unsaid: 0 };

/** The real worker in this thread, and a server of one framework. */
function open(part: Partial<Api> = {}): KhungApp {
  const worker = workerInThread();
  const api: Api = {
    frameworks: () =>
      Promise.resolve([
        {
          id: "x.y",
          version: "1.0.0",
          title: { vi: "Khung thử" },
          file: "x.khung",
          digest: "sha256:0",
          criteria: 1,
          levels: 2,
          provenance: { title: none, measure: none, thresholds: none },
        },
      ]),
    datasets: () =>
      Promise.resolve([
        {
          id: "xa",
          file: "xa.csv",
          title: { vi: "Ba xã" },
          rows: 3,
          digest: "sha256:0",
          synthetic: true,
          asOf: "2026-06-30",
          frameworks: [{ id: "x.y", version: "1.0.0" }],
        },
      ]),
    source: () => Promise.resolve({ file: "x.khung", source: text }),
    content: () => Promise.resolve(new TextEncoder().encode(csv)),
    ...part,
  };
  const app = new KhungApp();
  let address = "/bo-tieu-chi?xem=chu,ket-qua";
  const bar = { read: () => address, show: (next: string) => void (address = next) };
  app.bench = createBench({
    api,
    worker,
    startWorker: () => workerInThread(),
    now: () => new Date(2026, 5, 30, 10, 41),
    bar,
    look: new LookStore(),
    saving: fakePlaces(),
    routes,
  });
  document.body.append(app);
  return app;
}

afterEach(() => document.body.replaceChildren());

it("shows results, Monaco with its markers, and a repair that makes all clean", async () => {
  const app = open();
  await expect.element(page.getByRole("button", { name: /^2 Hai 1 33,3\s%/ })).toBeVisible();
  await expect.element(page.getByText("Số liệu giả lập", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Kết quả của bản 10:41")).toBeVisible();
  await vi.waitFor(() => expect(app.querySelector(".monaco-editor .view-line")).not.toBeNull(), 15_000);

  const start = text.split("\n").findIndex((line) => line.includes("{ 1: 20"));
  const character = text.split("\n")[start]?.indexOf("20") ?? 0;
  const range = { start: { line: start, character }, end: { line: start, character: character + 2 } };
  app.bench.document.editPlaces([{ range, newText: "20,5" }], { vi: "gõ", en: "type" });
  await vi.waitFor(() => expect(app.querySelector(".squiggly-error")).not.toBeNull(), 15_000);
  await expect.element(page.getByText(/Đang giữ kết quả của bản 10:41/)).toBeVisible();
  await page.getByRole("list", { name: "Vấn đề" }).getByRole("button", { name: /20\.5/ }).click();
  await expect.element(page.getByText("Không có vấn đề nào.").first()).toBeVisible();
  await vi.waitFor(() => expect(app.querySelector(".squiggly-error")).toBeNull(), 15_000);
});

it("says that there are no frameworks", async () => {
  open({ frameworks: () => Promise.resolve([]) });
  await expect.element(page.getByText("Máy chủ chưa có khung tiêu chí nào.")).toBeVisible();
});

it("says that there are no data", async () => {
  open({ datasets: () => Promise.resolve([]) });
  await expect.element(page.getByText("Chưa có số liệu nào cho khung này.")).toBeVisible();
});

it("says that the data could not be loaded", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  open({ content: () => Promise.reject(new Error("offline")) });
  await expect.element(page.getByRole("alert")).toHaveTextContent("Không tải được số liệu.");
});
