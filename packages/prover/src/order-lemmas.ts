/** What comparisons of one measure with several bounds say of each other: more implies less. */

import type { Lemma } from "./certificate.ts";
import { solveComparisons } from "./compare-lemma.ts";
import type { Formula } from "./formula.ts";
import { byBound, type Crossing, type Space } from "./space.ts";

/** Lemmas between neighbouring bounds of every measure; between copies of the data also at equal bounds. */
export function orderLemmas(space: Space): readonly Lemma[] {
  const families = new Map<string, Crossing[]>();
  for (const crossing of space.crossings)
    families.set(crossing.measure, [...(families.get(crossing.measure) ?? []), crossing]);
  const found: Lemma[] = [];
  const relate = (stronger: Crossing, weaker: Crossing): void => {
    if (stronger.holds === weaker.holds) return;
    const lemma =
      impliesBy(space, [stronger.holds], weaker.holds) ??
      impliesBy(space, [stronger.holds, stronger.defined], weaker.holds);
    if (lemma) found.push(lemma);
  };
  for (const family of families.values()) {
    const sorted = family.toSorted(byBound);
    const copies = copiesOf(sorted);
    for (const copy of copies) for (let i = 1; i < copy.length; i++) relateAt(copy, i);
    for (const copy of copies) {
      for (const other of copies) {
        if (copy === other) continue;
        for (const crossing of copy) {
          const partner = other.findLast((each) => byBound(each, crossing) <= 0);
          if (partner) relate(crossing, partner);
        }
      }
    }
  }
  return found;

  function relateAt(copy: readonly Crossing[], i: number): void {
    const [weaker, stronger] = [copy[i - 1], copy[i]];
    if (weaker && stronger) relate(stronger, weaker);
  }
}

/** Crossings of one measure in one copy of the data each: those of equal bounds are of different copies. */
function copiesOf(sorted: readonly Crossing[]): readonly (readonly Crossing[])[] {
  const copies: Crossing[][] = [];
  for (const crossing of sorted) {
    const free =
      copies.find((copy) => copy.every((each) => byBound(each, crossing) !== 0 && each.defined === crossing.defined)) ??
      [];
    if (free.length === 0) copies.push(free);
    free.push(crossing);
  }
  return copies;
}

/** The lemma that some literals, all of them comparisons, imply another. */
export function impliesBy(space: Space, literals: readonly Formula[], implied: Formula): Lemma | undefined {
  const solved = solveComparisons(space, [...literals, -implied]);
  return solved.kind === "lemma" ? solved.lemma : undefined;
}
