// Theorems about the national frameworks, and about copies of them that were edited as a province would.
import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { interpretEntity } from "@khung/evaluator";
import { fromExact, type Module } from "@khung/ir";
import { checkCertificate, prove, witnessAsTest, type Claim, type Modules } from "@khung/prover";
import { expect, it } from "vitest";

const asOf = "2026-11-22";
const national = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "../../../examples/national", `${name}.khung`), "utf8");

function compiled(text: string): Module {
  const { modules, diagnostics } = compile([{ file: "x.khung", text }], { asOf });
  const [module] = modules;
  if (!module) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return module;
}

/** The text with one passage replaced; throws when it is not there. */
function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not found: ${from}`);
  return text.replace(from, to);
}

const text = national("xa-1.0");
const commune = compiled(text);
const district = compiled(national("huyen-1.0"));
const online = "require at least { 2: 20%, 3: 40%, 4: 80%, 5: 90% }";
const tightened = compiled(edited(text, online, "require at least { 2: 20%, 3: 50%, 4: 85%, 5: 90% }"));
const loosened = compiled(edited(text, online, "require at least { 2: 20%, 3: 40%, 4: 79%, 5: 90% }"));

function decided(claim: Claim, modules: Modules) {
  const proof = prove(claim, modules, { asOf });
  expect(checkCertificate(proof, modules, asOf), JSON.stringify(claim)).toEqual([]);
  return proof;
}
const verdict = (claim: Claim, modules: Modules) => decided(claim, modules).verdict;

it("proves tightened thresholds stricter, and not looser", () => {
  expect(decided({ kind: "atLeastAsStrict" }, { module: tightened, base: commune })).toMatchObject({
    verdict: "proved",
    method: "dominance",
  });
  expect(verdict({ kind: "atMostAsStrict" }, { module: tightened, base: commune })).toBe("counterexample");
  expect(verdict({ kind: "atMostAsStrict", level: 2 }, { module: tightened, base: commune })).toBe("proved");
});

it("shows the commune that one lowered threshold lets in, as a test in both surfaces", () => {
  const { witness, verdict: found } = decided({ kind: "atLeastAsStrict" }, { module: loosened, base: commune });
  expect(found).toBe("counterexample");
  expect(witness?.levels[0]?.level).toBe(4);
  expect(witness?.levels[1]?.level).toBe(3);
  if (!witness) return;
  for (const [surface, header] of [
    ["vi", "ngôn ngữ vi"],
    ["en", "language en"],
  ] as const) {
    const source = {
      file: "witness.test.khung",
      text: `${header}\n\n${witnessAsTest({ ...witness, levels: witness.levels.slice(1) }, commune, surface)}`,
    };
    const { tests, diagnostics } = compile([{ file: "xa.khung", text }, source], { asOf });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const [test] = tests;
    const cells = Object.fromEntries(
      (test?.given ?? []).map(({ name, value }) => [
        name,
        value && (value.kind === "number" ? fromExact(value.value) : value.value),
      ]),
    );
    expect(test?.expectations).toMatchObject([{ kind: "level", level: 3 }]);
    expect(interpretEntity(commune, "1", cells, { asOf: test?.asOf ?? "" }).level).toBe(3);
  }
});

it("proves an added criterion stricter, and shows what a dropped one lets in", () => {
  const added = edited(
    text,
    "    criterion kts.htx_tap_huan",
    '    criterion kts.camera extension "Camera" {\n      measure so_cuoc_hop\n      require at least { 3: 2 }\n    }\n    criterion kts.htx_tap_huan',
  );
  expect(verdict({ kind: "atLeastAsStrict" }, { module: compiled(added), base: commune })).toBe("proved");
  const dropped: Module = { ...commune, criteria: commune.criteria.filter(({ code }) => code !== "kts.htx_tap_huan") };
  expect(verdict({ kind: "atLeastAsStrict" }, { module: dropped, base: commune })).toBe("counterexample");
  expect(verdict({ kind: "atMostAsStrict" }, { module: dropped, base: commune })).toBe("proved");
});

it("knows the national frameworks: levels, criteria, what may be raised", () => {
  for (const module of [commune, district]) {
    for (const { number } of module.levels)
      expect(verdict({ kind: "levelReachable", level: number }, { module })).toBe("proved");
    for (const { code } of module.criteria)
      expect(verdict({ kind: "criterionRelevant", code }, { module }), code).toBe("proved");
    for (const implied of [1, 2])
      expect(verdict({ kind: "levelImplies", level: implied + 1, implied }, { module })).toBe("proved");
  }
  // At level 3 the class of the commune decides a threshold, at level 4 it does not: without the class level 3 cannot be told.
  expect(verdict({ kind: "levelImplies", level: 4, implied: 3 }, { module: commune })).toBe("counterexample");
  // The district's level 4 no longer asks for computers.
  expect(verdict({ kind: "levelImplies", level: 4, implied: 3 }, { module: district })).toBe("counterexample");
  const raising = (input: string) =>
    verdict({ kind: "raisingNeverLowers", of: "input", name: input }, { module: commune });
  expect(["ho_so_toan_trinh", "co_ban_chi_dao", "hai_long"].map(raising)).toEqual(["proved", "proved", "proved"]);
  expect(["ho_so", "thue_bao_2g"].map(raising)).toEqual(["counterexample", "counterexample"]);
}, 60_000);
