/** Plans as the JSON of the contract. Amounts are exact texts. */

import { isRational, toExactText, toNumber, type Cell } from "@khung/ir";
import type { Effort } from "./lever.ts";
import type { PlanSummary } from "./plan-all.ts";
import type { Plan, Steps } from "./plan.ts";
import type { Planner } from "./planner.ts";

/** Of `khung plan`: one entity. */
export function planJson(entity: string, found: Plan, planner: Planner): Readonly<Record<string, unknown>> {
  const head = {
    entity,
    goal: goalJson(planner),
    level: found.level,
    ...(found.score && { score: toExactText(found.score) }),
  };
  const measure = measureOf(planner);
  switch (found.kind) {
    case "reached":
      return { ...head, outcome: "reached", measure, steps: [], cost: "0", verified: true };
    case "impossible":
      return {
        ...head,
        outcome: "impossible",
        proven: found.proven,
        steps: [],
        verified: false,
        obstacles: found.obstacles,
        unmoved: unmovedJson(found),
      };
    case "open":
      return {
        ...head,
        outcome: "open",
        proven: false,
        measure,
        bound: costText(found.bound),
        steps: [],
        verified: false,
        unmoved: unmovedJson(found),
      };
    case "plan":
      return {
        ...head,
        outcome: "plan",
        measure,
        ...stepsJson(found.best),
        alternatives: found.alternatives.map(stepsJson),
        unmoved: unmovedJson(found),
      };
  }
}

/** What is counted as cost: money or whatever the table of costs is in, else how many inputs change. */
function measureOf({ costs }: Planner): "costs" | "inputsChanged" {
  return costs ? "costs" : "inputsChanged";
}

function goalJson({ goal, module }: Planner): unknown {
  if (goal.kind === "score") return { score: toExactText(goal.least) };
  return { level: goal.level, id: module.levels[goal.level - 1]?.id ?? "" };
}

function stepsJson({ steps, effort, proven, bound, verified, level, score, worse }: Steps) {
  return {
    steps: steps.map((step) => ({
      input: step.input,
      kind: step.from === null ? "report" : "change",
      from: cellJson(step.from),
      to: cellJson(step.to),
      cost: toExactText(step.effort[0]),
      criteria: step.criteria,
    })),
    cost: costText(effort),
    /** Only for showing: what decides between plans of equal cost. */
    tieBreak: toNumber(effort[1]),
    proven,
    ...(bound && { bound: costText(bound) }),
    verified,
    reaches: { level, ...(score && { score: toExactText(score) }) },
    worse,
  };
}

function unmovedJson({ unmoved }: Plan) {
  return [...unmoved].map(([input, why]) => ({ input, why }));
}

function costText([cost]: Effort): string {
  return toExactText(cost);
}

function cellJson(cell: Cell): string | boolean | null {
  return isRational(cell) ? toExactText(cell) : cell;
}

/** Of `khung plan --all`. */
export function planSummaryJson(summary: PlanSummary, planner: Planner): Readonly<Record<string, unknown>> {
  const { effort, ...counts } = summary;
  return { goal: goalJson(planner), measure: measureOf(planner), ...counts, cost: costText(effort) };
}
