/** Comparisons that cannot hold together, with the combination that shows it. */

import { toExact, zero } from "@khung/ir";
import type { Lemma } from "./certificate.ts";
import { comparisonOf } from "./constraints.ts";
import type { Formula } from "./formula.ts";
import type { Linear } from "./linear.ts";
import { solve, type Feasibility, type Row } from "./simplex.ts";
import type { Space } from "./space.ts";

/** The literals that are comparisons, solved together with what holds of all data; or the lemma that they cannot all hold. */
export function solveComparisons(
  space: Space,
  literals: readonly Formula[],
  keepGoing?: () => boolean,
): Exclude<Feasibility, { kind: "combination" }> | { readonly kind: "lemma"; readonly lemma: Lemma } {
  const said = literals.flatMap((literal) => {
    const row = comparisonOf(space, literal);
    return row ? [{ literal, row }] : [];
  });
  const facts = factsAbout(
    space,
    said.map(({ row }) => row.form),
  );
  const rows: readonly Row[] = [...facts.map(([, form]) => ({ form, strict: false })), ...said.map(({ row }) => row)];
  const found = solve(rows, keepGoing);
  if (found.kind !== "combination") return found;
  const weight = (row: number): string => toExact(found.weights.get(row) ?? zero);
  const used = said
    .map(({ literal }, i) => ({ literal, weight: weight(facts.length + i) }))
    .filter((each) => each.weight !== "0");
  return {
    kind: "lemma",
    lemma: {
      by: "comparison",
      literals: used.map(({ literal }) => -literal),
      weights: used.map((each) => each.weight),
      facts: facts.map(([fact], i) => [fact, weight(i)] as const).filter(([, each]) => each !== "0"),
    },
  };
}

/** The facts about the variables of some forms, and about those that these facts bring in. */
function factsAbout(space: Space, forms: readonly Linear[]): readonly (readonly [number, Linear])[] {
  const names = new Set(forms.flatMap(({ terms }) => [...terms.keys()]));
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const { terms } of space.facts) {
      if (terms.size > 1 && [...terms.keys()].some((name) => names.has(name)))
        for (const name of terms.keys()) names.add(name);
    }
  }
  return space.facts.flatMap((form, fact) =>
    [...form.terms.keys()].every((name) => names.has(name)) ? [[fact, form] as const] : [],
  );
}
