/** A claim as implications between formulas: "whatever the data, from implies to". */

import { expressionsOf, graphOf, walkExpr, type Expr, type IsoDate, type Module } from "@khung/ir";
import type { Claim, Modules } from "./claim.ts";
import { claimScope, encodeModule, type Encoded } from "./encode-module.ts";
import { compared } from "./encode-compare.ts";
import { encodeTotal, encodeTruth, relatePoints } from "./encode-expr.ts";
import type { Likeness } from "./encode-standings.ts";
import { never, type Formula } from "./formula.ts";
import {
  absent,
  beyond,
  isUnproved,
  noBase,
  otherType,
  unknownName,
  unordered,
  unscored,
  type Reason,
  type Unproved,
} from "./reasons.ts";
import type { Scope } from "./scope.ts";
import { createSpace, type Space } from "./space.ts";
import { withoutCriterion } from "./variants.ts";

export interface Goal {
  readonly text: string;
  readonly from: Formula;
  readonly to: Formula;
}

/** What has to be shown. */
export interface Theorem {
  readonly space: Space;
  readonly goals: readonly Goal[];
  /** Hold of the data that the claim is about. */
  readonly assumed: readonly Formula[];
  /** `every`: the claim is that all goals hold; `some`: that one of them fails. */
  readonly claims: "every" | "some";
  /** The data are meant in two copies, one with an input raised. */
  readonly raised?: string;
}

/** A claim that cannot be stated of these modules, and why. */
export interface Unstated {
  readonly reason: Reason;
}

/** States a claim of modules at a date. Equal for equal input: certificates count on it. */
export function theoremOf(claim: Claim, modules: Modules, asOf: IsoDate): Theorem | Unstated {
  const { module, base } = modules;
  const unproved = [
    ...[module, ...(base ? [base] : [])].flatMap(unprovedIn),
    ...conditionsOf(claim).flatMap(unprovedOf),
  ];
  if (unproved.length > 0) return { reason: beyond(unproved) };
  const space = createSpace();
  const known = (level: number): boolean => module.levels.some(({ number }) => number === level);
  const one = (): Encoded => encodeModule(space, module, { asOf, label: "" });
  switch (claim.kind) {
    case "atLeastAsStrict":
    case "atMostAsStrict":
      return base ? compareTheorem(claim, module, base, asOf) : { reason: noBase };
    case "levelImplies": {
      const { level, implied } = claim;
      if (!known(level) || !known(implied)) return { reason: absent("level", known(level) ? implied : level) };
      const { rules, sound } = one();
      const goal = {
        text: `the rule of level ${level} implies that of level ${implied}`,
        from: rules[level - 1] ?? never,
        to: rules[implied - 1] ?? never,
      };
      return { space, goals: [goal], assumed: sound, claims: "every" };
    }
    case "levelReachable": {
      if (!known(claim.level)) return { reason: absent("level", claim.level) };
      const { reaches, scope, sound } = one();
      const exactly = scope.module.cumulative
        ? (reaches[claim.level - 1] ?? never)
        : levelIs(space, reaches, claim.level);
      return {
        space,
        goals: [{ text: `no data reach level ${claim.level}`, from: exactly, to: never }],
        assumed: sound,
        claims: "some",
      };
    }
    case "criterionRelevant": {
      const { code } = claim;
      if (!module.criteria.some((each) => each.code === code)) return { reason: absent("criterion", code) };
      const { reaches, sound, scope } = one();
      const label = ` (without ${code})`;
      const like: Likeness = { scope, differs: () => false };
      const without = encodeModule(space, withoutCriterion(module, code), { asOf, label }, like);
      return {
        space,
        goals: [
          ...goalsBetween(reaches, without.reaches, `dropping ${code} does not lower`),
          ...goalsBetween(without.reaches, reaches, `dropping ${code} does not raise`),
        ],
        assumed: sound,
        claims: "some",
      };
    }
    case "raisingNeverLowers":
    case "raisingNeverRaises":
      return raisingTheorem(claim, module, asOf);
    case "always": {
      if (usesUnknown(claim.condition, module)) return { reason: unknownName };
      const encoded = one();
      const { no } = encodeTruth(claim.condition, claimScope(encoded));
      const goal = { text: "the condition is never false", from: no, to: never };
      return { space, goals: [goal], assumed: encoded.sound, claims: "every" };
    }
    case "whenever": {
      const encoded = one();
      const scope = claimScope(encoded);
      if ([claim.condition, claim.holds].some((expr) => usesUnknown(expr, module))) return { reason: unknownName };
      const [from, to] = [claim.condition, claim.holds].map((expr) => encodeTruth(expr, scope).yes);
      const goal = { text: "the first condition implies the second", from: from ?? never, to: to ?? never };
      return { space, goals: [goal], assumed: encoded.sound, claims: "every" };
    }
  }
}

function levelIs(space: Space, reaches: readonly Formula[], level: number): Formula {
  return space.formulas.all([reaches[level - 1] ?? never, -(reaches[level] ?? never)]);
}

function goalsBetween(from: readonly Formula[], to: readonly Formula[], text: string, only?: number): readonly Goal[] {
  return from.flatMap((each, i): readonly Goal[] =>
    only === undefined || only === i + 1 ? [{ text: `${text}: level ${i + 1}`, from: each, to: to[i] ?? never }] : [],
  );
}

function compareTheorem(
  claim: Extract<Claim, { kind: "atLeastAsStrict" | "atMostAsStrict" }>,
  module: Module,
  base: Module,
  asOf: IsoDate,
): Theorem | Unstated {
  const space = createSpace();
  const differing = module.inputs.find((input) =>
    base.inputs.some((other) => other.name === input.name && typeText(other) !== typeText(input)),
  );
  if (differing) return { reason: otherType(differing.name) };
  const below = encodeModule(space, base, { asOf, label: " (base)" });
  const above = encodeModule(space, module, { asOf, label: " (module)" });
  const [from, to] = claim.kind === "atLeastAsStrict" ? [above, below] : [below, above];
  const text =
    claim.kind === "atLeastAsStrict"
      ? "reaching it under the module implies reaching it under the base"
      : "reaching it under the base implies reaching it under the module";
  const goals = goalsBetween(from.reaches, to.reaches, text, claim.level);
  if (goals.length === 0) return { reason: absent("level", claim.level ?? "") };
  return { space, goals, assumed: [...new Set([...above.sound, ...below.sound])], claims: "every" };
}

function typeText({ type }: Module["inputs"][number]): string {
  if (type.kind === "choice") return `choice ${type.members.map(({ name }) => name).join(" ")}`;
  return type.kind === "number" ? `${type.form} ${JSON.stringify(type.unit)}` : type.kind;
}

function raisingTheorem(
  { kind, of, name, result }: Extract<Claim, { kind: "raisingNeverLowers" | "raisingNeverRaises" }>,
  module: Module,
  asOf: IsoDate,
): Theorem | Unstated {
  const found = (of === "input" ? module.inputs : module.parameters).find((each) => each.name === name);
  if (!found) return { reason: absent(of, name) };
  const scores = module.criteria.some(({ points }) => points);
  if (result === "score" && !scores) return { reason: unscored };
  if (found.type.kind === "choice") return { reason: unordered(name) };
  const space = createSpace();
  const before = encodeModule(space, module, { asOf, label: "" });
  const raised = of === "input" ? { raisedInput: name } : { raisedParameter: name };
  const after = encodeModule(
    space,
    module,
    { asOf, label: ` (${name} raised)`, ...raised },
    likeBut(before, module, of, name),
  );
  relatePoints(before.scope, after.scope);
  const goals =
    result === "score"
      ? scoreGoals(kind, before.scope, after.scope, name)
      : kind === "raisingNeverLowers"
        ? goalsBetween(before.reaches, after.reaches, `raising ${name} keeps what is reached`)
        : goalsBetween(after.reaches, before.reaches, `raising ${name} reaches nothing more`);
  return {
    space,
    goals,
    assumed: [...new Set([...before.sound, ...after.sound])],
    claims: "every",
    ...(of === "input" && { raised: name }),
  };
}

/** Where both scores are known the one is no less than the other. */
function scoreGoals(
  kind: "raisingNeverLowers" | "raisingNeverRaises",
  before: Scope,
  after: Scope,
  name: string,
): readonly Goal[] {
  const [first, second] = [encodeTotal(before), encodeTotal(after)];
  const { all } = before.space.formulas;
  const known = all([first, second].flatMap(({ missing, nothing }) => [-missing, -nothing]));
  const kept =
    kind === "raisingNeverLowers"
      ? compared(before.space, ">=", second, first)
      : compared(before.space, "<=", second, first);
  return [{ text: `raising ${name} and the score`, from: known, to: kept.yes }];
}

/** Only what reads the name differs. */
function likeBut({ scope }: Encoded, module: Module, of: "input" | "parameter", name: string): Likeness {
  const { criteria } = graphOf(module);
  return { scope, differs: (code) => criteria.get(code)?.[of === "input" ? "inputs" : "parameters"].has(name) ?? true };
}

function usesUnknown(expr: Expr, module: Module): boolean {
  let unknown = false;
  const has = (all: readonly { readonly name: string }[], name: string): boolean =>
    all.some((each) => each.name === name);
  walkExpr(expr, (each) => {
    if (each.kind === "input") unknown ||= !has(module.inputs, each.name);
    if (each.kind === "let") unknown ||= !has(module.lets, each.name);
    if (each.kind === "parameter") unknown ||= !has(module.parameters, each.name);
    if (each.kind === "classification") unknown ||= !has(module.classifications, each.name);
    if (each.kind === "criteria")
      unknown ||=
        each.level === undefined ||
        !each.codes.every((code) => module.criteria.some((criterion) => criterion.code === code));
  });
  return unknown;
}

/** Indices, statistics of the population, and functions that say how far: nothing is proved about them. */
export function unprovedIn(module: Module): readonly Unproved[] {
  const inRules = expressionsOf(module).flatMap(unprovedOf);
  return module.index === undefined ? inRules : ["index", ...inRules];
}

function unprovedOf(top: Expr): readonly Unproved[] {
  const found: Unproved[] = [];
  walkExpr(top, ({ kind }) => {
    if (isUnproved(kind)) found.push(kind);
  });
  return found;
}

function conditionsOf(claim: Claim): readonly Expr[] {
  if (claim.kind === "whenever") return [claim.condition, claim.holds];
  return claim.kind === "always" ? [claim.condition] : [];
}
