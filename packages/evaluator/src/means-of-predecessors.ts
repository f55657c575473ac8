/**
 * What a merged entity scores where its framework says `mean of predecessors`: criterion by criterion the mean of what its
 * predecessors scored on their own data, as DTI 2024 did for the provinces of 2025. Its score, the rules over points and its rank
 * follow from that; requirements, which measure data, stay without data.
 */

import { add, divide, multiply, one, subtract, zero, type Cell, type Rational, type Table } from "@khung/ir";
import { judgedScope } from "./assess.ts";
import { evaluate } from "./evaluate-expr.ts";
import { pointsOf, type Scored } from "./points.ts";
import type { Known, Program } from "./program.ts";
import { isMissing, missingFor, type Missing } from "./truth.ts";

/** Who was merged, and the data of those of before. */
export interface MergedData {
  readonly before: Table;
  readonly entities: readonly {
    readonly entity: string;
    readonly predecessors: readonly {
      readonly entity: string;
      /** Its part in the mean; the parts of all make 1. */
      readonly weight: Rational;
      /** Whether there are data of it, and it is known which part of it went over. */
      readonly known: boolean;
    }[];
  }[];
}

/** What is known of an entity through its predecessors; nothing unless the framework averages them. */
export function meansOfPredecessors(
  program: Program,
  merged: MergedData | undefined,
): (entity: string) => Pick<Known, "points"> {
  const { module } = program;
  const scored = module.criteria.filter(({ points }) => points);
  if (!merged || module.merged !== "mean" || scored.length === 0) return () => ({});
  const { before, entities } = merged;
  const rows = new Map(before.entities.map((entity, row) => [entity, row]));
  const known = new Map<string, readonly Scored[]>();
  const scoresOf = (entity: string): readonly Scored[] => {
    const found = known.get(entity);
    if (found) return found;
    const row = rows.get(entity);
    const cells = module.inputs.map(({ name }): Cell =>
      row === undefined ? null : (before.columns[name]?.at(row) ?? null),
    );
    const scope = judgedScope(program, cells);
    const scores = scored.map((criterion) => pointsOf(criterion, scope, evaluate));
    known.set(entity, scores);
    return scores;
  };
  const means = new Map(
    entities.map(({ entity, predecessors }) => {
      const of = predecessors.map((each) => ({ ...each, scores: each.known ? scoresOf(each.entity) : undefined }));
      const points = scored.map((criterion, i): readonly [string, Scored] => {
        const inputs = program.graph.criteria.get(criterion.code)?.inputs ?? [];
        return [
          criterion.code,
          mean(of.map(({ weight, scores }) => ({ weight, score: scores?.[i] ?? missingFor(inputs) }))),
        ];
      });
      return [entity, new Map(points)] as const;
    }),
  );
  return (entity) => {
    const points = means.get(entity);
    return points ? { points } : {};
  };
}

/** Missing when one is missing; who is excluded leaves both sides, and where all are, so is the mean. */
function mean(parts: readonly { readonly weight: Rational; readonly score: Scored }[]): Scored {
  const lacking = parts.flatMap(({ score }): readonly Missing[] =>
    typeof score === "object" && "absent" in score && isMissing(score) ? [score] : [],
  );
  if (lacking.length > 0) return missingFor(lacking.flatMap(({ inputs }) => [...inputs]));
  let [sum, left] = [zero, one];
  for (const { weight, score } of parts) {
    if (score === "excluded") left = subtract(left, weight);
    else if (!("absent" in score)) sum = add(sum, multiply(weight, score));
  }
  return divide(sum, left) ?? "excluded";
}
