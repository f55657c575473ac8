/** What depends on what: through parameters, lets, classes and criteria, down to the inputs. */

import { invariant } from "@khung/diagnostics";
import type { Criterion, Definition, Expr, Module } from "./ir.ts";
import { codesUnder } from "./index-tree.ts";
import { walkExpr } from "./walk-expr.ts";

/** All that something needs, directly or not. Names in the order in which they are first met. */
export interface Needs {
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly lets: ReadonlySet<string>;
  readonly classifications: ReadonlySet<string>;
  /** Codes that rules and outcomes ask about. What those criteria need is included. */
  readonly criteria: ReadonlySet<string>;
  /** The level that an entity has reached. */
  readonly level: boolean;
  /** Whether it asks anywhere if something is reported, or about children: what it comes to then hangs on how data are read. */
  readonly reported: boolean;
  /** Whether it asks anywhere for a figure of all entities. */
  readonly population: boolean;
}

/** The needs of everything in a module. */
export interface Graph {
  readonly criteria: ReadonlyMap<string, Needs>;
  /** By level number; a level without a rule needs the criteria that state a requirement there. */
  readonly levels: ReadonlyMap<number, Needs>;
  /** In the order of the module. */
  readonly ensures: readonly Needs[];
  readonly outcomes: ReadonlyMap<string, Needs>;
  readonly reports: ReadonlyMap<string, Needs>;
  /** Each after all lets that it uses. */
  readonly lets: readonly Definition[];
  readonly parameters: readonly Definition[];
  /** What any expression of this module needs. */
  needsOf(exprs: readonly Expr[]): Needs;
}

/** The expressions of a criterion. */
export function criterionExprs(criterion: Criterion): readonly Expr[] {
  return [
    ...(criterion.appliesWhen ? [criterion.appliesWhen] : []),
    ...(criterion.measure ? [criterion.measure] : []),
    ...criterion.requirements.flatMap(({ levels }) =>
      levels.flatMap(({ value, upper }) => (upper ? [value, upper] : [value])),
    ),
    ...(criterion.points ? [criterion.points.max, criterion.points.score] : []),
  ];
}

/** Whether a criterion asks anything at a level. */
export function statesAt(criterion: Criterion, level: number): boolean {
  return criterion.requirements.some(({ levels }) => levels.some((entry) => entry.level === level));
}

/**
 * The dependencies of a module.
 *
 * Errors   throws when definitions go in a circle: the checker lets no such module through
 */
export function graphOf(module: Module): Graph {
  const named = {
    let: new Map(module.lets.map((each) => [each.name, each])),
    parameter: new Map(module.parameters.map((each) => [each.name, each])),
    classification: new Map(module.classifications.map((each) => [each.name, each])),
    criterion: new Map(module.criteria.map((each) => [each.code, each])),
  };

  const needsOf = (exprs: readonly Expr[]): Needs => {
    const names = { input: new Set<string>(), parameter: new Set<string>(), let: new Set<string>() };
    const classifications = new Set<string>();
    const criteria = new Set<string>();
    const found = { level: false, reported: false, population: false };
    const visit = (expr: Expr): void => {
      if (expr.kind === "level") found.level = true;
      else if (expr.kind === "reported" || expr.kind === "children") found.reported = true;
      else if (expr.kind === "statistic") found.population = true;
      else if (expr.kind === "input") names.input.add(expr.name);
      else if (expr.kind === "let" || expr.kind === "parameter") {
        if (names[expr.kind].has(expr.name)) return;
        names[expr.kind].add(expr.name);
        const definition = named[expr.kind].get(expr.name);
        if (definition) walkExpr(definition.value, visit);
      } else if (expr.kind === "classification") {
        if (classifications.has(expr.name)) return;
        classifications.add(expr.name);
        for (const { condition } of named.classification.get(expr.name)?.classes ?? []) {
          if (condition) walkExpr(condition, visit);
        }
      } else {
        for (const code of codesIn(expr, module)) {
          if (criteria.has(code)) continue;
          criteria.add(code);
          const criterion = named.criterion.get(code);
          if (criterion) for (const each of criterionExprs(criterion)) walkExpr(each, visit);
        }
      }
    };
    for (const expr of exprs) walkExpr(expr, visit);
    return { inputs: names.input, parameters: names.parameter, lets: names.let, classifications, criteria, ...found };
  };

  const levelNeeds = module.levels.map(({ number, rule }): readonly [number, Needs] => {
    if (rule) return [number, needsOf([rule])];
    const stating = module.criteria.filter((criterion) => statesAt(criterion, number));
    const needs = needsOf(stating.flatMap(criterionExprs));
    return [number, { ...needs, criteria: new Set(stating.map(({ code }) => code)) }];
  });

  return {
    criteria: new Map(module.criteria.map((each) => [each.code, needsOf(criterionExprs(each))])),
    levels: new Map(levelNeeds),
    ensures: module.ensures.map(({ condition }) => needsOf([condition])),
    outcomes: new Map(module.outcomes.map((each) => [each.name, needsOf([each.condition])])),
    reports: new Map(
      module.reports.map(({ name, value, where }) => [
        name,
        needsOf([value, where].filter((each) => each !== undefined)),
      ]),
    ),
    lets: sorted(module.lets, "let"),
    parameters: sorted(module.parameters, "parameter"),
    needsOf,
  };
}

/** The criteria that an expression asks about. */
function codesIn(expr: Expr, module: Module): readonly string[] {
  if (expr.kind === "index") return codesUnder(module, expr.group);
  return expr.kind === "criteria" || expr.kind === "points" || expr.kind === "scores" ? expr.codes : [];
}

/** Each definition after those of its kind that it uses; otherwise in source order. */
function sorted(definitions: readonly Definition[], kind: "let" | "parameter"): readonly Definition[] {
  const byName = new Map(definitions.map((each) => [each.name, each]));
  const done = new Set<string>();
  const open = new Set<string>();
  const out: Definition[] = [];
  const place = (definition: Definition): void => {
    if (done.has(definition.name)) return;
    invariant(!open.has(definition.name), `${definition.name} is defined by itself`);
    open.add(definition.name);
    walkExpr(definition.value, (expr) => {
      const used = expr.kind === kind ? byName.get(expr.name) : undefined;
      if (used) place(used);
    });
    done.add(definition.name);
    out.push(definition);
  };
  for (const definition of definitions) place(definition);
  return out;
}
