/**
 * One entity looked at again and again under modules that differ in one place: for whoever asks thousands of times.
 *
 * In: a prepared module and cells. Out: what a test can ask, each part only when it is asked for. The judging is the interpreter's
 * own; what is left out is the search for data that reach the ends of the range, so ends come back without `exact`.
 */

import { isRational, equals, fromInteger, type Cell, type Expr, type Rational } from "@khung/ir";
import { judgedScope, outcomeScope } from "./assess.ts";
import { boundsOf } from "./bounds.ts";
import { conditionCrossings, crossings } from "./breakpoints.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { pointsRange } from "./interval.ts";
import { judge } from "./judge.ts";
import { officialLevel, type JudgedScope } from "./levels.ts";
import { distancesAt, marginsAt, type Margin } from "./margins.ts";
import { givenFigures } from "./given-figures.ts";
import { scopeOf, type Judgement, type Program, type Scope, type Status } from "./program.ts";
import { pointsOf, type Scored } from "./points.ts";
import type { ScoreResult, StatusRow } from "./result.ts";
import { scoreOf } from "./score.ts";
import { isAbsent, isMissing, type Evaluated } from "./truth.ts";

/** An entity whose criteria have been judged. */
export type Observation = JudgedScope;

/** Judges every criterion. An input that is not among the cells is missing. */
export function observe(program: Program, cells: ReadonlyMap<string, Cell>): Observation {
  return judgedScope(
    program,
    program.module.inputs.map(({ name }) => cells.get(name) ?? null),
    givenFigures(program.module, (name) => cells.get(name)),
  );
}

/** An entity whose criteria have not been judged: for values, conditions and single criteria. */
export type Glance = Scope;

/** The data of an entity, nothing judged yet. */
export function glance(program: Program, cells: ReadonlyMap<string, Cell>): Glance {
  return scopeOf(
    program,
    program.module.inputs.map(({ name }) => cells.get(name) ?? null),
    "official",
    givenFigures(program.module, (name) => cells.get(name)),
  );
}

/** Judges one criterion. */
export function judgeOne(scope: Glance, code: string): Judgement | undefined {
  const criterion = scope.program.module.criteria[scope.program.criteria.get(code) ?? -1];
  return criterion && judge(criterion, scope);
}

/**
 * The same entity under a changed module, whose inputs and criteria stand in the same order.
 *
 * Only the criteria named are judged again: the caller knows that the others cannot have changed.
 */
export function observeAgain(program: Program, before: Observation, again: ReadonlySet<string>): Observation {
  const scope = scopeOf(program, before.row, "official", before.known);
  const judgements = program.module.criteria.map((criterion, position) => {
    const old = before.judgements[position];
    if (!old || again.has(criterion.code)) return judge(criterion, scope);
    return old;
  });
  return { ...scope, judgements };
}

/** The same entity with other judgements of its criteria: to ask which of them decide. */
export function withJudgements(observation: Observation, judgement: (own: Judgement) => Judgement): Observation {
  return { ...observation, judgements: observation.judgements.map(judgement) };
}

/**
 * Whether two judgements cannot be told apart by any rule: same statuses for want of the same data, same policy, same measure.
 * Never said of criteria that score: their points hang on more than that.
 */
export function sameJudgement(a: Judgement, b: Judgement): boolean {
  return (
    !a.criterion.points &&
    !b.criterion.points &&
    a.criterion.missing === b.criterion.missing &&
    a.statuses.length === b.statuses.length &&
    a.statuses.every((status, i) => sameStatus(status, b.statuses[i] ?? null)) &&
    sameValue(a.measure, b.measure)
  );
}

function sameStatus(a: Status | null, b: Status | null): boolean {
  if (!a || !b) return a === b;
  if (a.status !== "missing" || b.status !== "missing") return a.status === b.status;
  return sameMembers(a.missing.inputs, b.missing.inputs);
}

function sameValue(a: Evaluated | undefined, b: Evaluated | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (isAbsent(a) || isAbsent(b)) {
    if (!isAbsent(a) || !isAbsent(b) || a.absent !== b.absent) return false;
    return !isMissing(a) || !isMissing(b) || sameMembers(a.inputs, b.inputs);
  }
  return isRational(a) && isRational(b) ? equals(a, b) : a === b;
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** The official level. */
export function levelOf(observation: Observation): number {
  return officialLevel(observation);
}

/** The ends of what the level can still become. */
export function rangeEnds(observation: Observation): { readonly low: number; readonly high: number } {
  if (!observation.row.includes(null)) {
    const level = officialLevel(observation);
    return { low: level, high: level };
  }
  return boundsOf(observation);
}

/** An outcome: null = unknown because data are missing, undefined = there is none of that name. */
export function outcomeHolds(observation: Observation, name: string): boolean | null | undefined {
  const outcome = observation.program.module.outcomes.find((each) => each.name === name);
  if (!outcome) return undefined;
  const reached = fromInteger(officialLevel(observation));
  const truth = evaluateTruth(outcome.condition, outcomeScope(observation, reached));
  return isMissing(truth) ? null : truth === true;
}

/** Statuses of a criterion, index 0 = level 1; none when there is no such criterion. */
export function statusesOf(observation: Observation, code: string): StatusRow {
  return judgementOf(observation, code)?.statuses.map((status) => status && status.status) ?? [];
}

/** Distances of the requirements of a criterion at a level to where each turns: < 0 = so much lacking. */
export function distancesOf(observation: Observation, code: string, level: number): readonly Rational[] {
  const judgement = judgementOf(observation, code);
  return judgement ? distancesAt(judgement, level, observation) : [];
}

/** Margins of a criterion at a level, with the least change of each single input that turns it. */
export function marginsOf(observation: Observation, code: string, level: number): readonly Margin[] {
  const judgement = judgementOf(observation, code);
  return judgement ? marginsAt(judgement, level, observation) : [];
}

/** What an expression outside rules and outcomes comes to. */
export function valueOfExpr(observation: Glance, expr: Expr): Evaluated {
  return evaluate(expr, observation);
}

/** The measure of a criterion; undefined when it has none. */
export function measureOf(observation: Observation, code: string): Evaluated | undefined {
  return judgementOf(observation, code)?.measure;
}

/** The score as the framework counts it; undefined when it has no points. */
export function scoreSeen(observation: Observation): ScoreResult | undefined {
  return scoreOf(observation);
}

/** What a criterion scores; undefined when it has no points. */
export function pointsSeen(observation: Observation, code: string): Scored | undefined {
  const criterion = judgementOf(observation, code)?.criterion;
  return criterion?.points && pointsOf(criterion, observation, evaluate);
}

/** What a criterion scores by the data there are: what is missing stays missing. Undefined when it has no points. */
export function pointsByData(observation: Observation, code: string): Scored | undefined {
  const criterion = judgementOf(observation, code)?.criterion;
  return criterion?.points && pointsOf(criterion, { ...observation, reading: "possible" }, evaluate);
}

/** Sound bounds of what a criterion can score, whatever the data; undefined when none are known or it has no points. */
export function pointsBounds(
  program: Program,
  code: string,
): { readonly low: Rational; readonly high: Rational } | undefined {
  const criterion = program.module.criteria[program.criteria.get(code) ?? -1];
  const row = program.module.inputs.map(() => null);
  return criterion?.points && pointsRange(criterion, scopeOf(program, row, "possible"), evaluate);
}

/** Whether the data keep every `ensure` that they decide. */
export function keepsEnsures(observation: Glance): boolean {
  return observation.program.module.ensures.every(({ condition }) => evaluateTruth(condition, observation) !== false);
}

/** Values of an input at which a measure meets a bound, all else fixed; without a bound, at which a condition may turn. */
export function turningPoints(observation: Glance, input: string, measure: Expr, bound?: Expr): readonly Rational[] {
  return bound ? crossings(measure, bound, input, observation) : conditionCrossings(measure, input, observation);
}

function judgementOf({ program, judgements }: Observation, code: string): Judgement | undefined {
  return judgements[program.criteria.get(code) ?? -1];
}
