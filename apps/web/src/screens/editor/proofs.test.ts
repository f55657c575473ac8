import { expect, it } from "vitest";
import { proofsOf } from "./proofs.ts";

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
