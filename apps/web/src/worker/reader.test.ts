import { expect, it, vi } from "vitest";
import type { KhungWorker } from "./protocol.ts";
import { createReader } from "./reader.ts";

it("is started by the first file, and knows the text as it is at each question", async () => {
  const told: string[] = [];
  const worker: KhungWorker = {
    setOriginal: () => {},
    setAround: () => {},
    setText: ({ text }, version) => void told.push(`${version} ${text}`),
    setData: () => {},
    ask: () => Promise.resolve(undefined),
  };
  const start = vi.fn<() => KhungWorker>(() => worker);
  const open = { key: "a", file: "a.khung", text: "khung" } as const;
  const state = {
    source: { status: "done", value: open },
    text: "một",
    version: 1,
    meant: undefined,
    bases: [],
  } as const;
  let now: Parameters<typeof createReader>[1] = () => state;
  const reader = createReader(start, () => now());
  expect(start).not.toHaveBeenCalled();
  const ask = () => reader.ask("importMatch", { headers: [], remembered: {} });
  await ask();
  await ask();
  now = () => ({ ...state, text: "hai", version: 2 });
  await ask();
  expect(start).toHaveBeenCalledOnce();
  expect(told).toEqual(["1 một", "2 hai"]);
});
