/**
 * The index of a framework as a function of floating-point numbers, for estimates from very many draws.
 *
 * In: a framework with an index. Out: its tree of weighted means over the scores of its criteria. Refuses: deciding anything; levels and official
 * scores come from the evaluator alone.
 */

import { fromExact, partsOf, toNumber, type Module } from "@khung/ir";

/** How parts come together. */
export type Aggregation = "declared" | "arithmetic" | "geometric";

/** An index over scores. */
export interface IndexModel {
  /** Of its criteria, in the order in which scores are given. */
  readonly codes: readonly string[];
  /** Of every part, groups included, in the order in which weights are given. */
  readonly weights: Float64Array;
  /** The share of the whole that a criterion has by its weight and those of its groups, where nothing is excluded. */
  readonly shares: readonly number[];
  /** The index; NaN = the score of an excluded criterion, and the index where all are. */
  readonly value: (scores: ArrayLike<number>, weights?: ArrayLike<number>, aggregation?: Aggregation) => number;
}

interface Node {
  readonly geometric: boolean;
  readonly parts: readonly { readonly weight: number; readonly score?: number; readonly node?: Node }[];
}

/** The model; undefined for a framework without an index. */
export function indexModelOf(module: Module): IndexModel | undefined {
  if (!module.index) return undefined;
  const codes: string[] = [];
  const weights: number[] = [];
  const node = (geometric: boolean, group?: string): Node => {
    const { criteria, groups } = partsOf(module, group);
    const weigh = (weight: string | undefined): number => weights.push(toNumber(fromExact(weight ?? "1"))) - 1;
    return {
      geometric,
      parts: [
        ...criteria.map((each) => ({ weight: weigh(each.weight), score: codes.push(each.code) - 1 })),
        ...groups.map((each) => ({
          weight: weigh(each.weight),
          node: node(each.index?.kind === "geometric", each.name),
        })),
      ],
    };
  };
  const top = node(module.index.kind === "geometric");
  const own = Float64Array.from(weights);
  return {
    codes,
    weights: own,
    shares: sharesOf(top, own, codes.length),
    value: (scores, given = own, aggregation = "declared") => valueOf(top, scores, given, aggregation),
  };
}

function valueOf(
  { geometric, parts }: Node,
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
  how: Aggregation,
): number {
  const isGeometric = how === "declared" ? geometric : how === "geometric";
  let [sum, total] = [0, 0];
  for (const { weight: place, score, node } of parts) {
    const value = node ? valueOf(node, scores, weights, how) : (scores[score ?? -1] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    const weight = weights[place] ?? 0;
    sum += weight * (isGeometric ? Math.log(value) : value);
    total += weight;
  }
  if (total === 0) return Number.NaN;
  return isGeometric ? Math.exp(sum / total) : sum / total;
}

function sharesOf(top: Node, weights: Float64Array, many: number): readonly number[] {
  const shares = Array.from({ length: many }, () => 0);
  const visit = ({ parts }: Node, whole: number): void => {
    const total = parts.reduce((sum, { weight }) => sum + (weights[weight] ?? 0), 0);
    for (const { weight, score, node } of parts) {
      const part = (whole * (weights[weight] ?? 0)) / total;
      if (node) visit(node, part);
      else if (score !== undefined) shares[score] = part;
    }
  };
  visit(top, 1);
  return shares;
}
