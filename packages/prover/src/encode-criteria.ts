/** Conditions over criteria, for all data at once. Twin: evaluator/src/evaluate-criteria.ts */

import { invariant, unreachable } from "@khung/diagnostics";
import { ceiling, floor, fromExact, type CriteriaExpr } from "@khung/ir";
import { always, never, type Formula, type Term } from "./formula.ts";
import type { Scope, Standing } from "./scope.ts";
import { present, truthOf, type Truth } from "./symbolic.ts";

interface Member {
  readonly inside: Formula;
  readonly yes: Formula;
  readonly no: Formula;
  /** It is not known whether it has the status. */
  readonly open: Formula;
}

/** Whether as many criteria of the set have the status as the quantifier asks. */
export function encodeCriteria(expr: CriteriaExpr, scope: Scope): Truth {
  const level = expr.level ?? scope.ruleLevel;
  invariant(level !== undefined, "criteria are asked about only in rules and outcomes");
  const members = expr.codes.flatMap((code): readonly Member[] => {
    const standing = scope.standings.get(code)?.[level - 1];
    invariant(standing, `no criterion ${code}`);
    return standing.stated ? [memberOf(standing, expr.status, scope)] : [];
  });
  return counted(expr, members, scope);
}

/** The default rule of a level: all that state something there are met or not applicable. */
export function defaultRule(level: number, scope: Scope): Truth {
  const members = [...scope.standings.values()].flatMap((standings): readonly Member[] => {
    const standing = standings[level - 1];
    return standing?.stated ? [memberOf(standing, "met", scope)] : [];
  });
  const { all, any } = scope.space.formulas;
  const yes = all(members.map((each) => any([-each.inside, each.yes])));
  const no = any(members.map((each) => each.no));
  return truthOf(yes, no, { ...present, missing: all([-yes, -no]) });
}

function memberOf(standing: Standing, asked: CriteriaExpr["status"], { space, levels }: Scope): Member {
  const { missing, outside } = standing;
  const { met, unmet, notApplicable, open } = levels ? standing.known() : standing.official;
  const { all } = space.formulas;
  switch (asked) {
    case "missing":
      return { inside: -outside, yes: missing, no: all([-outside, -missing]), open: never };
    case "reported":
      return { inside: -outside, yes: all([-outside, -missing]), no: missing, open: never };
    case "notApplicable":
      return { inside: always, yes: notApplicable, no: all([-notApplicable, -open]), open };
    case "met":
      return { inside: -notApplicable, yes: met, no: unmet, open };
    case "unmet":
      return { inside: -notApplicable, yes: unmet, no: met, open };
    default:
      return unreachable(asked);
  }
}

function counted({ quantifier, status }: CriteriaExpr, members: readonly Member[], { space }: Scope): Truth {
  const { all, any, sum } = space.formulas;
  const times = (weight: number, of: (member: Member) => Formula): readonly Term[] =>
    members.map((each): Term => [weight, of(each)]);
  const rest = (yes: Formula, no: Formula, nothing: Formula = never): Truth =>
    truthOf(yes, no, { ...present, missing: all([-yes, -no, -nothing]), nothing });
  const possible = (each: Member): Formula => all([each.inside, -each.no]);
  if (!("unit" in quantifier)) {
    // Of no criteria all are met, but none is unmet, missing or not applicable.
    const some = status === "met" || status === "reported" ? always : any(members.map((each) => each.inside));
    return quantifier.kind === "all"
      ? rest(
          all([some, ...members.map((each) => any([-each.inside, each.yes]))]),
          any([-some, ...members.map((each) => each.no)]),
        )
      : rest(any(members.map((each) => each.yes)), all(members.map((each) => -possible(each))));
  }
  const amount = fromExact(quantifier.amount);
  if (quantifier.unit === "items") {
    const bound = Number(quantifier.kind === "atLeast" ? ceiling(amount).numerator : floor(amount).numerator + 1n);
    const enough = sum(
      times(1, (each) => each.yes),
      bound,
    );
    const short = -sum(times(1, possible), bound);
    return quantifier.kind === "atLeast" ? rest(enough, short) : rest(short, enough);
  }
  // q · count against p · members, in whole numbers: p/q of none is nothing to measure, of open ones only it is open.
  const [p, q] = [Number(amount.numerator), Number(amount.denominator)];
  const some = any(members.map((each) => each.inside));
  const decided = status === "notApplicable" ? some : any(members.map((each) => all([each.inside, -each.open])));
  const against = (of: (member: Member) => Formula, above: number): Formula =>
    sum([...times(q, of), ...times(-p, (each) => each.inside)], above);
  const yes = quantifier.kind === "atLeast" ? against((each) => each.yes, 0) : -against(possible, 1);
  const no = quantifier.kind === "atLeast" ? -against(possible, 0) : against((each) => each.yes, 1);
  return rest(all([decided, yes]), all([decided, no]), -some);
}
