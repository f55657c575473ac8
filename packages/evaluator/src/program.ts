/** A module made ready for looking things up: what one run of the interpreter shares between all entities. */

import {
  fromExact,
  expressionsOf,
  graphOf,
  printExpr,
  walkExpr,
  type Cell,
  type Classification,
  type Criterion,
  type Definition,
  type Expr,
  type Graph,
  type IsoDate,
  type Module,
  type PublishedException,
  type Rational,
  type StatisticExpr,
} from "@khung/ir";
import { demandsOf, type Demands } from "./demands.ts";
import { missingFor, type Evaluated, type Missing } from "./truth.ts";

export interface Program {
  readonly module: Module;
  readonly asOf: IsoDate;
  readonly graph: Graph;
  /** Position of an input among the module's inputs, and so of its cell in a row. */
  readonly inputs: ReadonlyMap<string, number>;
  /** By position: missing for want of that input. */
  readonly missing: readonly Missing[];
  readonly lets: ReadonlyMap<string, Definition>;
  readonly parameters: ReadonlyMap<string, Definition>;
  readonly classifications: ReadonlyMap<string, Classification>;
  /** Position of a criterion among the module's criteria. */
  readonly criteria: ReadonlyMap<string, number>;
  /** By official code. */
  readonly exceptions: ReadonlyMap<string, PublishedException>;
  /** The numbers written in the module. */
  readonly numbers: ReadonlyMap<Expr, Rational>;
  /** The figures of all entities that the module uses, each once. */
  readonly statistics: readonly StatisticExpr[];
  /** Some dated value has none yet at the date: what needs it stays missing, whatever data come in. */
  readonly gaps: boolean;
  /** What figures of all entities are taken from; absent: the entity is alone. */
  readonly population?: Population;
  /** What the level rules want. */
  readonly demands: Demands;
  /** The inputs that an expression of this module needs, through lets and classes too. */
  readonly inputsOf: (expr: Expr) => ReadonlySet<string>;
}

/** The entities as figures of all of them see them. */
export interface Population {
  /** The values that an expression has for the entities, sorted; for a condition, of those that are decided. Computed once. */
  figures(operand: Expr): Figures;
}

/** What the entities have for an expression. */
export interface Figures {
  /** Numbers ascending; of a condition 1 for each entity that fulfils it and 0 for each that does not. */
  readonly values: readonly Rational[];
  /** The same, each once. */
  readonly distinct: readonly Rational[];
  /** Entities for which data are missing: they are not in the figures, and that is said. */
  readonly missing: number;
}

const programs = new WeakMap<Module, Map<IsoDate, Program>>();

/** Makes a module ready to be interpreted at a date; the first time, since neither ever changes. */
export function programOf(module: Module, asOf: IsoDate): Program {
  const known = programs.get(module) ?? new Map<IsoDate, Program>();
  const program = known.get(asOf) ?? newProgram(module, asOf);
  programs.set(module, known.set(asOf, program));
  return program;
}

function newProgram(module: Module, asOf: IsoDate): Program {
  const numbers = new Map<Expr, Rational>();
  const statistics = new Map<string, StatisticExpr>();
  let gaps = false;
  for (const top of expressionsOf(module)) {
    walkExpr(top, (expr) => {
      gaps ||= expr.kind === "dated" && expr.cases.every(({ from }) => from > asOf);
      if (expr.kind === "number") numbers.set(expr, fromExact(expr.value));
      if (expr.kind === "statistic" && !statistics.has(printExpr(expr))) statistics.set(printExpr(expr), expr);
    });
  }
  const byName = <T extends { readonly name: string }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.name, each]));
  const graph = graphOf(module);
  const needed = new Map<Expr, ReadonlySet<string>>();
  const inputsOf = (expr: Expr): ReadonlySet<string> => {
    const found = needed.get(expr) ?? graph.needsOf([expr]).inputs;
    needed.set(expr, found);
    return found;
  };
  return {
    module,
    asOf,
    graph,
    demands: demandsOf(module),
    inputsOf,
    inputs: new Map(module.inputs.map(({ name }, i) => [name, i])),
    missing: module.inputs.map(({ name }) => missingFor([name])),
    lets: byName(module.lets),
    parameters: byName(module.parameters),
    classifications: byName(module.classifications),
    exceptions: new Map((module.exceptions ?? []).map((each) => [each.entity, each])),
    criteria: new Map(module.criteria.map(({ code }, i) => [code, i])),
    numbers,
    statistics: [...statistics.values()],
    gaps,
  };
}

/**
 * How to read what is not there. `official`: as the framework declares. `known`: as what is known now, so that a missing
 * status is open. `possible`: as what may still come in, so that "is reported" of a missing input is open too.
 */
export type Reading = "official" | "known" | "possible";

/** An entity of the tier below. */
export interface Child {
  readonly entity: string;
  /** Whether it has a row. */
  readonly reported: boolean;
  /** Nothing that is missing could change what is found of it. */
  readonly settled: boolean;
  /** What it is, or can still be, under a reading: judged, with its level. None: anything. */
  readonly scopes: (reading: Reading) => readonly Scope[];
}

/** What is known of an entity from elsewhere than its row. */
export interface Known {
  /** By name: figures over children that were given themselves. */
  readonly lets?: ReadonlyMap<string, Evaluated>;
  /** Absent: nobody gave any. */
  readonly children?: readonly Child[];
  /** By code: what a merged entity scores, the mean of its predecessors. */
  readonly points?: ReadonlyMap<string, Rational | Missing | "excluded">;
}

/** One entity's data under one reading, with what was computed once. */
export interface Scope {
  readonly program: Program;
  readonly reading: Reading;
  /** By position of the input. */
  readonly row: readonly Cell[];
  /** What is known from elsewhere than the row. */
  readonly known?: Known | undefined;
  /** Values of lets, parameters and classifications, by the thing that defines them. */
  readonly memo: Map<Definition | Classification, Evaluated>;
  /** Only in rules, outcomes and reports: the criteria judged, by position. */
  readonly judgements?: readonly Judgement[];
  /** Only in level rules: the level whose rule this is. */
  readonly ruleLevel?: number;
  /** Only in outcomes and reports: the official level. */
  readonly level?: Rational;
}

/** The door to expressions of all kinds, for what is itself a part of evaluating one: evaluate-expr.ts. */
export type Evaluate = (expr: Expr, scope: Scope) => Evaluated;

/** A criterion of an entity. */
export interface Judgement {
  readonly criterion: Criterion;
  /** Absent when the criterion has no measure. */
  readonly measure?: Evaluated;
  /** Index 0 = level 1; null = nothing is asked there. */
  readonly statuses: readonly (Status | null)[];
}

/** `missing`: for want of what; there only when the status is `missing`. */
export type Status =
  | { readonly status: "met" | "unmet" | "notApplicable" }
  | { readonly status: "missing"; readonly missing: Missing };

/** A scope for one row of cells, nothing computed yet. */
export function scopeOf(program: Program, row: readonly Cell[], reading: Reading, known?: Known): Scope {
  return { program, reading, row, known, memo: new Map() };
}

/** Whether data that are missing could change something: of the entity, or of its children. */
export function isUnsettled({ row, known, program }: Scope): boolean {
  if (row.includes(null)) return true;
  if (!program.module.children) return false;
  return known?.children?.some(({ settled }) => !settled) ?? !known?.lets;
}

/** The same entity with other cells, nothing computed yet. */
export function withCells(scope: Scope, cells: ReadonlyMap<number, Cell>): Scope {
  return scopeOf(
    scope.program,
    scope.row.map((cell, position) => cells.get(position) ?? cell),
    scope.reading,
    scope.known,
  );
}
