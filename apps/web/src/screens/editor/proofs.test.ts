import { afterEach, expect, it, vi } from "vitest";
import type { Bench } from "../../app/bench.ts";
import type { Study } from "../../state/study.ts";
import { Proofs, proofsOf } from "./proofs.ts";

const change = (path: string, risers: readonly string[] = []) => ({
  path,
  subject: { kind: "criterion" as const, name: path.split("/")[0] ?? "" },
  moves: { up: risers.length, down: 0, risers, fallers: [] },
});
const told = (path: string, effect: "stricter" | "looser" | "neutral" | "undetermined", gains?: object) => ({
  path,
  effect,
  reason: { vi: path, en: path },
  ...(gains && { gains: { asOf: "2026-06-30", inputs: {}, levels: [] } }),
});

it("takes the worst of a criterion's changes, and names who gains", () => {
  const changes = [
    change("a/1"),
    change("a/2", ["01", "02"]),
    change("b/1"),
    change("b/evidence"),
    change("c/1"),
    change("d/1"),
  ];
  const effects = [
    told("a/1", "stricter"),
    told("a/2", "looser"),
    told("b/1", "stricter"),
    told("b/evidence", "neutral"),
    told("c/1", "undetermined"),
    told("d/1", "undetermined", {}),
  ];
  const proofs = proofsOf(changes, effects, (code) => `Xã ${code}`);
  expect(proofs.get("a")).toMatchObject({ kind: "counterexample", lifted: ["Xã 01", "Xã 02"] });
  expect(proofs.get("b")).toMatchObject({ kind: "proved", reasons: [{ vi: "b/1" }] });
  expect([...proofs].map(([code, { kind }]) => `${code} ${kind}`).slice(2)).toEqual(["c unknown", "d counterexample"]);
});

it("offers to try again where time ran out, not where the rules are beyond proof", () => {
  const undetermined = told("a/1", "undetermined");
  const [beyond] = proofsOf([change("a/1")], [undetermined], String).values();
  expect(beyond).toEqual({ kind: "unknown", reasons: [{ vi: "a/1", en: "a/1" }], lifted: [] });
  const [late] = proofsOf([change("a/1")], [{ ...undetermined, ranOut: true }], String).values();
  expect(late).toMatchObject({ kind: "unknown", again: true });
});

it("says that nobody moves where only words change", () => {
  expect(proofsOf([change("a/evidence")], [told("a/evidence", "neutral")], String).get("a")).toEqual({
    kind: "same",
    reasons: [],
    lifted: [],
  });
});

afterEach(() => vi.useRealTimers());

/** Proofs begun over a worker that finds one change, and answers `effects` as is said. */
async function begun(effects: (onProgress: (done: number, total: number) => void) => Promise<unknown>) {
  vi.useFakeTimers();
  const ask = (kind: string, _: object, { onProgress }: { onProgress: (done: number, total: number) => void }) =>
    kind === "changes" ? Promise.resolve({ changes: [{ ...change("a/1"), kind: "changed" }] }) : effects(onProgress);
  const bench = { worker: { ask }, document: { state: { version: 1 } }, study: { state: {} } } as unknown as Bench;
  const seen: (string | undefined)[] = [];
  const proofs: Proofs = new Proofs(
    () => bench,
    () => {
      const shown = proofs.found.get("a");
      const { done, total } = shown?.progress ?? {};
      seen.push(shown && `${shown.kind}${total === undefined ? "" : ` ${done}/${total}`}`);
    },
  );
  proofs.proveSoon({} as Study);
  await vi.runAllTimersAsync();
  return { proofs, seen };
}

it("says how far it is, and what it found", async () => {
  const { seen } = await begun((onProgress) => {
    onProgress(1, 2);
    return Promise.resolve({ changes: [told("a/1", "stricter")] });
  });
  expect(seen.slice(1)).toEqual(["running", "running 1/2", "proved"]);
});

it("never stays unfinished: what failed can be tried again, what the text left behind is gone", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  let isBroken = true;
  const { proofs } = await begun(() =>
    isBroken ? Promise.reject(new Error("a thread could not go on")) : Promise.resolve(undefined),
  );
  expect(proofs.found.get("a")).toMatchObject({ kind: "unknown", again: true });
  isBroken = false;
  proofs.proveAgain();
  expect(proofs.found.get("a")).toMatchObject({ kind: "running" });
  await vi.runAllTimersAsync();
  expect(proofs.found.size).toBe(0);
});
