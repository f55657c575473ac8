/** How far a framework is known to be official: its criteria's titles and measures, and every single threshold. */

import type { Criterion, Module, Provenance, Standing } from "@khung/ir";

/** `unsaid`: the text does not say. */
export type KnownStanding = Standing | "unsaid";
export type StandingCounts = Readonly<Record<KnownStanding, number>>;

/** Titles and measures are counted per criterion, thresholds per criterion and level. */
export type ProvenanceCounts = Readonly<Record<Provenance["aspect"], StandingCounts>>;

/** What is said of one aspect; for a threshold, what is said of its level alone comes first. */
export function standingOf(criterion: Criterion, aspect: Provenance["aspect"], level?: number): KnownStanding {
  const said = criterion.provenance.filter((each) => each.aspect === aspect);
  const own = said.find((each) => each.level !== undefined && each.level === level);
  return (own ?? said.find((each) => each.level === undefined))?.standing ?? "unsaid";
}

/** Levels at which a criterion asks something, ascending. */
export function levelsOf(criterion: Criterion): readonly number[] {
  const levels = criterion.requirements.flatMap((requirement) => requirement.levels.map(({ level }) => level));
  return [...new Set(levels)].toSorted((a, b) => a - b);
}

/** How many of a framework's parts stand how. */
export function countProvenance(module: Pick<Module, "criteria">): ProvenanceCounts {
  const count = (standings: readonly KnownStanding[]): StandingCounts => {
    const of = (standing: KnownStanding) => standings.filter((each) => each === standing).length;
    return { verified: of("verified"), likely: of("likely"), illustrative: of("illustrative"), unsaid: of("unsaid") };
  };
  return {
    title: count(module.criteria.map((criterion) => standingOf(criterion, "title"))),
    measure: count(module.criteria.map((criterion) => standingOf(criterion, "measure"))),
    thresholds: count(
      module.criteria.flatMap((criterion) =>
        levelsOf(criterion).map((level) => standingOf(criterion, "thresholds", level)),
      ),
    ),
  };
}
