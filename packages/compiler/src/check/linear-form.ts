/** Numeric expressions as linear forms over inputs; what is not linear is a variable of its own. */

import { daysBetween, divide, fromInteger, isRational, negate, type Rational } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import { unwrap } from "../resolve/walk-expr.ts";
import { canonical } from "./canonical.ts";
import { evaluate } from "./evaluate.ts";
import { combine, constantForm, type Linear, scaleForm, variable } from "./linear.ts";
import { isHuge } from "./numbers.ts";
import type { Regions } from "./region.ts";
import type { Facts } from "./scope.ts";
import { remembered, type World } from "./world.ts";

/** What a variable of a system stands for. */
export type Meaning =
  | { readonly kind: "input"; readonly input: DeclarationOf<"input"> }
  | { readonly kind: "asOf" }
  | { readonly kind: "opaque"; readonly expr: ast.Expr };

/** Variables met so far. */
export type Meanings = Map<string, Meaning>;

export interface FormContext {
  readonly facts: Facts;
  readonly world: World;
  readonly meanings: Meanings;
  /** Forms of definitions met so far. */
  readonly forms: Map<Declaration, Linear>;
  /** Regions of definitions met so far, by what is asked of them. */
  readonly regions: Map<string, Regions>;
  /** How many more conditions are gone into. */
  readonly budget: { left: number };
}

/** A context in which nothing was met yet. */
export function formContext(facts: Facts, world: World): FormContext {
  return { facts, world, meanings: new Map(), forms: new Map(), regions: new Map(), budget: { left: mostConditions } };
}

const mostConditions = 20_000;

const epoch = "1970-01-01";

/** The linear form of a number or a date (in days). */
export function formOf(expr: ast.Expr, context: FormContext): Linear {
  const { facts, world } = context;
  const value = evaluate(expr, facts, world);
  if (isRational(value)) return constantForm(value);
  if (typeof value === "string" && facts.types.get(expr)?.kind === "date")
    return constantForm(fromInteger(daysBetween(epoch, value)));
  const inner = unwrap(expr);
  switch (inner.kind) {
    case "nameExpr":
      return formOfName(inner, context);
    case "asOfExpr":
      context.meanings.set("asOf", { kind: "asOf" });
      return variable("asOf");
    case "unary":
      return inner.operator === "-"
        ? scaleForm(formOf(inner.operand, context), fromInteger(-1))
        : opaque(inner, context);
    case "binary": {
      const [left, right] = [formOf(inner.left, context), formOf(inner.right, context)];
      if (inner.operator === "+") return combine(left, right, fromInteger(1));
      if (inner.operator === "-") return combine(left, right, fromInteger(-1));
      const factor = smallConstantOf(right) ?? (inner.operator === "*" ? smallConstantOf(left) : undefined);
      if (inner.operator === "*" && factor) return scaleForm(smallConstantOf(right) ? left : right, factor);
      const inverse = inner.operator === "/" && factor ? divide(fromInteger(1), factor) : undefined;
      return inverse ? scaleForm(left, inverse) : opaque(inner, context);
    }
    default:
      return opaque(inner, context);
  }
}

/** The number of a form without variables. */
export function constantOf(form: Linear): Rational | undefined {
  return form.terms.size === 0 ? form.constant : undefined;
}

function smallConstantOf(form: Linear): Rational | undefined {
  const constant = constantOf(form);
  return constant && !isHuge(constant) ? constant : undefined;
}

/** The quotient `x / y` that an expression is, lets followed; undefined when it is none or y is constant. */
export function quotientIn(expr: ast.Expr, context: FormContext): ast.BinaryExpr | undefined {
  const inner = unwrap(expr);
  if (inner.kind === "binary" && inner.operator === "/")
    return constantOf(formOf(inner.right, context)) ? undefined : inner;
  const declaration = inner.kind === "nameExpr" ? context.facts.references.get(inner.name)?.declaration : undefined;
  return declaration?.kind === "let" && isTyped(declaration, context.facts)
    ? quotientIn(declaration.node.value, context)
    : undefined;
}

function isTyped(declaration: Declaration, facts: Facts): boolean {
  const type = facts.definitions.get(declaration);
  return type !== undefined && type.kind !== "error";
}

function formOfName(expr: ast.NameExpr, context: FormContext): Linear {
  const declaration = context.facts.references.get(expr.name)?.declaration;
  if (declaration?.kind === "input") {
    const name = `input:${declaration.name}`;
    context.meanings.set(name, { kind: "input", input: declaration });
    return variable(name);
  }
  if ((declaration?.kind === "let" || declaration?.kind === "parameter") && isTyped(declaration, context.facts)) {
    return remembered(context.forms, declaration, () => formOf(declaration.node.value, context));
  }
  return opaque(expr, context);
}

function opaque(expr: ast.Expr, context: FormContext): Linear {
  const name = `opaque:${canonical(expr, context.facts, context.world)}`;
  context.meanings.set(name, { kind: "opaque", expr });
  return variable(name);
}

/** −form. */
export function negated(form: Linear): Linear {
  return {
    terms: new Map([...form.terms].map(([name, coefficient]) => [name, negate(coefficient)])),
    constant: negate(form.constant),
  };
}
