import { rational } from "@khung/ir";
import { expect, it } from "vitest";
import { tinhMau } from "./examples.testing.ts";
import type { Refused } from "./refusal.ts";

function answered<T>(answer: T | Refused | undefined): T {
  expect(answer).not.toHaveProperty("refused");
  return answer as T;
}

it("says of every threshold how many it moves", async () => {
  const { rows } = answered(
    await tinhMau().ask("tornado", { version: 1, against: "original", by: rational(1n, 20n), of: "points" }),
  );
  const row = rows.find(({ threshold: { name } }) => name.code === "TC3.2" && name.level === 3);
  // 55 % → 60 % moves the 14 units of the journeys.
  expect(row?.up).toMatchObject({ value: rational(3n, 5n), moved: 14 });
  expect(rows.map(({ width }) => width)).toEqual(rows.map(({ width }) => width).toSorted((a, b) => b - a));
});

it("lays entities over criteria, those of a level together", async () => {
  const worker = tinhMau();
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  const { criteria, reached, blocking, order } = answered(await worker.ask("heatmap", { version: 1 }));
  const levels = study?.levels.reached ?? new Uint8Array();
  expect(reached).toHaveLength(98 * criteria.length);
  expect([...order].map((row) => levels[row])).toEqual([...levels].toSorted((a, b) => a - b));
  // Whoever is not at the top is kept from the next level by something, and meets all of its own.
  for (const row of order) {
    const level = levels[row] ?? 0;
    if (level < 5) expect(blocking[row]).toBeGreaterThan(0);
    const cells = reached.subarray(row * criteria.length, (row + 1) * criteria.length);
    expect(cells.every((cell) => cell >= level)).toBe(true);
  }
  const [distances] = answered(await worker.ask("distances", { version: 1, rows: [0] }));
  expect(distances).toHaveLength(criteria.length);
});

it("says what keeps entities from a level, and where figures crowd", async () => {
  const worker = tinhMau();
  const { barriers, sets } = answered(await worker.ask("obstacles", { version: 1, level: 3 }));
  expect(barriers.length).toBeGreaterThan(0);
  expect(sets.reduce((sum, { count }) => sum + count, 0)).toBe(24);
  const crowds = answered(await worker.ask("bunching", { version: 1, against: "original", near: rational(1n, 100n) }));
  expect(crowds.some(({ threshold: { name } }) => name.code === "TC3.2")).toBe(true);
});

it("plans for one entity, and finds who is like it one level up", async () => {
  const worker = tinhMau();
  const study = (await worker.ask("evaluate", { version: 1 }))?.study;
  const population = await worker.ask("population", {});
  const row = study?.levels.reached.indexOf(2) ?? -1;
  const entity = population?.codes[row] ?? "";
  const { plan } = answered(await worker.ask("plan", { version: 1, entity, level: 3 }));
  expect(plan).toMatchObject({ kind: "plan", best: { verified: true, level: 3 } });
  const similar = answered(await worker.ask("similar", { version: 1, entity }));
  expect(similar?.level).toBe(3);
  expect(similar?.ahead.length).toBeGreaterThan(0);
  for (const { mine, theirs } of similar?.ahead ?? []) {
    if (mine.margin && theirs.margin)
      expect([mine.margin.numerator < 0n, theirs.margin.numerator < 0n]).toEqual([true, false]);
  }
  expect(await worker.ask("plan", { version: 1, entity: "1", level: 3 })).toMatchObject({
    refused: { code: "KH7063" },
  });
});

it("says how sure levels are, and is stopped on the way", async () => {
  const worker = tinhMau();
  const draws = {
    version: 1,
    seed: 1,
    error: rational(1n, 50n),
    thresholds: rational(0n),
    missing: "official",
  } as const;
  const steps: number[] = [];
  const found = answered(
    await worker.ask("uncertainty", { ...draws, draws: 40 }, { onProgress: (done) => steps.push(done) }),
  );
  expect(found?.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(steps.at(-1)).toBe(40);
  const control = new AbortController();
  const onProgress = (): void => control.abort();
  const stopped = worker.ask("uncertainty", { ...draws, draws: 2000 }, { signal: control.signal, onProgress });
  expect(await stopped).toBeUndefined();
});
