/** Expressions to registers: one case for each kind, in the order of the interpreter's `evaluate`. */

import { invariant, unreachable } from "@khung/diagnostics";
import { walkExpr, type Classification, type CompareExpr, type Expr, type Type } from "@khung/ir";
import { evaluate, hasBounds, valueAt } from "../evaluate-expr.ts";
import { scopeOf, type Program, type Reading } from "../program.ts";
import { missingForGood } from "../truth.ts";
import { arithmeticNode, negateNode } from "./arithmetic.ts";
import { callNode } from "./calls.ts";
import { casesNode, classNode, selectNode } from "./choices.ts";
import { lost, open } from "./codes.ts";
import { compareNumbers, compareWords } from "./compare.ts";
import { constantNode, inputNode, wideNode, type ValueKind } from "./leaves.ts";
import { andNode, conditionsNode, notNode, orNode } from "./logic.ts";
import { membersNode, reportedNode, truthAsWords } from "./members.ts";
import { truthNode, type AnyNode, type NumberNode, type TruthNode, type WordNode } from "./nodes.ts";
import { roundNode } from "./rounding.ts";
import type { Source } from "./source.ts";
import { tabulatedClass, tabulatedTruth } from "./tabulated.ts";

/** Where an expression stands: what it may ask about beside the data. */
export interface Place {
  readonly reading: Reading;
  /** Conditions over criteria, points and the level; absent where the language does not allow them. */
  readonly judged?: (expr: Expr, place: Place) => AnyNode;
  readonly ruleLevel?: number;
}

/** The truth of a comparison, where it is known beforehand. */
export type Given = (operator: CompareExpr["operator"], left: Expr, right: Expr) => TruthNode | undefined;

/** Compiles the expressions of one plan; what is named is computed once a block. */
export class Expressions {
  readonly source: Source;
  readonly #given: Given | undefined;
  readonly #named = new Map<string, AnyNode>();
  readonly #made = new Map<Expr, Map<Reading, AnyNode>>();

  /** `given`: comparisons whose truth is known from elsewhere than the columns. */
  constructor(source: Source, given?: Given) {
    this.source = source;
    this.#given = given;
  }

  /** A condition. */
  truth(expr: Expr, place: Place): TruthNode {
    const node = this.compile(expr, place);
    invariant(node.kind === "truth", "a condition is wanted here");
    return node;
  }

  /** A number. */
  number(expr: Expr, place: Place): NumberNode {
    const node = this.compile(expr, place);
    invariant(node.kind === "exact" || node.kind === "near", "a number is wanted here");
    return node;
  }

  /** left operator right. */
  comparison(operator: CompareExpr["operator"], left: Expr, right: Expr, place: Place): TruthNode {
    const given = this.#given?.(operator, left, right);
    if (given) return given;
    const [a, b] = [this.compile(left, place), this.compile(right, place)];
    if ((a.kind === "exact" || a.kind === "near") && (b.kind === "exact" || b.kind === "near")) {
      return compareNumbers(operator, a, b);
    }
    return compareWords(operator, asWords(a), asWords(b));
  }

  /** Anything. What does not hang on criteria is computed once a block, however many ask. */
  compile(expr: Expr, place: Place): AnyNode {
    if (place.judged) return this.#compile(expr, place);
    const made = this.#made.get(expr) ?? new Map<Reading, AnyNode>();
    const node = made.get(place.reading) ?? this.#compile(expr, place);
    this.#made.set(expr, made.set(place.reading, node));
    return node;
  }

  #compile(expr: Expr, place: Place): AnyNode {
    const known = this.#constant(expr, place) ?? this.#tabulated(expr, place);
    if (known) return known;
    const { program, columns } = this.source;
    switch (expr.kind) {
      case "input":
        return this.#once(`input ${expr.name}`, () => {
          const input = columns.inputs[program.inputs.get(expr.name) ?? -1];
          invariant(input, `no input ${expr.name}`);
          return inputNode(input);
        });
      case "parameter":
      case "let": {
        const definitions = expr.kind === "let" ? program.lets : program.parameters;
        const definition = definitions.get(expr.name);
        invariant(definition, `nothing here is named ${expr.name}`);
        return this.#once(`${expr.kind} ${expr.name} ${place.reading}`, () => this.compile(definition.value, place));
      }
      case "classification": {
        const classification = program.classifications.get(expr.name);
        invariant(classification, `nothing here is named ${expr.name}`);
        const names = classification.classes.map(({ name }) => name);
        return this.#once(
          `class ${expr.name} ${place.reading}`,
          () => tabulatedClass(expr, names, this.source, place.reading) ?? this.#classification(classification, place),
        );
      }
      case "negate":
        return negateNode(this.number(expr.operand, place));
      case "arithmetic":
        return arithmeticNode(expr.operator, this.number(expr.left, place), this.number(expr.right, place));
      case "compare":
        return this.#compare(expr, place);
      case "and":
        return andNode(expr.operands.map((operand) => this.truth(operand, place)));
      case "or":
        return orNode(expr.operands.map((operand) => this.truth(operand, place)));
      case "not":
        return notNode(this.truth(expr.operand, place));
      case "in":
        return membersNode(asWords(this.compile(expr.operand, place)), expr.members);
      case "reported":
        return reportedNode(this.compile(expr.operand, place), place.reading);
      case "call":
        return callNode(
          expr.function,
          expr.arguments.map((argument) => this.compile(argument, place)),
        );
      case "round":
        return roundNode(this.number(expr.operand, place), expr.places, expr.mode);
      case "byClass": {
        const subject = asWords(this.compile(expr.subject, place));
        const cases = new Map(expr.cases.map(({ member, value }) => [member, this.compile(value, place)]));
        return selectNode(subject, cases, expr.otherwise && this.compile(expr.otherwise, place));
      }
      case "irrational":
      case "interpolate":
      case "index":
      case "statistic":
      case "children":
        return wideNode();
      case "dated": {
        const value = valueAt(expr, program.asOf);
        return value ? this.compile(value, place) : constantNode(missingForGood, kindOf(expr, program));
      }
      case "conditions":
        return conditionsNode(
          expr.quantifier,
          expr.conditions.map((condition) => this.truth(condition, place)),
        );
      case "cases":
        return casesNode(
          expr.cases.map(({ condition, value }) => ({
            condition: this.truth(condition, place),
            value: this.compile(value, place),
          })),
          this.compile(expr.otherwise, place),
        );
      case "criteria":
      case "points":
      case "scores":
      case "level":
        invariant(place.judged, "criteria, points and levels are asked about only in rules and outcomes");
        return place.judged(expr, place);
      case "number":
      case "boolean":
      case "date":
      case "member":
      case "asOf":
        throw new Error(`a constant is compiled as one: ${expr.kind}`);
      default:
        return unreachable(expr);
    }
  }

  /** What an expression comes to in every row alike; undefined when it hangs on the row. */
  #constant(expr: Expr, place: Place): AnyNode | undefined {
    const { program } = this.source;
    if (asksJudged(expr) || program.inputsOf(expr).size > 0) return undefined;
    const value = evaluate(expr, scopeOf(program, [], place.reading));
    return constantNode(value, kindOf(expr, program));
  }

  /** A condition on a few inputs with few values; undefined when it is something else. */
  #tabulated(expr: Expr, { reading }: Place): TruthNode | undefined {
    switch (expr.kind) {
      case "compare":
      case "and":
      case "or":
      case "not":
      case "in":
      case "conditions":
        return asksJudged(expr) ? undefined : tabulatedTruth(expr, this.source, reading);
      default:
        return undefined;
    }
  }

  #compare(expr: CompareExpr, place: Place): TruthNode {
    const truth = this.comparison(expr.operator, expr.left, expr.right, place);
    if (!hasBounds(expr, { program: this.source.program, reading: place.reading })) return truth;
    // While data are missing, bounds of the points may decide all the same: that is left to the reference interpreter.
    return truthNode((codes, block) => {
      truth.register.fill(block);
      for (let i = 0; i < block.length; i++) {
        codes[i] = truth.codes[i]!;
        if (codes[i] === open || codes[i] === lost) block.undecided[block.from + i] = 1;
      }
    });
  }

  #classification({ classes }: Classification, place: Place): AnyNode {
    return classNode(
      classes.map(({ name, condition }) => ({ name, condition: condition && this.truth(condition, place) })),
    );
  }

  #once(name: string, make: () => AnyNode): AnyNode {
    const before = this.#named.get(name);
    if (before) return before;
    const node = make();
    this.#named.set(name, node);
    return node;
  }
}

/** A member or a date, or a condition as a word. */
export function asWords(node: AnyNode): WordNode {
  if (node.kind === "word") return node;
  invariant(node.kind === "truth", "a number is no word");
  return truthAsWords(node);
}

/** Whether an expression asks about criteria, points or the level anywhere in itself. */
function asksJudged(expr: Expr): boolean {
  let found = false;
  walkExpr(expr, ({ kind }) => {
    found ||= kind === "criteria" || kind === "points" || kind === "scores" || kind === "level";
  });
  return found;
}

/** What kind of value an expression has, for constants that have none. */
function kindOf(expr: Expr, program: Program): ValueKind {
  switch (expr.kind) {
    case "number":
    case "negate":
    case "arithmetic":
    case "call":
    case "round":
    case "irrational":
    case "interpolate":
    case "index":
    case "statistic":
    case "children":
    case "points":
    case "level":
      return "number";
    case "date":
    case "member":
    case "asOf":
    case "classification":
      return "word";
    case "input":
      return kindOfType(program.module.inputs.find(({ name }) => name === expr.name)?.type);
    case "parameter":
      return kindOfType(program.parameters.get(expr.name)?.type);
    case "let":
      return kindOfType(program.lets.get(expr.name)?.type);
    case "byClass":
    case "cases": {
      const value = expr.cases[0]?.value ?? expr.otherwise;
      invariant(value, "there is a case");
      return kindOf(value, program);
    }
    case "dated": {
      const [first] = expr.cases;
      invariant(first, "there is a case");
      return kindOf(first.value, program);
    }
    case "boolean":
    case "compare":
    case "and":
    case "or":
    case "not":
    case "in":
    case "reported":
    case "conditions":
    case "criteria":
    case "scores":
      return "truth";
    default:
      return unreachable(expr);
  }
}

function kindOfType(type: Type | undefined): ValueKind {
  if (type?.kind === "boolean") return "truth";
  return type?.kind === "choice" || type?.kind === "date" ? "word" : "number";
}
