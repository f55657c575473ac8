/**
 * The mutants of one criterion. A dropped criterion is one that asks nothing: it is in no set then, and everything keeps its place; one
 * with points applies to nobody, and is in no score.
 */

import type { Criterion, MissingPolicy, Module, NothingPolicy, Requirement } from "@khung/ir";
import { exprChanges, swappedComparison, type ExprChange } from "./mutate-expr.ts";
import { pointsChanges } from "./mutate-points.ts";
import type { Mutant, MutantKind } from "./mutant.ts";
import { rewriteExprs, sameSource } from "./rewrite.ts";

const missingPolicies: readonly MissingPolicy[] = ["fails", "unknown", "excluded"];
const nothingPolicies: readonly NothingPolicy[] = ["met", "unmet", "missing", "notApplicable"];
const comparisonWords: Readonly<Record<string, string>> = {
  atLeast: "at least",
  moreThan: "more than",
  atMost: "at most",
  lessThan: "less than",
};
const nothingWords: Readonly<Record<NothingPolicy, string>> = {
  met: "met",
  unmet: "unmet",
  missing: "missing",
  notApplicable: "not applicable",
};

/** Everything that is changed in one criterion, in the order of its parts. */
export function criterionMutants(criterion: Criterion): readonly Mutant[] {
  const { code, appliesWhen, measure, requirements, points, missing, nothing, origin } = criterion;
  const make = (
    kind: MutantKind,
    before: string,
    after: string,
    change: (criterion: Criterion) => Criterion,
    at: { readonly level?: number; readonly origin?: Mutant["origin"] } = {},
  ): Mutant => ({
    id: `${kind} ${code}${at.level === undefined ? "" : `@${at.level}`} ${before} → ${after}`,
    kind,
    name: code,
    ...(at.level !== undefined && { level: at.level }),
    before,
    after,
    origin: at.origin ?? origin,
    touch: { kind: "criterion", code },
    change: (module) => withCriterion(module, code, change),
  });
  const inside = (found: Omit<ExprChange, "kind">, kind: MutantKind, level?: number): Mutant =>
    make(kind, found.before, found.after, (each) => rewriteExprs(each, found.replace), {
      origin: found.origin,
      ...(level !== undefined && { level }),
    });
  return [
    make("dropped", code, "–", points ? toNobody : (each) => ({ ...each, requirements: [] })),
    ...(appliesWhen
      ? [
          make("appliesWhen", "applies when …", "–", withoutCondition, appliesWhen),
          ...exprChanges(appliesWhen).map((each) => inside(each, each.kind)),
        ]
      : []),
    ...(measure ? exprChanges(measure).map((each) => inside(each, each.kind)) : []),
    ...(points ? pointsChanges(points, measure).map((each) => inside(each, each.kind)) : []),
    ...requirements.flatMap((requirement, position): readonly Mutant[] => {
      const { comparison } = requirement;
      const swap = swappedComparison[comparison];
      return [
        ...(swap
          ? [
              make(
                "comparison",
                comparisonWords[comparison] ?? comparison,
                comparisonWords[swap] ?? swap,
                (each) => ({
                  ...each,
                  requirements: each.requirements.map((one, i) =>
                    i === position ? { ...one, comparison: swap } : one,
                  ),
                }),
                requirement,
              ),
            ]
          : []),
        ...thresholdChanges(requirement, criterion).map(({ found, level }) =>
          inside(found, found.kind === "number" ? "threshold" : found.kind, level),
        ),
      ];
    }),
    ...missingPolicies
      .filter((policy) => policy !== missing)
      .map((policy) => make("missing", missing, policy, (each) => ({ ...each, missing: policy }))),
    ...(nothing === undefined
      ? []
      : nothingPolicies
          .filter((policy) => policy !== nothing)
          .map((policy) =>
            make("nothing", nothingWords[nothing], nothingWords[policy], (each) => ({ ...each, nothing: policy })),
          )),
  ];
}

/** Each bound once, though `from k` writes it out to every level from k on. */
function thresholdChanges({ levels, comparison }: Requirement, { measureType }: Criterion) {
  const bounds = levels.flatMap(({ level, value, upper }) =>
    (upper ? [value, upper] : [value]).map((expr) => ({ level, expr })),
  );
  const once = bounds.filter(({ expr }, i) => bounds.findIndex((each) => sameSource(each.expr, expr)) === i);
  const type = comparison === "condition" ? undefined : measureType;
  return once.flatMap(({ level, expr }) => exprChanges(expr, type).map((found) => ({ found, level })));
}

function toNobody(criterion: Criterion): Criterion {
  return { ...criterion, appliesWhen: { kind: "boolean", value: false, origin: criterion.origin } };
}

function withoutCondition(criterion: Criterion): Criterion {
  return Object.fromEntries(Object.entries(criterion).filter(([key]) => key !== "appliesWhen")) as unknown as Criterion;
}

function withCriterion(module: Module, code: string, change: (criterion: Criterion) => Criterion): Module {
  return { ...module, criteria: module.criteria.map((each) => (each.code === code ? change(each) : each)) };
}
