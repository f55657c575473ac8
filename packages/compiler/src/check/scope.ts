/** What the inference of types reads and writes. */

import { invariant, type Source } from "@khung/diagnostics";
import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Declaration, NameNode, Reference } from "../resolve/declaration.ts";
import type { Framework, Tiers } from "../resolve/framework.ts";
import type { Report } from "../reporter.ts";

/** Side tables of the checker, keyed by node or declaration. */
export interface Tables {
  readonly references: Map<NameNode, Reference>;
  /** Types of expressions; a literal has the type of what it meets. */
  readonly types: Map<ast.Expr, Type>;
  /** Types of inputs, lets, parameters and classifications. */
  readonly definitions: Map<Declaration, Type>;
}

/** The same to read. */
export interface Facts {
  readonly references: ReadonlyMap<NameNode, Reference>;
  readonly types: ReadonlyMap<ast.Expr, Type>;
  readonly definitions: ReadonlyMap<Declaration, Type>;
}

/**
 * Where an expression stands decides what it may use: `data` no results of criteria, `rule` those of criteria, `result` also the
 * level reached, `parameter` no data but classes, `test` fixed values only.
 */
export type Place = "data" | "rule" | "result" | "parameter" | "test";

export interface Scope {
  readonly framework: Framework;
  readonly tables: Tables;
  readonly unfounded: ReadonlySet<Declaration>;
  readonly tiers: Tiers;
  /** Inside a figure over children: outcomes may be asked for by name. */
  readonly ofChild?: boolean;
  readonly source: Source;
  readonly place: Place;
  /** Within the `score` of a criterion or an amount of `scores at least`, where `max` is its own points. */
  readonly ofCriterion?: boolean;
  /** Within a figure of all entities. */
  readonly inStatistic?: boolean;
  readonly report: Report;
  /** The door to the other kinds of expressions: infer.ts. */
  readonly infer: (expr: ast.Expr, scope: Scope, expected?: Type) => Type;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The same scope for an expression in another file or place. */
export function scopeIn(scope: Scope, file: string, place: Place): Scope {
  const source = scope.sources.get(file);
  invariant(source, `source of ${file}`);
  return { ...scope, source, place };
}

export const errorType: Type = { kind: "error" };
export const booleanType: Type = { kind: "boolean" };
export const dateType: Type = { kind: "date" };
export const levelType: Type = { kind: "level" };
