import { expect, it } from "vitest";
import { createProgress } from "./progress.ts";
import type { World } from "../world.ts";

function fake(isTerminal: boolean) {
  const state = { time: 0, written: "" };
  const err = {
    isTerminal,
    columns: 80,
    write: (text: string) => {
      state.written += text;
      return Promise.resolve();
    },
  };
  const world = { err, now: () => state.time } as unknown as World;
  return { state, progress: createProgress(world) };
}

it("draws after a second, now and then, and takes itself away", () => {
  const { state, progress } = fake(true);
  progress.update(10, 100);
  expect(state.written).toBe("");
  state.time = 1001;
  progress.update(25, 100);
  expect(state.written).toMatch(/^\r█{10}░{30} 25% 25\/100$/);
  state.time = 1050;
  progress.update(30, 100);
  expect(state.written).not.toContain("30/100");
  progress.end();
  expect(state.written.endsWith("\r\u001b[K")).toBe(true);
});

it("draws nothing into a pipe", () => {
  const { state, progress } = fake(false);
  state.time = 5000;
  progress.update(1, 2);
  progress.end();
  expect(state.written).toBe("");
});
