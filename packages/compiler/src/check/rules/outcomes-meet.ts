/** Two outcomes that speak of neighbouring ranges do not share their border (KH3221): "30% to 50%" and "from 50%" both hold at 50%. */

import { compare, type Rational } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { unwrap } from "../../resolve/walk-expr.ts";
import { canonical } from "../canonical.ts";
import { numberIn } from "../evaluate.ts";
import { intersect, type Interval, isEmpty } from "../intervals.ts";
import { numberText } from "../number-text.ts";
import { type Rule, textOf } from "../rule.ts";
import type { Facts } from "../scope.ts";
import { isWellTyped } from "../well-typed.ts";

/** The range of one value in which a condition holds. */
interface Band {
  readonly of: ast.Expr;
  readonly key: string;
  readonly range: Interval;
}

export const outcomesMeet: Rule = (context) => {
  const { framework, tables, report } = context;
  const bands = framework.outcomes.flatMap((outcome) => {
    const { condition } = outcome.node;
    const band = isWellTyped(condition, tables) ? bandOf(condition, tables) : undefined;
    return band ? [{ outcome, band }] : [];
  });
  for (const group of Map.groupBy(bands, ({ band }) => band.key).values()) {
    const sorted = group.toSorted((a, b) => byLow(a.band.range, b.band.range));
    sorted.forEach(({ outcome, band }, i) => {
      const next = sorted[i + 1];
      const point = next && borderOf(band.range, next.band.range);
      if (!next || !point) return;
      const [first, second] = inSource(outcome, next.outcome);
      report(
        "KH3221",
        spanOf(second.file, second.node.condition),
        {
          name: second.name,
          other: first.name,
          text: textOf(context, second.file, band.of),
          value: numberText(point, tables.types.get(band.of)),
        },
        {
          related: [
            { span: spanOf(first.file, first.node.condition), message: { vi: "kết quả kia", en: "the other outcome" } },
          ],
        },
      );
    });
  }
};

type Outcome = DeclarationOf<"outcome">;

function inSource(a: Outcome, b: Outcome): readonly [Outcome, Outcome] {
  return a.node.start < b.node.start ? [a, b] : [b, a];
}

function byLow(a: Interval, b: Interval): number {
  if (!a.low || !b.low) return a.low ? 1 : b.low ? -1 : 0;
  return compare(a.low.value, b.low.value);
}

/** The one number that two ranges share. */
function borderOf(a: Interval, b: Interval): Rational | undefined {
  const both = intersect(a, b);
  if (isEmpty(both) || !both.low || !both.high || compare(both.low.value, both.high.value) !== 0) return undefined;
  // A range that is one number is meant as an exception.
  return [a, b].some(({ low, high }) => low && high && compare(low.value, high.value) === 0)
    ? undefined
    : both.low.value;
}

function bandOf(condition: ast.Expr, facts: Facts): Band | undefined {
  const expr = unwrap(condition);
  if (expr.kind === "between") {
    const [low, high] = [numberIn(expr.low, facts), numberIn(expr.high, facts)];
    return low && high
      ? band(expr.operand, facts, { low: { value: low, open: false }, high: { value: high, open: false } })
      : undefined;
  }
  if (expr.kind !== "binary") return undefined;
  if (expr.operator === "and") {
    const [a, b] = [bandOf(expr.left, facts), bandOf(expr.right, facts)];
    return a && b && a.key === b.key ? { ...a, range: intersect(a.range, b.range) } : undefined;
  }
  const [left, right] = [numberIn(expr.left, facts), numberIn(expr.right, facts)];
  if (right && !left) return band(expr.left, facts, halfLine(expr.operator, right));
  return left && !right ? band(expr.right, facts, halfLine(turned[expr.operator], left)) : undefined;
}

const turned: Readonly<Partial<Record<ast.BinaryOperator, ast.BinaryOperator>>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function halfLine(operator: ast.BinaryOperator | undefined, value: Rational): Interval | undefined {
  if (operator === ">=" || operator === ">") return { low: { value, open: operator === ">" } };
  if (operator === "<=" || operator === "<") return { high: { value, open: operator === "<" } };
  return undefined;
}

function band(of: ast.Expr, facts: Facts, range: Interval | undefined): Band | undefined {
  return range && { of, key: canonical(of, facts), range };
}
