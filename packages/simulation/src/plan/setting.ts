/** What the search for a plan chooses from: the ways of each component of an entity's inputs. */

import { glance, valueOfExpr } from "@khung/evaluator/observing";
import type { Cell, Expr } from "@khung/ir";
import { gaugesOf, type Gauges } from "./gauges.ts";
import { compareEfforts, leverOf, reportOf, type Effort, type Lever } from "./lever.ts";
import { shareCap } from "./movable.ts";
import { componentsOf, optionsOf, type Option, type Options } from "./options.ts";
import type { Planner } from "./planner.ts";
import type { Region } from "./possible-value.ts";
import { standingOf, type Standing } from "./standing.ts";

/** What the search chooses from. */
export interface Setting {
  readonly gauges: Gauges;
  readonly fixed: Region["fixed"];
  readonly levers: readonly Lever[];
  /** What the data do not break, and no plan may. */
  readonly constraints: readonly Expr[];
  readonly options: readonly Options[];
  readonly settled: ReadonlyMap<string, Standing>;
  /** Options by component; those of frozen components change nothing. */
  readonly lists: (frozen: ReadonlySet<number>) => readonly (readonly Option[])[];
  /** Ways that nobody looked at take at least this; absent: all were looked at. */
  readonly beyond?: Effort;
  /** The lesser of a bound and what was not looked at. */
  readonly lower: (bound: Effort) => Effort;
}

/** What there is to choose from for an entity. `most`: boxes of values to look at for each component. */
export function settingOf(planner: Planner, cells: ReadonlyMap<string, Cell>, most: number): Setting {
  const { module, program, condition, unmoved, costs } = planner;
  const fixed = glance(program, cells);
  const gauges = gaugesOf(condition, fixed);
  const criteria = module.criteria.filter(({ code }) => planner.criteria.has(code));
  const levers = module.inputs.flatMap((input) => {
    const from = cells.get(input.name) ?? null;
    const why = unmoved.get(input.name);
    if (!planner.inputs.has(input.name)) return [];
    if (!why) return leverOf(input, from, costs?.get(input.name)) ?? [];
    return why === "divides" && from === null && !costs ? (reportOf(input) ?? []) : [];
  });
  // What the data break already is not the plan's to mend.
  const constraints = [
    ...module.ensures.map((ensure) => ensure.condition),
    ...criteria.flatMap((criterion) => shareCap(criterion) ?? []),
  ].filter((constraint) => valueOfExpr(fixed, constraint) !== false);
  const components = componentsOf(levers, criteria, constraints, {
    ofCriterion: (code) => program.graph.criteria.get(code)?.inputs ?? new Set(),
    ofExpr: (expr) => program.inputsOf(expr),
  });
  const moved = new Set(components.flatMap((component) => component.criteria));
  const region: Region = { fixed, open: new Map(), memo: new Map() };
  const still = criteria.filter((criterion) => !moved.has(criterion));
  const options = components.map((component) => optionsOf(component, fixed, cells, gauges, most));
  const beyond = options
    .flatMap((each) => (each.beyond ? [each.beyond] : []))
    .reduce<Effort | undefined>((a, b) => (a && compareEfforts(a, b) <= 0 ? a : b), undefined);
  return {
    gauges,
    fixed,
    levers,
    constraints,
    options,
    settled: new Map(still.map((criterion) => [criterion.code, standingOf(criterion, region, gauges)])),
    lists: (frozen) =>
      options.map((each, i) =>
        frozen.has(i) ? each.options.filter((option) => option.cells.size === 0) : each.options,
      ),
    ...(beyond && { beyond }),
    lower: (bound) => (beyond && compareEfforts(beyond, bound) < 0 ? beyond : bound),
  };
}
