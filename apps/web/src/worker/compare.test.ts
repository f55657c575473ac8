import { expect, it } from "vitest";
import { exampleFile, exampleText, tinhMau } from "./examples.testing.ts";
import { workerInThread } from "./in-thread.ts";
import type { KhungWorker } from "./protocol.ts";
import type { Refused } from "./refusal.ts";

function answered<T>(answer: T | Refused | undefined): T {
  expect(answer).toBeDefined();
  expect(answer).not.toHaveProperty("refused");
  return answer as T;
}

const stricter = (text: string) => text.replace("{ 2: 40%, 3: 55%", "{ 2: 40%, 3: 60%");
const both = (text: string) => stricter(text).replace('"Khởi động"', '"Bắt đầu"');

/** The overlay of a province, beside the national framework. */
function province(): KhungWorker {
  const source = (file: string) => ({ file, text: exampleText(file) });
  const worker = workerInThread();
  worker.setAround([source("national/xa-1.0.khung")]);
  worker.setText(source("overlays/tinh-siet.khung"), 1);
  worker.setData({ name: "a.csv", bytes: exampleFile("overlays/tinh-siet.csv"), asOf: "2026-06-30" });
  return worker;
}

it("says what changed, and whom each change moves", async () => {
  const found = answered(await tinhMau(both).ask("changes", { version: 1, against: "original" }));
  const threshold = found.changes.find(({ path }) => path === "TC3.2/3");
  expect(threshold).toMatchObject({ before: { vi: "55%" }, after: { vi: "60%" }, moves: { up: 0, down: 14 } });
  expect(threshold?.moves?.fallers).toHaveLength(14);
  const title = found.changes.find(({ path }) => path !== "TC3.2/3");
  expect(title?.moves).toMatchObject({ up: 0, down: 0 });
  expect(found.moves).toMatchObject({ up: 0, down: 14 });
});

it("proves what each change does, telling how far it is", async () => {
  const steps: [number, number][] = [];
  const asking = { onProgress: (done: number, total: number) => void steps.push([done, total]) };
  const found = answered(await tinhMau(both).ask("effects", { version: 1, against: "original" }, asking));
  expect(found.changes.find(({ path }) => path === "TC3.2/3")).toMatchObject({
    effect: "stricter",
    because: "proof",
    bump: "major",
    name: { vi: "chặt hơn" },
  });
  expect(found.whole).toMatchObject({ effect: "stricter" });
  expect(steps.at(-1)).toEqual([3, 3]);
});

it("proves an overlay against the national framework, all of it or one threshold", async () => {
  const worker = province();
  const { changes } = answered(await worker.ask("changes", { version: 1, against: "base" }));
  const [path] = changes.flatMap((change) => (/\/\d$/u.test(change.path) ? [change.path] : []));
  const one = answered(await worker.ask("effects", { version: 1, against: "base", paths: [path ?? ""] }));
  expect(one.changes).toHaveLength(1);
  expect(one.changes[0]).toMatchObject({ path, effect: "stricter" });
  expect(one.whole).toBeUndefined();
});

it("compares without data, too", async () => {
  const worker = province();
  worker.setData(undefined);
  const { changes, moves } = answered(await worker.ask("changes", { version: 1, against: "base" }));
  expect(changes.length).toBeGreaterThan(0);
  expect(moves).toBeUndefined();
});

it("stops proving when nobody waits any more", async () => {
  const worker = province();
  const control = new AbortController();
  const asked = worker.ask("effects", { version: 1, against: "base" }, { signal: control.signal });
  control.abort();
  expect(await asked).toBeUndefined();
});
