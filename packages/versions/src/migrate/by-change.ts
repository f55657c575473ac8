/** The part of the rules, split between their changes. */

import { multiply, rational, toNumber, zero, type Rational } from "@khung/ir";
import { addVectors, scaleVector, seeded, type Vector } from "@khung/simulation";
import type { Comparison } from "../compare.ts";
import { entityGame, playersOf } from "./entity-game.ts";
import type { ChangePart, MigrateOptions, Population } from "./migration.ts";

/** The Owen value: how the rules' part, in whatever company, is split between the changes. */
export function byChange(
  comparison: Comparison,
  factors: number,
  worldOf: (set: number) => Population,
  levels: number,
  { asOf, seed = 1, orders = 400, onProgress }: MigrateOptions,
): { readonly changes: readonly ChangePart[]; readonly sampled: number } {
  const players = playersOf(comparison);
  const partsOf = entityGame(comparison, players, { asOf, orders, random: seeded(seed), levels });
  const none: Vector = Array.from({ length: levels }, () => zero);
  const sums = players.map(() => none);
  const errors = players.map(() => none.map(() => 0));
  let sampled = 0;
  // Companies of the rules: sets of the other factors, each as often as it stands before the rules in all orders.
  const companies = Array.from({ length: 2 ** (factors - 1) }, (_, set) => set * 2);
  const total = companies.reduce((count, set) => count + worldOf(set).data.after.entities.length, 0);
  let done = 0;
  for (const set of companies) {
    const { data, weights } = worldOf(set);
    const often = companyWeight(set, factors);
    data.after.entities.forEach((_, row) => {
      onProgress?.(++done, total);
      const weight = multiply(often, weights[row] ?? zero);
      if (weight.numerator === 0n) return;
      const { parts, variance } = partsOf(data.after, row);
      parts.forEach((part, i) => {
        sums[i] = addVectors(sums[i] ?? none, scaleVector(part, weight));
      });
      if (!variance) return;
      sampled++;
      variance.forEach((each, i) => {
        errors[i] = (errors[i] ?? []).map((error, level) => error + (each[level] ?? 0) * toNumber(weight) ** 2);
      });
    });
  }
  return {
    changes: players.map((changes, i) => ({
      changes,
      part: sums[i] ?? none,
      ...(sampled > 0 && { standardError: (errors[i] ?? []).map(Math.sqrt) }),
    })),
    sampled,
  };
}

function companyWeight(set: number, factors: number): Rational {
  const others = factors - 1;
  const size = Array.from({ length: others }, (_, i) => (set >> (i + 1)) & 1).reduce((sum, each) => sum + each, 0);
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
  return rational(factorial(size) * factorial(others - size), factorial(factors));
}
