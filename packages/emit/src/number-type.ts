import { sameUnit, type Expr, type Module, type NumberType } from "@khung/ir";

/**
 * The type of a number, as far as showing it needs: a share is written in per cent.
 *
 * Missing  undefined for what is no number, and for a bare number, which takes the type of what it meets
 */
export function numberTypeOf(
  expr: Expr,
  module: Pick<Module, "inputs" | "lets" | "parameters">,
): NumberType | undefined {
  const named = (
    list: readonly { readonly name: string; readonly type: { readonly kind: string } }[],
    name: string,
  ) => {
    const type = list.find((each) => each.name === name)?.type;
    return isNumber(type) && type.form !== "literal" ? type : undefined;
  };
  switch (expr.kind) {
    case "input":
      return named(module.inputs, expr.name);
    case "let":
      return named(module.lets, expr.name);
    case "parameter":
      return named(module.parameters, expr.name);
    case "index":
      return { kind: "number", form: "share", unit: {} };
    case "statistic":
      if (expr.statistic === "share" || expr.statistic === "percentile")
        return { kind: "number", form: "share", unit: {} };
      return expr.statistic === "rank" || expr.statistic === "count" ? undefined : numberTypeOf(expr.operand, module);
    case "negate":
    case "round":
      return numberTypeOf(expr.operand, module);
    case "arithmetic": {
      const left = numberTypeOf(expr.left, module);
      const right = numberTypeOf(expr.right, module);
      if (expr.operator === "/")
        return left && right && sameUnit(left.unit, right.unit) ? { ...left, form: "share", unit: {} } : undefined;
      return expr.operator === "*" ? undefined : (left ?? right);
    }
    default:
      return undefined;
  }
}

function isNumber(type: { readonly kind: string } | undefined): type is NumberType {
  return type?.kind === "number";
}
