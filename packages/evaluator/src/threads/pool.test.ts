import { expect, it } from "vitest";
import { Pool, type StartThread } from "./pool.ts";

/** Threads that answer a number with its double after a turn, fail at −1 and never answer 0. */
function threads() {
  let running = 0;
  let started = 0;
  const start: StartThread = ({ answer, fail }) => {
    running++;
    started++;
    return {
      post: (task) => {
        if (task === 0) return;
        setTimeout(() => (task === -1 ? fail(new Error("broken")) : answer(Number(task) * 2)));
      },
      end: async () => {
        await Promise.resolve();
        running--;
      },
    };
  };
  return { start, running: () => running, started: () => started };
}

it("answers every task, with no more threads than it may have", async () => {
  const { start, running, started } = threads();
  const pool = new Pool(start, 3);
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => pool.run(n)))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(started()).toBe(3);
  await pool.close();
  expect(running()).toBe(0);
  await expect(pool.run(1)).rejects.toThrow("closed");
});

it("starts no thread for nothing", async () => {
  const { start, started } = threads();
  await new Pool(start, 3).close();
  expect(started()).toBe(0);
});

it("rejects everything when one thread fails, and ends the others", async () => {
  const { start, running } = threads();
  const pool = new Pool(start, 2);
  const all = [0, -1, 3].map((n) => pool.run(n));
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(all[0]).rejects.toThrow("broken");
  await pool.close();
  expect(running()).toBe(0);
});

it("stops at once when the signal says so", async () => {
  const { start, running } = threads();
  const control = new AbortController();
  const pool = new Pool(start, 2, control.signal);
  const all = [0, 0, 5].map((n) => pool.run(n));
  control.abort(new Error("enough"));
  for (const each of all) await expect(each).rejects.toThrow("enough");
  await pool.close();
  expect(running()).toBe(0);
  await expect(new Pool(start, 1, control.signal).run(1)).rejects.toThrow("enough");
  expect(running()).toBe(0);
});
