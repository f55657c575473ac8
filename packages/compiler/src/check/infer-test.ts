/** Types of what tests give and expect. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { isValue } from "../resolve/declaration.ts";
import type { TestEntry } from "../resolve/framework.ts";
import { checkComparable, type Side } from "./compare.ts";
import { sideOf } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import { definitionType } from "./infer-name.ts";
import { measureType } from "./infer-framework.ts";
import type { Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** Infers all types of one test; `scope` is in the test's file and place. */
export function inferTest(entry: TestEntry, scope: Scope): void {
  for (const item of entry.node.items) {
    if (item.kind === "given" && item.value) {
      if (item.name) checkFits(item.name, item.value, scope);
      else fixed(sideOf(item.value, scope), scope);
    }
    if (item.kind === "expectValue") checkFits(item.name, item.value, scope);
    if (item.kind === "expectPoints") checkPoints(item.value, scope);
    if (item.kind === "expectScore") for (const end of [item.low, item.high]) if (end) checkPoints(end, scope);
    if (item.kind === "expectStatus" && item.margin) checkMargin(item.code, item.margin, scope);
  }
}

/** A value must be fixed, and of the type of what has it. */
function checkFits(name: ast.Name, value: ast.Expr, scope: Scope): void {
  const declaration = scope.tables.references.get(name)?.declaration;
  const type: Type = (isValue(declaration) && definitionType(declaration, scope)) ||
    (declaration?.kind === "criterion" && measureType(declaration, scope.tables.types)) || { kind: "error" };
  const side = sideOf(value, scope, type);
  if (!fixed(side, scope)) return;
  const number = side.type.kind === "number" && type.kind === "number";
  if (number)
    checkComparable({ expr: { kind: "nameExpr", name, start: name.start, end: name.end }, type }, side, false, scope);
  else if (type.kind !== "error" && side.type.kind !== type.kind) sayUnfit(name, type, side, scope);
}

function checkPoints(value: ast.Expr, scope: Scope): void {
  const side = sideOf(value, scope);
  if (!fixed(side, scope) || side.type.kind === "number") return;
  const words = typeWords(side.type);
  scope.report("KH3005", spanOf(scope.source.file, value), {
    text: shown(scope.source, value),
    isVi: words.vi,
    isEn: words.en,
  });
}

function checkMargin(code: ast.Name, margin: ast.Expr, scope: Scope): void {
  const declaration = scope.tables.references.get(code)?.declaration;
  const type = declaration?.kind === "criterion" ? measureType(declaration, scope.tables.types) : undefined;
  const side = sideOf(margin, scope);
  if (!fixed(side, scope) || !type || type.kind === "error") return;
  checkComparable(
    { expr: { kind: "nameExpr", name: code, start: code.start, end: code.end }, type },
    side,
    true,
    scope,
  );
}

function sayUnfit(name: ast.Name, type: Type, side: Side, scope: Scope): void {
  const words = typeWords(type);
  scope.report("KH3029", spanOf(scope.source.file, side.expr), {
    name: name.text,
    isVi: words.vi,
    isEn: words.en,
    text: shown(scope.source, side.expr),
  });
}

/** False (and said) when a value depends on anything. */
function fixed(side: Side, scope: Scope): boolean {
  if (side.type.kind === "error") return false;
  const value = evaluate(side.expr, scope.tables);
  if (value !== undefined && value !== null) return true;
  scope.report("KH3022", spanOf(scope.source.file, side.expr), { text: shown(scope.source, side.expr) });
  return false;
}
