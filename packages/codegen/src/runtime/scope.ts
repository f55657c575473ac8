/** What a framework is to the functions that evaluate it, and one entity's data as they see them. */

import type { CriterionStatus, Rational } from "@khung/ir";
import { missingFor, type Evaluated, type Missing, type Truth } from "./truth.ts";

/** Closed bounds; an end that is absent is unbounded. */
export interface Interval {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}
/** What a number can still become; undefined = nothing is known. */
export type Bounds = Interval | undefined;

/** A part of the framework that has a value for an entity. */
export type Formula = (x: Scope) => Evaluated;

/**
 * How to read what is not there. `official`: as the framework declares. `known`: as what is known now. `possible`: as what may still
 * come in.
 */
export type Reading = "official" | "known" | "possible";

/** One entity under one reading. */
export interface Scope {
  readonly framework: Framework;
  readonly asOf: string;
  readonly reading: Reading;
  readonly inputs: ReadonlyMap<string, Evaluated>;
  readonly memo: Map<Formula, Evaluated>;
  /** The criteria judged; only in level rules and outcomes. */
  readonly judgements?: readonly Judgement[];
  readonly ruleLevel?: number;
  /** The official level; only in outcomes. */
  readonly level?: Rational;
}

export interface InputRule {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en?: string };
  readonly type: "count" | "share" | "number" | "boolean" | "date" | "choice";
  /** What one of them is called, or the unit of measurement. */
  readonly unit?: string;
  /** Of a choice. */
  readonly members?: readonly {
    readonly name: string;
    readonly title?: { readonly vi: string; readonly en?: string };
  }[];
}

export interface RequirementRule {
  readonly level: number;
  readonly comparison: "atLeast" | "moreThan" | "atMost" | "lessThan" | "between" | "is" | "condition";
  readonly value: Formula;
  readonly upper?: Formula;
}

export interface PointsRule {
  readonly sort: "points" | "bonus" | "deduction";
  readonly max: Formula;
  readonly score: Formula;
  /** What the score can still become. */
  readonly bounds: (x: Scope) => Bounds;
  /** Bonus or deduction points that share a maximum. */
  readonly pool?: Pool;
}

export interface Pool {
  readonly sort: "points" | "bonus" | "deduction";
  readonly max: Formula;
}

export interface CriterionRule {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en?: string };
  readonly applies?: Formula;
  readonly measure?: Formula;
  /** The measure is a share: shown as a fraction. */
  readonly share?: true;
  readonly requirements: readonly RequirementRule[];
  readonly points?: PointsRule;
  readonly missing: "fails" | "unknown" | "excluded";
  /** What an empty denominator means; absent where nothing is divided. */
  readonly nothing?: "met" | "unmet" | "missing" | "notApplicable";
  /** It asks what is reported, and is read otherwise while data may come in. */
  readonly asksReported?: true;
}

export interface LevelRule {
  readonly number: number;
  readonly id: string;
  readonly title: { readonly vi: string; readonly en?: string };
  /** Absent: every criterion that states a requirement at this level is met. */
  readonly rule?: Formula;
}

export interface Framework {
  readonly cumulative: boolean;
  readonly inputs: readonly InputRule[];
  readonly levels: readonly LevelRule[];
  readonly criteria: readonly CriterionRule[];
  readonly ensures: readonly { readonly text: string; readonly inputs: readonly string[]; readonly holds: Formula }[];
  readonly outcomes: readonly { readonly name: string; readonly holds: Formula }[];
  readonly exceptions?: readonly {
    readonly entity: string;
    readonly level: number;
    readonly decision: string;
    readonly reason: string;
  }[];
  /** Results depend on the date. */
  readonly readsDate?: true;
  /** Some dated value has none before this day: what needs it stays missing, whatever data come in. */
  readonly datedFrom?: string;
  /** Bonus or deduction points share a maximum somewhere. */
  readonly pooled?: true;
  readonly score?: (x: Scope) => ScoreFound;
  readonly pointsOf?: (criterion: CriterionRule, x: Scope) => Scored;
}

export type StatusFound =
  | { readonly status: "met" | "unmet" | "notApplicable" }
  | { readonly status: "missing"; readonly missing: Missing };

export interface Judgement {
  readonly criterion: CriterionRule;
  readonly applies: Truth;
  readonly measure?: Evaluated;
  /** Index 0 = level 1; null = nothing is asked there. */
  readonly statuses: readonly (StatusFound | null)[];
}

/** Points, missing for want of inputs, or excluded: in neither the points nor the attainable total. */
export type Scored = Rational | Missing | "excluded";

export interface ScoreFound {
  readonly value: Rational | null;
  readonly max: Rational | null;
  readonly range?: { readonly low: Rational; readonly high: Rational } | undefined;
}

export type StatusName = CriterionStatus;

/** The same entity under another reading, nothing computed yet. */
export function readAs(x: Scope, reading: Reading): Scope {
  const { framework, asOf, inputs } = x;
  return { framework, asOf, inputs, reading, memo: new Map() };
}

/** Computed once for an entity. */
export function once(compute: Formula): Formula {
  return (x) => {
    const before = x.memo.get(compute);
    if (before !== undefined) return before;
    const value = compute(x);
    x.memo.set(compute, value);
    return value;
  };
}

/** The value of an input, or that it is missing. */
export function input(x: Scope, name: string): Evaluated {
  return x.inputs.get(name) ?? missingFor([name]);
}

/** Whether data that are missing could change something. */
export function isUnsettled(x: Scope): boolean {
  return x.framework.inputs.some(({ name }) => !x.inputs.has(name));
}

/** The criteria of this framework by code, in the order asked. */
export function criteriaNamed(x: Scope, codes: readonly string[]): readonly CriterionRule[] {
  return codes.map((code) => {
    const found = x.framework.criteria.find((each) => each.code === code);
    if (!found) throw new TypeError(`no criterion ${code}`);
    return found;
  });
}
