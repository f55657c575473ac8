/** The text over the data: who reaches which level, and why one has the level it has. */

import { explain } from "@khung/evaluator";
import type { Module } from "@khung/ir";
import type { Population } from "../state/list.ts";
import { countStandings } from "../state/standings.ts";
import type { FrameworkHead, Study } from "../state/study.ts";
import type { Why } from "../state/why.ts";
import type { Assessed } from "./assessments.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
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
}

export function populationAnswers(workshop: Workshop): Answers<PopulationExchanges> {
  return {
    explain: ({ entity }) => workshop.last && whyOf(workshop.last, entity),
    population: () => workshop.last && entitiesOf(workshop.last),
    evaluate: async ({ version }) => {
      const study = await studyOf(workshop, version);
      return { version, ...(study && { study }) };
    },
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

function whyOf({ module, table, asOf }: Assessed, entity: string): Why | undefined {
  const explanation = explain(module, table, entity, { asOf });
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
