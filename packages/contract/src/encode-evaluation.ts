/**
 * Evaluations as the JSON of the contract. The types come from the schemas; no schema runs here, so that the command line
 * starts without them.
 *
 * Units    shares are fractions in lowest terms (`"4/5"`), other numbers decimals where those are exact (`"812.5"`)
 * Missing  `null`; a criterion that measures no number has no `measure`
 */

import type { EntityResult, Evaluation, ReportResult } from "@khung/evaluator";
import {
  printExpr,
  toExact,
  toExactText,
  type Criterion,
  type Module,
  type NumberType,
  type Rational,
  type Table,
  type Type,
} from "@khung/ir";
import type { EntityResultBody, EvaluationSummaryBody } from "./evaluation.ts";

/** What is known beside the evaluation itself. */
export interface EvaluationContext {
  readonly module: Module;
  readonly table: Table;
  /** Of the framework. */
  readonly digest: string;
  readonly data: EvaluationSummaryBody["data"];
  /** What was read beside the data. */
  readonly beside?: {
    readonly period?: { readonly from: string; readonly to: string };
    readonly children?: EvaluationSummaryBody["children"];
    readonly registry?: EvaluationSummaryBody["registry"];
    readonly lineage?: {
      readonly name: string;
      readonly digest: string;
      readonly merged: readonly {
        readonly entity: string;
        readonly predecessors: readonly { readonly entity: string; readonly weight: Rational }[];
      }[];
    };
  };
}

/** Everything but the entities. */
export function encodeSummary(
  evaluation: Evaluation,
  { module, digest, data, beside }: EvaluationContext,
): EvaluationSummaryBody {
  const types = new Map(module.reports.map((report) => [report.name, isShare(report.statistic)]));
  return {
    framework: { id: module.id, version: module.version, title: module.title, digest },
    data,
    asOf: evaluation.asOf,
    ...encodeBeside(beside),
    ...encodeExceptions(evaluation),
    distribution: [...evaluation.distribution],
    ...(evaluation.statistics.length > 0 && {
      statistics: evaluation.statistics.map(({ expr, value, counted, missing }) => ({
        text: printExpr(expr),
        ...(value !== undefined && { value: value && toExactText(value) }),
        counted,
        missing,
      })),
    }),
    reports: evaluation.reports.map((report) => encodeReport(report, types.get(report.name) ?? false)),
  };
}

function encodeBeside({ period, children, registry, lineage }: NonNullable<EvaluationContext["beside"]> = {}): Pick<
  EvaluationSummaryBody,
  "period" | "children" | "registry" | "lineage"
> {
  return {
    ...(period && { period }),
    ...(children && { children }),
    ...(registry && { registry }),
    ...(lineage && {
      lineage: {
        name: lineage.name,
        digest: lineage.digest,
        merged: lineage.merged.map(({ entity, predecessors }) => ({
          entity,
          predecessors: predecessors.map((each) => ({ entity: each.entity, weight: toExact(each.weight) })),
        })),
      },
    }),
  };
}

/** Every exception that counted, at the top: nobody has to look for it among the entities. */
function encodeExceptions({ entities }: Evaluation): Pick<EvaluationSummaryBody, "exceptions"> {
  const exceptions = entities.flatMap(({ entity, level, exception }) =>
    exception ? [{ entity, level, ...exception }] : [],
  );
  return exceptions.length > 0 ? { exceptions } : {};
}

/** Encodes the entities of one evaluation, one at a time. */
export function entityEncoder({
  module,
  table,
}: EvaluationContext): (result: EntityResult, row: number) => EntityResultBody {
  const criteria = new Map(module.criteria.map((criterion) => [criterion.code, criterion]));
  const labels = Object.entries(table.labels);
  return ({ entity, level, range, outcomes, score, rank, children, exception, criteria: results }, row) => ({
    entity,
    ...(labels.length > 0 && {
      labels: Object.fromEntries(labels.map(([name, values]) => [name, values[row] ?? null])),
    }),
    level,
    ...(range && { range: [range.low, range.high], rangeExact: range.exact, deciding: [...range.deciding] }),
    ...(score && encodeScore(score)),
    ...(rank !== undefined && { rank }),
    ...(children && { children: { ...children } }),
    ...(exception && { exception: { ...exception } }),
    outcomes: { ...outcomes },
    criteria: Object.fromEntries(
      results.map(({ code, statuses, measure, points }) => [
        code,
        {
          levels: [...statuses],
          ...encodeMeasure(measure, criteria.get(code)),
          ...(points !== undefined && { points: typeof points === "object" ? points && toExactText(points) : points }),
        },
      ]),
    ),
  });
}

function encodeScore({ value, max, range }: NonNullable<EntityResult["score"]>) {
  const exactEnds = range && ([toExactText(range.low), toExactText(range.high)] satisfies [string, string]);
  return {
    score: value && toExactText(value),
    scoreMax: max && toExactText(max),
    ...(range && exactEnds && { scoreRange: exactEnds, scoreRangeExact: range.exact }),
  };
}

function encodeMeasure(measure: Rational | null, criterion: Criterion | undefined): { measure?: string | null } {
  if (!isNumber(criterion?.measureType)) return {};
  return { measure: measure && exact(measure, criterion.measureType.form === "share") };
}

function encodeReport(
  { name, rows, ungrouped }: ReportResult,
  share: boolean,
): EvaluationSummaryBody["reports"][number] {
  return {
    name,
    rows: rows.map(({ group, value, counted, missing }) => ({
      ...(group !== undefined && { group }),
      value: value && exact(value, share),
      counted,
      missing,
    })),
    ...(ungrouped !== undefined && { ungrouped }),
  };
}

function exact(value: Rational, share: boolean): string {
  return share ? toExact(value) : toExactText(value);
}

function isShare(statistic: Module["reports"][number]["statistic"]): boolean {
  return statistic === "share";
}

function isNumber(type: Type | undefined): type is NumberType {
  return type?.kind === "number";
}
