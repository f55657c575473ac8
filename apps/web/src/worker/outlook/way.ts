/** What one unit has to change at least to reach a level, proven and evaluated again. */

import type { Cell, Title, Type } from "@khung/ir";
import { plan, plannerOf, type Obstacle, type PlanStep } from "@khung/simulation";
import { report } from "@khung/diagnostics";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, refuse, type Refused } from "../refusal.ts";
import { populationOfText } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

/** A figure to change. */
export interface WayStep extends Pick<PlanStep, "input" | "from" | "to" | "criteria"> {
  readonly title: Title;
  readonly type: Type;
  readonly unitName?: string;
}

/** Steps that reach the level together. */
export interface WaySteps {
  readonly steps: readonly WayStep[];
  /** That there is no way with less. */
  readonly proven: boolean;
}

/** What comes out. */
export type Way = { readonly entity: string; readonly level: number; readonly goal: number } & (
  | { readonly kind: "plan"; readonly best: WaySteps; readonly others: readonly WaySteps[] }
  | { readonly kind: "reached" }
  | { readonly kind: "impossible"; readonly proven: boolean; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: "open" }
);

export interface WayExchanges {
  readonly way: Exchange<OfVersion & { readonly entity: string; readonly goal: number }, Way | Refused | undefined>;
}

export function wayAnswers(workshop: Workshop): Answers<WayExchanges> {
  return {
    way: ({ entity, goal }, run) =>
      orRefused(async () => {
        const { module, table, asOf } = await populationOfText(workshop);
        const row = table.entities.indexOf(entity);
        if (row < 0) return undefined;
        const planner = plannerOf(module, asOf, { kind: "level", level: goal });
        if (planner === "others" || planner === "points") return refuse(report("KH7008", module.origin, {}));
        const cells = new Map(
          module.inputs.map(({ name }): readonly [string, Cell] => [
            name,
            (Object.hasOwn(table.columns, name) ? table.columns[name]?.at(row) : null) ?? null,
          ]),
        );
        const found = await plan(planner, cells, { alternatives: 2, ...run });
        const head = { entity, level: found.level, goal };
        const inputs = new Map(module.inputs.map((input) => [input.name, input]));
        const told = ({
          steps,
          proven,
        }: {
          readonly steps: readonly PlanStep[];
          readonly proven: boolean;
        }): WaySteps => ({
          proven,
          steps: steps.flatMap(({ input: name, from, to, criteria }) => {
            const input = inputs.get(name);
            if (!input) return [];
            const { title, type, unitName } = input;
            return [{ input: name, from, to, criteria, title, type, ...(unitName !== undefined && { unitName }) }];
          }),
        });
        switch (found.kind) {
          case "plan":
            return { ...head, kind: "plan", best: told(found.best), others: found.alternatives.map(told) };
          case "impossible":
            return { ...head, kind: "impossible", proven: found.proven, obstacles: found.obstacles };
          case "reached":
          case "open":
            return { ...head, kind: found.kind };
        }
      }),
  };
}
