/**
 * Why one entity has its level: the interpreter again, keeping everything that it looked at.
 *
 * In: a module, a table, an entity. Out: plain JSON whose root is the interpreter's result.
 */

import {
  rowNumber,
  toExactText,
  walkExpr,
  type Cell,
  type CriterionStatus,
  type Level,
  type Module,
  type Rational,
  type Table,
} from "@khung/ir";
import { assess, outcomeScope, type Assessed } from "./assess.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { effectiveStatus } from "./evaluate-criteria.ts";
import { nextBand, scoreGaps } from "./explain-score.ts";
import { explainExpr, explainMember, explainValue, type Place } from "./explain-expr.ts";
import type {
  Blocking,
  ExplainedCriterion,
  ExplainedLevel,
  ExplainedMargin,
  ExplainedRequirement,
  ExplainedStatus,
  Explanation,
  NextLevel,
} from "./explanation.ts";
import { givenFigures } from "./given-figures.ts";
import type { InterpretOptions } from "./interpret.ts";
import { meansOfPredecessors } from "./means-of-predecessors.ts";
import { tierBelow } from "./tier-below.ts";
import { requirementHolds } from "./judge.ts";
import { ruleTruth } from "./levels.ts";
import { marginsAt, type Margin } from "./margins.ts";
import { pointsOf } from "./points.ts";
import type { ScoreResult } from "./result.ts";
import { withPopulation } from "./population.ts";
import { programOf, type Judgement, type Scope } from "./program.ts";
import { isAbsent, isMissing } from "./truth.ts";

/**
 * Explains the level of one entity of a table.
 *
 * Errors   undefined when the table has no such entity
 */
export function explain(
  module: Module,
  table: Table,
  entity: string,
  options: Pick<InterpretOptions, "asOf" | "children" | "merged">,
): Explanation | undefined {
  const row = table.entities.indexOf(entity);
  if (row < 0) return undefined;
  const cellsOf = (at: number): readonly Cell[] =>
    module.inputs.map(
      ({ name }) => (Object.hasOwn(table.columns, name) ? table.columns[name]?.at(at) : undefined) ?? null,
    );
  const program = withPopulation(
    programOf(module, options.asOf),
    table.entities.map((other, at) => ({ entity: other, row: cellsOf(at), known: () => ({}) })),
  );
  const given = givenFigures(module, (name) =>
    Object.hasOwn(table.columns, name) ? table.columns[name]?.at(row) : undefined,
  );
  const known = {
    ...tierBelow(module, options.children, options.asOf)(entity),
    ...meansOfPredecessors(program, options.merged)(entity),
    ...given,
  };
  const assessed = assess(program, entity, cellsOf(row), known);
  const place: Place = { table: table.name, row: rowNumber(table, row) };
  const next = nextLevel(assessed);
  const first = new Set(next?.blocking.map(({ code }) => code));
  const criteria = assessed.scope.judgements.map((judgement) => explainCriterion(judgement, assessed, place));
  const { id, version, title, issuer, decision } = module;
  return {
    module: { id, version, title, ...(issuer !== undefined && { issuer }), ...(decision && { decision }) },
    asOf: options.asOf,
    entity,
    labels: Object.fromEntries(Object.entries(table.labels).map(([name, column]) => [name, column[row] ?? null])),
    level: assessed.result.level,
    ...(assessed.result.range && { range: assessed.result.range }),
    ...(assessed.result.exception && { exception: assessed.result.exception }),
    ...(assessed.result.children && { children: assessed.result.children }),
    ...(assessed.result.score && { score: explainScore(assessed.result.score) }),
    cumulative: module.cumulative,
    ...(next && { next }),
    levels: explainLevels(assessed, place),
    criteria: [...criteria.filter(({ code }) => first.has(code)), ...criteria.filter(({ code }) => !first.has(code))],
    outcomes: module.outcomes.map((outcome) => ({
      name: outcome.name,
      ...(outcome.title && { title: outcome.title }),
      value: assessed.result.outcomes[outcome.name] ?? null,
      expr: explainExpr(outcome.condition, outcomeScope(assessed.scope, assessed.level), place),
    })),
  };
}

function explainLevels({ scope, result }: Assessed, place: Place): readonly ExplainedLevel[] {
  const { levels, cumulative } = scope.program.module;
  return levels.map((level) => {
    const truth = ruleTruth(level, scope);
    return {
      id: `level@${level.number}`,
      level: level.number,
      title: level.title,
      rule: explainValue(truth),
      reached: cumulative ? level.number <= result.level : truth === true,
      ...(level.rule && { expr: explainExpr(level.rule, { ...scope, ruleLevel: level.number }, place) }),
      members: level.rule
        ? []
        : scope.judgements.flatMap((judgement) => explainMember(judgement, level.number, "met", scope)),
      origin: level.origin,
    };
  });
}

function explainCriterion(judgement: Judgement, assessed: Assessed, place: Place): ExplainedCriterion {
  const { scope } = assessed;
  const { code, title, class: kind, group, appliesWhen, measure, missing, nothing, verifiedBy } = judgement.criterion;
  const { evidence, sources, basis, notes, origin } = judgement.criterion;
  return {
    code,
    title,
    class: kind,
    ...(group !== undefined && { group }),
    ...(appliesWhen && { appliesWhen: explainExpr(appliesWhen, scope, place) }),
    ...(measure && { measure: explainExpr(measure, scope, place) }),
    levels: judgement.statuses.flatMap((status, i) =>
      status ? [explainStatus(judgement, i + 1, status.status, assessed, place)] : [],
    ),
    ...explainPoints(judgement, scope, place),
    missing,
    ...(nothing && { nothing }),
    ...(verifiedBy !== undefined && { verifiedBy }),
    evidence,
    sources,
    basis,
    notes,
    origin,
  };
}

function explainScore({ value, max, range }: ScoreResult): NonNullable<Explanation["score"]> {
  return {
    value: value && toExactText(value),
    max: max && toExactText(max),
    ...(range && { range: { low: toExactText(range.low), high: toExactText(range.high), exact: range.exact } }),
  };
}

function explainPoints(
  { criterion, measure }: Judgement,
  scope: Scope,
  place: Place,
): Pick<ExplainedCriterion, "points"> {
  const { points } = criterion;
  if (!points) return {};
  const scored = pointsOf(criterion, scope, evaluate);
  const next = nextBand(criterion, measure, scope);
  return {
    points: {
      sort: points.sort,
      max: explainValue(evaluate(points.max, scope)),
      value: scored === "excluded" ? { kind: "excluded" } : explainValue(scored),
      expr: explainExpr(points.score, scope, place),
      ...(next && { next }),
    },
  };
}

function explainStatus(
  judgement: Judgement,
  level: number,
  status: CriterionStatus,
  { scope }: Assessed,
  place: Place,
): ExplainedStatus {
  const { criterion, measure } = judgement;
  const margins = marginsAt(judgement, level, scope);
  const requirements = criterion.requirements.flatMap((requirement, index): readonly ExplainedRequirement[] => {
    const entry = requirement.levels.find((each) => each.level === level);
    if (!entry) return [];
    const margin = margins.find((each) => each.requirement === index);
    return [
      {
        comparison: requirement.comparison,
        holds: explainValue(requirementHolds(criterion, requirement, entry, measure, scope)),
        threshold: explainExpr(entry.value, scope, place),
        ...(entry.upper && { upper: explainExpr(entry.upper, scope, place) }),
        ...(margin && { margin: explainMargin(margin) }),
        origin: entry.origin,
      },
    ];
  });
  const applies = criterion.appliesWhen ? evaluateTruth(criterion.appliesWhen, scope) : true;
  return {
    id: `${criterion.code}@${level}`,
    level,
    status,
    because: becauseOf(applies, requirements),
    requirements,
    provenance: criterion.provenance.filter((each) => each.level === undefined || each.level === level),
  };
}

function becauseOf(
  applies: ReturnType<typeof evaluateTruth>,
  requirements: readonly ExplainedRequirement[],
): ExplainedStatus["because"] {
  if (applies === false) return "does not apply";
  if (isMissing(applies)) return "missing data";
  if (isAbsent(applies)) return "nothing to measure";
  if (requirements.some(({ holds }) => holds.kind === "boolean" && !holds.value)) return "requirements";
  if (requirements.some(({ holds }) => holds.kind === "missing")) return "missing data";
  return requirements.some(({ holds }) => holds.kind === "nothing") ? "nothing to measure" : "requirements";
}

function explainMargin({ distance, changes }: Margin): ExplainedMargin {
  const shown = (value: Rational | boolean): string | boolean =>
    typeof value === "boolean" ? value : toExactText(value);
  return {
    ...(distance && { distance: toExactText(distance) }),
    changes: changes.map(({ input, from, to, by, beyond }) => ({
      input,
      from: shown(from),
      to: shown(to),
      ...(by && { by: toExactText(by) }),
      beyond,
    })),
  };
}

/** "Muốn lên mức 3 cần …": what the rule of the next level up lacks; the rules below it hold. */
function nextLevel({ scope, result }: Assessed): NextLevel | undefined {
  const next = scope.program.module.levels[result.level];
  if (!next) return undefined;
  const found = new Map<string, Blocking>();
  for (const { codes, level } of unsatisfied(next, scope)) {
    for (const judgement of scope.judgements) {
      const blocking = codes.has(judgement.criterion.code) ? blockingAt(judgement, level, scope) : undefined;
      if (blocking) found.set(blocking.id, blocking);
    }
  }
  return { level: next.number, id: next.id, blocking: [...found.values()], gaps: scoreGaps(next, scope) };
}

/** The demands of a rule on criteria that are not satisfied, and the levels that they ask about. */
function unsatisfied(
  next: Level,
  scope: Scope,
): readonly { readonly codes: ReadonlySet<string>; readonly level: number }[] {
  const { rule, number } = next;
  const { module } = scope.program;
  if (!rule) return [{ codes: new Set(module.criteria.map(({ code }) => code)), level: number }];
  const found: { readonly codes: ReadonlySet<string>; readonly level: number }[] = [];
  walkExpr(rule, (expr) => {
    if (expr.kind !== "criteria" || (expr.status !== "met" && expr.status !== "reported")) return;
    if (evaluateTruth(expr, { ...scope, ruleLevel: number }) === true) return;
    found.push({ codes: new Set(expr.codes), level: expr.level ?? number });
  });
  return found;
}

function blockingAt(judgement: Judgement, level: number, scope: Scope): Blocking | undefined {
  const status = judgement.statuses[level - 1];
  if (!status) return undefined;
  const effective = effectiveStatus(judgement, status);
  if (effective === "met" || effective === "notApplicable") return undefined;
  const { code } = judgement.criterion;
  return {
    id: `${code}@${level}`,
    code,
    level,
    status: status.status,
    margins: marginsAt(judgement, level, scope)
      .filter(({ holds }) => !holds)
      .map(explainMargin),
    missing: status.status === "missing" ? [...status.missing.inputs] : [],
  };
}
