/** What may come in a statement that has begun, by its first keyword. */

import { K } from "@khung/syntax";
import { change } from "./expected-change.ts";
import { expression } from "./expected-expression.ts";
import { testItem } from "./expected-test.ts";
import { comparisons, ends, nothing, only, type Expected } from "./expectation.ts";
import type { Token } from "./spot.ts";

const standings: readonly number[] = [K.VERIFIED, K.LIKELY, K.ILLUSTRATIVE];
const statistics: readonly number[] = [K.SHARE_OF, K.COUNT_OF, K.MEAN_OF, K.SUM_OF, K.MIN_OF, K.MAX_OF];
const types: readonly number[] = [K.COUNT, K.PERCENT, K.NUMBER, K.BOOLEAN, K.CHOICE, K.DATE, K.MONEY];

/** After a keyword, exactly these; whatever the statement. */
const after: ReadonlyMap<number, Expected> = new Map([
  [K.LANGUAGE, only(K.VI, K.EN)],
  [K.EFFECTIVE, only(K.FROM)],
  [K.LEVELS, only(K.CUMULATIVE, K.INDEPENDENT)],
  [K.MISSING_DATA, only(K.FAILS, K.UNKNOWN, K.EXCLUDED)],
  [K.NOTHING_TO_MEASURE, only(K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE)],
  [K.MERGED_ENTITIES, only(K.SUM_OF_DATA, K.MEAN_OF_PREDECESSORS, K.RESET)],
  [K.PERIOD, only(K.YEAR, K.QUARTER, K.MONTH, K.PREVIOUS_YEAR, K.PREVIOUS_QUARTER, K.PREVIOUS_MONTH)],
  [K.PROVENANCE, only(...standings, K.THRESHOLDS, K.MEASUREMENT, K.TITLE)],
  [K.TITLE, only(...standings)],
  [K.MEASUREMENT, only(...standings)],
  [K.THRESHOLDS, only(...standings, K.AT)],
  [K.AT, { keywords: [], names: ["level"] }],
  [K.VERIFIED_BY, { keywords: [], names: ["role"] }],
  [K.GROUP, { keywords: [], names: ["group"] }],
  [K.SHARE_OF, only(K.ENTITIES, K.CHILDREN)],
  [K.COUNT_OF, only(K.ENTITIES, K.CHILDREN)],
  [K.OVER, only(K.ENTITIES, K.CHILDREN)],
  [K.ENTITIES, only(K.WHERE, K.BY)],
  [K.BY, { keywords: [], names: ["classifier"] }],
  [K.REPLACES, { keywords: [], names: ["framework"] }],
  [K.ROUNDED_TO, nothing],
  [K.PLACES, only(K.HALF_UP, K.HALF_EVEN, K.HALF_DOWN, K.UP, K.DOWN)],
]);

/** After the tokens of a statement whose first is `lead`. */
export function inStatement(lead: number, statement: readonly Token[], block: number | undefined): Expected {
  const last = statement.at(-1);
  const prev = last?.kind ?? 0;
  const isFirst = statement.length === 1;
  // A group or a criterion that is being named is new; the keyword alone asks for nothing.
  if (isFirst && (lead === K.GROUP || lead === K.CRITERION || lead === K.LEVEL)) return nothing;
  const fixed = after.get(prev);
  if (fixed) return fixed;
  switch (lead) {
    case K.MISSING_DATA:
    case K.NOTHING_TO_MEASURE:
    case K.MERGED_ENTITIES:
    case K.PERIOD:
      return prev === K[":"] ? (after.get(lead) ?? nothing) : nothing;
    case K.DECISION:
      return prev === K.Text ? only(K.DATED) : nothing;
    case K.EFFECTIVE:
      return prev === K.Date ? only(K.TO) : nothing;
    case K.FRAMEWORK:
      return prev === K.Name ? only(K.VERSION) : nothing;
    case K.INPUT:
      return prev === K[":"] ? only(...types) : nothing;
    case K.CRITERION:
      if (prev === K.Name) return only(K.MANDATORY, K.EXTENSION, K.BASIC, K.CHOSEN);
      return prev === K.Text ? only(K.POINTS, K.BONUS_POINTS, K.DEDUCTION_POINTS) : nothing;
    case K.GROUP:
      return prev === K.Text ? only(K.POINTS) : nothing;
    case K.SCORE:
      return prev === K.SCORE
        ? only(K.PROPORTIONAL, K.STEPS, K.BANDS)
        : prev === K.PROPORTIONAL
          ? only(K.TO, K.FROM)
          : nothing;
    case K.RANK:
      return prev === K.RANK ? only(K.TIES) : prev === K.TIES ? only(K.COMPETITION, K.DENSE) : nothing;
    case K.OVERLAY:
      if (prev === K.EXTENDS || prev === K[","]) return { keywords: [], names: ["framework"] };
      return prev === K.Name
        ? only(K.VERSION, K.EXTENDS)
        : ends.has(prev) || prev === K.Version
          ? only(K.EXTENDS)
          : nothing;
    case K.SCENARIO:
      if (prev === K.ON) return { keywords: [], names: ["framework"] };
      return prev === K.Text ? only(K.ON) : nothing;
    case K.ADD_TO:
      return prev === K.ADD_TO ? only(K.GROUP) : nothing;
    case K.REMOVE:
      return prev === K.REMOVE ? { keywords: [], names: ["criterion"], isTarget: true } : only(K.BECAUSE, K.BASIS);
    case K.TIGHTEN:
    case K.RELAX:
    case K.SET:
      return change(lead, statement);
    case K.CLASSIFY:
      return prev === K.Name || prev === K.Text ? only(K.ORDERED) : nothing;
    case K.PROVENANCE:
      return statement.at(-2)?.kind === K.AT ? only(...standings) : nothing;
    case K.TEST:
      return prev === K.Text ? only(K.OF) : prev === K.OF ? { keywords: [], names: ["framework"] } : nothing;
    case K.LEVEL:
      return statement.some(({ kind }) => kind === K.REQUIRES)
        ? expression(lead, statement)
        : prev === K.Name || prev === K.Text
          ? only(K.REQUIRES)
          : nothing;
    case K.REQUIRE:
      return requirement(statement);
    case K.GIVEN:
    case K.EXPECT:
      return testItem(lead, statement);
    case K.REPORT:
      return prev === K["="] ? only(...statistics) : expression(lead, statement);
    case K.LET:
    case K.PARAMETER:
      return statement.some(({ kind }) => kind === K["="]) ? expression(lead, statement) : nothing;
    case K.OUTCOME:
      return statement.some(({ kind }) => kind === K.WHEN)
        ? expression(lead, statement)
        : prev === K.OUTCOME
          ? nothing
          : only(K.WHEN);
    case K.MEASURE:
    case K.ENSURE:
    case K.APPLIES_WHEN:
      return expression(lead, statement);
    default:
      return block === K.CLASSIFY ? classCase(statement) : nothing;
  }
}

function classCase(statement: readonly Token[]): Expected {
  if (statement.some(({ kind }) => kind === K.WHEN)) return expression(0, statement);
  return statement[0]?.kind === K.ELSE ? nothing : only(K.WHEN);
}

function requirement(statement: readonly Token[]): Expected {
  const prev = statement.at(-1)?.kind ?? 0;
  const expr = expression(K.REQUIRE, statement);
  if (prev === K.REQUIRE) return { ...expr, keywords: [...comparisons, K.YES, K.NO, ...expr.keywords] };
  if (prev === K.FROM) return { keywords: [], names: ["level"] };
  return ends.has(prev) ? { ...expr, keywords: [K.FROM, ...expr.keywords] } : expr;
}
