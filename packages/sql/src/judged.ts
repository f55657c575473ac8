/** What rules and outcomes may ask beside the data: criteria, points, the level. */

import { invariant } from "@khung/diagnostics";
import type { CriteriaExpr, Criterion, Expr } from "@khung/ir";
import { empty, excluded, no, yes } from "./codes.ts";
import { statusTruth, type CriterionNode } from "./criteria.ts";
import type { Expressions, Place, Reading } from "./expressions.ts";
import type { Intervals } from "./intervals.ts";
import { holdingCount, unlessAllMissing } from "./logic.ts";
import type { Points } from "./points.ts";
import type { CodeNode } from "./nodes.ts";
import type { NumberValue, Value } from "./values.ts";

/** What rules are compiled with. */
export interface Askable {
  readonly expressions: Expressions;
  readonly points: Points;
  readonly intervals: Intervals;
}

/** Criteria of one reading, and what rules ask of them. */
export class Judged {
  readonly #expressions: Expressions;
  readonly #criteria: ReadonlyMap<string, CriterionNode>;
  readonly #points: Points;
  readonly #intervals: Intervals;
  readonly #level: NumberValue | undefined;

  constructor(criteria: readonly CriterionNode[], { expressions, points, intervals }: Askable, level?: NumberValue) {
    this.#expressions = expressions;
    this.#criteria = new Map(criteria.map((each) => [each.criterion.code, each]));
    this.#points = points;
    this.#intervals = intervals;
    this.#level = level;
  }

  /** The place of a rule. */
  place(reading: Reading, ruleLevel?: number): Place {
    return {
      reading,
      judged: (expr, place) => this.#compile(expr, place),
      bounds: (expr, place) => this.#intervals.decided(expr, place),
      ...(ruleLevel !== undefined && { ruleLevel }),
    };
  }

  #compile(expr: Expr, place: Place): Value {
    const { trees } = this.#expressions.source;
    switch (expr.kind) {
      case "criteria":
        return { kind: "truth", code: this.#asked(expr, place) };
      case "points":
        return this.#points.of(expr, this.#all(expr.codes), place.reading);
      case "scores":
        return { kind: "truth", code: this.#points.scores(expr, this.#all(expr.codes), place.reading) };
      case "index": {
        const found = this.#points.index(expr.group, place.reading);
        return { ...found, code: trees.mapCodes(found.code, (code) => (code === excluded ? empty : code)) };
      }
      default:
        invariant(expr.kind === "level" && this.#level, "the level is asked for only in outcomes and reports");
        return this.#level;
    }
  }

  #criterion(code: string): CriterionNode {
    const found = this.#criteria.get(code);
    invariant(found, `no criterion ${code}`);
    return found;
  }

  #all(codes: readonly string[]): readonly Criterion[] {
    return codes.map((code) => this.#criterion(code).criterion);
  }

  #asked(expr: CriteriaExpr, place: Place): CodeNode {
    const { trees } = this.#expressions.source;
    const level = expr.level ?? place.ruleLevel;
    invariant(level !== undefined, "a level is asked about");
    const codes = expr.codes.flatMap((code) => {
      const { criterion, statuses } = this.#criterion(code);
      const status = statuses[level - 1];
      return status ? [statusTruth(criterion, status, expr.status, place.reading, trees)] : [];
    });
    const code = holdingCount(expr.quantifier, codes, trees);
    if (expr.quantifier.kind === "all") {
      // Of no criteria all are met, but none is unmet, missing or not applicable.
      const ofNone = trees.code(expr.status === "met" || expr.status === "reported" ? yes : no);
      const none = trees.and(codes.map((each) => trees.codeIn(each, [excluded])));
      return trees.caseOf([[none, ofNone]], code);
    }
    const shares = "unit" in expr.quantifier && expr.quantifier.unit === "share" && expr.status !== "notApplicable";
    // A share of criteria that are all open: any of them may still turn out not applicable, so the share may be of none.
    return shares ? unlessAllMissing(codes, code, trees) : code;
  }
}
