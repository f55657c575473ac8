/**
 * What may come next at a spot: keywords by kind, and kinds of names.
 *
 * One table: which statement, what stands before. Mirrors grammars/README.md; leaves out what only ends a statement.
 */

import { K } from "@khung/syntax";
import { isInline, type Spot, type Token } from "./spot.ts";

/** Names that may stand somewhere. */
export type NameKind =
  | "value"
  | "parameter"
  | "function"
  | "criterion"
  | "group"
  | "level"
  | "classifier"
  | "framework"
  | "role";

export interface Expected {
  readonly keywords: readonly number[];
  readonly names: readonly NameKind[];
  /** Options and classes of this input or classification. */
  readonly membersOf?: string;
  /** The value that a change quotes: of a criterion, at a level or at any. */
  readonly quotes?: { readonly name: string; readonly level?: string };
  /** The names are of what a change is about: what may be done with them is shown. */
  readonly isTarget?: true;
  /** A whole statement may begin here. */
  readonly snippets?: "member" | "clause";
}

const nothing: Expected = { keywords: [], names: [] };
const only = (...keywords: number[]): Expected => ({ keywords, names: [] });

const memberKeywords: readonly number[] = [
  K.CRITERION,
  K.INPUT,
  K.GROUP,
  K.ENSURE,
  K.LET,
  K.PARAMETER,
  K.CLASSIFY,
  K.LEVELS,
  K.OUTCOME,
  K.REPORT,
  K.ISSUER,
  K.DECISION,
  K.EFFECTIVE,
  K.REPLACES,
  K.TIER,
  K.MISSING_DATA,
  K.NOTHING_TO_MEASURE,
  K.MERGED_ENTITIES,
  K.PERIOD,
  K.CHILDREN,
  K.OVERRIDE_LEVEL,
  K.BASIS,
  K.NOTE,
  K.SOURCE,
];
/** What only overlays and scenarios say. */
const changeKeywords: readonly number[] = [K.TIGHTEN, K.RELAX, K.SET, K.ADD_TO, K.REMOVE, K.DELEGATION];
const mayKeywords: readonly number[] = [
  K.MAY_TIGHTEN,
  K.MAY_RELAX,
  K.MAY_SET,
  K.MAY_ADD,
  K.MAY_REMOVE,
  K.MAY_NOT_TIGHTEN,
  K.MAY_NOT_RELAX,
  K.MAY_NOT_SET,
  K.MAY_NOT_ADD,
  K.MAY_NOT_REMOVE,
];
const clauseKeywords: readonly number[] = [
  K.MEASURE,
  K.REQUIRE,
  K.SCORE,
  K.APPLIES_WHEN,
  K.NOTHING_TO_MEASURE,
  K.MISSING_DATA,
  K.EVIDENCE,
  K.SOURCE,
  K.BASIS,
  K.VERIFIED_BY,
  K.PROVENANCE,
  K.NOTE,
];
const standings: readonly number[] = [K.VERIFIED, K.LIKELY, K.ILLUSTRATIVE];
const statuses: readonly number[] = [K.MET, K.UNMET, K.MISSING, K.NOT_APPLICABLE, K.REPORTED];
const statistics: readonly number[] = [K.SHARE_OF, K.COUNT_OF, K.MEAN_OF, K.SUM_OF, K.MIN_OF, K.MAX_OF];
const types: readonly number[] = [K.COUNT, K.PERCENT, K.NUMBER, K.BOOLEAN, K.CHOICE, K.DATE, K.MONEY];
const comparisons: readonly number[] = [K.AT_LEAST, K.MORE_THAN, K.AT_MOST, K.LESS_THAN, K.BETWEEN];

/** Where criteria may be spoken of. */
const ruleLeads: ReadonlySet<number> = new Set<number>([K.LEVEL, K.OUTCOME, K.REPORT]);
const ends: ReadonlySet<number> = new Set<number>([
  K.Name,
  K.Number,
  K.Text,
  K.Date,
  K["%"],
  K[")"],
  K["}"],
  K.YES,
  K.NO,
  K.IS_REPORTED,
]);

/** What may come at a spot. */
export function expectedAt(spot: Spot): Expected {
  const { statement, blocks } = spot;
  const block = blocks.at(-1);
  const inline = block && isInline(block) ? block : undefined;
  const lead = inline?.lead ?? statement[0]?.kind ?? 0;
  if (inline) return insideBraces(lead, inline.head, statement);
  const begin = statementStart(block?.lead);
  if (statement.length === 0) return begin;
  const go = inStatement(lead, statement, block?.lead);
  // On a line of its own a new statement is likelier than more of the old one.
  const done = ends.has(statement.at(-1)?.kind ?? 0) || statement.at(-1)?.kind === K["}"];
  return spot.firstOnLine && done ? { ...go, ...begin, keywords: [...begin.keywords, ...go.keywords] } : go;
}

function statementStart(block: number | undefined): Expected {
  switch (block) {
    case undefined:
      return only(K.FRAMEWORK, K.OVERLAY, K.SCENARIO, K.TEST, K.LANGUAGE);
    case K.OVERLAY:
    case K.SCENARIO:
      return { keywords: [...changeKeywords, ...memberKeywords], names: [] };
    case K.DELEGATION:
      return only(...mayKeywords, K.BASIS, K.NOTE);
    case K.FRAMEWORK:
      return { keywords: [...memberKeywords, K.DELEGATION, K.RANK], names: [], snippets: "member" };
    case K.ADD_TO:
    case K.GROUP:
      return { keywords: memberKeywords, names: [], snippets: "member" };
    case K.CRITERION:
      return { keywords: clauseKeywords, names: [], snippets: "clause" };
    case K.LEVELS:
      return only(K.LEVEL);
    case K.CLASSIFY:
      return only(K.ELSE);
    case K.INPUT:
      return only(K.UNIT, K.SOURCE, K.EVIDENCE, K.BASIS, K.NOTE, K.MERGED_ENTITIES);
    case K.TEST:
      return only(K.GIVEN, K.EXPECT, K.AS_OF);
    default:
      return nothing;
  }
}

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

function inStatement(lead: number, statement: readonly Token[], block: number | undefined): Expected {
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

/** Aspects that `set … of` names. */
const aspects: readonly number[] = [
  K.TITLE,
  K.EVIDENCE,
  K.SOURCE,
  K.BASIS,
  K.NOTE,
  K.MISSING_DATA,
  K.NOTHING_TO_MEASURE,
  K.MEASURE,
  K.APPLIES_WHEN,
  K.POINTS_OF,
  K.SCORE,
  K.LEVEL,
];

/** `tighten x at 3 from 40% up to 50%`. */
function change(lead: number, statement: readonly Token[]): Expected {
  const prev = statement.at(-1)?.kind ?? 0;
  const isOfAspect = statement[1]?.kind !== K.Name;
  if (prev === lead)
    return lead === K.SET
      ? { keywords: aspects, names: ["criterion", "parameter"], isTarget: true }
      : { keywords: [], names: ["criterion"], isTarget: true };
  if (prev === K.OF || prev === K.POINTS_OF) return { keywords: [], names: ["criterion", "group"] };
  const from = statement.findIndex(({ kind }) => kind === K.FROM);
  if (from < 0) {
    if (aspects.includes(prev)) return only(K.OF);
    return prev === K.Name && !isOfAspect && statement.at(-2)?.kind !== K.AT ? only(K.AT, K.FROM) : only(K.FROM);
  }
  if (from === statement.length - 1) {
    const level = statement.findLast((_, i) => statement[i - 1]?.kind === K.AT)?.text;
    const name = statement[1]?.text ?? "";
    const start = level === undefined && lead !== K.SET ? [K.LEVEL] : [];
    return {
      keywords: isOfAspect ? [] : [K.BETWEEN, ...start],
      names: [],
      ...(!isOfAspect && { quotes: { name, ...(level !== undefined && { level }) } }),
    };
  }
  if (statement.slice(from).some(({ kind }) => kind === K.TO || kind === K.UP_TO || kind === K.DOWN_TO))
    return ends.has(prev) ? only(K.BECAUSE, K.BASIS) : nothing;
  return ends.has(prev) ? only(K.TO, ...(lead === K.SET ? [] : [K.UP_TO, K.DOWN_TO])) : nothing;
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

function testItem(lead: number, statement: readonly Token[]): Expected {
  const prev = statement.at(-1)?.kind ?? 0;
  const subject = statement.at(-2);
  const starts = prev === lead || prev === K[","];
  if (lead === K.GIVEN) {
    if (starts) return { keywords: [K.OTHERS], names: ["value"] };
    if (prev !== K["="]) return prev === K.OTHERS ? only(K.MISSING) : nothing;
    return {
      keywords: [K.MISSING, K.YES, K.NO],
      names: [],
      ...(subject?.kind === K.Name && { membersOf: subject.text }),
    };
  }
  if (starts) return { keywords: [K.LEVEL, K.RANGE, K.OUTCOME], names: ["criterion", "value"] };
  if (prev === K["="] && (subject?.kind === K.LEVEL || subject?.kind === K.RANGE))
    return { keywords: [], names: ["level"] };
  if (prev === K.TO) return { keywords: [], names: ["level"] };
  if (prev === K.Name && subject?.kind !== K.AT && subject?.kind !== K["="]) return only(...statuses);
  if (statement.some(({ kind }) => kind === K.RANGE) && subject?.kind === K["="]) return only(K.TO);
  return statuses.includes(prev) ? only(K.AT, K.BY) : nothing;
}

function insideBraces(lead: number, head: readonly Token[], statement: readonly Token[]): Expected {
  const opener = head.at(-1);
  const prev = statement.at(-1)?.kind ?? 0;
  if (opener?.kind === K.CHOICE) return nothing;
  if (opener?.kind === K.IN) {
    const subject = head.at(-2);
    return { ...nothing, ...(subject?.kind === K.Name && { membersOf: subject.text }) };
  }
  if (head.at(-2)?.kind === K.BY && opener) {
    return prev === 0 || prev === K[","]
      ? { keywords: [K.ELSE], names: [], membersOf: opener.text }
      : value(lead, statement);
  }
  if (opener?.kind === K.REQUIRE || (lead === K.REQUIRE && comparisons.includes(opener?.kind ?? 0))) {
    return prev === 0 || prev === K[","] ? { keywords: [K.FROM], names: ["level"] } : value(lead, statement);
  }
  if (prev === 0 && opener?.kind !== K.OF) return { ...expression(lead, statement), keywords: [K.FROM] };
  return expression(lead, statement);
}

/** After `3:` or `nhom1:`, and on. */
function value(lead: number, statement: readonly Token[]): Expected {
  const from = statement.findLastIndex(({ kind }) => kind === K[":"]);
  return from < 0 ? nothing : expression(lead, statement.slice(from));
}

/** An expression, by what stands before: an operand, or what may follow one. */
function expression(lead: number, statement: readonly Token[]): Expected {
  const last = statement.at(-1);
  const subject = statement.at(-2);
  const rule = ruleLeads.has(lead) || lead === K.REQUIRE;
  if ((last?.kind === K["="] || last?.kind === K["!="]) && subject?.kind === K.Name) {
    return { ...operand(rule), membersOf: subject.text };
  }
  if (last && (last.kind === K.ALL || last.kind === K.EVERY || last.kind === K.ANY || last.kind === K.OF)) {
    return only(K.MANDATORY, K.EXTENSION, K.CRITERIA, K.GROUP, K.OF);
  }
  if (last && statuses.includes(last.kind)) return only(K.AT, K.AND, K.OR);
  if (!last || !ends.has(last.kind)) return operand(rule);
  const spoken = rule && last.kind === K.Name ? statuses : [];
  return only(...spoken, K.AND, K.OR, K.IN, K.BETWEEN, K.IS_REPORTED, K.ROUNDED_TO, K.PER);
}

function operand(rule: boolean): Expected {
  return {
    keywords: [K.NOT, K.YES, K.NO, K.BY, ...(rule ? [K.ALL, K.EVERY, K.ANY, K.AT_LEAST, K.AT_MOST, K.LEVEL] : [])],
    names: rule ? ["value", "function", "criterion"] : ["value", "function"],
  };
}
