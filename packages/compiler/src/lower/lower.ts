/**
 * Lower: frameworks without errors → modules of the IR.
 *
 * In: what was checked, and which frameworks are sound. Out: plain JSON. Everything that the source may leave out is written out here.
 */

import { invariant } from "@khung/diagnostics";
import {
  type Classification,
  type Definition,
  type Expr,
  type Group,
  type Input,
  irVersion,
  type Level,
  type Module,
  type Outcome,
  type Report,
  type Type,
} from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Checked } from "../check/check.ts";
import { type DeclarationOf, levelNumber, nameOf, type ValueDeclaration } from "../resolve/declaration.ts";
import { type Framework, readable, textsOf } from "../resolve/framework.ts";
import { levelOf } from "../resolve/stated-levels.ts";
import { lowerGroupIndex, lowerMean } from "./lower-index.ts";
import { lowerClaims } from "./lower-claim.ts";
import { lowerCriterion } from "./lower-criterion.ts";
import { lowerDelegations } from "./lower-delegation.ts";
import { lowerExpr, type Lowering, originOf } from "./lower-expr.ts";
import { titled, titleOr } from "./titles.ts";

/** Lowers one framework in which nothing is wrong. */
export function lowerFramework(framework: Framework, checked: Checked): Module {
  const { head, id, version } = framework;
  invariant(version !== undefined, "a checked framework has a version");
  const child = checked.tiers.get(framework);
  const into = (file: string): Lowering => ({ checked, framework, file });
  const { issuer, decision, effective, tier, levels } = head;
  const claims = lowerClaims(framework, checked);
  return {
    irVersion,
    id,
    version,
    title: titleOr(framework.declaration.node.title, id),
    ...(issuer && { issuer: issuer.node.name.value }),
    ...(decision && {
      decision: { number: decision.node.number.value, ...(decision.node.dated && { dated: decision.node.dated.text }) },
    }),
    ...(effective && {
      effective: { from: effective.node.from.text, ...(effective.node.to && { to: effective.node.to.text }) },
    }),
    replaces: framework.replaces.map(({ node }) => ({
      id: nameOf(node.id),
      ...(node.version && { version: node.version.text }),
    })),
    ...(tier && { tier: nameOf(tier.node.name) }),
    ...(head.merged && { merged: head.merged.node.policy }),
    ...(child?.version !== undefined &&
      head.children && { children: { name: nameOf(head.children.node.name), id: child.id, version: child.version } }),
    ...(framework.exceptions.length > 0 && {
      exceptions: framework.exceptions.map(({ node, file }) => ({
        entity: node.entity.value,
        level: node.level.text === "0" ? 0 : (levelOf(node.level, checked.references) ?? 0),
        decision: node.decision.value,
        reason: node.reason.value,
        origin: originOf(file, node),
      })),
    }),
    ...(head.period && { period: { length: head.period.node.length, previous: head.period.node.previous } }),
    basis: framework.basis,
    notes: framework.notes,
    ...(head.index && { index: lowerMean(head.index.node.mean) }),
    ...(head.rank && { rank: { ties: head.rank.node.ties } }),
    cumulative: levels?.node.mode === "cumulative",
    levels: framework.levels.map((level) => lowerLevel(level, { ...into(level.file), level: levelNumber(level) })),
    inputs: framework.inputs.map((input) => lowerInput(input, typeOf(input, checked))),
    ensures: framework.ensures.map(({ node, file }) => ({
      condition: lowerExpr(node.condition, into(file)),
      ...titled(node.title),
      text: framework.source.text.slice(node.condition.start, node.condition.end),
      origin: originOf(file, node),
    })),
    parameters: framework.parameters.map((each) => lowerDefinition(each, into(each.file))),
    lets: framework.lets.map((each) => lowerDefinition(each, into(each.file))),
    classifications: framework.classifications.map((each) => lowerClassification(each, into(each.file))),
    groups: framework.groups.map((each) => lowerGroup(each, into(each.file))),
    criteria: framework.criteria.map((each) => lowerCriterion(each, into(each.file))),
    outcomes: framework.outcomes.map((each) => lowerOutcome(each, into(each.file))),
    reports: framework.reports.map((each) => lowerReport(each, into(each.file))),
    ...(claims.length > 0 && { claims }),
    ...lowerDelegations(framework.declaration.node),
    origin: originOf(framework.declaration.file, framework.declaration.node),
  };
}

function lowerLevel(level: DeclarationOf<"level">, into: Lowering): Level {
  const { rule, title } = level.node;
  return {
    number: levelNumber(level),
    id: level.name,
    title: titleOr(title, level.name),
    ...(rule && { rule: lowerExpr(rule, into) }),
    origin: originOf(level.file, level.node),
  };
}

function lowerInput(input: DeclarationOf<"input">, type: Type): Input {
  const clauses = readable(input.node.clauses);
  const texts = clauses.filter((clause) => clause.kind !== "mergedPolicy");
  const merged = clauses.find((clause) => clause.kind === "mergedPolicy");
  const [unitName] = textsOf(texts, "unit");
  return {
    name: input.name,
    type,
    title: titleOr(input.node.title, input.name),
    ...(unitName !== undefined && { unitName }),
    ...(merged && { merged: merged.policy }),
    sources: textsOf(texts, "source"),
    evidence: textsOf(texts, "evidence"),
    basis: textsOf(texts, "basis"),
    notes: textsOf(texts, "note"),
    origin: originOf(input.file, input.node),
  };
}

/** A bare number that met nothing is a plain one. */
function typeOf(declaration: ValueDeclaration, checked: Checked): Type {
  const type = checked.definitions.get(declaration);
  invariant(type && type.kind !== "error", `type of ${declaration.name}`);
  return type.kind === "number" && type.form === "literal" ? { ...type, form: "plain" } : type;
}

function lowerDefinition(declaration: DeclarationOf<"let"> | DeclarationOf<"parameter">, into: Lowering): Definition {
  return {
    name: declaration.name,
    ...titled(declaration.node.title),
    type: typeOf(declaration, into.checked),
    value: lowerExpr(declaration.node.value, into),
    origin: originOf(declaration.file, declaration.node),
  };
}

function lowerClassification(classification: DeclarationOf<"classification">, into: Lowering): Classification {
  const { node, name, file } = classification;
  const condition = (expr: ast.Expr | undefined): { readonly condition?: Expr } =>
    expr ? { condition: lowerExpr(expr, into) } : {};
  return {
    name,
    ...titled(node.title),
    ordered: node.ordered,
    classes: readable(node.classes).map((each) => ({
      name: nameOf(each.name),
      ...titled(each.title),
      ...condition(each.condition),
    })),
    origin: originOf(file, node),
  };
}

function lowerGroup(group: DeclarationOf<"group">, into: Lowering): Group {
  const { points } = group.node;
  return {
    name: group.name,
    title: titleOr(group.node.title, group.name),
    ...(group.within && { parent: group.within.name }),
    ...(points && { points: { sort: points.sort, max: lowerExpr(points.value, into) } }),
    ...lowerGroupIndex(group, into),
    origin: originOf(group.file, group.node),
  };
}

function lowerOutcome(outcome: DeclarationOf<"outcome">, into: Lowering): Outcome {
  return {
    name: outcome.name,
    ...titled(outcome.node.title),
    condition: lowerExpr(outcome.node.condition, into),
    origin: originOf(outcome.file, outcome.node),
  };
}

function lowerReport(report: DeclarationOf<"report">, into: Lowering): Report {
  const { node } = report;
  return {
    name: report.name,
    ...titled(node.title),
    statistic: node.statistic,
    ...(node.value && { value: lowerExpr(node.value, into) }),
    ...(node.where && { where: lowerExpr(node.where, into) }),
    ...(node.by && { by: nameOf(node.by) }),
    origin: originOf(report.file, node),
  };
}
