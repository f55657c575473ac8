/** Claims of the corpus: the verdict that a person argued, a certificate that holds, a test that fails where the claim does. */

import { proveStatement, witnessAsTest, type StatementProof } from "@khung/prover";
import { compile } from "@khung/compiler";
import type { ClaimStatement, Module } from "@khung/ir";
import { expect, it } from "vitest";
import { blocksOf, type Case } from "./case-format.ts";
import { engines } from "./engines.ts";
import { readCases } from "./read-cases.ts";
import { runCase, sourcesOf } from "./run-case.ts";
import { failedTests } from "./run-tests.ts";

const asOf = "2026-11-22";
const withClaims = readCases("good").filter((item) => blocksOf(item, "claims").length > 0);

it.each(withClaims.map((item) => [item.file, item] as const))("%s", async (_, item) => {
  const { compiled, module } = await runCase(item);
  const all = compiled.modules;
  const find = (id: string, version?: string) =>
    all.find((each) => each.id === id && (version === undefined || each.version === version));
  const claims: readonly (readonly [ClaimStatement, Module | undefined])[] = [
    ...(module?.claims ?? []).map(({ statement }) => [statement, module] as const),
    ...compiled.claims.map(({ statement, framework }) => [statement, find(framework.id, framework.version)] as const),
  ];
  const proofs = claims.map(([statement, about]) => {
    if (!about) throw new Error("a claim about a framework that is not there");
    const proof = proveStatement(statement, about, { asOf }, find);
    expectTests(item, proof, about);
    return proof;
  });
  expect(proofs.map(({ verdict }) => verdict)).toEqual(blocksOf(item, "claims")[0]?.text.trim().split("\n"));
});

/** What is shown against a claim reads back, in both surfaces, and passes when run. */
function expectTests(item: Case, { parts }: StatementProof, module: Module): void {
  for (const { proof } of parts) {
    if (!proof.witness) continue;
    for (const [surface, header] of [
      ["vi", "ngôn ngữ vi"],
      ["en", "language en"],
    ] as const) {
      const text = `${header}\n\n${witnessAsTest(proof.witness, module, surface)}`;
      const compiled = compile([...sourcesOf(item), { file: "found.test.khung", text }], { asOf });
      expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(compiled.tests.length).toBeGreaterThan(0);
      for (const engine of engines) expect(failedTests(compiled, engine, asOf), text).toEqual([]);
    }
  }
}
