// Small frameworks with verdicts argued by hand, and one of 100 criteria.
import type { CriteriaExpr, Expr, Module } from "@khung/ir";
import {
  arithmetic,
  boolean,
  comparison,
  count,
  criterion,
  ensure,
  inputs,
  levels,
  module,
  nowhere as origin,
  num,
  ratio,
  ref,
  requirement,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { checkCertificate } from "./check-certificate.ts";
import type { Claim, Modules, Proof } from "./claim.ts";
import { polarityOf } from "./polarity.ts";
import { prove } from "./prove.ts";
import { witnessAsTest } from "./witness-as-test.ts";

const asOf = "2026-01-01";

function decided(claim: Claim, modules: Modules): Proof {
  const proof = prove(claim, modules, { asOf });
  expect(checkCertificate(proof, modules, asOf)).toEqual([]);
  return proof;
}
const verdict = (claim: Claim, modules: Modules) => decided(claim, modules).verdict;

/** a / b at least so much at levels 1 and 2, and a team at level 2. */
function small(first: string, second: string, nothing: "met" | "unmet" | "notApplicable" = "notApplicable"): Module {
  return module({
    levels: levels(undefined, undefined),
    inputs: inputs({ a: count, b: count, to: boolean }),
    ensures: [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")],
    criteria: [
      criterion("ty_le", {
        measure: ratio("a", "b"),
        nothing,
        requirements: [requirement("atLeast", { 1: num(first), 2: num(second) })],
      }),
      criterion("to", {
        measure: ref("to"),
        requirements: [requirement("is", { 2: { kind: "boolean", value: true, origin } })],
      }),
    ],
  });
}

it("proves a tightened copy stricter and shows who gains by a lowered one", () => {
  const base = small("20%", "40%");
  expect(decided({ kind: "atLeastAsStrict" }, { module: small("20%", "50%"), base })).toMatchObject({
    verdict: "proved",
    method: "dominance",
  });
  expect(verdict({ kind: "atMostAsStrict" }, { module: small("20%", "50%"), base })).toBe("counterexample");
  const lower = decided({ kind: "atLeastAsStrict" }, { module: small("10%", "40%"), base });
  expect(lower.verdict).toBe("counterexample");
  expect(lower.witness?.levels.map(({ level }) => level)).toEqual([1, 0]);
  // Whoever has 40 % has 20 %, and whoever has nothing to measure is asked nothing: level 2 did not change.
  expect(verdict({ kind: "atLeastAsStrict", level: 2 }, { module: small("10%", "40%"), base })).toBe("proved");
});

it("sees what an empty denominator changes", () => {
  expect(
    verdict({ kind: "atLeastAsStrict" }, { module: small("20%", "40%", "unmet"), base: small("20%", "40%") }),
  ).toBe("proved");
  const met = decided({ kind: "atLeastAsStrict" }, { module: small("20%", "40%"), base: small("20%", "40%", "unmet") });
  expect(met.witness?.inputs["b"]).toEqual({ kind: "number", value: "0" });
});

it("proves and refutes theorems about one framework", () => {
  const fine = { module: small("20%", "40%") };
  expect(verdict({ kind: "levelImplies", level: 2, implied: 1 }, fine)).toBe("proved");
  expect(verdict({ kind: "levelImplies", level: 1, implied: 2 }, fine)).toBe("counterexample");
  expect(verdict({ kind: "levelReachable", level: 2 }, fine)).toBe("proved");
  expect(verdict({ kind: "criterionRelevant", code: "to" }, fine)).toBe("proved");
  expect(verdict({ kind: "raisingNeverLowers", of: "input", name: "a" }, fine)).toBe("proved");
  expect(decided({ kind: "raisingNeverLowers", of: "input", name: "to" }, fine)).toMatchObject({
    verdict: "proved",
    method: "polarity",
  });
  expect(verdict({ kind: "raisingNeverLowers", of: "input", name: "b" }, fine)).toBe("counterexample");
});

it("uses ensures: more than all of them is never reached by sound data", () => {
  const beyond = { module: small("20%", "120%", "unmet") };
  expect(decided({ kind: "levelReachable", level: 2 }, beyond)).toMatchObject({ verdict: "refuted", method: "search" });
  expect(verdict({ kind: "criterionRelevant", code: "to" }, beyond)).toBe("refuted");
});

it("decides conditions of the user, with what is missing left open", () => {
  const modules = { module: small("20%", "40%") };
  const level: Expr = { kind: "level", origin };
  const asked = (code: string): CriteriaExpr => ({
    kind: "criteria",
    quantifier: { kind: "all" },
    set: { listed: true },
    codes: [code],
    status: "met",
    level: 2,
    origin,
  });
  const high = comparison(level, ">=", num(2));
  expect(verdict({ kind: "whenever", condition: high, holds: asked("to") }, modules)).toBe("proved");
  expect(verdict({ kind: "whenever", condition: asked("to"), holds: high }, modules)).toBe("counterexample");
  expect(prove({ kind: "whenever", condition: ref("khong_co"), holds: high }, modules, { asOf })).toMatchObject({
    verdict: "unknown",
  });
});

it("adds constraints up: of three, each two of which hold one, two hold", () => {
  const names = ["x", "y", "z"] as const;
  const three = module({ inputs: inputs({ x: boolean, y: boolean, z: boolean }) });
  const either = (a: string, b: string): Expr => ({ kind: "or", operands: [ref(a), ref(b)], origin });
  const condition: Expr = { kind: "and", operands: [either("x", "y"), either("y", "z"), either("x", "z")], origin };
  const atLeast = (amount: string): Expr => ({
    kind: "conditions",
    quantifier: { kind: "atLeast", amount, unit: "items" },
    conditions: names.map((name) => ref(name)),
    origin,
  });
  expect(decided({ kind: "whenever", condition, holds: atLeast("2") }, { module: three })).toMatchObject({
    verdict: "proved",
  });
  expect(verdict({ kind: "whenever", condition, holds: atLeast("3") }, { module: three })).toBe("counterexample");
});

it("tells where each level can go when an input or a threshold is raised", () => {
  const { inputs: found, thresholds } = polarityOf(small("20%", "40%"), { asOf });
  expect(found).toEqual([
    { input: "a", effect: "raises" },
    { input: "b", effect: "lowers" },
    { input: "to", effect: "raises" },
  ]);
  expect(thresholds.map(({ code, level, effect }) => `${code}@${level} ${effect}`)).toEqual([
    "ty_le@1 lowers",
    "ty_le@2 lowers",
  ]);
});

it("writes a witness as a test", () => {
  const proof = prove({ kind: "levelReachable", level: 2 }, { module: small("20%", "40%", "unmet") }, { asOf });
  expect(proof.witness && witnessAsTest(proof.witness, small("20%", "40%"), "vi")).toMatch(
    /^kiểm thử "bộ chứng minh tìm ra" của test@1\.0\.0 \{\n {2}ngày đánh giá 2026-01-01\n {2}cho a = \d+, b = \d+, to = có\n {2}kỳ vọng mức = 2\n\}\n$/,
  );
});

it("says that it does not know when it may not go on, and why", () => {
  const modules = { module: small("10%", "40%"), base: small("20%", "40%") };
  expect(prove({ kind: "atLeastAsStrict" }, modules, { asOf, maxSteps: 1 })).toMatchObject({
    verdict: "unknown",
    ranOut: true,
  });
  let clock = 0;
  expect(
    prove({ kind: "atLeastAsStrict" }, modules, { asOf, timeoutMs: 5, now: () => (clock += 10) }).reason?.en,
  ).toContain("out of time");
  expect(prove({ kind: "atLeastAsStrict" }, { module: modules.module }, { asOf }).reason?.en).toContain("no base");
});

it("refuses a certificate that was tampered with", () => {
  const modules = { module: small("20%", "50%"), base: small("20%", "40%") };
  const proof = decided({ kind: "atLeastAsStrict" }, modules);
  expect(checkCertificate({ ...proof, steps: [] }, modules, asOf)).not.toEqual([]);
  expect(checkCertificate(proof, { module: small("20%", "30%"), base: small("20%", "40%") }, asOf)).not.toEqual([]);
  expect(checkCertificate({ ...proof, verdict: "refuted" }, modules, asOf)).not.toEqual([]);
  const flipped = proof.steps.map((step) =>
    step.kind === "goal"
      ? { ...step, implications: step.implications.map((each) => ({ ...each, by: "same" as const })) }
      : step,
  );
  expect(checkCertificate({ ...proof, steps: flipped }, modules, asOf)).not.toEqual([]);
});

/** 100 criteria, five levels, each by a rule over all of them. */
function large(shift: number, amount: string, unit: "items" | "share"): Module {
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  const bound = (level: number) => num(`${level * 20 - 10 + shift}%`);
  const criteria = numbers.map((i) =>
    criterion(`c${i}`, {
      class: "extension",
      measure: ratio(`a${i}`, `b${i}`),
      nothing: i % 2 ? "notApplicable" : "unmet",
      requirements: [requirement("atLeast", { 1: bound(1), 2: bound(2), 3: bound(3), 4: bound(4), 5: bound(5) })],
    }),
  );
  const rule: CriteriaExpr = {
    kind: "criteria",
    quantifier: { kind: "atLeast", amount, unit },
    set: { class: "extension", listed: false },
    codes: criteria.map(({ code }) => code),
    status: "met",
    origin,
  };
  return module({
    inputs: inputs(Object.fromEntries(numbers.flatMap((i) => [[`a${i}`, count] as const, [`b${i}`, count] as const]))),
    criteria,
    levels: levels(rule, rule, rule, rule, rule),
  });
}

it("decides 100 criteria under so many of them, or a share of them", () => {
  const base = large(0, "60", "items");
  expect(verdict({ kind: "atLeastAsStrict" }, { module: large(2, "61", "items"), base })).toBe("proved");
  expect(verdict({ kind: "atLeastAsStrict" }, { module: large(2, "59", "items"), base })).toBe("counterexample");
  expect(verdict({ kind: "levelImplies", level: 4, implied: 3 }, { module: base })).toBe("proved");
  const share = large(0, "3/10", "share");
  expect(verdict({ kind: "atLeastAsStrict" }, { module: large(2, "2/5", "share"), base: share })).toBe("proved");
  expect(verdict({ kind: "raisingNeverLowers", of: "input", name: "a7" }, { module: share })).toBe("proved");
  expect(verdict({ kind: "criterionRelevant", code: "c7" }, { module: share })).toBe("proved");
}, 60_000);

it("does not take a share of what is raised for a fixed score", () => {
  const perHead = arithmetic(num("1/4"), "/", ref("a"));
  const fixed: Expr = { kind: "cases", cases: [], otherwise: num(1), origin };
  const scored = (code: string, score: Expr) =>
    criterion(code, { nothing: "met", points: { sort: "points", max: num(5), score, origin } });
  const scores = module({
    levels: levels(undefined),
    inputs: inputs({ a: count }),
    ensures: [ensure(comparison(num(1), "<=", ref("a")), "1 <= a")],
    criteria: [scored("moi_nguoi", perHead), scored("chung", fixed)],
  });
  const claim = { of: "input", name: "a", result: "score" } as const;
  expect(verdict({ kind: "raisingNeverLowers", ...claim }, { module: scores })).not.toBe("proved");
});
