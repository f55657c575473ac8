/** The text over the data: who reaches which level, and why one has the level it has. */

import { explain } from "@khung/evaluator";
import { report } from "@khung/diagnostics";
import type { Module, Origin } from "@khung/ir";
import type { Population } from "../state/list.ts";
import { countStandings } from "../state/standings.ts";
import type { FrameworkHead, Study } from "../state/study.ts";
import type { Why } from "../state/why.ts";
import type { Assessed } from "./assessments.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, refuse, type Refused } from "./refusal.ts";
import { moduleOfText } from "./simulation/sides.ts";
import type { Results, ResultsTask } from "./threads/results.ts";
import type { Workshop } from "./workshop.ts";

/** What evaluating a text gave; `study` is absent while the text has errors or there are no data. */
export interface Evaluated {
  readonly version: number;
  readonly study?: Study;
}

export interface PopulationExchanges {
  readonly explain: Exchange<{ readonly entity: string }, Why | undefined>;
  readonly population: Exchange<object, Population | undefined>;
  readonly evaluate: Exchange<OfVersion, Evaluated>;
  /** Where things are written in the text. */
  readonly places: Exchange<OfVersion, Places | Refused>;
  /** Points, ranks, reports, problems of the data: a whole evaluation, in a thread of its own. */
  readonly results: Exchange<OfVersion, Results | Refused>;
}

/** A stretch of the text, in offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where criteria and levels are written; those of texts below are not here. */
export interface Places {
  /** By code. */
  readonly criteria: Readonly<Record<string, Stretch>>;
  /** By the stable id of a threshold, `cqs.x@3`: what the criterion asks at the level. */
  readonly requirements: Readonly<Record<string, Stretch>>;
  /** By number. */
  readonly levels: Readonly<Record<number, Stretch>>;
}

export function populationAnswers(workshop: Workshop): Answers<PopulationExchanges> {
  return {
    explain: ({ entity }) => workshop.last && whyOf(workshop.last, entity),
    population: () => workshop.last && entitiesOf(workshop.last),
    evaluate: async ({ version }) => {
      const study = await studyOf(workshop, version);
      return { version, ...(study && { study }) };
    },
    places: () => orRefused(() => placesIn(moduleOfText(workshop))),
    results: (_, { signal }) =>
      orRefused(async () => {
        const module = moduleOfText(workshop);
        const file = workshop.data ?? refuse(report("KH7061", module.origin, {}));
        await using pool = workshop.pool("results", signal);
        const below = workshop.tierBelow(module);
        const { name, bytes, asOf } = file;
        const task: ResultsTask = { module, name, bytes, asOf, ...(below && { below }) };
        return (await pool.run(task)) as Results;
      }),
  };
}

function placesIn({ criteria, levels, origin: { file } }: Module): Places {
  const stretch = (origin: Origin): Stretch | undefined =>
    origin.file === file ? { from: origin.start, to: origin.end } : undefined;
  const known = <K extends string | number>(all: readonly (readonly [K, Origin])[]): Record<K, Stretch> =>
    Object.fromEntries(
      all.flatMap(([key, origin]) => [[key, stretch(origin)] as const]).filter(([, at]) => at),
    ) as Record<K, Stretch>;
  const requirements = criteria.flatMap(({ code, requirements: all }) =>
    all.flatMap((each) => each.levels.map(({ level, origin }) => [`${code}@${level}`, origin] as const)),
  );
  return {
    criteria: known(criteria.map(({ code, origin }) => [code, origin] as const)),
    requirements: known(requirements),
    levels: known(levels.map(({ number, origin }) => [number, origin] as const)),
  };
}

async function studyOf(workshop: Workshop, version: number): Promise<Study | undefined> {
  const started = workshop.now();
  const { module, original } = workshop;
  const compiled = workshop.now();
  if (!module) return undefined;
  const found = await workshop.assess(module, ...(original ? [original] : []));
  if (!found) return undefined;
  const [mine, base] = found;
  workshop.keep(mine);
  return {
    version,
    framework: headOf(module),
    asOf: mine.asOf,
    names: module.levels.map(({ number, title }) => ({ number, title })),
    levels: mine.levels,
    ...(base && { original: base.levels.reached }),
    standings: countStandings(module),
    ...(module.children && { below: { ...module.children, entities: mine.children?.table.entities.length ?? 0 } }),
    milliseconds: { compile: compiled - started, evaluate: workshop.now() - compiled },
  };
}

function headOf({ id, version, title, decision, effective, criteria }: Module): FrameworkHead {
  return {
    id,
    version,
    title,
    ...(decision && { decision: decision.number }),
    ...(effective && { effectiveFrom: effective.from }),
    criteria: criteria.length,
  };
}

function entitiesOf({ module, table: { entities, labels, columns } }: Assessed): Population {
  const label = (name: string): readonly string[] => entities.map((_, row) => labels[name]?.[row] ?? "");
  const names = label("name").map((name, row) => (name === "" ? (entities[row] ?? "") : name));
  const counts = new Uint16Array(entities.length);
  for (const { name } of module.inputs) {
    const column = columns[name];
    if (!column) continue;
    for (let row = 0; row < counts.length; row++)
      if ((column.at(row) ?? null) !== null) counts[row] = (counts[row] ?? 0) + 1;
  }
  return { codes: entities, names, places: label("province"), reported: { counts, of: module.inputs.length } };
}

function whyOf({ module, table, asOf, children }: Assessed, entity: string): Why | undefined {
  const explanation = explain(module, table, entity, { asOf, ...(children && { children }) });
  if (!explanation) return undefined;
  const inputs = module.inputs.map(
    ({ name, title, unitName, type }) => [name, { title, type, ...(unitName !== undefined && { unitName }) }] as const,
  );
  const measures = module.criteria.flatMap(({ code, measure, measureType }) =>
    measure && measureType
      ? [[code, { type: measureType, ratio: measure.kind === "arithmetic" && measure.operator === "/" }] as const]
      : [],
  );
  return {
    explanation,
    inputs: Object.fromEntries(inputs),
    groups: Object.fromEntries(module.groups.map(({ name, title }) => [name, title])),
    measures: Object.fromEntries(measures),
  };
}
