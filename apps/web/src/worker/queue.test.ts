import { expect, it } from "vitest";
import { createQueue } from "./queue.ts";

it("takes the most urgent first and keeps only the newest of a kind", () => {
  const queue = createQueue();
  expect(queue.add({ kind: "evaluate", id: 1 })).toBeUndefined();
  expect(queue.add({ kind: "check", id: 2 })).toBeUndefined();
  expect(queue.add({ kind: "evaluate", id: 3 })).toEqual({ kind: "evaluate", id: 1 });
  queue.add({ kind: "complete", id: 4 });
  expect([queue.take()?.id, queue.take()?.id, queue.take()?.id, queue.take()]).toEqual([4, 2, 3, undefined]);
});

it("knows what should interrupt a long evaluation", () => {
  const queue = createQueue();
  expect(queue.hasBefore("evaluate")).toBe(false);
  queue.add({ kind: "hover", id: 1 });
  expect(queue.hasBefore("evaluate")).toBe(true);
  expect(queue.hasBefore("complete")).toBe(false);
});
