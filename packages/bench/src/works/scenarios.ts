/** Many scenarios over a nation: each moves three thresholds, each gives a distribution. */

import { invariant } from "@khung/diagnostics";
import { columnsOf, Prepared, Scenarios } from "@khung/evaluator/columnar";
import { rational, type Module } from "@khung/ir";
import { createRandom } from "@khung/data/synthetic";
import { thresholdOf, withThreshold } from "@khung/simulation";
import type { Engine } from "../engines/engine.ts";
import { packed } from "../engines/packed.ts";
import { wasm16 } from "../engines/wasm-simd.ts";
import { measure, type Contestant } from "../measure.ts";
import { tableOf } from "../workload/data.ts";
import type { Cut } from "../workload/shape.ts";
import { asOf, workloadOf, type Workload } from "../workload/workload.ts";
import type { Part } from "./part.ts";

/** Name of the work in results; `n` is the number of scenarios that were evaluated. */
export const scenariosWork = "scenarios × 3,321 entities";

/** What a scenario puts in the place of thresholds. */
type Scenario = readonly { readonly code: string; readonly cut: Cut }[];

/** Scenarios. */
export const scenarios: Part = {
  name: "scenarios",
  async run({ quick }) {
    const workload = workloadOf(quick ? 500 : 3_321);
    const drawn = draw(workload, quick ? 5 : 500);
    const expected: { all?: string } = {};
    const check = (answer: unknown): void => {
      const said = JSON.stringify(answer);
      expected.all ??= said;
      invariant(said === expected.all, "every engine gives the same distributions");
    };
    const contestants: Contestant[] = [{ engine: "khung columns", check, run: columns(workload, drawn) }];
    for (const engine of [packed, wasm16])
      contestants.push({ engine: engine.name, check, run: await moving(engine, workload, drawn) });
    return measure({ work: scenariosWork, n: drawn.length, contestants });
  },
};

function draw({ shape }: Workload, count: number): readonly Scenario[] {
  const random = createRandom(7, "scenarios");
  const ratios = shape.criteria.filter(({ kind }) => kind === "ratio");
  const below = (n: number): number => Math.floor(random.uniform() * n);
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 }, () => ({
      code: ratios[below(ratios.length)]?.code ?? "",
      cut: { level: 1 + below(shape.levels), numerator: below(101), denominator: 100 },
    })),
  );
}

/** Ours: every scenario is a framework of its own. */
function columns({ module, data }: Workload, drawn: readonly Scenario[]): () => unknown {
  const ready = columnsOf(module, tableOf(module, data));
  const modules = drawn.map((scenario) =>
    scenario.reduce((changed, { code, cut }) => changedBy(changed, code, cut), module),
  );
  return () => {
    // Nothing is kept from one round to the next.
    const over = new Scenarios(new Prepared(module, ready, { asOf }));
    return modules.map((each) => over.of(each).distribution);
  };
}

function changedBy(module: Module, code: string, { level, numerator, denominator }: Cut): Module {
  const threshold = thresholdOf(module, asOf, { code, level });
  invariant(typeof threshold === "object", `${code} has a threshold at ${level}`);
  return withThreshold(module, threshold, rational(BigInt(numerator), BigInt(denominator)));
}

/** Theirs: thresholds are moved, everything is evaluated, thresholds are moved back. */
async function moving(engine: Engine, workload: Workload, drawn: readonly Scenario[]): Promise<() => unknown> {
  const loaded = await engine.load(workload);
  const given = new Map(workload.shape.criteria.map((each) => [each.code, each.kind === "ratio" ? each.cuts : []]));
  return async () => {
    const all = [];
    for (const scenario of drawn) {
      for (const { code, cut } of scenario) loaded.move?.(code, cut);
      all.push(counted(await loaded.levels()));
      for (const { code, cut } of scenario) {
        const before = given.get(code)?.find(({ level }) => level === cut.level);
        if (before) loaded.move?.(code, before);
      }
    }
    return all;
  };
}

function counted(levels: Uint8Array): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}
