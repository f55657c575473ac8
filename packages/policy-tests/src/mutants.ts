/**
 * Every framework that differs from one by a single small change, in source order.
 *
 * In: a module. Out: its mutants, always the same and in the same order. Refuses: changing `ensure`s, reports and texts: no test
 * of one entity can see them.
 */

import { printExpr, statesAt, type Criterion, type Definition, type Module } from "@khung/ir";
import { exprChanges, type ExprChange } from "./mutate-expr.ts";
import { criterionMutants } from "./mutate-criterion.ts";
import { maxChanges, type PointsChange } from "./mutate-points.ts";
import type { Mutant, Touch } from "./mutant.ts";
import { rewriteExprs } from "./rewrite.ts";

/** The mutants of a framework, each with an id of its own. */
export function mutantsOf(module: Module): readonly Mutant[] {
  const times = new Map<string, number>();
  return allMutants(module).map((each) => {
    const mutant = shortened(each, module);
    const time = (times.get(mutant.id) ?? 0) + 1;
    times.set(mutant.id, time);
    return time === 1 ? mutant : { ...mutant, id: `${mutant.id} #${time}` };
  });
}

/** Says `score` and `max` where the total and the attainable total of the framework stand. */
function shortened(mutant: Mutant, { criteria, origin }: Module): Mutant {
  const codes = criteria.filter(({ points }) => points).map(({ code }) => code);
  if (codes.length === 0) return mutant;
  const total = { kind: "points", of: "earned", aggregate: "sum", codes, origin } as const;
  const words = [[printExpr(total), "score"] as const, [printExpr({ ...total, of: "max" }), "max"] as const];
  const short = (text: string) => words.reduce((shown, [long, word]) => shown.replaceAll(long, word), text);
  return { ...mutant, id: short(mutant.id), before: short(mutant.before), after: short(mutant.after) };
}

function allMutants(module: Module): readonly Mutant[] {
  return [
    ...cumulativeMutants(module),
    ...module.levels.flatMap(({ rule, id, number }) =>
      rule ? exprChanges(rule).map((each) => named(each, id, { kind: "rules" }, number)) : [],
    ),
    ...definitionMutants(module.parameters, "parameter"),
    ...definitionMutants(module.lets, "let"),
    ...module.classifications.flatMap(({ name, classes }) => {
      const touch: Touch = { kind: "definition", of: "classification", name };
      return classes.flatMap(({ name: of, condition }): readonly Mutant[] =>
        condition
          ? [
              negation("class", `${name}.${of}`, condition, touch, (changed, whole) => ({
                ...whole,
                classifications: whole.classifications.map((each) =>
                  each.name === name
                    ? {
                        ...each,
                        classes: each.classes.map((one) => (one.name === of ? { ...one, condition: changed } : one)),
                      }
                    : each,
                ),
              })),
              ...exprChanges(condition).map((each) => named(each, `${name}.${of}`, touch)),
            ]
          : [],
      );
    }),
    ...module.groups.flatMap(({ name, points }) =>
      // What `points` of a group sum to is checked; a pool of bonus or deduction points is a cap.
      points && points.sort !== "points"
        ? maxChanges(points.max).map((each) => named(each, name, { kind: "group", name }))
        : [],
    ),
    ...module.criteria.filter((each) => asksSomething(each, module)).flatMap(criterionMutants),
    ...module.outcomes.flatMap(({ name, condition }) => {
      const touch: Touch = { kind: "outcome", name };
      return [
        negation("outcome", name, condition, touch, (changed, whole) => ({
          ...whole,
          outcomes: whole.outcomes.map((each) => (each.name === name ? { ...each, condition: changed } : each)),
        })),
        ...exprChanges(condition).map((each) => named(each, name, touch)),
      ];
    }),
  ];
}

function asksSomething(criterion: Criterion, { levels }: Module): boolean {
  return criterion.points !== undefined || levels.some(({ number }) => statesAt(criterion, number));
}

function cumulativeMutants({ id, cumulative, levels, origin }: Module): readonly Mutant[] {
  if (levels.length < 2) return [];
  const word = (each: boolean) => (each ? "cumulative" : "independent");
  return [
    {
      id: `cumulative ${id}`,
      kind: "cumulative",
      name: id,
      before: word(cumulative),
      after: word(!cumulative),
      origin: levels[0]?.origin ?? origin,
      touch: { kind: "rules" },
      change: (module) => ({ ...module, cumulative: !module.cumulative }),
    },
  ];
}

function definitionMutants(definitions: readonly Definition[], of: "parameter" | "let"): readonly Mutant[] {
  return definitions.flatMap(({ name, type, value }) =>
    exprChanges(value, of === "parameter" ? type : undefined).map((each) =>
      named(each, name, { kind: "definition", of, name }),
    ),
  );
}

/** A change inside an expression as a mutant of the whole module. */
function named(change: ExprChange | PointsChange, name: string, touch: Touch, level?: number): Mutant {
  const { kind, before, after, origin, replace } = change;
  return {
    id: `${kind} ${name}${level === undefined ? "" : `@${level}`} ${before} → ${after}`,
    kind,
    name,
    ...(level !== undefined && { level }),
    before,
    after,
    origin,
    touch,
    change: (module) => ({ ...module, ...rewriteExprs(placesOf(module, touch), replace) }),
  };
}

function placesOf(module: Module, { kind }: Touch): Partial<Module> {
  if (kind === "rules") return { levels: module.levels };
  if (kind === "outcome") return { outcomes: module.outcomes };
  if (kind === "group") return { groups: module.groups };
  return { parameters: module.parameters, lets: module.lets, classifications: module.classifications };
}

function negation(
  kind: "class" | "outcome",
  name: string,
  condition: NonNullable<Module["outcomes"][number]["condition"]>,
  touch: Touch,
  put: (changed: typeof condition, module: Module) => Module,
): Mutant {
  return {
    id: `${kind} ${name}`,
    kind,
    name,
    before: "when …",
    after: "when not …",
    origin: condition.origin,
    touch,
    change: (module) => put({ kind: "not", operand: condition, origin: condition.origin }, module),
  };
}
