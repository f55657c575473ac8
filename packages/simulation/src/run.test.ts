import { expect, test } from "vitest";
import { Pace } from "./run.ts";

test("a signal stops the work with its reason, and others have had their turn", async () => {
  const control = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => control.abort(reason));
  const seen: number[] = [];
  const pace = new Pace({ signal: control.signal, onProgress: (done) => seen.push(done) }, Infinity);
  const endless = async () => {
    for (;;) await pace.step();
  };
  await expect(endless()).rejects.toBe(reason);
  expect(seen.at(-1)).toBeGreaterThan(1);
});

test("work whose signal is aborted does not begin", () => {
  expect(() => new Pace({ signal: AbortSignal.abort(new Error("never")) }, 1)).toThrow("never");
});

test("the end is always told", async () => {
  const seen: (readonly number[])[] = [];
  const pace = new Pace({ onProgress: (...told) => seen.push(told) }, 3);
  for (let i = 0; i < 3; i++) await pace.step();
  expect(seen.at(-1)).toEqual([3, 3]);
});
