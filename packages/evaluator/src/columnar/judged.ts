/** What rules and outcomes may ask beside the data: criteria, points, the level. */

import { invariant, unreachable } from "@khung/diagnostics";
import {
  zero,
  type CriteriaExpr,
  type Criterion,
  type Expr,
  type Group,
  type PointsExpr,
  type ScoresExpr,
} from "@khung/ir";
import { mayBeExcluded, mayBeOfNone, poolOf } from "../points.ts";
import type { Reading } from "../program.ts";
import { arithmeticNode } from "./arithmetic.ts";
import { callNode } from "./calls.ts";
import { chosen } from "./choices.ts";
import { empty, lost, no, open, yes } from "./codes.ts";
import { compareNumbers } from "./compare.ts";
import type { Expressions, Place } from "./expressions.ts";
import { constantNumber, wideNode } from "./leaves.ts";
import { Tally } from "./logic.ts";
import { truthNode, type AnyNode, type StoredCriterion, type NumberNode, type TruthNode } from "./nodes.ts";
import { stateTruth } from "./states.ts";

/** Beside the codes: a criterion in neither the points nor the attainable total. */
export const excluded = 5;

/** Criteria of one reading, and what rules ask of them. */
export class Judged {
  readonly #expressions: Expressions;
  readonly #criteria: ReadonlyMap<string, StoredCriterion>;
  readonly #level: NumberNode | undefined;
  readonly #points = new Map<string, NumberNode>();

  constructor(expressions: Expressions, criteria: readonly StoredCriterion[], level?: NumberNode) {
    this.#expressions = expressions;
    this.#criteria = new Map(criteria.map((each) => [each.criterion.code, each]));
    this.#level = level;
  }

  /** The place of a rule. */
  place(reading: Reading, ruleLevel?: number): Place {
    return {
      reading,
      judged: (expr, place) => this.#compile(expr, place),
      ...(ruleLevel !== undefined && { ruleLevel }),
    };
  }

  /** What a criterion with points scores, officially; code `excluded`: it counts neither as points nor as attainable. */
  points(criterion: Criterion): NumberNode {
    return this.#scored(criterion, { reading: "official" });
  }

  #compile(expr: Expr, place: Place): AnyNode {
    switch (expr.kind) {
      case "criteria":
        return this.#asked(expr, place);
      case "points":
        return this.#pointsOf(expr, place);
      case "scores":
        return this.#scores(expr, place);
      default:
        invariant(expr.kind === "level" && this.#level, "the level is asked for only in outcomes and reports");
        return this.#level;
    }
  }

  #criterion(code: string): StoredCriterion {
    const found = this.#criteria.get(code);
    invariant(found, `no criterion ${code}`);
    return found;
  }

  #asked(expr: CriteriaExpr, place: Place): TruthNode {
    const level = expr.level ?? place.ruleLevel;
    invariant(level !== undefined, "a level is asked about");
    const nodes = expr.codes.map((code) => this.#criterion(code));
    // Grown as the states of the criterion grow; `none` = not in the set.
    const tables = nodes.map((): number[] => []);
    const shares = "unit" in expr.quantifier && expr.quantifier.unit === "share" && expr.status !== "notApplicable";
    const ofNone = expr.status === "met" || expr.status === "reported" ? yes : no;
    const tally = new Tally();
    return truthNode((codes, block) => {
      tally.clear();
      for (const [k, node] of nodes.entries()) {
        const table = tables[k]!;
        for (let state = table.length; state < node.states.length; state++) {
          const status = node.states[state]![level - 1] ?? null;
          table.push(stateTruth(node.criterion, status, expr.status, place.reading) ?? excluded);
        }
        for (let i = 0; i < block.length; i++) {
          const code = table[node.codes[block.from + i]!]!;
          if (code !== excluded) tally.add(i, code);
        }
      }
      tally.judge(expr.quantifier, codes, block);
      if (expr.quantifier.kind === "all") {
        for (let i = 0; i < block.length; i++) if (tally.isEmpty(i)) codes[i] = ofNone;
      }
      // A share of criteria that are all open: any of them may still turn out not applicable, so the share may be of none.
      if (shares) for (let i = 0; i < block.length; i++) codes[i] = tally.allAbsent(i) ?? codes[i]!;
    });
  }

  /** What a criterion scores: a number, open, lost, or excluded. */
  #scored(criterion: Criterion, place: Place): NumberNode {
    const name = `${criterion.code} ${place.reading}`;
    const before = this.#points.get(name);
    if (before) return before;
    const node = this.#newScored(criterion, { reading: place.reading });
    this.#points.set(name, node);
    return node;
  }

  #newScored(criterion: Criterion, place: Place): NumberNode {
    const { points } = criterion;
    invariant(points, `${criterion.code} has no points`);
    const applies = criterion.appliesWhen && this.#expressions.truth(criterion.appliesWhen, place);
    const most = this.#expressions.number(points.max, place);
    const score = this.#expressions.number(points.score, place);
    const within = callNode("max", [constantNumber(zero), callNode("min", [score, most])]);
    const [full, nothing, value] = [1, 2, 0];
    const nodes = [within, most, constantNumber(zero)];
    const missingPick = (code: number): readonly [number, number] => {
      if (place.reading !== "official" && code === open) return [-1, open];
      if (criterion.missing === "unknown") return [-1, code];
      return criterion.missing === "fails" ? [nothing, yes] : [-1, excluded];
    };
    const emptyPick = (mostCode: number): readonly [number, number] => {
      switch (criterion.nothing) {
        case "met":
          return mostCode === yes ? [full, yes] : [-1, excluded];
        case "unmet":
          return [nothing, yes];
        case "notApplicable":
          return [-1, excluded];
        case "missing":
        case undefined:
          return missingPick(lost);
        default:
          return unreachable(criterion.nothing);
      }
    };
    const node = chosen(nodes, (choice, block) => {
      applies?.register.fill(block);
      score.register.fill(block);
      for (let i = 0; i < block.length; i++) {
        const applying = applies ? applies.codes[i]! : yes;
        const first = Math.min(applying, most.codes[i]!);
        const code = first === yes ? score.codes[i]! : first;
        const [pick, as] =
          applying === no
            ? [-1, excluded]
            : code === yes
              ? [value, yes]
              : code === empty
                ? emptyPick(most.codes[i]!)
                : missingPick(code);
        choice.picks[i] = pick;
        choice.codes[i] = as;
      }
    });
    invariant(node.kind === "exact" || node.kind === "near", "points are numbers");
    return node;
  }

  #pointsOf(expr: PointsExpr, place: Place): NumberNode {
    const criteria = expr.codes.map((code) => this.#criterion(code).criterion);
    if (expr.aggregate !== "sum") return wideNode();
    if (expr.of === "max") return this.#attainable(criteria, place);
    const [only] = criteria;
    if (only && criteria.length === 1) return excludedTo(this.#scored(only, place), "nothing");
    return this.#total(criteria, place);
  }

  /** Points taken together: deductions taken away, and of a pool of bonus or deduction points no more than it has. */
  #total(criteria: readonly Criterion[], place: Place): NumberNode {
    const { program } = this.#expressions.source;
    const pools = new Map<Group, NumberNode>();
    let sum: NumberNode = constantNumber(zero);
    const count = (sort: string, node: NumberNode): void => {
      sum = arithmeticNode(sort === "deduction" ? "-" : "+", sum, node);
    };
    for (const criterion of criteria) {
      const part = excludedTo(this.#scored(criterion, place), "zero");
      const pool = poolOf(criterion, program);
      const before = pool && pools.get(pool);
      if (pool) pools.set(pool, before ? arithmeticNode("+", before, part) : part);
      else count(criterion.points?.sort ?? "points", part);
    }
    for (const [{ points }, node] of pools) {
      const most = points && this.#expressions.number(points.max, place);
      count(points?.sort ?? "points", most ? callNode("min", [node, most]) : node);
    }
    return sum;
  }

  #attainable(criteria: readonly Criterion[], place: Place): NumberNode {
    // A single criterion stands for itself: left out, it has nothing to measure; of several the sum is then 0.
    const alone = criteria.length === 1;
    if (alone && criteria[0]?.points?.sort !== "points") return wideNode();
    const parts = criteria
      .filter(({ points }) => points?.sort === "points")
      .map((criterion) => {
        const scored = this.#scored(criterion, place);
        const most = this.#expressions.number(criterion.points?.max ?? invariantPoints(criterion), place);
        const opens = place.reading !== "official" && mayBeExcluded(criterion);
        const node = chosen([most, constantNumber(zero)], (choice, block) => {
          scored.register.fill(block);
          for (let i = 0; i < block.length; i++) {
            const code = scored.codes[i]!;
            const missing = code === open || code === lost;
            const out = code === excluded || (!missing && most.codes[i] === empty);
            choice.picks[i] = (missing && opens) || (out && alone) ? -1 : out ? 1 : 0;
            choice.codes[i] = missing && opens ? code : out && alone ? empty : yes;
          }
        });
        invariant(node.kind === "exact" || node.kind === "near", "points are numbers");
        return node;
      });
    return parts.reduce((sum: NumberNode, part) => arithmeticNode("+", sum, part), constantNumber(zero));
  }

  #scores(expr: ScoresExpr, place: Place): TruthNode {
    const amount = this.#expressions.number(expr.amount, { reading: place.reading });
    const operator = expr.comparison === "atLeast" ? ">=" : "<=";
    const parts = expr.codes.map((code) => {
      const { criterion } = this.#criterion(code);
      const scored = this.#scored(criterion, place);
      const { points } = criterion;
      invariant(points, `${code} has no points`);
      const bound =
        expr.unit === "share"
          ? arithmeticNode("*", this.#expressions.number(points.max, { reading: place.reading }), amount)
          : amount;
      return { scored, truth: compareNumbers(operator, scored, bound) };
    });
    const open = place.reading !== "official" && mayBeOfNone(expr, this.#expressions.source.program);
    const tally = new Tally();
    return truthNode((codes, block) => {
      tally.clear();
      for (const { scored, truth } of parts) {
        truth.register.fill(block);
        for (let i = 0; i < block.length; i++) if (scored.codes[i] !== excluded) tally.add(i, truth.codes[i]!);
      }
      tally.judge(expr.quantifier, codes, block);
      if (open) for (let i = 0; i < block.length; i++) codes[i] = tally.allAbsent(i) ?? codes[i]!;
    });
  }
}

/** Points in which what is excluded counts as nothing, or has nothing to measure. */
function excludedTo(node: NumberNode, what: "zero" | "nothing"): NumberNode {
  const made = chosen([node, constantNumber(zero)], (choice, block) => {
    for (let i = 0; i < block.length; i++) {
      const out = node.codes[i] === excluded;
      choice.picks[i] = out ? (what === "zero" ? 1 : -1) : 0;
      choice.codes[i] = out && what === "nothing" ? empty : yes;
    }
  });
  invariant(made.kind === "exact" || made.kind === "near", "points are numbers");
  return made;
}

function invariantPoints({ code }: Criterion): never {
  throw new Error(`${code} has no points`);
}
