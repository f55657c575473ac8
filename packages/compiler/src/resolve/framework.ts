/**
 * One framework as a whole, after all its layers are put together: what the checks and lowering read.
 *
 * They never look at `ast.Framework.members` again, so that a framework that comes from several files is no special case.
 */

import type { Source } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import type { Surface } from "../surface.ts";
import { type Declaration, type DeclarationOf, levelNumber } from "./declaration.ts";

/** A node without a name, and where it stands. */
export interface Located<N extends ast.Node> {
  readonly node: N;
  readonly file: string;
  readonly within?: DeclarationOf<"group">;
}

/** What is said once about a framework. */
export interface Head {
  readonly issuer?: Located<ast.Issuer>;
  readonly decision?: Located<ast.Decision>;
  readonly effective?: Located<ast.Effective>;
  readonly tier?: Located<ast.Tier>;
  readonly missing?: Located<ast.MissingPolicy>;
  readonly nothing?: Located<ast.NothingPolicy>;
  readonly levels?: Located<ast.Levels>;
  readonly rank?: Located<ast.Rank>;
  readonly index?: Located<ast.Index>;
  readonly merged?: Located<ast.MergedPolicy>;
  readonly period?: Located<ast.Period>;
  readonly children?: Located<ast.Children>;
}

/** Policies and texts said in a group: they hold for its criteria that say none. */
export interface GroupDefaults {
  readonly missing?: Located<ast.MissingPolicy>;
  readonly nothing?: Located<ast.NothingPolicy>;
  readonly basis: readonly string[];
  readonly sources: readonly string[];
}

export interface Framework {
  readonly declaration: DeclarationOf<"framework">;
  /** In NFC. */
  readonly id: string;
  readonly version?: string;
  readonly source: Source;
  readonly surface: Surface;
  readonly head: Head;
  readonly replaces: readonly Located<ast.Replaces>[];
  /** Its own, and those that stand outside of it. */
  readonly exceptions: readonly Located<ast.Override>[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly levels: readonly DeclarationOf<"level">[];
  readonly inputs: readonly DeclarationOf<"input">[];
  readonly ensures: readonly Located<ast.Ensure>[];
  readonly parameters: readonly DeclarationOf<"parameter">[];
  readonly lets: readonly DeclarationOf<"let">[];
  readonly classifications: readonly DeclarationOf<"classification">[];
  readonly groups: readonly DeclarationOf<"group">[];
  /** Whether a name stands in a stretch that could not be read: it may be declared there. */
  readonly mayDeclare: (name: string) => boolean;
  readonly groupDefaults: ReadonlyMap<DeclarationOf<"group">, GroupDefaults>;
  readonly criteria: readonly DeclarationOf<"criterion">[];
  readonly outcomes: readonly DeclarationOf<"outcome">[];
  readonly reports: readonly DeclarationOf<"report">[];
  /** Its own, then those of it that stand outside. */
  readonly claims: readonly Located<ast.Claim>[];
  /** The one namespace: everything but levels, options and classes, whose meaning depends on what they meet. */
  readonly names: ReadonlyMap<string, Declaration>;
  readonly levelNames: ReadonlyMap<string, DeclarationOf<"level">>;
  /** Options and classes by name; one name may belong to several choices. */
  readonly members: ReadonlyMap<string, readonly DeclarationOf<"member" | "class">[]>;
  /** Options and classes by the name of their input or classification. */
  readonly membersOf: ReadonlyMap<Declaration, ReadonlyMap<string, DeclarationOf<"member" | "class">>>;
}

/** By framework: that of the tier below. */
export type Tiers = ReadonlyMap<Framework, Framework>;

/** A test and the framework it is about, if there is one. */
export interface TestEntry {
  readonly node: ast.Test;
  readonly source: Source;
  readonly surface: Surface;
  readonly framework?: Framework;
}

/** Whether a framework has a score: points, or an index. */
export function isScored(framework: Framework): boolean {
  if (framework.head.index) return true;
  return framework.criteria.some(({ node }) => node.points !== undefined || clauseOf(node, "score") !== undefined);
}

/** A level by id or number; where levels are misnumbered (which is said), by place, so that nothing else seems wrong. */
export function findLevel(framework: Framework, text: string): DeclarationOf<"level"> | undefined {
  const name = text.normalize("NFC");
  if (!/^\d+$/.test(name)) return framework.levelNames.get(name);
  const number = Number(name);
  return framework.levels.find((level) => levelNumber(level) === number) ?? framework.levels[number - 1];
}

/** The statements of one kind in a criterion, in source order. */
export function clausesOf<K extends ast.Clause["kind"]>(
  criterion: ast.Criterion,
  kind: K,
): readonly Extract<ast.Clause, { readonly kind: K }>[] {
  return criterion.clauses.filter(
    (clause): clause is Extract<ast.Clause, { readonly kind: K }> => clause.kind === kind,
  );
}

/** The first statement of one kind in a criterion. */
export function clauseOf<K extends ast.Clause["kind"]>(
  criterion: ast.Criterion,
  kind: K,
): Extract<ast.Clause, { readonly kind: K }> | undefined {
  return clausesOf(criterion, kind)[0];
}

/** Leaves out what could not be read. */
export function readable<N extends ast.Node & { readonly kind: string }>(
  nodes: readonly (N | ast.ErrorNode)[],
): readonly N[] {
  return nodes.filter((node): node is N => node.kind !== "error");
}

/** The texts of one kind among the clauses of an input or a criterion. */
export function textsOf(
  clauses: readonly (ast.Clause | ast.TextClause | ast.May)[],
  kind: ast.TextClause["kind"],
): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === kind ? [clause.text.value] : []));
}
