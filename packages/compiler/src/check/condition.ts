/** Expressions inside others, where the place asks for something: a condition, or the other side of a comparison. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import type { Side } from "./compare.ts";
import { booleanType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** The type of a condition; says so when it is none. */
export function inferCondition(expr: ast.Expr, scope: Scope): Type {
  const type = scope.infer(expr, scope);
  if (type.kind !== "boolean" && type.kind !== "error") {
    const words = typeWords(type);
    scope.report("KH3004", spanOf(scope.source.file, expr), {
      text: shown(scope.source, expr),
      isVi: words.vi,
      isEn: words.en,
    });
  }
  return booleanType;
}

/** An expression with its type. */
export function sideOf(expr: ast.Expr, scope: Scope, expected?: Type): Side {
  return { expr, type: scope.infer(expr, scope, expected) };
}
