/** How far a framework is known to be official: counted over every title, measure and threshold. */

import type { Criterion, Module, Provenance, Standing } from "@khung/ir";

export type Aspect = Provenance["aspect"];
/** `unsaid`: the text does not say. */
export type StatedStanding = Standing | "unsaid";
export type StandingCounts = Readonly<Record<StatedStanding, number>>;
export type Standings = Readonly<Record<Aspect, StandingCounts>>;

export const aspects: readonly Aspect[] = ["title", "measure", "thresholds"];
export const standingOrder: readonly StatedStanding[] = ["verified", "likely", "illustrative", "unsaid"];

/** What the text says of one part; a statement about one level wins over one about all. */
export function standingOf(provenance: readonly Provenance[], aspect: Aspect, level?: number): Provenance | undefined {
  const about = provenance.filter((one) => one.aspect === aspect);
  return (
    about.find((one) => one.level !== undefined && one.level === level) ?? about.find((one) => one.level === undefined)
  );
}

/** Counts the parts of a module by standing. A criterion has one title, at most one measure, a threshold per level. */
export function countStandings(module: Pick<Module, "criteria">): Standings {
  const empty = () => ({ verified: 0, likely: 0, illustrative: 0, unsaid: 0 });
  const counts = { title: empty(), measure: empty(), thresholds: empty() };
  for (const criterion of module.criteria) {
    const { provenance } = criterion;
    counts.title[standingOf(provenance, "title")?.standing ?? "unsaid"]++;
    if (criterion.measure) counts.measure[standingOf(provenance, "measure")?.standing ?? "unsaid"]++;
    for (const level of statedLevels(criterion)) {
      counts.thresholds[standingOf(provenance, "thresholds", level)?.standing ?? "unsaid"]++;
    }
  }
  return counts;
}

/** Adds up the aspects. */
export function sumStandings(standings: Standings): StandingCounts {
  const sum = (standing: StatedStanding) => aspects.reduce((total, aspect) => total + standings[aspect][standing], 0);
  return { verified: sum("verified"), likely: sum("likely"), illustrative: sum("illustrative"), unsaid: sum("unsaid") };
}

function statedLevels(criterion: Criterion): ReadonlySet<number> {
  return new Set(criterion.requirements.flatMap(({ levels }) => levels.map(({ level }) => level)));
}
