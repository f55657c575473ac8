/** Expressions of the language to nodes: one case for each kind, in the order of the interpreter's `evaluate`. */

import { invariant, unreachable, type Span } from "@khung/diagnostics";
import {
  daysBetween,
  fromExact,
  fromInteger,
  irrational,
  walkExpr,
  yearsBetween,
  type CompareExpr,
  type Definition,
  type Expr,
  type IsoDate,
  type Module,
} from "@khung/ir";
import { lost, no, open, yes, type Code } from "./codes.ts";
import { byWord, classOf, firstCase } from "./choices.ts";
import { anyOf, holdingCount } from "./logic.ts";
import { arithmetic, better, compared, interpolated, negated, rounded } from "./numbers.ts";
import type { Refuse } from "./refusal.ts";
import { holds } from "./folding.ts";
import { literalOf, type CodeNode, type Comparator, type DateNode, type IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import {
  asWord,
  constantNumber,
  constantOf,
  constantTruth,
  negation,
  type NumberValue,
  type TruthValue,
  type Value,
  type WordValue,
} from "./values.ts";

/** How to read what is not there; as the interpreter's `Reading`. */
export type Reading = "official" | "known" | "possible";

/** Where an expression stands: what it may ask about beside the data. */
export interface Place {
  readonly reading: Reading;
  /** Conditions over criteria, points and the level; absent where the language does not allow them. */
  readonly judged?: (expr: Expr, place: Place) => Value;
  /** What a comparison is for certain, though data are missing: true, false, or open; absent where it asks for no points. */
  readonly bounds?: (expr: CompareExpr, place: Place) => CodeNode;
  readonly ruleLevel?: number;
}

/** What expressions are compiled from. */
export interface Source {
  readonly module: Module;
  readonly asOf: IsoDate;
  readonly trees: Trees;
  /** By name. */
  readonly inputs: ReadonlyMap<string, Value>;
  /** Numbers of scenarios in the place of numbers of the framework. */
  readonly moved: ReadonlyMap<Expr, NumberValue>;
  readonly refuse: Refuse;
  /** What is being compiled, for problems of its size. */
  readonly at: { span: Span };
}

const comparators: Readonly<Record<CompareExpr["operator"], Comparator>> = {
  "=": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** Compiles the expressions of one module. */
export class Expressions {
  readonly source: Source;
  readonly #named: Readonly<Record<"let" | "parameter", ReadonlyMap<string, Definition>>>;
  readonly #made = new Map<object, Map<string, Value>>();

  constructor(source: Source) {
    this.source = source;
    const { lets, parameters } = source.module;
    this.#named = {
      let: new Map(lets.map((each) => [each.name, each])),
      parameter: new Map(parameters.map((each) => [each.name, each])),
    };
  }

  /** A condition. */
  truth(expr: Expr, place: Place): CodeNode {
    const value = this.compile(expr, place);
    invariant(value.kind === "truth", "a condition is wanted here");
    return value.code;
  }

  /** A number. */
  number(expr: Expr, place: Place): NumberValue {
    const value = this.compile(expr, place);
    invariant(value.kind === "number", "a number is wanted here");
    return value;
  }

  /** left operator right. */
  comparison(operator: CompareExpr["operator"], left: Value, right: Value): TruthValue {
    const { trees } = this.source;
    const comparator = comparators[operator];
    if (left.kind === "number" && right.kind === "number") return compared(comparator, left, right, trees);
    const answer = left.kind === "truth" && right.kind === "truth" ? literalOf(right.code) : undefined;
    if (operator === "=" && answer === BigInt(yes)) return { kind: "truth", code: left.code };
    if (operator === "=" && answer === BigInt(no)) return { kind: "truth", code: negation(left.code, trees) };
    const [a, b] = [asWord(left, trees), asWord(right, trees)];
    const code = trees.leastCode([a.code, b.code]);
    const [p, q] = [a.word.form, b.word.form];
    const condition =
      p.kind === "literal" && q.kind === "literal"
        ? trees.truth(holds(comparator, p.value === q.value ? 0 : p.value < q.value ? -1 : 1))
        : trees.compare(comparator, a.word, b.word);
    const truth = trees.caseOf([[condition, trees.code(yes)]], trees.code(no));
    return { kind: "truth", code: trees.caseOf([[trees.codeIn(code, [yes]), truth]], code) };
  }

  /** Anything; once for each reading, unless it hangs on criteria. */
  compile(expr: Expr, place: Place): Value {
    const moved = this.source.moved.get(expr);
    if (moved) return moved;
    return this.#once(expr, place, () => {
      const { at } = this.source;
      const before = at.span;
      at.span = expr.origin;
      const value = this.#compile(expr, place);
      at.span = before;
      return value;
    });
  }

  #compile(expr: Expr, place: Place): Value {
    const { trees, module, inputs, asOf } = this.source;
    switch (expr.kind) {
      case "number":
        return constantNumber(fromExact(expr.value), trees);
      case "boolean":
        return constantTruth(expr.value ? yes : no, trees);
      case "date":
        return this.#day(expr.value);
      case "member":
        return { kind: "word", code: trees.code(yes), word: trees.word(expr.value) };
      case "asOf":
        return this.#day(asOf);
      case "input": {
        const value = inputs.get(expr.name);
        invariant(value, `no input ${expr.name}`);
        return value;
      }
      case "parameter":
      case "let": {
        const definition = this.#named[expr.kind].get(expr.name);
        invariant(definition, `nothing here is named ${expr.name}`);
        return this.compile(definition.value, place);
      }
      case "classification": {
        const found = module.classifications.find(({ name }) => name === expr.name);
        invariant(found, `nothing here is named ${expr.name}`);
        return this.#once(found, place, () =>
          classOf(
            found.classes.map(({ name, condition }) => ({
              name,
              condition: condition && this.truth(condition, place),
            })),
            trees,
          ),
        );
      }
      case "negate":
        return negated(this.number(expr.operand, place), trees);
      case "arithmetic":
        return arithmetic(expr.operator, this.number(expr.left, place), this.number(expr.right, place), trees);
      case "compare": {
        const truth = this.comparison(expr.operator, this.compile(expr.left, place), this.compile(expr.right, place));
        // While data are missing, bounds of points may decide all the same.
        const bounded = hasBounds(expr, place, this.#named.let) && (truth.code.can & ((1 << open) | (1 << lost))) !== 0;
        if (!bounded || !place.bounds) return truth;
        const decided = place.bounds(expr, place);
        const missing = trees.codeIn(truth.code, [open, lost]);
        const code = trees.caseOf(
          ([yes, no] as const).map(
            (each) => [trees.and([missing, trees.codeIn(decided, [each])]), trees.code(each)] as const,
          ),
          truth.code,
        );
        return { kind: "truth", code };
      }
      case "and":
        return { kind: "truth", code: trees.leastCode(expr.operands.map((operand) => this.truth(operand, place))) };
      case "or": {
        const operands = expr.operands.map((operand) => this.truth(operand, place));
        return { kind: "truth", code: anyOf(operands, trees) };
      }
      case "not":
        return { kind: "truth", code: negation(this.truth(expr.operand, place), trees) };
      case "in": {
        const { code, word } = asWord(this.compile(expr.operand, place), trees);
        invariant(word.type === "text", "members are text");
        const among = trees.caseOf([[trees.textIn(word, expr.members), trees.code(yes)]], trees.code(no));
        return { kind: "truth", code: trees.caseOf([[trees.codeIn(code, [yes]), among]], code) };
      }
      case "reported": {
        const { code } = this.compile(expr.operand, place);
        const said = (each: Code): Code =>
          each === open ? (place.reading === "possible" ? open : no) : each === lost ? no : yes;
        return { kind: "truth", code: trees.mapCodes(code, said) };
      }
      case "call":
        return this.#call(
          expr.function,
          expr.arguments.map((argument) => this.compile(argument, place)),
        );
      case "round":
        return rounded(this.number(expr.operand, place), expr.places, expr.mode, trees);
      case "irrational": {
        const values = expr.arguments.map((argument) => constantOf(this.number(argument, place)));
        const known = values.filter((each) => each !== undefined);
        const value =
          known.length === values.length ? irrational(expr.function, known, expr.places, expr.mode) : undefined;
        return value ? constantNumber(value, trees) : this.#refused("KH8001", expr, expr.function);
      }
      case "interpolate": {
        const points = expr.points.map(({ at, value }) => ({ at, value: this.number(value, place) }));
        return interpolated(this.number(expr.operand, place), points, trees);
      }
      case "byClass": {
        const subject = asWord(this.compile(expr.subject, place), trees);
        const cases = expr.cases.map(({ member, value }) => ({ member, value: this.compile(value, place) }));
        return byWord(subject, cases, expr.otherwise && this.compile(expr.otherwise, place), trees);
      }
      case "dated": {
        const [first] = expr.cases;
        invariant(first, "there is a case");
        const value = expr.cases.findLast(({ from }) => from <= asOf)?.value;
        return value ? this.compile(value, place) : { ...this.compile(first.value, place), code: trees.code(lost) };
      }
      case "conditions": {
        const conditions = expr.conditions.map((condition) => this.truth(condition, place));
        return { kind: "truth", code: holdingCount(expr.quantifier, conditions, trees) };
      }
      case "cases":
        return firstCase(
          expr.cases.map(({ condition, value }) => ({
            condition: this.truth(condition, place),
            value: this.compile(value, place),
          })),
          this.compile(expr.otherwise, place),
          trees,
        );
      case "criteria":
      case "points":
      case "scores":
      case "index":
      case "level":
        invariant(place.judged, "criteria, points and levels are asked about only in rules and outcomes");
        return place.judged(expr, place);
      case "statistic":
        return this.#refused("KH8003", expr, expr.statistic);
      case "children":
        return this.#refused("KH8002", expr, expr.statistic);
      default:
        return unreachable(expr);
    }
  }

  #day(value: IsoDate): WordValue {
    const { trees } = this.source;
    return { kind: "word", code: trees.code(yes), word: trees.day(value) };
  }

  /** A number that nobody reads: the module is refused. */
  #refused(code: Parameters<Refuse>[0], { origin }: Expr, construct: string): NumberValue {
    const { trees, refuse } = this.source;
    refuse(code, origin, construct);
    return { kind: "number", code: trees.code(lost), top: trees.integer(0n), bottom: trees.integer(1n) };
  }

  #call(name: string, values: readonly Value[]): NumberValue {
    const { trees } = this.source;
    const numbers = values.filter((value) => value.kind === "number");
    const [first, ...rest] = numbers;
    switch (name) {
      case "min":
      case "max":
        invariant(first, "min and max have arguments");
        return rest.reduce((best, each) => better(name, best, each, trees), first);
      case "sum":
      case "mean": {
        invariant(first, "sum and mean have arguments");
        const total = rest.reduce((sum, each) => arithmetic("+", sum, each, trees), first);
        if (name === "sum") return total;
        return arithmetic("/", total, constantNumber(fromInteger(numbers.length), trees), trees);
      }
      case "abs":
        invariant(first, "abs has an argument");
        return better("max", first, negated(first, trees), trees);
      case "truncate":
        invariant(first, "truncate has an argument");
        return rounded(first, 0, "down", trees);
      case "days_between":
        return this.#between(values, daysBetween, (from, to) => trees.days(from, to));
      case "years_between":
        return this.#between(values, yearsBetween, (from, to) => this.#years(from, to));
      default:
        throw new Error(`unknown function ${name}`);
    }
  }

  #between(
    values: readonly Value[],
    count: (from: string, to: string) => number,
    make: (from: DateNode, to: DateNode) => IntegerNode,
  ): NumberValue {
    const { trees } = this.source;
    const [from, to] = values.filter((value) => value.kind === "word");
    invariant(from?.word.type === "date" && to?.word.type === "date", "two dates are wanted here");
    const [a, b] = [from.word.form, to.word.form];
    const top =
      a.kind === "literal" && b.kind === "literal"
        ? trees.integer(BigInt(count(String(a.value), String(b.value))))
        : make(from.word, to.word);
    return { kind: "number", code: trees.leastCode([from.code, to.code]), top, bottom: trees.integer(1n) };
  }

  /** Whole years: full on the anniversary; the same with a minus if reversed. */
  #years(from: DateNode, to: DateNode): IntegerNode {
    const { trees } = this.source;
    const forward = (a: DateNode, b: DateNode): IntegerNode => {
      const short = trees.compare("<", trees.monthDay(b), trees.monthDay(a));
      const off = trees.caseOf([[short, trees.integer(-1n)]], trees.integer(0n));
      return trees.sum([trees.year(b), trees.minus(trees.year(a)), off]);
    };
    const reversed = trees.compare("<", to, from);
    return trees.caseOf([[reversed, trees.minus(forward(to, from))]], forward(from, to));
  }

  #once(what: object, place: Place, make: () => Value): Value {
    const name = place.judged ? `${place.reading} ${place.ruleLevel ?? ""} judged` : place.reading;
    const made = this.#made.get(what) ?? new Map<string, Value>();
    this.#made.set(what, made);
    const before = made.get(name);
    if (before) return before;
    const value = make();
    made.set(name, value);
    return value;
  }
}

/** Whether a side has bounds of its own: points or an index where what may still come in is asked. */
function hasBounds({ left, right }: CompareExpr, { reading }: Place, lets: ReadonlyMap<string, Definition>): boolean {
  if (reading === "official") return false;
  let found = false;
  for (const side of [left, right]) {
    walkExpr(side, (each) => {
      const kind = each.kind === "let" ? lets.get(each.name)?.value.kind : each.kind;
      found ||= kind === "points" || kind === "index";
    });
  }
  return found;
}
