/**
 * Figures of a population: a second pass over entities that have been assessed, exact.
 *
 * An entity enters when its `where` holds and its value is there. What is left out because data are missing is counted;
 * "nothing to measure" does not hold and has no value, and is not missing.
 */

import { fromInteger, type Expr, type Rational, type Report } from "@khung/ir";
import { aggregate } from "./aggregate.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { memberOf, number } from "./functions.ts";
import type { Assessed } from "./assess.ts";
import type { Program, Scope } from "./program.ts";
import type { ReportResult, ReportRow } from "./result.ts";
import { isAbsent, isMissing } from "./truth.ts";

/** What one entity adds to a report: nothing for want of data, nothing, or a value. */
export type Entry = "missing" | "outside" | { readonly value: Rational };

/** An entity in a report. `group`: only with `by`; undefined when what groups it is missing. */
export interface Entered {
  readonly entry: Entry;
  readonly group?: string | undefined;
}

/** Every report of a module. */
export function reportResults(program: Program, assessed: readonly Assessed[]): readonly ReportResult[] {
  const scopes = assessed.map(({ scope, level }): Scope => ({ ...scope, level }));
  return program.module.reports.map((report) =>
    reportResult(
      program,
      report,
      scopes.map((scope) => enteredBy(report, scope)),
    ),
  );
}

/** What an entity of which the level is known adds to a report. */
export function enteredBy(report: Report, scope: Scope): Entered {
  const entry = entryOf(report, scope);
  return report.by === undefined ? { entry } : { entry, group: groupOf(report.by, scope) };
}

/** A report from what all entities add to it. */
export function reportResult(program: Program, report: Report, entered: readonly Entered[]): ReportResult {
  const { name, by } = report;
  if (by === undefined) return { name, rows: [rowOf(report, entered)] };
  const rows = groupNames(program, by).map((group) => ({
    group,
    ...rowOf(
      report,
      entered.filter((each) => each.group === group),
    ),
  }));
  return { name, rows, ungrouped: entered.filter(({ group }) => group === undefined).length };
}

function rowOf(report: Report, entered: readonly Entered[]): ReportRow {
  const missing = entered.filter(({ entry }) => entry === "missing").length;
  const outside = entered.filter(({ entry }) => entry === "outside").length;
  const values = entered.flatMap(({ entry }) => (typeof entry === "object" ? [entry.value] : []));
  const counted = report.statistic === "share" ? values.length + outside : values.length;
  return { value: aggregate(report.statistic, values, counted), counted, missing };
}

/** For shares and counts, one for each entity that holds. */
function entryOf({ value, where }: Report, scope: Scope): Entry {
  const truth = where ? evaluateTruth(where, scope) : true;
  if (isMissing(truth)) return "missing";
  if (truth !== true) return "outside";
  if (!value) return { value: fromInteger(1) };
  const found = evaluate(value, scope);
  if (isMissing(found)) return "missing";
  return isAbsent(found) ? "outside" : { value: number(found) };
}

/** Every class or member of what groups a report, in order of declaration. */
function groupNames({ classifications, module }: Program, by: string): readonly string[] {
  const classification = classifications.get(by);
  const input = module.inputs.find(({ name }) => name === by);
  if (classification) return classification.classes.map(({ name }) => name);
  return input?.type.kind === "choice" ? input.type.members.map(({ name }) => name) : ["true", "false"];
}

/** What groups a report, as an expression. */
export function groupingExpr(by: string, { classifications, module }: Program): Expr {
  return { kind: classifications.has(by) ? "classification" : "input", name: by, origin: module.origin };
}

function groupOf(by: string, scope: Scope): string | undefined {
  const key = evaluate(groupingExpr(by, scope.program), scope);
  return isAbsent(key) ? undefined : memberOf(key);
}
