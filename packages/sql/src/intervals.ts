/**
 * What a number can still become while data are missing: bounds by interval arithmetic, the same as the interpreter's interval.ts.
 *
 * `known` false: nothing is known. An end that is not there is unbounded.
 */

import { unreachable } from "@khung/diagnostics";
import { expressionsOf, one, partsOf, walkExpr, zero, type CompareExpr, type Criterion, type Expr } from "@khung/ir";
import { excluded, lost, no, open, yes } from "./codes.ts";
import type { Expressions, Place, Reading } from "./expressions.ts";
import { arithmetic, better, oneOf, ordered, rounded } from "./numbers.ts";
import { mayBeExcluded, type Points } from "./points.ts";
import type { BooleanNode, CodeNode, Trees } from "./tree.ts";
import { constantNumber, type NumberValue } from "./values.ts";

/** One end; `value` means nothing where it is not there. */
interface End {
  readonly there: BooleanNode;
  readonly value: NumberValue;
}
export interface Interval {
  readonly known: BooleanNode;
  readonly low: End;
  readonly high: End;
}

/** Intervals of one module, under the readings that leave data open. */
export class Intervals {
  readonly #expressions: Expressions;
  readonly #points: Points;
  /** Some dated value has none yet at the date. */
  readonly #gaps: boolean;

  constructor(expressions: Expressions, points: Points) {
    this.#expressions = expressions;
    this.#points = points;
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
    if (value.kind !== "number") return this.#unknown();
    return this.#pointOr(value, () => this.#absent(expr, place));
  }

  /** Where there is a value, it is both ends. */
  #pointOr(value: NumberValue, otherwise: () => Interval): Interval {
    const trees = this.#trees;
    const there = trees.codeIn(value.code, [yes]);
    if (there === trees.truth(true)) return point(value, trees);
    const { known, low, high } = otherwise();
    const end = (other: End): End => ({
      there: trees.or([there, other.there]),
      value: this.#pick([[there, value]], other.value),
    });
    return { known: trees.or([there, known]), low: end(low), high: end(high) };
  }

  /** A number of a choice, without a code of its own. */
  #pick(cases: readonly (readonly [BooleanNode, NumberValue])[], otherwise: NumberValue): NumberValue {
    const trees = this.#trees;
    return { kind: "number", code: trees.code(yes), ...oneOf(cases, otherwise, trees) };
  }

  #unknown(): Interval {
    const trees = this.#trees;
    return { known: trees.truth(false), low: this.#nowhere(), high: this.#nowhere() };
  }

  #nowhere(): End {
    const trees = this.#trees;
    return { there: trees.truth(false), value: constantNumber(zero, trees) };
  }

  #absent(expr: Expr, place: Place): Interval {
    const trees = this.#trees;
    const { module } = this.#expressions.source;
    const of = (inner: Expr): Interval => this.#of(inner, place);
    const nothing = constantNumber(zero, trees);
    switch (expr.kind) {
      case "input": {
        const type = module.inputs.find(({ name }) => name === expr.name)?.type;
        if (type?.kind !== "number") return this.#unknown();
        const known = trees.truth(true);
        if (type.form === "plain") return { known, low: this.#nowhere(), high: this.#nowhere() };
        const low = { there: trees.truth(true), value: nothing };
        const high =
          type.form === "share" ? { there: trees.truth(true), value: constantNumber(one, trees) } : this.#nowhere();
        return { known, low, high };
      }
      case "call":
        return this.#call(expr.function, expr.arguments.map(of));
      case "let":
      case "parameter": {
        const definitions = expr.kind === "let" ? module.lets : module.parameters;
        const definition = definitions.find(({ name }) => name === expr.name);
        return definition ? of(definition.value) : this.#unknown();
      }
      case "negate":
        return this.#negated(of(expr.operand));
      case "round": {
        const inner = of(expr.operand);
        const end = ({ there, value }: End): End => ({
          there,
          value: rounded(value, expr.places, expr.mode, trees),
        });
        return { known: inner.known, low: end(inner.low), high: end(inner.high) };
      }
      case "interpolate":
        return this.#hull(expr.points.map(({ value }) => [trees.truth(true), of(value)]));
      case "arithmetic":
        return this.#arithmetic(expr.operator, of(expr.left), of(expr.right));
      case "cases": {
        const parts: (readonly [BooleanNode, Interval])[] = [];
        let before = trees.truth(true);
        for (const { condition, value } of expr.cases) {
          const decided = this.#decidedCondition(condition, place);
          parts.push([trees.and([before, trees.not(trees.codeIn(decided, [no]))]), of(value)]);
          before = trees.and([before, trees.not(trees.codeIn(decided, [yes]))]);
        }
        return this.#hull([...parts, [before, of(expr.otherwise)]]);
      }
      case "byClass": {
        const values = [...expr.cases.map(({ value }) => value), ...(expr.otherwise ? [expr.otherwise] : [])];
        return this.#hull(values.map((value) => [trees.truth(true), of(value)]));
      }
      case "points": {
        if (expr.of !== "earned" || expr.aggregate !== "sum") return this.#unknown();
        return this.#pointsOf(expr.codes, place.reading);
      }
      case "index":
        return this.index(expr.group, place.reading, true);
      default:
        return this.#unknown();
    }
  }

  #decidedCondition(condition: Expr, place: Place): CodeNode {
    const trees = this.#trees;
    const truth = this.#expressions.truth(condition, place);
    if (condition.kind !== "compare" || trees.codeIn(truth, [no, yes]) === trees.truth(true)) return truth;
    return trees.caseOf([[trees.codeIn(truth, [no, yes]), truth]], this.decided(condition, place));
  }

  #negated({ known, low, high }: Interval): Interval {
    const trees = this.#trees;
    const minus = ({ there, value }: End): End => ({
      there,
      value: arithmetic("-", constantNumber(zero, trees), value, trees),
    });
    return { known, low: minus(high), high: minus(low) };
  }

  #sum(a: Interval, b: Interval): Interval {
    const trees = this.#trees;
    const end = (x: End, y: End): End => ({
      there: trees.and([x.there, y.there]),
      value: arithmetic("+", x.value, y.value, trees),
    });
    return { known: trees.and([a.known, b.known]), low: end(a.low, b.low), high: end(a.high, b.high) };
  }

  /** The least interval around those of the parts that count. */
  #hull(parts: readonly (readonly [BooleanNode, Interval])[]): Interval {
    const trees = this.#trees;
    const all = (of: (interval: Interval) => BooleanNode): BooleanNode =>
      trees.and(parts.map(([counts, interval]) => trees.or([trees.not(counts), of(interval)])));
    const end = (which: "min" | "max", of: (interval: Interval) => End): End => {
      const value = this.#extreme(
        which,
        parts.map(([counts, interval]) => [counts, of(interval).value]),
      );
      return { there: all((interval) => of(interval).there), value };
    };
    return {
      known: all(({ known }) => known),
      low: end("min", ({ low }) => low),
      high: end("max", ({ high }) => high),
    };
  }

  /** The least or greatest of the values that count. */
  #extreme(which: "min" | "max", parts: readonly (readonly [BooleanNode, NumberValue])[]): NumberValue {
    const trees = this.#trees;
    const [first, ...rest] = parts;
    if (!first) return constantNumber(zero, trees);
    const [, best] = rest.reduce(([some, found], [counts, value]) => {
      const both = better(which, found, value, trees);
      const next = this.#pick(
        [
          [trees.not(some), value],
          [trees.not(counts), found],
        ],
        both,
      );
      return [trees.or([some, counts]), next] as const;
    }, first);
    return best;
  }

  /** Functions that never fall as an argument grows: the ends go to the ends. Of the others nothing is known. */
  #call(name: string, all: readonly Interval[]): Interval {
    const trees = this.#trees;
    const known = trees.and(all.map((each) => each.known));
    const everyEnd = (which: "min" | "max", of: (interval: Interval) => End): End => ({
      there: trees.and(all.map((each) => of(each).there)),
      value: this.#extreme(
        which,
        all.map((each) => [trees.truth(true), of(each).value]),
      ),
    });
    const someEnd = (which: "min" | "max", of: (interval: Interval) => End): End => ({
      there: trees.or(all.map((each) => of(each).there)),
      value: this.#extreme(
        which,
        all.map((each) => [of(each).there, of(each).value]),
      ),
    });
    const low = ({ low: end }: Interval): End => end;
    const high = ({ high: end }: Interval): End => end;
    const [first, ...rest] = all;
    switch (name) {
      case "min":
        return { known, low: everyEnd("min", low), high: someEnd("min", high) };
      case "max":
        return { known, low: someEnd("max", low), high: everyEnd("max", high) };
      case "sum":
        return first ? rest.reduce((sum, each) => this.#sum(sum, each), first) : this.#unknown();
      case "truncate": {
        const end = ({ there, value }: End): End => ({ there, value: rounded(value, 0, "down", trees) });
        return first ? { known, low: end(first.low), high: end(first.high) } : this.#unknown();
      }
      default:
        return this.#unknown();
    }
  }

  #arithmetic(operator: "+" | "-" | "*" | "/", a: Interval, b: Interval): Interval {
    const trees = this.#trees;
    if (operator === "+") return this.#sum(a, b);
    if (operator === "-") return this.#sum(a, this.#negated(b));
    // Products and quotients only where nothing is below 0; a divisor that may be 0 may leave nothing to measure.
    const nothing = constantNumber(zero, trees);
    const above = (comparator: ">" | ">=", { low }: Interval): BooleanNode =>
      trees.and([low.there, ordered(comparator, low.value, nothing, trees)]);
    const known = trees.and([a.known, b.known, above(">=", a), above(operator === "*" ? ">=" : ">", b)]);
    const there = trees.truth(true);
    if (operator === "*") {
      const high: End = {
        there: trees.and([a.high.there, b.high.there]),
        value: arithmetic("*", a.high.value, b.high.value, trees),
      };
      return { known, low: { there, value: arithmetic("*", a.low.value, b.low.value, trees) }, high };
    }
    const least = this.#pick([[b.high.there, arithmetic("/", a.low.value, b.high.value, trees)]], nothing);
    const high: End = { there: a.high.there, value: arithmetic("/", a.high.value, b.low.value, trees) };
    return { known, low: { there, value: least }, high };
  }

  /** What the points of a criterion can still become; 0 where it may be excluded. Both ends are there where it is known. */
  pointsRange(criterion: Criterion, reading: Reading): Interval {
    const trees = this.#trees;
    const { points, appliesWhen, nothing } = criterion;
    const place = { reading };
    const scored = this.#points.scored(criterion, reading);
    const none = constantNumber(zero, trees);
    const there = trees.truth(true);
    if (!points) return this.#unknown();
    const range = this.#pointOr(scored, () => {
      const most = this.#expressions.number(points.max, place);
      const sure = appliesWhen ? trees.codeIn(this.#expressions.truth(appliesWhen, place), [yes]) : there;
      const found = this.#of(points.score, place);
      const bounded = trees.and([sure, found.known]);
      const lowBounds = !this.#gaps && (nothing === undefined || nothing === "met");
      const low = this.#pick(lowBounds ? [[trees.and([bounded, found.low.there]), found.low.value]] : [], none);
      const high = this.#pick(
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
    const end = ({ value }: End): End => ({ there, value: this.#pick([[out, none]], value) });
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
      low: { there: range.low.there, value: this.#pick([[missing, none]], range.low.value) },
      high: range.high,
    };
  }

  #pointsOf(codes: readonly string[], reading: Reading): Interval {
    const trees = this.#trees;
    const { module } = this.#expressions.source;
    if (module.groups.some(({ points }) => points && points.sort !== "points")) return this.#unknown();
    const criteria = module.criteria.filter(({ code }) => codes.includes(code));
    // A single criterion that is excluded has no points at all.
    if (criteria.length === 1 && criteria.some(mayBeExcluded)) return this.#unknown();
    return criteria.reduce(
      (sum, criterion) => {
        const range = this.#countedRange(criterion, reading);
        const takes = criterion.points?.sort === "deduction" && codes.length > 1;
        return this.#sum(sum, takes ? this.#negated(range) : range);
      },
      point(constantNumber(zero, trees), trees),
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
      return this.#unknown();
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

function point(value: NumberValue, trees: Trees): Interval {
  const end = { there: trees.truth(true), value: { ...value, code: trees.code(yes) } };
  return { known: trees.truth(true), low: end, high: end };
}
