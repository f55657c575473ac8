/**
 * Conditions as regions: disjunctions of conjunctions of linear inequalities, sets of options, and yes-or-no facts.
 *
 * In: conditions, each wanted true or false. Out: the regions in which all of them are so; undefined when there are too many.
 * What this does not understand is a fact of its own, so that "no region" is always a proof and a region only a candidate.
 */

import { ceiling, floor, fromInteger, multiply } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { type Declaration, type DeclarationOf, nameOf } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { unwrap } from "../resolve/walk-expr.ts";
import { canonical } from "./canonical.ts";
import { evaluate } from "./evaluate.ts";
import { isNonNegative } from "./intervals.ts";
import { combine, type Inequality, type Linear, scaleForm } from "./linear.ts";
import { constantOf, type FormContext, formOf, negated, quotientIn } from "./linear-form.ts";
import { literalValue } from "./numbers.ts";
import { rangeOf } from "./ranges.ts";
import { distinct, meet, mostRegions, type Region, regionOf, type Regions, whole } from "./region.ts";

/** A condition and what it should be. */
export interface Wanted {
  readonly condition: ast.Expr;
  readonly value: boolean;
}

/** Lists longer than this are not spelt out for `at least 2 of { … }`. */
const longestList = 6;

/** The regions in which all conditions are as wanted, within some given ones. */
export function regionsOf(
  wanted: readonly Wanted[],
  context: FormContext,
  within: readonly Region[] = [whole],
): readonly Region[] | undefined {
  let regions = within;
  for (const { condition, value } of wanted) {
    const next = regionsOfCondition(condition, value, context);
    const met = next && meet(regions, next);
    if (!met) return undefined;
    regions = met;
  }
  return regions;
}

function allOf(parts: readonly Wanted[], context: FormContext): Regions {
  return regionsOf(parts, context);
}

function anyOf(parts: readonly Wanted[], context: FormContext): Regions {
  const regions: Region[] = [];
  for (const { condition, value } of parts) {
    const next = regionsOfCondition(condition, value, context);
    if (!next || regions.length + next.length > mostRegions) return undefined;
    regions.push(...next);
  }
  return distinct(regions);
}

function regionsOfCondition(condition: ast.Expr, value: boolean, context: FormContext): Regions {
  if (--context.budget.left < 0) return undefined;
  const known = evaluate(condition, context.facts, context.world);
  if (typeof known === "boolean") return known === value ? [whole] : [];
  const expr = unwrap(condition);
  switch (expr.kind) {
    case "binary":
      return regionsOfBinary(expr, value, context);
    case "unary":
      return regionsOfCondition(expr.operand, !value, context);
    case "between":
      return ends(expr, value, context);
    case "in": {
      const subject = subjectOf(expr.operand, context);
      return subject
        ? choiceRegion(subject, new Set(expr.members.map(nameOf)), value, context)
        : fact(expr, value, context);
    }
    case "nameExpr": {
      const declaration = context.facts.references.get(expr.name)?.declaration;
      const type = declaration && context.facts.definitions.get(declaration);
      if (declaration?.kind === "let" && type?.kind === "boolean") {
        const { value: definition } = declaration.node;
        return once(`${declaration.name} ${value}`, context, () => regionsOfCondition(definition, value, context));
      }
      return fact(expr, value, context);
    }
    case "quantified":
      return regionsOfQuantified(expr, value, context);
    default:
      return fact(expr, value, context);
  }
}

function ends(expr: ast.BetweenExpr, value: boolean, context: FormContext): Regions {
  const above = comparison(expr.operand, value ? ">=" : "<", expr.low, context);
  const below = comparison(expr.operand, value ? "<=" : ">", expr.high, context);
  return value ? meet(above, below) : [...above, ...below];
}

function regionsOfBinary(expr: ast.BinaryExpr, value: boolean, context: FormContext): Regions {
  const { operator, left, right } = expr;
  if (operator === "and" || operator === "or") {
    const parts = [left, right].map((condition) => ({ condition, value }));
    return (operator === "and") === value ? allOf(parts, context) : anyOf(parts, context);
  }
  const type = context.facts.types.get(left);
  if (type?.kind === "choice") return regionsOfOption(expr, (operator === "=") === value, context);
  if (type?.kind === "boolean") {
    const same = (operator === "=") === value;
    const pair = (a: boolean): readonly Wanted[] => [
      { condition: left, value: a },
      { condition: right, value: same ? a : !a },
    ];
    const [yes, no] = [allOf(pair(true), context), allOf(pair(false), context)];
    return yes && no && [...yes, ...no];
  }
  const asked = value ? operator : opposite[operator];
  return type && asked && (type.kind === "number" || type.kind === "date")
    ? comparison(left, asked, right, context)
    : fact(expr, value, context);
}

const opposite: Readonly<Partial<Record<ast.BinaryOperator, ast.BinaryOperator>>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

const mirror: Readonly<Partial<Record<ast.BinaryOperator, ast.BinaryOperator>>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** `left operator right` as inequalities; a quotient is multiplied out, its divisor being above 0 where it has a value. */
function comparison(
  left: ast.Expr,
  operator: ast.BinaryOperator,
  right: ast.Expr,
  context: FormContext,
): readonly Region[] {
  const other = formOf(right, context);
  const flipped = mirror[operator];
  if (flipped && constantOf(formOf(left, context)) && quotientIn(right, context))
    return comparison(right, flipped, left, context);
  const quotient = quotientIn(left, context);
  const factor = quotient && constantOf(other);
  if (quotient && factor && isNonNegative(rangeOf(quotient.right, { ...context, ensured: new Map() }))) {
    const divisor = formOf(quotient.right, context);
    const difference = combine(formOf(quotient.left, context), scaleForm(divisor, factor), fromInteger(-1));
    return withSign(difference, operator).flatMap((region) =>
      regionOf([...region.inequalities.values(), { form: divisor, strict: true }]),
    );
  }
  return withSign(combine(formOf(left, context), other, fromInteger(-1)), operator);
}

function withSign(form: Linear, operator: ast.BinaryOperator): readonly Region[] {
  const up = (strict: boolean): Inequality => ({ form, strict });
  const down = (strict: boolean): Inequality => ({ form: negated(form), strict });
  switch (operator) {
    case ">=":
      return regionOf([up(false)]);
    case ">":
      return regionOf([up(true)]);
    case "<=":
      return regionOf([down(false)]);
    case "<":
      return regionOf([down(true)]);
    case "=":
      return regionOf([up(false), down(false)]);
    default:
      return [...regionOf([up(true)]), ...regionOf([down(true)])];
  }
}

/** The input or classification that an expression names, lets followed. */
function subjectOf(expr: ast.Expr, context: FormContext): Declaration | undefined {
  const inner = unwrap(expr);
  const declaration = inner.kind === "nameExpr" ? context.facts.references.get(inner.name)?.declaration : undefined;
  if (declaration?.kind === "let" && context.facts.definitions.get(declaration)?.kind === "choice")
    return subjectOf(declaration.node.value, context);
  return declaration?.kind === "input" || declaration?.kind === "classification" ? declaration : undefined;
}

function regionsOfOption(expr: ast.BinaryExpr, value: boolean, context: FormContext): Regions {
  for (const [side, other] of [
    [expr.left, expr.right],
    [expr.right, expr.left],
  ] as const) {
    const subject = subjectOf(side, context);
    const option = evaluate(other, context.facts, context.world);
    if (subject && typeof option === "string") return choiceRegion(subject, new Set([option]), value, context);
  }
  return fact({ ...expr, operator: "=" }, value, context);
}

function choiceRegion(subject: Declaration, named: ReadonlySet<string>, value: boolean, context: FormContext): Regions {
  const type = context.facts.definitions.get(subject);
  if (type?.kind !== "choice") return undefined;
  const allowed = new Set(type.members.map((member) => member.name).filter((member) => named.has(member) === value));
  if (subject.kind === "classification") {
    const key = `${subject.name} {${[...allowed].join(",")}}`;
    return once(key, context, () => regionsOfClasses(subject, allowed, context));
  }
  return allowed.size === 0 ? [] : [{ ...whole, choices: new Map([[subject, allowed]]) }];
}

/** The regions of a definition, worked out once. */
function once(key: string, context: FormContext, work: () => Regions): Regions {
  if (context.regions.has(key)) return context.regions.get(key);
  const regions = work();
  context.regions.set(key, regions);
  return regions;
}

/** Where the first class that holds is one of those allowed. */
function regionsOfClasses(
  subject: DeclarationOf<"classification">,
  allowed: ReadonlySet<string>,
  context: FormContext,
): Regions {
  const before: Wanted[] = [];
  const regions: Region[] = [];
  for (const { name, condition } of readable(subject.node.classes)) {
    const own = condition ? [{ condition, value: true }] : [];
    const next = allowed.has(nameOf(name)) ? regionsOf([...before, ...own], context) : [];
    if (!next || regions.length + next.length > mostRegions) return undefined;
    regions.push(...next);
    if (condition) before.push({ condition, value: false });
  }
  return regions;
}

/** The regions in which choices and classifications are as taken. */
export function regionsOfMembers(members: ReadonlyMap<Declaration, string>, context: FormContext): Regions {
  let regions: Regions = [whole];
  for (const [subject, member] of members) {
    const next: Regions = regions && choiceRegion(subject, new Set([member]), true, context);
    regions = regions && next && meet(regions, next);
  }
  return regions;
}

function fact(expr: ast.Expr, value: boolean, context: FormContext): readonly Region[] {
  const text = canonical(expr, context.facts, context.world);
  context.meanings.set(`fact:${text}`, { kind: "opaque", expr });
  return [{ ...whole, facts: new Map([[text, value]]) }];
}

/** Enough conditions that are so, whatever the others are (they may be missing): each smallest choice of them is a way. */
function regionsOfQuantified(expr: ast.QuantifiedExpr, value: boolean, context: FormContext): Regions {
  const items = expr.set.items ?? [];
  const asked = askedOf(expr, items.length);
  const plain = items.length > 0 && items.length <= longestList && !expr.status;
  // More than there are: rules/sets-large-enough.ts says so.
  if (!plain || !asked || asked.count > items.length) return fact(expr, value, context);
  // Not at least n true = more than size − n false.
  const needed = value ? asked.count : items.length - asked.count + 1;
  const wanted = asked.value === value;
  const regions: Region[] = [];
  for (const chosen of choicesOf(items, Math.max(0, needed))) {
    const next = regionsOf(
      chosen.map((condition) => ({ condition, value: wanted })),
      context,
    );
    if (!next || regions.length + next.length > mostRegions) return undefined;
    regions.push(...next);
  }
  return regions;
}

/** All ways to choose so many. */
function choicesOf(items: readonly ast.Expr[], count: number): readonly (readonly ast.Expr[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => choicesOf(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

/** What holds when at least so many conditions have a value. */
function askedOf(
  expr: ast.QuantifiedExpr,
  size: number,
): { readonly count: number; readonly value: boolean } | undefined {
  const { quantifier } = expr;
  if (quantifier?.kind === "any") return { count: 1, value: true };
  if (quantifier?.kind !== "atLeast" && quantifier?.kind !== "atMost") return { count: size, value: true };
  const amount = literalValue(quantifier.amount);
  if (!amount) return undefined;
  const needed = quantifier.amount.percent ? multiply(amount, fromInteger(size)) : amount;
  if (quantifier.kind === "atLeast") return { count: Number(ceiling(needed).numerator), value: true };
  return { count: size - Number(floor(needed).numerator), value: false };
}
