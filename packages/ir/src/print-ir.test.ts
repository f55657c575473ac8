import fc from "fast-check";
import { expect, it } from "vitest";
import type { Expr } from "./ir.ts";
import { printExpr } from "./print-ir.ts";
import { arbitraryModule } from "./testing/arbitrary-ir.ts";
import { arithmetic, comparison, nowhere as origin, num, ratio, ref } from "./testing/build-ir.ts";
import { expressionsOf } from "./walk-expr.ts";

const not = (operand: Expr): Expr => ({ kind: "not", operand, origin });
const logic = (kind: "and" | "or", ...operands: readonly Expr[]): Expr => ({ kind, operands, origin });

it("needs no more parentheses than the precedence does", () => {
  const [a, b, c] = [ref("a"), ref("b"), ref("c")];
  const cases: readonly (readonly [Expr, string])[] = [
    [comparison(ratio("a", "b"), ">=", num("80%")), "a / b >= 0.8"],
    [arithmetic(arithmetic(a, "+", b), "*", c), "(a + b) * c"],
    [arithmetic(a, "-", arithmetic(b, "-", c)), "a - (b - c)"],
    [arithmetic(arithmetic(a, "-", b), "-", c), "a - b - c"],
    [arithmetic(a, "/", num("1/3")), "a / (1/3)"],
    [logic("or", logic("and", a, b), not(logic("or", a, c))), "a and b or not (a or c)"],
    [logic("and", logic("or", a, b), c), "(a or b) and c"],
    [{ kind: "negate", operand: arithmetic(a, "+", b), origin }, "-(a + b)"],
    [
      { kind: "round", operand: ratio("a", "b"), places: 2, mode: "halfUp", origin },
      "(a / b) rounded to 2 places half up",
    ],
    [{ kind: "reported", operand: a, origin }, "a is reported"],
    [
      { kind: "byClass", subject: ref("loai"), cases: [{ member: "xa", value: num(1) }], otherwise: num(2), origin },
      "by loai {xa: 1, else: 2}",
    ],
    [{ kind: "dated", cases: [{ from: "2025-01-01", value: num("80%") }], origin }, "{from 2025-01-01: 0.8}"],
    [
      {
        kind: "criteria",
        quantifier: { kind: "atLeast", amount: "3/10", unit: "share" },
        set: { class: "extension", group: "cqs", listed: false },
        codes: ["x"],
        status: "met",
        level: 3,
        origin,
      },
      "at least 30% of extension of group cqs met at 3",
    ],
  ];
  for (const [expr, text] of cases) expect(printExpr(expr)).toBe(text);
});

it("prints every expression on one line with balanced brackets", () => {
  fc.assert(
    fc.property(arbitraryModule, (made) => {
      for (const text of expressionsOf(made).map(printExpr)) {
        expect(text).not.toMatch(/\n|undefined|\[object/);
        expect(text.split(/[({]/).length).toBe(text.split(/[)}]/).length);
      }
    }),
    { numRuns: 100 },
  );
});
