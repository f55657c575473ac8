/**
 * Finds what names refer to, wherever the place alone says what kind of thing is meant.
 *
 * Options, classes and level ids in expressions depend on types and are found by the checker (check/infer-name.ts).
 */

import { suggest } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { nearest, type Report, replaceFix, spanOf } from "../reporter.ts";
import {
  type Declaration,
  type DeclarationKind,
  isValue,
  kindWords,
  nameOf,
  type NameNode,
  type Reference,
} from "./declaration.ts";
import { clausesOf, findLevel, type Framework, readable, type Tiers } from "./framework.ts";
import { slotsOf } from "./slots.ts";
import { walkExpr } from "./walk-expr.ts";

/** What names in one file of a framework are looked up in, and where the answers go. */
export interface NameScope {
  readonly framework: Framework;
  /** Of tests: none is needed. */
  readonly tiers?: Tiers;
  readonly references: Map<NameNode, Reference>;
  readonly report: Report;
}

/** A kind in messages: one, or several in one phrase. */
export interface Wanted {
  readonly kinds: ReadonlySet<DeclarationKind>;
  readonly vi: string;
  readonly en: string;
}

const wanted = (kind: DeclarationKind): Wanted => ({ kinds: new Set([kind]), ...kindWords[kind] });
/** What may stand for a value. */
export const wantedValue: Wanted = {
  kinds: new Set<DeclarationKind>(["input", "let", "parameter", "classification"]),
  vi: "số liệu, đại lượng, tham số hay phân loại",
  en: "an input, a derived value, a parameter or a classification",
};
const wantedSubject: Wanted = {
  kinds: new Set<DeclarationKind>(["input", "let", "classification"]),
  vi: "phân loại hay số liệu lựa chọn",
  en: "a classification or a choice input",
};
export const wantedCriterion = wanted("criterion");
export const wantedGroup = wanted("group");
export const wantedOutcome = wanted("outcome");

/** Resolves every name of a framework that needs no types. */
export function resolveNames(
  framework: Framework,
  references: Map<NameNode, Reference>,
  report: Report,
  tiers: Tiers,
): void {
  const scope: NameScope = { framework, references, report, tiers };
  for (const slot of slotsOf(framework)) walkExpr(slot.expr, (expr) => resolveExpr(expr, slot.file, scope));
  for (const { node, file } of framework.criteria) {
    for (const requirement of clausesOf(node, "requirement")) {
      for (const entry of readable(requirement.entries)) {
        if (entry.level) lookUpLevel(entry.level, file, scope);
        if (entry.from) lookUpLevel(entry.from, file, scope);
      }
    }
    for (const provenance of clausesOf(node, "provenance"))
      if (provenance.level) lookUpLevel(provenance.level, file, scope);
  }
  for (const { node, file } of framework.exceptions) if (node.level.text !== "0") lookUpLevel(node.level, file, scope);
  for (const { node, file } of framework.reports) if (node.by) lookUp(node.by, file, wantedSubject, scope);
}

/** Resolves the names of one expression, those inside excepted (`walkExpr`). */
export function resolveExpr(expr: ast.Expr, file: string, scope: NameScope): void {
  switch (expr.kind) {
    case "nameExpr": {
      const declaration = scope.framework.names.get(nameOf(expr.name));
      if (isValue(declaration)) refer(expr.name, file, declaration, scope);
      break;
    }
    case "childrenExpr": {
      const child = scope.tiers?.get(scope.framework);
      for (const inner of [expr.value, expr.where]) {
        if (child && inner) walkExpr(inner, (each) => resolveExpr(each, file, { ...scope, framework: child }));
      }
      break;
    }
    case "status":
      lookUp(expr.code, file, wantedCriterion, scope);
      if (expr.at) lookUpLevel(expr.at, file, scope);
      break;
    case "byClass":
      lookUp(expr.class, file, wantedSubject, scope);
      break;
    case "pointsExpr":
      if (expr.code) lookUp(expr.code, file, wantedCriterion, scope);
      if (expr.set) resolveSet(expr.set, file, scope);
      break;
    case "indexExpr":
      lookUp(expr.group, file, wantedGroup, scope);
      break;
    case "scores":
      resolveSet(expr.set, file, scope);
      break;
    case "quantified":
      if (expr.set.group) lookUp(expr.set.group, file, wantedGroup, scope);
      if (expr.at) lookUpLevel(expr.at, file, scope);
      if (expr.set.items) resolveListed(expr.set.items, expr.status !== undefined, file, scope);
      break;
    default:
      break;
  }
}

/** A set that can only be one of criteria. */
function resolveSet(set: ast.QuantifiedSet, file: string, scope: NameScope): void {
  if (set.group) lookUp(set.group, file, wantedGroup, scope);
  for (const item of set.items ?? []) if (item.kind === "nameExpr") lookUp(item.name, file, wantedCriterion, scope);
}

/** A list is one of criteria when a status is asked for, or when one of its names is a criterion. */
function resolveListed(items: readonly ast.Expr[], asked: boolean, file: string, scope: NameScope): void {
  const names = items.flatMap((item) => (item.kind === "nameExpr" ? [item.name] : []));
  const isCriterion = (name: ast.Name): boolean => scope.framework.names.get(nameOf(name))?.kind === "criterion";
  if (!asked && !names.some(isCriterion)) return;
  const taken = new Set(names.map(nameOf));
  for (const name of names) {
    const declaration = scope.framework.names.get(nameOf(name));
    if (!isValue(declaration)) lookUp(name, file, wantedCriterion, scope, taken);
  }
}

/** Finds a name of the kind that the place asks for; says so when there is none. `taken`: names not to suggest. */
export function lookUp(
  name: ast.Name,
  file: string,
  what: Wanted,
  scope: NameScope,
  taken: ReadonlySet<string> = new Set(),
): Declaration | undefined {
  const declaration = scope.framework.names.get(nameOf(name));
  if (!declaration) {
    if (scope.framework.mayDeclare(nameOf(name))) return undefined;
    const candidates = (): readonly string[] => namesOfKind(scope.framework, what).filter((each) => !taken.has(each));
    reportUnknown(name, file, what, { names: candidates, size: scope.framework.names.size }, scope.report);
    return undefined;
  }
  if (!what.kinds.has(declaration.kind)) {
    reportWrongKind(name, file, declaration, what, scope.report);
    return undefined;
  }
  refer(name, file, declaration, scope);
  return declaration;
}

/** Finds a level by number or id; says so when there is none. */
export function lookUpLevel(ref: NameNode, file: string, scope: NameScope): Declaration | undefined {
  const level = findLevel(scope.framework, ref.text);
  if (level) {
    refer(ref, file, level, scope);
    return level;
  }
  if (scope.framework.levels.length === 0 || scope.framework.mayDeclare(ref.text)) return undefined;
  const ids = scope.framework.levels.map((each) => each.name);
  const near = suggest(ref.text, ids);
  scope.report(
    "KH2005",
    spanOf(file, ref),
    { name: ref.text, levels: ids.map((id, i) => `${i + 1} \`${id}\``).join(", ") },
    {
      fixes: near === undefined ? [] : [renameFix(near, file, ref)],
    },
  );
  return undefined;
}

/** Says that a name is unknown, with the nearest of the candidates. */
export function reportUnknown(
  name: ast.Node & { readonly text: string },
  file: string,
  what: Wanted,
  candidates: { readonly names: () => Iterable<string>; readonly size: number },
  report: Report,
): void {
  const near = nearest(name.text, candidates.names, candidates.size, report);
  report(
    "KH2002",
    spanOf(file, name),
    { name: name.text, kindVi: what.vi, kindEn: what.en },
    {
      fixes: near === undefined ? [] : [renameFix(near, file, name)],
    },
  );
}

/** Says that a name is of another kind than the place asks for. */
export function reportWrongKind(name: ast.Name, file: string, found: Declaration, what: Wanted, report: Report): void {
  const is = kindWords[found.kind];
  report(
    "KH2003",
    spanOf(file, name),
    { name: name.text, isVi: is.vi, isEn: is.en, neededVi: what.vi, neededEn: what.en },
    {
      related: [
        { span: spanOf(found.file, found.nameNode), message: { vi: "được khai báo ở đây", en: "declared here" } },
      ],
    },
  );
}

/** A repair that writes another name. */
export function renameFix(near: string, file: string, node: ast.Node): ReturnType<typeof replaceFix> {
  return replaceFix(`đổi thành \`${near}\``, `change to \`${near}\``, spanOf(file, node), near);
}

function namesOfKind(framework: Framework, what: Wanted): readonly string[] {
  return [...framework.names.values()].filter((each) => what.kinds.has(each.kind)).map((each) => each.name);
}

function refer(node: NameNode, file: string, declaration: Declaration, scope: NameScope): void {
  scope.references.set(node, { file, declaration });
}
