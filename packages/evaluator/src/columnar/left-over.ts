/** The rows that columns cannot decide exactly: the reference interpreter does. */

import { evaluateTruth } from "../evaluate-expr.ts";
import { fromInteger, type CriterionStatus } from "@khung/ir";
import { judgedScope, outcomeScope } from "../assess.ts";
import { boundsOf } from "../bounds.ts";
import { officialLevel, type JudgedScope } from "../levels.ts";
import { isUnsettled, type Program } from "../program.ts";
import { isMissing } from "../truth.ts";
import { cellsOf, type Columns } from "./columns.ts";

/** What the interpreter says of one row. */
export interface RowVerdict {
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** By criterion, index 0 = level 1. */
  readonly statuses: readonly (readonly (CriterionStatus | null)[])[];
}

/** The level, what it can still become, and the statuses of a row. */
export function decideRow(program: Program, columns: Columns, row: number): RowVerdict {
  const scope = judgedScope(program, cellsOf(columns, row));
  const recognised = program.exceptions.get(columns.entities[row] ?? "")?.level;
  const level = recognised ?? officialLevel(scope);
  const { low, high } = recognised === undefined && isUnsettled(scope) ? boundsOf(scope) : { low: level, high: level };
  const statuses = scope.judgements.map((judgement) => judgement.statuses.map((status) => status && status.status));
  return { level, low, high, statuses };
}

/** The official level of a row. */
export function levelOfRow(program: Program, columns: Columns, row: number): number {
  const recognised = program.exceptions.get(columns.entities[row] ?? "")?.level;
  return recognised ?? officialLevel(judgedScope(program, cellsOf(columns, row)));
}

/** By outcome of the module: 1 = holds in a row, 0 = not, 2 = missing data could change it. */
export function outcomesOfRow(program: Program, columns: Columns, row: number): readonly number[] {
  const scope = judgedScope(program, cellsOf(columns, row));
  const level = program.exceptions.get(columns.entities[row] ?? "")?.level ?? officialLevel(scope);
  return program.module.outcomes.map(({ condition }) => {
    const truth = evaluateTruth(condition, outcomeScope(scope, fromInteger(level)));
    return isMissing(truth) ? 2 : Number(truth === true);
  });
}

/** The official level of a row if a criterion were met, or were not, at one level. */
export function levelIf(
  program: Program,
  columns: Columns,
  row: number,
  turned: { readonly code: string; readonly level: number; readonly met: boolean },
): number {
  const recognised = program.exceptions.get(columns.entities[row] ?? "")?.level;
  if (recognised !== undefined) return recognised;
  const scope = judgedScope(program, cellsOf(columns, row));
  return officialLevel({ ...scope, judgements: withTurned(scope, turned) });
}

function withTurned(
  { judgements }: JudgedScope,
  { code, level, met }: { readonly code: string; readonly level: number; readonly met: boolean },
): JudgedScope["judgements"] {
  return judgements.map((judgement) => {
    if (judgement.criterion.code !== code) return judgement;
    const statuses = judgement.statuses.map((status, i) =>
      i === level - 1 && (status?.status === "met" || status?.status === "unmet")
        ? ({ status: met ? "met" : "unmet" } as const)
        : status,
    );
    return { ...judgement, statuses };
  });
}
