/** Units by criteria: the level that each unit reaches in each criterion alone, and who is ready for the next level. */

import type { StatusRow } from "@khung/evaluator";
import type { Title } from "@khung/ir";
import { Pace, type Population, type Run } from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import { populationOfText } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

/** Stand in the cells for "missing data" and "not applicable". */
export const missingCell = 255;
export const notApplicableCell = 254;

/** A criterion. */
export interface HeatCriterion {
  readonly code: string;
  readonly title: Title;
  /** Of the units that are below the highest level: how many meet it at their next level. */
  readonly ready: { readonly part: number; readonly whole: number };
}

/** Shapes: `cells` row by row, each as many as `criteria`; `levels` one a row. */
export interface Heat {
  readonly criteria: readonly HeatCriterion[];
  readonly cells: Uint8Array;
  readonly levels: Uint8Array;
}

export interface HeatExchanges {
  readonly heat: Exchange<OfVersion, Heat | Refused>;
}

export function heatAnswers(workshop: Workshop): Answers<HeatExchanges> {
  return { heat: (_, run) => orRefused(async () => heatOf(await populationOfText(workshop), run)) };
}

async function heatOf({ module, result }: Population, run: Run): Promise<Heat> {
  const pace = new Pace(run, result.criteria.length);
  const width = result.criteria.length;
  const cells = new Uint8Array(result.level.length * width);
  const top = module.levels.length;
  const criteria: HeatCriterion[] = [];
  for (const [column, { code, states, statuses }] of result.criteria.entries()) {
    await pace.step();
    const seen = statuses.map(cellOf);
    let [part, whole] = [0, 0];
    for (let row = 0; row < states.length; row++) {
      const state = states[row] ?? 0;
      cells[row * width + column] = seen[state] ?? missingCell;
      const level = result.level[row] ?? 0;
      if (level >= top) continue;
      whole++;
      if (allows(statuses[state]?.[level])) part++;
    }
    criteria.push({ code, title: module.criteria[column]?.title ?? { vi: code }, ready: { part, whole } });
  }
  return { criteria, cells, levels: result.level };
}

/** The highest level up to which nothing is unmet; missing data that come before that are said. */
export function cellOf(statuses: StatusRow): number {
  if (statuses.every((status) => status === "notApplicable" || status === null)) return notApplicableCell;
  const stop = statuses.findIndex((status) => !allows(status));
  if (stop < 0) return statuses.length;
  return statuses[stop] === "missing" ? missingCell : stop;
}

/** A level asks nothing of a criterion, or is met. */
function allows(status: StatusRow[number] | undefined): boolean {
  return status !== "unmet" && status !== "missing";
}
