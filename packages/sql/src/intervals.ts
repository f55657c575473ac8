/**
 * What a number can still become while data are missing: bounds by interval arithmetic, the same as the interpreter's interval.ts.
 *
 * `known` false: nothing is known. An end that is not there is unbounded.
 */

import { unreachable } from "@khung/diagnostics";
import { expressionsOf, one, partsOf, walkExpr, zero, type CompareExpr, type Criterion, type Expr } from "@khung/ir";
import { excluded, lost, no, open, yes } from "./codes.ts";
import type { Expressions, Place, Reading } from "./expressions.ts";
import { IntervalArithmetic, type End, type Interval } from "./interval-arithmetic.ts";
import { better, ordered, rounded } from "./numbers.ts";
import { mayBeExcluded, type Points } from "./points.ts";
import type { BooleanNode, CodeNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { constantNumber, type NumberValue } from "./values.ts";

/** Intervals of one module, under the readings that leave data open. */
export class Intervals {
  readonly #expressions: Expressions;
  readonly #points: Points;
  readonly #intervals: IntervalArithmetic;
  /** Some dated value has none yet at the date. */
  readonly #gaps: boolean;

  constructor(expressions: Expressions, points: Points) {
    this.#expressions = expressions;
    this.#points = points;
    this.#intervals = new IntervalArithmetic(expressions.source.trees);
    const { module, asOf } = expressions.source;
    let gaps = false;
    for (const top of expressionsOf(module)) {
      walkExpr(top, (expr) => {
        gaps ||= expr.kind === "dated" && expr.cases.every(({ from }) => from > asOf);
      });
    }
    this.#gaps = gaps;
  }

  get #trees(): Trees {
    return this.#expressions.source.trees;
  }

  /** What a comparison is for certain, though data are missing: true, false, or open. */
  decided({ operator, left, right }: CompareExpr, place: Place): CodeNode {
    const trees = this.#trees;
    const [a, b] = [this.#of(left, place), this.#of(right, place)];
    const known = trees.and([a.known, b.known]);
    const surely = (x: End, comparator: "<" | "<=", y: End): BooleanNode =>
      trees.and([known, x.there, y.there, ordered(comparator, x.value, y.value, trees)]);
    const [holds, fails] = ((): readonly [BooleanNode, BooleanNode] => {
      switch (operator) {
        case ">=":
          return [surely(b.high, "<=", a.low), surely(a.high, "<", b.low)];
        case ">":
          return [surely(b.high, "<", a.low), surely(a.high, "<=", b.low)];
        case "<=":
          return [surely(a.high, "<=", b.low), surely(b.high, "<", a.low)];
        case "<":
          return [surely(a.high, "<", b.low), surely(b.high, "<=", a.low)];
        case "=":
        case "!=":
          return [trees.truth(false), trees.truth(false)];
        default:
          return unreachable(operator);
      }
    })();
    return trees.caseOf(
      [
        [holds, trees.code(yes)],
        [fails, trees.code(no)],
      ],
      trees.code(open),
    );
  }

  /** The bounds of a number. */
  #of(expr: Expr, place: Place): Interval {
    const value = this.#expressions.compile(expr, place);
    if (value.kind !== "number") return this.#intervals.unknown();
    return this.#pointOr(value, () => this.#absent(expr, place));
  }

  /** Where there is a value, it is both ends. */
  #pointOr(value: NumberValue, otherwise: () => Interval): Interval {
    const trees = this.#trees;
    const there = trees.codeIn(value.code, [yes]);
    if (there === trees.truth(true)) return this.#intervals.point(value);
    const { known, low, high } = otherwise();
    const end = (other: End): End => ({
      there: trees.or([there, other.there]),
      value: this.#intervals.pick([[there, value]], other.value),
    });
    return { known: trees.or([there, known]), low: end(low), high: end(high) };
  }

  #absent(expr: Expr, place: Place): Interval {
    const trees = this.#trees;
    const { module } = this.#expressions.source;
    const of = (inner: Expr): Interval => this.#of(inner, place);
    const nothing = constantNumber(zero, trees);
    switch (expr.kind) {
      case "input": {
        const type = module.inputs.find(({ name }) => name === expr.name)?.type;
        if (type?.kind !== "number") return this.#intervals.unknown();
        const known = trees.truth(true);
        if (type.form === "plain") return { known, low: this.#intervals.nowhere(), high: this.#intervals.nowhere() };
        const low = { there: trees.truth(true), value: nothing };
        const high =
          type.form === "share"
            ? { there: trees.truth(true), value: constantNumber(one, trees) }
            : this.#intervals.nowhere();
        return { known, low, high };
      }
      case "call":
        return this.#intervals.call(expr.function, expr.arguments.map(of));
      case "let":
      case "parameter": {
        const definitions = expr.kind === "let" ? module.lets : module.parameters;
        const definition = definitions.find(({ name }) => name === expr.name);
        return definition ? of(definition.value) : this.#intervals.unknown();
      }
      case "negate":
        return this.#intervals.negated(of(expr.operand));
      case "round": {
        const inner = of(expr.operand);
        const end = ({ there, value }: End): End => ({
          there,
          value: rounded(value, expr.places, expr.mode, trees),
        });
        return { known: inner.known, low: end(inner.low), high: end(inner.high) };
      }
      case "interpolate":
        return this.#intervals.hull(expr.points.map(({ value }) => [trees.truth(true), of(value)]));
      case "arithmetic":
        return this.#intervals.arithmetic(expr.operator, of(expr.left), of(expr.right));
      case "cases": {
        const parts: (readonly [BooleanNode, Interval])[] = [];
        let before = trees.truth(true);
        for (const { condition, value } of expr.cases) {
          const decided = this.#decidedCondition(condition, place);
          parts.push([trees.and([before, trees.not(trees.codeIn(decided, [no]))]), of(value)]);
          before = trees.and([before, trees.not(trees.codeIn(decided, [yes]))]);
        }
        return this.#intervals.hull([...parts, [before, of(expr.otherwise)]]);
      }
      case "byClass": {
        const values = [...expr.cases.map(({ value }) => value), ...(expr.otherwise ? [expr.otherwise] : [])];
        return this.#intervals.hull(values.map((value) => [trees.truth(true), of(value)]));
      }
      case "points": {
        if (expr.of !== "earned" || expr.aggregate !== "sum") return this.#intervals.unknown();
        return this.#pointsOf(expr.codes, place.reading);
      }
      case "index":
        return this.index(expr.group, place.reading, true);
      default:
        return this.#intervals.unknown();
    }
  }

  #decidedCondition(condition: Expr, place: Place): CodeNode {
    const trees = this.#trees;
    const truth = this.#expressions.truth(condition, place);
    if (condition.kind !== "compare" || trees.codeIn(truth, [no, yes]) === trees.truth(true)) return truth;
    return trees.caseOf([[trees.codeIn(truth, [no, yes]), truth]], this.decided(condition, place));
  }

  /** What the points of a criterion can still become; 0 where it may be excluded. Both ends are there where it is known. */
  pointsRange(criterion: Criterion, reading: Reading): Interval {
    const trees = this.#trees;
    const { points, appliesWhen, nothing } = criterion;
    const place = { reading };
    const scored = this.#points.scored(criterion, reading);
    const none = constantNumber(zero, trees);
    const there = trees.truth(true);
    if (!points) return this.#intervals.unknown();
    const range = this.#pointOr(scored, () => {
      const most = this.#expressions.number(points.max, place);
      const sure = appliesWhen ? trees.codeIn(this.#expressions.truth(appliesWhen, place), [yes]) : there;
      const found = this.#of(points.score, place);
      const bounded = trees.and([sure, found.known]);
      const lowBounds = !this.#gaps && (nothing === undefined || nothing === "met");
      const low = this.#intervals.pick(
        lowBounds ? [[trees.and([bounded, found.low.there]), found.low.value]] : [],
        none,
      );
      const high = this.#intervals.pick(
        nothing === "met" ? [] : [[trees.and([bounded, found.high.there]), found.high.value]],
        most,
      );
      const within = (value: NumberValue): NumberValue => better("max", none, better("min", value, most, trees), trees);
      return {
        known: trees.codeIn(most.code, [yes]),
        low: { there, value: within(low) },
        high: { there, value: within(high) },
      };
    });
    const out = trees.codeIn(scored.code, [excluded]);
    const end = ({ value }: End): End => ({ there, value: this.#intervals.pick([[out, none]], value) });
    return { known: trees.or([out, range.known]), low: end(range.low), high: end(range.high) };
  }

  /** Like `pointsRange`, and what the criterion scores while its data stay away; unknown where that is left open. */
  #countedRange(criterion: Criterion, reading: Reading): Interval {
    const trees = this.#trees;
    const range = this.pointsRange(criterion, reading);
    const missing = trees.codeIn(this.#points.scored(criterion, reading).code, [open, lost]);
    const none = constantNumber(zero, trees);
    return {
      known: criterion.missing === "unknown" ? trees.and([range.known, trees.not(missing)]) : range.known,
      low: { there: range.low.there, value: this.#intervals.pick([[missing, none]], range.low.value) },
      high: range.high,
    };
  }

  #pointsOf(codes: readonly string[], reading: Reading): Interval {
    const trees = this.#trees;
    const { module } = this.#expressions.source;
    if (module.groups.some(({ points }) => points && points.sort !== "points")) return this.#intervals.unknown();
    const criteria = module.criteria.filter(({ code }) => codes.includes(code));
    // A single criterion that is excluded has no points at all.
    if (criteria.length === 1 && criteria.some(mayBeExcluded)) return this.#intervals.unknown();
    return criteria.reduce(
      (sum, criterion) => {
        const range = this.#countedRange(criterion, reading);
        const takes = criterion.points?.sort === "deduction" && codes.length > 1;
        return this.#intervals.sum(sum, takes ? this.#intervals.negated(range) : range);
      },
      this.#intervals.point(constantNumber(zero, trees)),
    );
  }

  /**
   * Bounds of an index, from bounds of its criteria: a mean rises with each of its parts. Where parts may be excluded, the interpreter
   * looks for the worst set of them; that is refused here. `stays`: also where data stay away and count as the framework says.
   */
  index(group: string | undefined, reading: Reading, stays: boolean): Interval {
    const trees = this.#trees;
    const { module, refuse } = this.#expressions.source;
    const { criteria, groups } = partsOf(module, group);
    const optional = criteria.find(
      (criterion) => mayBeExcluded(criterion) || (stays && criterion.missing === "unknown"),
    );
    if (optional) {
      refuse("KH8005", optional.origin, optional.code);
      return this.#intervals.unknown();
    }
    const parts = [
      ...criteria.map((each) => ({
        weight: each.weight,
        range: stays ? this.#countedRange(each, reading) : this.pointsRange(each, reading),
      })),
      ...groups.map((each) => ({ weight: each.weight, range: this.index(each.name, reading, stays) })),
    ];
    const mean = (of: (range: Interval) => End): End => ({
      there: trees.truth(true),
      value: this.#points.mean(parts.map(({ weight, range }) => ({ weight, value: of(range).value }))),
    });
    return {
      known: trees.and(parts.map(({ range }) => range.known)),
      low: mean(({ low }) => low),
      high: mean(({ high }) => high),
    };
  }
}
