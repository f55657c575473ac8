/**
 * Whether conditions can be so at all, with data that show it.
 *
 * In: conditions, each wanted true or false, and what the framework ensures. Out: impossible (proved), possible (with a witness that
 * was evaluated again), or unknown.
 */

import {
  addDays,
  daysBetween,
  divide,
  fromInteger,
  isRational,
  type Rational,
  toExactText,
  type Value,
} from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import { valuesIn, definitionOf } from "../resolve/cycles.ts";
import type { Framework } from "../resolve/framework.ts";
import { evaluate } from "./evaluate.ts";
import { combine, constantForm, type Inequality, solve, variable } from "./linear.ts";
import { formContext, type Meanings } from "./linear-form.ts";
import { ensuredOf, rangeOf } from "./ranges.ts";
import type { Region } from "./region.ts";
import { regionsOf, regionsOfMembers, type Wanted } from "./regions.ts";
import type { Facts } from "./scope.ts";
import type { Words } from "./type-words.ts";
import { type Known, type World, worldOf } from "./world.ts";
import { casesOf } from "./worlds.ts";

export type Decision =
  | { readonly kind: "impossible" }
  | { readonly kind: "unknown" }
  | { readonly kind: "possible"; readonly witness: Words };

/** How many regions are tried for a witness. */
const mostTries = 40;

/** Decides whether all conditions can be as wanted at once. */
export function decide(wanted: readonly Wanted[], framework: Framework, facts: Facts): Decision {
  const conditions = wanted.map((each) => each.condition);
  const cases = casesOf(conditions, facts);
  if (!cases) return { kind: "unknown" };
  const relevant = inputsOf(conditions, facts);
  const assumed = framework.ensures
    .filter(({ node }) => [...inputsOf([node.condition], facts)].some((input) => relevant.has(input)))
    .map(({ node }) => ({ condition: node.condition, value: true }));
  let unknown = false;
  for (const { world, members } of cases) {
    const decision = decideIn([...wanted, ...assumed], { framework, facts, world, members });
    if (decision.kind === "possible") return decision;
    unknown ||= decision.kind === "unknown";
  }
  return { kind: unknown ? "unknown" : "impossible" };
}

interface Setting {
  readonly framework: Framework;
  readonly facts: Facts;
  readonly world: World;
  readonly members: ReadonlyMap<Declaration, string>;
}

function decideIn(wanted: readonly Wanted[], setting: Setting): Decision {
  const context = formContext(setting.facts, setting.world);
  const { meanings } = context;
  const within = regionsOfMembers(setting.members, context);
  const regions = within && regionsOf(wanted, context, within);
  if (!regions) return { kind: "unknown" };
  const candidates: { readonly region: Region; readonly numbers: ReadonlyMap<string, Rational> }[] = [];
  let unknown = false;
  for (const region of regions) {
    if (candidates.length === mostTries) break;
    const inequalities = [...region.inequalities.values()];
    const names = new Set(inequalities.flatMap(({ form }) => [...form.terms.keys()]));
    const result = solve(
      [...inequalities, ...[...names].flatMap((name) => boundsOf(name, meanings, setting))],
      (name) => isWhole(name, meanings, setting),
    );
    if (result.kind === "some") candidates.push({ region, numbers: result.solution });
    unknown ||= result.kind === "unknown";
  }
  for (const { region, numbers } of candidates) {
    const witness = witnessOf(wanted, region, numbers, meanings, setting);
    if (witness) return { kind: "possible", witness };
  }
  return { kind: unknown || candidates.length > 0 ? "unknown" : "impossible" };
}

/** What is known about a variable by itself. */
function boundsOf(name: string, meanings: Meanings, setting: Setting): readonly Inequality[] {
  const meaning = meanings.get(name);
  if (!meaning || meaning.kind === "asOf") return [];
  const { facts, framework, world } = setting;
  const range =
    meaning.kind === "opaque"
      ? rangeOf(meaning.expr, { facts, world, ensured: ensuredOf(framework, facts) })
      : rangeOf(nameExprOf(meaning.input), { facts: withInput(facts, meaning.input), world, ensured: new Map() });
  const form = variable(name);
  const low = range.low && [
    { form: combine(form, constantForm(range.low.value), fromInteger(-1)), strict: range.low.open },
  ];
  const high = range.high && [
    { form: combine(constantForm(range.high.value), form, fromInteger(-1)), strict: range.high.open },
  ];
  return [...(low ?? []), ...(high ?? [])];
}

function nameExprOf(input: DeclarationOf<"input">): ast.NameExpr {
  const { nameNode } = input;
  return { kind: "nameExpr", name: nameNode, start: nameNode.start, end: nameNode.end };
}

/** The facts, with the input's own name referring to it. */
function withInput(facts: Facts, input: DeclarationOf<"input">): Facts {
  const own = { file: input.file, declaration: input };
  return { ...facts, references: new Map([[input.nameNode, own]]) };
}

function isWhole(name: string, meanings: Meanings, { facts }: Setting): boolean {
  const meaning = meanings.get(name);
  if (meaning?.kind === "asOf") return true;
  const type =
    meaning?.kind === "input" ? facts.definitions.get(meaning.input) : meaning && facts.types.get(meaning.expr);
  return type?.kind === "date" || (type?.kind === "number" && type.form === "count" && meaning?.kind === "input");
}

/** Data in a region, evaluated again against every condition; undefined when they do not fit after all. */
function witnessOf(
  wanted: readonly Wanted[],
  region: Region,
  numbers: ReadonlyMap<string, Rational>,
  meanings: Meanings,
  setting: Setting,
): Words | undefined {
  const { facts, world } = setting;
  const inputs = [
    ...inputsOf(
      wanted.map((each) => each.condition),
      facts,
    ),
  ];
  const values = new Map<Declaration, Known>(inputs.map((input) => [input, valueFor(input, region, numbers, setting)]));
  const day = numbers.get("asOf");
  const asOf =
    world.asOf ?? (meanings.has("asOf") ? addDays("1970-01-01", day ? Number(day.numerator) : 0) : undefined);
  const tried = worldOf({ input: (input) => values.get(input), ...(asOf !== undefined && { asOf }) });
  const holds = wanted.every(({ condition, value }) => evaluate(condition, facts, tried) === value);
  if (!holds) return undefined;
  const asOfWords: readonly Words[] =
    asOf === undefined ? [] : [{ vi: `ngày đánh giá \`${asOf}\``, en: `as of \`${asOf}\`` }];
  const parts = [...inputs.map((input) => inputWords(input, values.get(input))), ...asOfWords];
  return { vi: parts.map((part) => part.vi).join(", "), en: parts.map((part) => part.en).join(", ") };
}

function valueFor(
  input: DeclarationOf<"input">,
  region: Region,
  numbers: ReadonlyMap<string, Rational>,
  { facts }: Setting,
): Known {
  const type = facts.definitions.get(input);
  switch (type?.kind) {
    case "boolean":
      return reported(input, region) ? (region.facts.get(`input:${input.name}`) ?? false) : null;
    case "choice": {
      const allowed = region.choices.get(input);
      return [...(allowed ?? type.members.map((each) => each.name))][0];
    }
    case "date": {
      const day = numbers.get(`input:${input.name}`);
      return addDays("1970-01-01", day ? Number(day.numerator) : daysBetween("1970-01-01", "2025-01-01"));
    }
    case "number":
      return reported(input, region)
        ? (numbers.get(`input:${input.name}`) ?? fromInteger(type.form === "count" ? 1 : 0))
        : null;
    default:
      return undefined;
  }
}

function reported(input: DeclarationOf<"input">, region: Region): boolean {
  return region.facts.get(`reported(input:${input.name})`) !== false;
}

function inputWords(input: DeclarationOf<"input">, value: Known): Words {
  const { name } = input;
  if (value === null) return { vi: `\`${name}\` thiếu`, en: `\`${name}\` is missing` };
  if (typeof value === "boolean")
    return { vi: `\`${name} = ${value ? "có" : "không"}\``, en: `\`${name} = ${value ? "yes" : "no"}\`` };
  const text = `\`${name} = ${valueText(value, input)}\``;
  return { vi: text, en: text };
}

function valueText(value: Value | undefined, input: DeclarationOf<"input">): string {
  if (!isRational(value)) return String(value);
  const percent =
    input.node.type.kind === "percentType" ? divide(value, { numerator: 1n, denominator: 100n }) : undefined;
  return percent ? `${toExactText(percent)}%` : toExactText(value);
}

/** The inputs that conditions depend on, in order of appearance. */
function inputsOf(exprs: readonly ast.Expr[], facts: Facts): ReadonlySet<DeclarationOf<"input">> {
  const found = new Set<DeclarationOf<"input">>();
  const seen = new Set<Declaration>();
  const visit = (expr: ast.Expr): void => {
    for (const declaration of valuesIn(expr, facts.references)) {
      if (declaration.kind === "input") found.add(declaration);
      else if (!seen.has(declaration)) {
        seen.add(declaration);
        definitionOf(declaration).forEach(visit);
      }
    }
  };
  exprs.forEach(visit);
  return found;
}
