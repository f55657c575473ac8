/**
 * How far a requirement is from turning: in the measure's own unit, and in terms of single inputs.
 *
 * In: criteria judged for one entity. Out: exact distances; for each input the least change that turns the requirement, checked
 * by the interpreter. Refuses: guessing where the measure is no (a·x + b)/(c·x + d) of an input.
 */

import {
  abs,
  compare,
  isRational,
  min,
  multiply,
  negate,
  rational,
  subtract,
  zero,
  type Cell,
  type Comparison,
  type Criterion,
  type IsoDate,
  type Module,
  type Rational,
  type Requirement,
  type RequirementLevel,
} from "@khung/ir";
import { judgedScope } from "./assess.ts";
import { conditionCrossings, crossings } from "./breakpoints.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { requirementTruth } from "./judge.ts";
import { wholeNeighbours } from "./linear.ts";
import { programOf, withCells, type Judgement, type Scope } from "./program.ts";
import { isAbsent, type Evaluated } from "./truth.ts";

/** The least change of one input, all others fixed, that turns a requirement. */
export interface InputChange {
  readonly input: string;
  readonly from: Rational | boolean;
  readonly to: Rational | boolean;
  /** `to` − `from`; absent for yes and no. */
  readonly by?: Rational;
  /** True: `to` itself does not turn it, anything beyond does. Only for inputs that are no counts. */
  readonly beyond: boolean;
}

/** One requirement of a criterion at one level. */
export interface Margin {
  readonly code: string;
  readonly level: number;
  /** Position among the criterion's requirements. */
  readonly requirement: number;
  readonly comparison: Comparison;
  /** Whether the requirement holds. */
  readonly holds: boolean;
  /** ≥ 0: so much to spare; < 0: so much lacking (0 and not held: the bound itself is not enough). Absent without a number to compare. */
  readonly distance?: Rational;
  /** In input order; an input that cannot turn the requirement alone, or not within the `ensure`s, is left out. */
  readonly changes: readonly InputChange[];
}

/** Margins of every requirement that is met or not met, for one entity; a criterion that is missing or not applicable has none. */
export function margins(
  module: Module,
  cells: Readonly<Record<string, Cell>>,
  options: { readonly asOf: IsoDate },
): readonly Margin[] {
  const row = module.inputs.map(({ name }): Cell => (Object.hasOwn(cells, name) ? cells[name] : undefined) ?? null);
  const scope = judgedScope(programOf(module, options.asOf), row);
  return scope.judgements.flatMap((judgement) =>
    module.levels.flatMap(({ number }) => marginsAt(judgement, number, scope)),
  );
}

/** Margins of a criterion at one level. */
export function marginsAt(judgement: Judgement, level: number, scope: Scope): readonly Margin[] {
  const status = judgement.statuses[level - 1]?.status;
  if (status !== "met" && status !== "unmet") return [];
  return judgement.criterion.requirements.flatMap((requirement, index) => {
    const entry = requirement.levels.find((each) => each.level === level);
    const margin = entry && marginOf(judgement, requirement, entry, scope);
    return margin ? [{ code: judgement.criterion.code, level, requirement: index, ...margin }] : [];
  });
}

/** Distances of the requirements of a criterion at one level, as `marginsAt` says them. */
export function distancesAt(judgement: Judgement, level: number, scope: Scope): readonly Rational[] {
  const status = judgement.statuses[level - 1]?.status;
  const { measure, criterion } = judgement;
  if ((status !== "met" && status !== "unmet") || measure === undefined || isAbsent(measure)) return [];
  return criterion.requirements.flatMap((requirement) => {
    const { comparison } = requirement;
    const entry = requirement.levels.find((each) => each.level === level);
    if (!entry || comparison === "condition" || comparison === "is") return [];
    if (isAbsent(requirementTruth(requirement, entry, measure, scope))) return [];
    return distanceOf(comparison, measure, entry, scope) ?? [];
  });
}

type Bare = Omit<Margin, "code" | "level" | "requirement">;

function marginOf(
  judgement: Judgement,
  requirement: Requirement,
  entry: RequirementLevel,
  scope: Scope,
): Bare | undefined {
  const { criterion, measure } = judgement;
  const { comparison } = requirement;
  if (comparison === "condition" || measure === undefined || isAbsent(measure)) return undefined;
  const holds = requirementTruth(requirement, entry, measure, scope);
  if (isAbsent(holds)) return undefined;
  if (comparison === "is") return { comparison, holds, changes: flip(criterion, scope) };
  const distance = distanceOf(comparison, measure, entry, scope);
  const turn: Turn = { criterion, requirement, entry, holds };
  const changes = inputsOf(criterion, scope).flatMap((position) => leastChange(position, turn, scope) ?? []);
  return { comparison, holds, changes, ...(distance && { distance }) };
}

/** Yes for no, where the measure is a yes-or-no input itself. */
function flip({ measure }: Criterion, scope: Scope): readonly InputChange[] {
  if (measure?.kind !== "input") return [];
  const from = evaluate(measure, scope);
  return typeof from === "boolean" ? [{ input: measure.name, from, to: !from, beyond: false }] : [];
}

function distanceOf(
  comparison: Comparison,
  measure: Evaluated,
  entry: RequirementLevel,
  scope: Scope,
): Rational | undefined {
  const numeric = (value: Evaluated | undefined): Rational | undefined =>
    value !== undefined && !isAbsent(value) && isRational(value) ? value : undefined;
  const value = numeric(measure);
  const bound = numeric(evaluate(entry.value, scope));
  if (!value || !bound) return undefined;
  const above = subtract(value, bound);
  if (comparison === "atLeast" || comparison === "moreThan") return above;
  if (comparison !== "between") return negate(above);
  const upper = entry.upper && numeric(evaluate(entry.upper, scope));
  return upper && min(above, subtract(upper, value));
}

interface Turn {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  readonly entry: RequirementLevel;
  readonly holds: boolean;
}

/** Positions of the inputs that a criterion needs, ascending. */
function inputsOf({ code }: Criterion, { program }: Scope): readonly number[] {
  const names = program.graph.criteria.get(code)?.inputs ?? [];
  return [...names].map((name) => program.inputs.get(name) ?? -1).toSorted((a, b) => a - b);
}

function leastChange(position: number, turn: Turn, scope: Scope): InputChange | undefined {
  const { program } = scope;
  const input = program.module.inputs[position];
  const from = scope.row[position];
  const { measure } = turn.criterion;
  if (!input || !isRational(from) || !measure || !dependsOn(turn, input.name, scope)) return undefined;
  const bounds = turn.entry.upper ? [turn.entry.value, turn.entry.upper] : [turn.entry.value];
  const turning = bounds.flatMap((bound) => crossings(measure, bound, input.name, scope));
  if (turning.length === 0) return undefined;
  const ensures = program.module.ensures.filter((_, i) => program.graph.ensures[i]?.inputs.has(input.name));
  const limits = ensures.flatMap(({ condition }) => conditionCrossings(condition, input.name, scope));
  const standing = ensures.filter(({ condition }) => evaluateTruth(condition, scope) !== false);
  const { type } = input;
  const isShare = type.kind === "number" && type.form === "share";
  const turns = (to: Rational): boolean => {
    if (isShare && to.numerator < 0n) return false;
    const there = withCells(scope, new Map([[position, to]]));
    return (
      requirementTruth(turn.requirement, turn.entry, evaluate(measure, there), there) === !turn.holds &&
      standing.every(({ condition }) => evaluateTruth(condition, there) !== false)
    );
  };
  const points = [...turning, ...limits, ...(isShare ? [zero] : [])];
  const whole = type.kind === "number" && type.form === "count";
  const found = whole ? nearestWhole(from, points, turns) : nearest(from, points, turns);
  return found && { input: input.name, from, ...found, by: subtract(found.to, from) };
}

function dependsOn({ criterion, entry }: Turn, input: string, { program }: Scope): boolean {
  return [criterion.measure, entry.value, entry.upper].some((expr) => expr && program.inputsOf(expr).has(input));
}

type Found = Pick<InputChange, "beyond"> & { readonly to: Rational };

/** Between breakpoints nothing turns, so the nearest whole number that turns it stands beside one. */
function nearestWhole(
  from: Rational,
  points: readonly Rational[],
  turns: (to: Rational) => boolean,
): Found | undefined {
  const to = byDistance(from, points.flatMap(wholeNeighbours)).find(turns);
  return to && { to, beyond: false };
}

/** At a breakpoint, or anywhere beyond it: then halfway to the next one says whether. */
function nearest(from: Rational, points: readonly Rational[], turns: (to: Rational) => boolean): Found | undefined {
  for (const to of byDistance(from, points)) {
    if (turns(to)) return { to, beyond: false };
    const away = compare(to, from) >= 0 ? 1 : -1;
    const next = byDistance(to, points).find((each) => compare(each, to) === away);
    const beyond = next ? halfway(to, next) : subtract(to, rational(BigInt(-away)));
    if (turns(beyond)) return { to, beyond: true };
    // A point at `from` itself can be left on either side.
    const before = byDistance(to, points).find((each) => compare(each, to) === -away);
    if (compare(to, from) === 0 && turns(before ? halfway(to, before) : subtract(to, rational(BigInt(away)))))
      return { to, beyond: true };
  }
  return undefined;
}

function halfway(a: Rational, b: Rational): Rational {
  return multiply(rational(1n, 2n), subtract(a, negate(b)));
}

function byDistance(from: Rational, points: readonly Rational[]): readonly Rational[] {
  return points.toSorted((a, b) => compare(abs(subtract(a, from)), abs(subtract(b, from))));
}
