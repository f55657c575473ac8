/**
 * Figures of a population: a second pass over entities that have been assessed, exact.
 *
 * An entity enters when its `where` holds and its value is there. What is left out because data are missing is counted;
 * "nothing to measure" does not hold and has no value, and is not missing.
 */

import { fromInteger, type Rational, type Report } from "@khung/ir";
import { aggregate } from "./aggregate.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { memberOf, number } from "./functions.ts";
import type { Assessed } from "./assess.ts";
import type { Program, Scope } from "./program.ts";
import type { ReportResult, ReportRow } from "./result.ts";
import { isAbsent, isMissing } from "./truth.ts";

type Entry = "missing" | "outside" | { readonly value: Rational };

/** Every report of a module. */
export function reportResults(program: Program, assessed: readonly Assessed[]): readonly ReportResult[] {
  const scopes = assessed.map(({ scope, level }): Scope => ({ ...scope, level }));
  return program.module.reports.map((report) => {
    if (report.by === undefined) return { name: report.name, rows: [rowOf(report, scopes)] };
    const grouped = groups(program, report.by, scopes);
    const rows = grouped.members.map(({ name, members }) => ({ group: name, ...rowOf(report, members) }));
    return { name: report.name, rows, ungrouped: grouped.ungrouped };
  });
}

function rowOf(report: Report, scopes: readonly Scope[]): ReportRow {
  const entries = scopes.map((scope) => entryOf(report, scope));
  const missing = entries.filter((entry) => entry === "missing").length;
  const outside = entries.filter((entry) => entry === "outside").length;
  const values = entries.flatMap((entry) => (typeof entry === "object" ? [entry.value] : []));
  const counted = report.statistic === "share" ? values.length + outside : values.length;
  return { value: aggregate(report.statistic, values, counted), counted, missing };
}

/** What one entity adds: for shares and counts, one for each that holds. */
function entryOf({ value, where }: Report, scope: Scope): Entry {
  const truth = where ? evaluateTruth(where, scope) : true;
  if (isMissing(truth)) return "missing";
  if (truth !== true) return "outside";
  if (!value) return { value: fromInteger(1) };
  const found = evaluate(value, scope);
  if (isMissing(found)) return "missing";
  return isAbsent(found) ? "outside" : { value: number(found) };
}

interface Grouped {
  readonly members: readonly { readonly name: string; readonly members: readonly Scope[] }[];
  readonly ungrouped: number;
}

/** Entities by class or choice, every member present, in order of declaration. */
function groups(program: Program, by: string, scopes: readonly Scope[]): Grouped {
  const classification = program.classifications.get(by);
  const input = program.module.inputs.find(({ name }) => name === by);
  const names = classification
    ? classification.classes.map(({ name }) => name)
    : input?.type.kind === "choice"
      ? input.type.members.map(({ name }) => name)
      : ["true", "false"];
  const kind = classification ? "classification" : "input";
  const keys = scopes.map((scope) => {
    const key = evaluate({ kind, name: by, origin: program.module.origin }, scope);
    return isAbsent(key) ? undefined : memberOf(key);
  });
  const members = names.map((name) => ({ name, members: scopes.filter((_, i) => keys[i] === name) }));
  return { members, ungrouped: scopes.length - members.reduce((total, group) => total + group.members.length, 0) };
}
