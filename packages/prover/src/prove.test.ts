import type { Cell, Module } from "@khung/ir";
import { arbitraryModule, arbitraryScoredModule, arbitraryTable } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkCertificate } from "./check-certificate.ts";
import type { Claim, Modules } from "./claim.ts";
import { confirm } from "./confirm.ts";
import { prove } from "./prove.ts";
import { unprovedIn } from "./theorem.ts";
import { withoutCriterion } from "./variants.ts";

const asOf = "2025-07-01";

/** A module, an edited copy of it and rows of data for both. */
const casesOf = (modules: fc.Arbitrary<Module>) =>
  modules.chain((module) =>
    fc.record({
      module: fc.constant(module),
      edited: fc.oneof(
        fc.constantFrom(...module.criteria.map(({ code }) => withoutCriterion(module, code))),
        fc.constantFrom("1/10", "1/2", "3", "100").map((value) => withThreshold(module, value)),
      ),
      table: arbitraryTable(module, 16),
    }),
  );
const plain = casesOf(arbitraryModule);
const scored = casesOf(arbitraryScoredModule.filter((module) => unprovedIn(module).length === 0));

/** The first requirement's first bound replaced. */
function withThreshold(module: Module, value: string): Module {
  const [first, ...rest] = module.criteria;
  if (!first || first.measureType?.kind !== "number") return module;
  const [requirement, ...others] = first.requirements;
  const [entry, ...levels] = requirement?.levels ?? [];
  if (!requirement || !entry || requirement.comparison === "condition") return module;
  const changed = { ...entry, value: { kind: "number", value, origin: entry.origin } as const };
  return {
    ...module,
    criteria: [{ ...first, requirements: [{ ...requirement, levels: [changed, ...levels] }, ...others] }, ...rest],
  };
}

it.each([
  ["without points", plain, 120, 5, 0.2],
  ["with points", scored, 80, 2, 0.4],
] as const)(
  "never proves what data refute, nor shows data that the interpreter does not confirm: %s",
  (_, cases, numRuns, least, most) => {
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ module, edited, table }) => {
        const rows = table.entities.map((_, row): Readonly<Record<string, Cell>> =>
          Object.fromEntries(module.inputs.map(({ name }) => [name, table.columns[name]?.at(row) ?? null])),
        );
        const top = module.levels.length;
        const raisable = module.inputs.find(({ type }) => type.kind === "number" || type.kind === "boolean");
        const claims: readonly (readonly [Claim, Modules])[] = [
          [{ kind: "atLeastAsStrict" }, { module: edited, base: module }],
          [{ kind: "atMostAsStrict" }, { module: edited, base: module }],
          [{ kind: "levelImplies", level: top, implied: 1 }, { module }],
          [{ kind: "levelReachable", level: top }, { module }],
          [{ kind: "criterionRelevant", code: module.criteria[0]?.code ?? "" }, { module }],
          ...(raisable
            ? [[{ kind: "raisingNeverLowers", of: "input", name: raisable.name }, { module }] as const]
            : []),
          ...(raisable
            ? ([
                [{ kind: "raisingNeverRaises", of: "input", name: raisable.name }, { module }],
                [{ kind: "raisingNeverLowers", of: "input", name: raisable.name, result: "score" }, { module }],
              ] as const)
            : []),
          ...module.outcomes
            .slice(0, 1)
            .map(({ condition }): readonly [Claim, Modules] => [{ kind: "always", condition }, { module }]),
          ...module.outcomes
            .slice(0, 2)
            .map(({ condition }, i, all): readonly [Claim, Modules] => [
              { kind: "whenever", condition, holds: all[1 - i]?.condition ?? condition },
              { module },
            ]),
        ];
        for (const [claim, modules] of claims) {
          const proof = prove(claim, modules, { asOf, maxSteps: 3000 });
          const key = `${claim.kind} ${proof.verdict}`;
          verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
          expect(checkCertificate(proof, modules, asOf), key).toEqual([]);
          expect(proof.verdict === "unknown", key).toBe(proof.reason !== undefined);
          const exists = claim.kind === "levelReachable" || claim.kind === "criterionRelevant";
          if (proof.verdict !== (exists ? "refuted" : "proved")) continue;
          for (const cells of rows) {
            const known = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
            const raised = "of" in claim && raisable ? rows.map((other) => other[raisable.name] ?? null) : [null];
            for (const to of raised) {
              const from = raisable && known[raisable.name];
              const higher = raisable && from !== undefined && from !== null && to !== null && isHigher(to, from);
              const data = { cells: known, ...(higher && { raised: { ...known, [raisable.name]: to } }) };
              expect(confirm(claim, modules, data, asOf), key).toBeUndefined();
            }
          }
        }
      }),
      { numRuns },
    );
    for (const kind of ["atLeastAsStrict", "levelImplies", "raisingNeverLowers", "whenever"]) {
      expect(verdicts.get(`${kind} proved`), kind).toBeGreaterThan(least);
      expect(verdicts.get(`${kind} counterexample`), kind).toBeGreaterThan(0);
    }
    const total = [...verdicts.values()].reduce((a, b) => a + b, 0);
    const unknown = [...verdicts].reduce((sum, [key, count]) => sum + (key.endsWith("unknown") ? count : 0), 0);
    expect(unknown / total).toBeLessThan(most);
  },
  60_000,
);

function isHigher(a: Cell, b: Cell): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return a === true && b === false;
  return (
    typeof a === "object" &&
    typeof b === "object" &&
    a !== null &&
    b !== null &&
    a.numerator * b.denominator > b.numerator * a.denominator
  );
}
