/** One entity: what it would take to reach a level, and who is most like it one level up. */

import { report } from "@khung/diagnostics";
import type { Rational, Title } from "@khung/ir";
import type { Costs, Plan, Population, Run } from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, refuse, type Refused } from "../refusal.ts";
import type { Workshop } from "../workshop.ts";
import { askedIn, type Standing } from "./asked.ts";
import { populationOfText } from "./sides.ts";

interface OfEntity extends OfVersion {
  /** Its official code. */
  readonly entity: string;
}

/** The least that the entity has to change. */
export interface EntityPlan {
  readonly entity: string;
  readonly goal: number;
  /** What is counted: costs where they are given, else how many figures change. */
  readonly measure: "costs" | "inputsChanged";
  readonly plan: Plan;
}

/** What a change of an input costs; `null`: it may not change. Inputs that are not named may not either. */
export type PlanCosts = Readonly<
  Record<string, { readonly each: Rational; readonly fixed?: Rational; readonly most?: Rational } | null>
>;

/** The entity one level up that is most like this one. */
export interface Similar {
  readonly row: number;
  readonly entity: string;
  readonly level: number;
  /** Statuses, of all criteria at all levels, that are the same in both, and how many there are. */
  readonly same: number;
  readonly all: number;
  /** Criteria that keep this one from its next level and are met there, with both standings at that level. */
  readonly ahead: readonly {
    readonly code: string;
    readonly title: Title;
    readonly mine: Standing;
    readonly theirs: Standing;
  }[];
}

export interface OneEntityExchanges {
  /** Absent: nobody is one level up. */
  readonly similar: Exchange<OfEntity, Similar | Refused | undefined>;
  /** `alternatives`: further plans, each without something that those before it change. */
  readonly plan: Exchange<
    OfEntity & { readonly level: number; readonly costs?: PlanCosts; readonly alternatives?: number },
    EntityPlan | Refused
  >;
}

export function oneEntityAnswers(workshop: Workshop): Answers<OneEntityExchanges> {
  return {
    similar: ({ entity }) =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        return similarTo(population, rowOf(population, entity));
      }),
    plan: (ask, run) => orRefused(async () => planFor(await populationOfText(workshop), ask, run)),
  };
}

function rowOf({ table, module }: Population, entity: string): number {
  const row = table.entities.indexOf(entity);
  return row >= 0 ? row : refuse(report("KH7063", module.origin, { entity }));
}

async function planFor(
  population: Population,
  { entity, level, costs: given, alternatives = 0 }: Parameters<Answers<OneEntityExchanges>["plan"]>[0],
  run: Run,
): Promise<EntityPlan> {
  const { module, asOf } = population;
  const row = rowOf(population, entity);
  const { cellsOf, plan, plannerOf } = await import("./planning.ts");
  const planner = plannerOf(module, asOf, { kind: "level", level }, given && costsOf(given));
  if (typeof planner === "string") return refuse(report("KH7036", module.origin, {}));
  const found = await plan(planner, cellsOf(planner, population.table, row), { ...run, alternatives });
  return { entity, goal: level, measure: given ? "costs" : "inputsChanged", plan: found };
}

function costsOf(given: PlanCosts): Costs {
  const none = { numerator: 0n, denominator: 1n };
  return new Map(Object.entries(given).map(([name, cost]) => [name, cost ? { fixed: none, ...cost } : undefined]));
}

/** The most like: by how many statuses are the same; the first of those in the table. */
function similarTo(population: Population, row: number): Similar | undefined {
  const { module, table, result } = population;
  const next = (result.level[row] ?? 0) + 1;
  const statuses = result.criteria.map(
    ({ states, statuses: all }) =>
      (each: number) =>
        all[states[each] ?? 0] ?? [],
  );
  const sameAs = (other: number): number =>
    statuses.reduce((sum, of) => {
      const theirs = of(other);
      return sum + of(row).filter((status, i) => status === theirs[i]).length;
    }, 0);
  const best = table.entities.reduce<{ readonly row: number; readonly same: number } | undefined>((found, _, other) => {
    if (result.level[other] !== next) return found;
    const same = sameAs(other);
    return found && found.same >= same ? found : { row: other, same };
  }, undefined);
  if (!best) return undefined;
  const { standing } = askedIn(population);
  const ahead = module.criteria.flatMap(({ code, title }, position) => {
    const of = statuses[position];
    const [mine, theirs] = [of?.(row)[next - 1], of?.(best.row)[next - 1]];
    if ((mine !== "unmet" && mine !== "missing") || theirs !== "met") return [];
    return [{ code, title, mine: standing(code, next, row), theirs: standing(code, next, best.row) }];
  });
  return {
    row: best.row,
    entity: table.entities[best.row] ?? "",
    level: next,
    same: best.same,
    all: statuses.reduce((sum, of) => sum + of(row).length, 0),
    ahead,
  };
}
