/** Uncertainty as the JSON of the contract: counts and shares of draws are exact texts, estimates from doubles are numbers. */

import { rational, toExact, toExactText } from "@khung/ir";
import type { Population } from "../population.ts";
import type { RankRobustness } from "./rank-robustness.ts";
import { drawsOf, quantiles, type Spread, type Uncertainty } from "./uncertainty.ts";
import type { VarianceShares } from "./variance-shares.ts";

const atQuantiles = (values: readonly number[]): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(quantiles.map((share, i) => [String(share), values[i]]));

/** Of `khung uncertainty`. */
export function uncertaintyJson(
  found: Uncertainty,
  { module, table, result }: Population,
): Readonly<Record<string, unknown>> {
  const { draws, seed, error, thresholds, missing } = found.options;
  const spread = ({ mean, quantiles: values }: Spread) => ({ mean: toExactText(mean), quantiles: atQuantiles(values) });
  return {
    draws,
    seed,
    assumed: {
      error: { distribution: "uniform", share: toExact(error), inputs: found.assumed.varied },
      missing,
      neverReported: found.assumed.neverReported,
      thresholds: { distribution: "uniform", share: toExact(thresholds), count: found.assumed.thresholds },
      ensuresKept: found.assumed.kept,
      ensuresNotKept: found.assumed.notKept,
    },
    levels: found.levels.map(({ level, at, orAbove }) => ({
      level,
      id: module.levels[level - 1]?.id ?? "",
      now: found.baseline[level] ?? 0,
      at: spread(at),
      orAbove: spread(orAbove),
    })),
    entities: table.entities.map((entity, row) => ({
      entity,
      level: result.level[row] ?? 0,
      shares: found.levels.map(({ level }) => toExact(rational(BigInt(drawsOf(found, row, level)), BigInt(draws)))),
    })),
  };
}

/** Of `khung uncertainty --index`. */
export function indexChanceJson(
  variance: VarianceShares | undefined,
  ranks: RankRobustness,
  { table }: Population,
): Readonly<Record<string, unknown>> {
  const { draws, seed, weights, normalisations, aggregations } = ranks.options;
  return {
    varianceShares: variance ?? null,
    ranks: {
      draws,
      seed,
      weights: toExact(weights),
      normalisations,
      aggregations,
      shift: atQuantiles(ranks.shift),
      choices: ranks.choices ?? null,
      left: ranks.left,
      entities: ranks.entities.map(({ row, rank, own, quantiles: values }) => ({
        entity: table.entities[row],
        rank,
        own,
        quantiles: atQuantiles(values),
      })),
    },
  };
}
