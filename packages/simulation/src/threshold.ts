/** Thresholds as people name them: of a criterion, at a level, where it varies by class for one class. */

import { glance, isAbsent, prepare, valueOfExpr } from "@khung/evaluator/observing";
import {
  isRational,
  toExact,
  type ByClassExpr,
  type Criterion,
  type Expr,
  type IsoDate,
  type Module,
  type Rational,
  type Requirement,
  type RequirementLevel,
} from "@khung/ir";

/** Names the `else` of a threshold that varies by class. */
export const otherwise = "else";

/** Which threshold. */
export interface ThresholdName {
  readonly code: string;
  readonly level: number;
  /** Of a threshold that varies by class: the class. */
  readonly member?: string;
}

/** A threshold that can be moved, with the requirement it stands in. */
export interface Threshold extends ThresholdName {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  readonly entry: RequirementLevel;
  /** As it is written: a number, or an expression that data do not enter. */
  readonly written: Expr;
  /** What it comes to at the as-of date. */
  readonly value: Rational;
  readonly comparison: "atLeast" | "moreThan" | "atMost" | "lessThan";
}

/** Why there is no such threshold to move. */
export type NoThreshold = "noCriterion" | "noLevel" | "noNumber" | "noClass" | "population";

/** Every threshold that can be moved, in source order. */
export function thresholdsOf(module: Module, asOf: IsoDate): readonly Threshold[] {
  return module.criteria.flatMap((criterion) =>
    module.levels.flatMap(({ number }) => {
      const entry = entryAt(criterion, number);
      if (!entry) return [];
      const members = entry.value.kind === "byClass" ? membersOf(entry.value) : [undefined];
      return members.flatMap((member) => {
        const found = thresholdOf(module, asOf, {
          code: criterion.code,
          level: number,
          ...(member !== undefined && { member }),
        });
        return typeof found === "string" ? [] : [found];
      });
    }),
  );
}

/** Finds a threshold. */
export function thresholdOf(module: Module, asOf: IsoDate, name: ThresholdName): Threshold | NoThreshold {
  const criterion = module.criteria.find(({ code }) => code === name.code);
  if (!criterion) return "noCriterion";
  const requirements = criterion.requirements.filter(({ levels }) => levels.some(({ level }) => level === name.level));
  const [requirement, ...others] = requirements;
  const entry = requirement?.levels.find(({ level }) => level === name.level);
  if (!requirement || !entry) return "noLevel";
  const { comparison } = requirement;
  if (others.length > 0 || comparison === "condition" || comparison === "between" || comparison === "is")
    return "noNumber";
  const varies = entry.value.kind === "byClass";
  if (varies !== (name.member !== undefined)) return "noClass";
  const written = entry.value.kind === "byClass" ? caseOf(entry.value, name.member) : entry.value;
  if (!written) return "noClass";
  const program = prepare(module, asOf);
  if (program.statistics.length > 0) return "population";
  const value = program.inputsOf(written).size === 0 ? valueOfExpr(glance(program, new Map()), written) : undefined;
  if (value === undefined || isAbsent(value) || !isRational(value)) return "noNumber";
  return { ...name, criterion, requirement, entry, written, value, comparison };
}

function membersOf({ cases, otherwise: rest }: ByClassExpr): readonly string[] {
  return [...cases.map(({ member }) => member), ...(rest ? [otherwise] : [])];
}

function caseOf({ cases, otherwise: rest }: ByClassExpr, member: string | undefined): Expr | undefined {
  return member === otherwise ? rest : cases.find((each) => each.member === member)?.value;
}

function entryAt(criterion: Criterion, level: number): RequirementLevel | undefined {
  return criterion.requirements.flatMap(({ levels }) => levels).find((entry) => entry.level === level);
}

/** The module with another number in the place of a threshold. */
export function withThreshold(module: Module, threshold: Threshold, value: Rational): Module {
  return withWritten(module, threshold, { kind: "number", value: toExact(value), origin: threshold.written.origin });
}

/** The module with an expression in the place of a threshold. */
export function withWritten(module: Module, threshold: Threshold, number: Expr): Module {
  const changed = (entry: RequirementLevel): RequirementLevel => {
    if (entry !== threshold.entry) return entry;
    if (entry.value.kind !== "byClass") return { ...entry, value: number };
    if (threshold.member === otherwise) return { ...entry, value: { ...entry.value, otherwise: number } };
    const cases = entry.value.cases.map((each) =>
      each.member === threshold.member ? { ...each, value: number } : each,
    );
    return { ...entry, value: { ...entry.value, cases } };
  };
  return {
    ...module,
    criteria: module.criteria.map((criterion) =>
      criterion === threshold.criterion
        ? {
            ...criterion,
            requirements: criterion.requirements.map((requirement) => ({
              ...requirement,
              levels: requirement.levels.map(changed),
            })),
          }
        : criterion,
    ),
  };
}
