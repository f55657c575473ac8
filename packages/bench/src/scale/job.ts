/** The job to scale: every commune of the shipped data through so many scenarios of the national framework, counted who moves. */

import { invariant } from "@khung/diagnostics";
import { columnsOf, Prepared, Scenarios } from "@khung/evaluator/columnar";
import { rational, toExact, type Module, type Rational, type RequirementLevel, type Table } from "@khung/ir";
import { thresholdOf, type Threshold } from "@khung/simulation";
import { nationalPopulation } from "../works/national.ts";
import { asOf } from "../workload/workload.ts";

/** What scenarios move, one for each way in which a level may be lost or won. */
const moved = [
  { code: "cqs.ho_so_toan_trinh", level: 2 },
  { code: "cqs.ho_so_toan_trinh", level: 3 },
  { code: "cqs.ho_so_toan_trinh", level: 4 },
  { code: "cqs.hoan_thanh_ke_hoach", level: 3 },
];

/** One scenario: a value for each threshold that is moved. */
export interface Scenario {
  readonly name: string;
  readonly values: readonly Rational[];
}

export interface Job {
  readonly module: Module;
  readonly table: Table;
  readonly thresholds: readonly Threshold[];
  readonly scenarios: readonly Scenario[];
}

/** So many scenarios, always the same ones: each threshold at a whole number of thousandths. */
export async function jobOf(count: number): Promise<Job> {
  const { module, table } = await nationalPopulation();
  const thresholds = moved.map((name) => {
    const found = thresholdOf(module, asOf, name);
    invariant(typeof found === "object", `${name.code} has a threshold at level ${name.level}`);
    return found;
  });
  const next = thousandths();
  const scenarios = Array.from({ length: count }, (_, i) => ({
    name: `s${String(i).padStart(6, "0")}`,
    values: thresholds.map(() => rational(next(), 1000n)),
  }));
  return { module, table, thresholds, scenarios };
}

/** 0 … 1000, by the generator of Numerical Recipes. */
function thousandths(): () => bigint {
  let state = 20_261_122n;
  return () => {
    state = (state * 1_664_525n + 1_013_904_223n) % 2n ** 32n;
    return (state >> 8n) % 1001n;
  };
}

/** How many are at a level of the framework and at one of the scenario: `s000017 3 2` → 41. */
export type Transitions = ReadonlyMap<string, number>;

/** By the columnar engine, a scenario at a time. */
export function columnarTransitions({ module, table, thresholds, scenarios }: Job): Transitions {
  const columns = columnsOf(module, table);
  const baseline = new Prepared(module, columns, { asOf });
  const over = new Scenarios(baseline);
  const before = baseline.result.level;
  const found = new Map<string, number>();
  for (const { name, values } of scenarios) {
    const replaced = new Map(thresholds.map(({ entry }, i) => [entry, values[i]]));
    const after = over.of(withValues(module, replaced)).level;
    const counts = new Uint32Array(256);
    for (let row = 0; row < before.length; row++) {
      const pair = (before[row] ?? 0) * 16 + (after[row] ?? 0);
      counts[pair] = (counts[pair] ?? 0) + 1;
    }
    for (const [pair, count] of counts.entries()) if (count > 0) found.set(`${name} ${pair >> 4} ${pair & 15}`, count);
  }
  return found;
}

/** The framework with other numbers at some places. */
function withValues(module: Module, values: ReadonlyMap<RequirementLevel, Rational | undefined>): Module {
  const changed = (entry: RequirementLevel): RequirementLevel => {
    const value = values.get(entry);
    return value ? { ...entry, value: { kind: "number", value: toExact(value), origin: entry.origin } } : entry;
  };
  return {
    ...module,
    criteria: module.criteria.map((criterion) =>
      criterion.requirements.some(({ levels }) => levels.some((entry) => values.has(entry)))
        ? {
            ...criterion,
            requirements: criterion.requirements.map((each) => ({ ...each, levels: each.levels.map(changed) })),
          }
        : criterion,
    ),
  };
}

/** Whether two engines counted the same. */
export function sameTransitions(a: Transitions, b: Transitions): boolean {
  return a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);
}
