/**
 * Whether conditions can be so at all, with data that show it.
 *
 * In: conditions, each wanted true or false, and what the framework ensures. Out: impossible (proved), possible (with a witness that
 * was evaluated again), or unknown. What is ensured binds only rows in which all of it is reported; so does the proof.
 */

import { fromInteger, type Rational } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import type { Framework } from "../resolve/framework.ts";
import type { Decision, Decisions } from "./decisions.ts";
import { combine, constantForm, type Inequality, solve, variable } from "./linear.ts";
import { type FormContext, formContext, type Meanings } from "./linear-form.ts";
import { MeaningTexts } from "./meaning-text.ts";
import { type Inputs, inputsOf, neededInputs } from "./needed-inputs.ts";
import { ensuredOf, rangeOf } from "./ranges.ts";
import type { Region } from "./region.ts";
import { regionsOf, regionsOfMembers, type Wanted } from "./regions.ts";
import type { Facts } from "./scope.ts";
import type { Words } from "./type-words.ts";
import { type Candidate, type Sought, witnessOf } from "./witness.ts";
import type { World } from "./world.ts";
import { casesOf } from "./worlds.ts";

/** How many regions are tried for a witness. */
const mostTries = 40;

/** What is taken for granted: what the framework ensures, or nothing. */
export type Granted = "ensured" | "nothing";

/** Decides about the conditions of one framework; what was decided before of the same is not decided again. */
export class Decider {
  readonly #framework: Framework;
  readonly #facts: Facts;
  readonly #decisions: Decisions;
  readonly #texts: MeaningTexts;
  #ensured: readonly Ensured[] | undefined;

  constructor(framework: Framework, facts: Facts, decisions: Decisions) {
    this.#framework = framework;
    this.#facts = facts;
    this.#decisions = decisions;
    this.#texts = new MeaningTexts(facts);
  }

  /** Whether all conditions can be as wanted at once. */
  decide(wanted: readonly Wanted[], granted: Granted = "ensured"): Decision {
    const conditions = wanted.map((each) => each.condition);
    const inputs = inputsOf(conditions, this.#facts);
    const ensured = granted === "ensured" ? this.#about(inputs) : [];
    // What these speak of may be bounded by others.
    const bounding = this.#about(new Set([inputs, ...ensured.map((each) => each.inputs)].flatMap((each) => [...each])));
    const about = [conditions, ensured.map(conditionOf), bounding.map(conditionOf)];
    const text = `${wanted.map(({ value }) => value).join(" ")}; ${ensured.length} ${this.#texts.of(about.flat())}`;
    return this.#decisions.of(text, () =>
      decide(wanted, { facts: this.#facts, ensured, bounding: bounding.map(conditionOf) }),
    );
  }

  /** What is ensured about some inputs. */
  #about(inputs: Inputs): readonly Ensured[] {
    this.#ensured ??= this.#framework.ensures.map(({ node: { condition } }) => ({
      condition,
      value: true,
      inputs: inputsOf([condition], this.#facts),
    }));
    return this.#ensured.filter((each) => [...each.inputs].some((input) => inputs.has(input)));
  }
}

function conditionOf({ condition }: Wanted): ast.Expr {
  return condition;
}

function decide(wanted: readonly Wanted[], given: Pick<Setting, "facts" | "ensured" | "bounding">): Decision {
  const cases = casesOf(wanted.map(conditionOf), given.facts);
  if (!cases) return { kind: "unknown" };
  let unknown = false;
  for (const { world, members } of cases) {
    const decision = decideIn(wanted, { ...given, world, members });
    if (decision.kind === "possible") return decision;
    unknown ||= decision.kind === "unknown";
  }
  return { kind: unknown ? "unknown" : "impossible" };
}

type Ensured = Wanted & { readonly inputs: Inputs };

interface Setting {
  readonly facts: Facts;
  readonly world: World;
  readonly members: ReadonlyMap<Declaration, string>;
  readonly ensured: readonly Ensured[];
  /** What is ensured about sizes, be it taken for granted or not. */
  readonly bounding: readonly ast.Expr[];
}

function decideIn(wanted: readonly Wanted[], setting: Setting): Decision {
  const { facts, world, ensured } = setting;
  const context = formContext(facts, world);
  const within = regionsOfMembers(setting.members, context);
  const regions = within && regionsOf(wanted, context, within);
  if (!regions) return { kind: "unknown" };
  const sought = (): Sought => ({ wanted, ensured, facts, world, dated: context.meanings.has("asOf") });
  // Complete data first: they make the better example.
  const complete = regionsOf(ensured, context, regions);
  const found = complete && firstWitness(search(complete, context, setting).candidates, sought());
  if (found) return { kind: "possible", witness: found };
  let unknown = false;
  const candidates: Candidate[] = [];
  for (const region of regions) {
    const reported = reportedIn(region, context);
    const binding = ensured.filter(({ inputs }) => [...inputs].every((input) => reported.has(input)));
    const parts = regionsOf(binding, context, [region]);
    const result = parts && search(parts, context, setting);
    unknown ||= !result || result.unknown;
    candidates.push(...(result?.candidates ?? []).map((candidate) => ({ ...candidate, reported })));
    if (candidates.length >= mostTries) break;
  }
  const partial = firstWitness(candidates, sought());
  if (partial) return { kind: "possible", witness: partial };
  return { kind: unknown || candidates.length > 0 ? "unknown" : "impossible" };
}

function firstWitness(candidates: readonly Candidate[], sought: Sought): Words | undefined {
  for (const candidate of candidates) {
    const witness = witnessOf(candidate, sought);
    if (witness) return witness;
  }
  return undefined;
}

interface Searched {
  readonly candidates: readonly Candidate[];
  readonly unknown: boolean;
}

/** The regions with a solution, up to so many. */
function search(regions: readonly Region[], { meanings }: FormContext, setting: Setting): Searched {
  const candidates: { readonly region: Region; readonly numbers: ReadonlyMap<string, Rational> }[] = [];
  let unknown = false;
  for (const region of regions) {
    if (candidates.length === mostTries) break;
    const inequalities = [...region.inequalities.values()];
    const names = new Set(inequalities.flatMap(({ form }) => [...form.terms.keys()]));
    const bounds = [...names].flatMap((name) => boundsOf(name, meanings, setting));
    const result = solve([...inequalities, ...bounds], (name) => isWhole(name, meanings, setting));
    if (result.kind === "some") candidates.push({ region, numbers: result.solution });
    unknown ||= result.kind === "unknown";
  }
  return { candidates, unknown };
}

/** The inputs that are reported wherever a region is so. */
function reportedIn(region: Region, { meanings, facts }: FormContext): Inputs {
  const found = new Set<DeclarationOf<"input">>();
  const add = (name: string): void => {
    const meaning = meanings.get(name);
    if (meaning?.kind === "input") found.add(meaning.input);
    if (meaning?.kind === "opaque") for (const input of neededInputs(meaning.expr, facts)) found.add(input);
  };
  for (const { form } of region.inequalities.values()) for (const name of form.terms.keys()) add(name);
  for (const fact of region.facts.keys()) add(`fact:${fact}`);
  for (const subject of region.choices.keys()) if (subject.kind === "input") found.add(subject);
  return found;
}

/** What is known about a variable by itself. */
function boundsOf(name: string, meanings: Meanings, setting: Setting): readonly Inequality[] {
  const meaning = meanings.get(name);
  if (!meaning || meaning.kind === "asOf") return [];
  const { facts, bounding, world } = setting;
  const range =
    meaning.kind === "opaque"
      ? rangeOf(meaning.expr, { facts, world, ensured: ensuredOf(bounding, facts) })
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
