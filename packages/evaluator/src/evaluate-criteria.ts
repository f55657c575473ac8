/**
 * Conditions over criteria: `at least 30% of extension met`.
 *
 * Decision: docs/decisions/0003-missing-nothing-not-applicable.md
 */

import { invariant } from "@khung/diagnostics";
import type { CriteriaExpr } from "@khung/ir";
import type { Judgement, Reading, Scope, Status } from "./program.ts";
import { holdingCount } from "./quantifier.ts";
import { isMissing, missingFor, type Missing, type Truth } from "./truth.ts";

type Asked = CriteriaExpr["status"];

/** Whether as many criteria of the set have the status as the quantifier asks. */
export function evaluateCriteria(expr: CriteriaExpr, scope: Scope): Truth {
  const { program, judgements } = scope;
  const level = expr.level ?? scope.ruleLevel;
  invariant(judgements && level !== undefined, "criteria are asked about only in rules and outcomes");
  const truths: Truth[] = [];
  for (const code of expr.codes) {
    const judgement = judgements[program.criteria.get(code) ?? -1];
    invariant(judgement, `no criterion ${code}`);
    const truth = statusTruth(judgement, level, expr.status, scope.reading);
    if (truth !== undefined) truths.push(truth);
  }
  // Of no criteria all are met, but none is unmet, missing or not applicable.
  if (expr.quantifier.kind === "all" && truths.length === 0) return expr.status === "met" || expr.status === "reported";
  return mayBeEmpty(expr, truths)
    ? missingFor(truths.filter(isMissing).flatMap(({ inputs }) => [...inputs]))
    : holdingCount(expr.quantifier, truths);
}

/** A share of criteria that are all open: any of them may still turn out not applicable, so the share may be of none. */
function mayBeEmpty({ quantifier, status }: CriteriaExpr, truths: readonly Truth[]): boolean {
  if (!("unit" in quantifier) || quantifier.unit !== "share" || status === "notApplicable") return false;
  return truths.length > 0 && truths.every(isMissing);
}

/**
 * Whether a criterion has a status at a level; undefined when it is not in the set: it states nothing there, or is not
 * applicable and that is not what is asked.
 *
 * Met, unmet and not applicable are asked of the effective status, missing and reported of the data.
 */
export function statusTruth(judgement: Judgement, level: number, asked: Asked, reading: Reading): Truth | undefined {
  const status = judgement.statuses[level - 1];
  if (!status) return undefined;
  const open = reading === "official" ? undefined : openFor(status);
  if (asked === "missing" || asked === "reported") {
    if (status.status === "notApplicable") return undefined;
    return (reading === "possible" ? open : undefined) ?? (status.status === "missing") === (asked === "missing");
  }
  const effective = open ?? effectiveStatus(judgement, status);
  if (typeof effective === "object") return effective;
  if (asked === "notApplicable") return effective === "notApplicable";
  return effective === "notApplicable" ? undefined : effective === asked;
}

/** For want of what a status is open; undefined when it is known, or when no data could help. */
export function openFor(status: Status): Missing | undefined {
  return status.status === "missing" && status.missing.inputs.size > 0 ? status.missing : undefined;
}

/** The status as the framework counts it: missing by the criterion's policy; under `unknown` it stays open. */
export function effectiveStatus({ criterion }: Judgement, status: Status): "met" | "unmet" | "notApplicable" | Missing {
  if (status.status !== "missing") return status.status;
  if (criterion.missing === "unknown") return status.missing;
  return criterion.missing === "fails" ? "unmet" : "notApplicable";
}
