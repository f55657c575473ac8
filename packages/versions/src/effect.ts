/**
 * What one change does, with its proof.
 *
 * Sound always: `neutral`, `stricter` and `looser` only where it was proved for all data, on every date at which the rules may read
 * differently; everything that is not known is `undetermined`.
 */

import { addDays, expressionsOf, graphOf, walkExpr, type IsoDate, type Module } from "@khung/ir";
import { checkCertificate, effectOf, type ChangeEffect, type Proof, type ProveOptions } from "@khung/prover";
import type { Change } from "./change.ts";
import type { Comparison } from "./compare.ts";
import { canonicalText } from "./canonical.ts";
import { directionOfCondition } from "./monotone.ts";

/**
 * Why an effect is so. `words`: only texts; `unread`: nothing reads it by itself; `name`: it only has another name; `beside`: it is no part of levels and points;
 * `proof`: proved; `monotony`: a bound of a rule only went one way; `witnesses`: some gain and some lose; `points`: it touches points, of which nothing was proved; `data`: it changes which
 * data are accepted; `merging`: it changes what merged entities start from; `authority`: only what layers above may change; `together`: it makes no sense without other changes; `unknown`: the prover does not know (its reason in the proofs).
 */
export type Because =
  | "words"
  | "unread"
  | "name"
  | "beside"
  | "proof"
  | "monotony"
  | "witnesses"
  | "points"
  | "data"
  | "merging"
  | "authority"
  | "together"
  | "unknown";

/** The proofs of one date: that nobody gains, that nobody loses. */
export interface DatedProof {
  readonly asOf: IsoDate;
  readonly gains: Proof;
  readonly loses: Proof;
}

/** The effect of a change. */
export interface Effect {
  readonly effect: ChangeEffect;
  readonly because: Because;
  /** Nobody's level was shown to move, and no points can: with `stricter` and `looser` also somebody who moves. */
  readonly moves: "nobody" | "somebody" | "unknown";
  /** One for each date at which the rules may read differently. */
  readonly proofs: readonly DatedProof[];
  /** The rules ask for the date itself: proved for these dates alone. */
  readonly onlyOn?: readonly IsoDate[];
}

/** Of a change that no proof is asked for. */
function plainly(because: Because, effect: ChangeEffect = "neutral"): Effect {
  return { effect, because, moves: effect === "neutral" ? "nobody" : "unknown", proofs: [] };
}

/** The effect of one change of a comparison, everything else being as before. */
export function effectOfChange(comparison: Comparison, change: Change, options: ProveOptions): Effect {
  switch (change.reach) {
    case "text":
      return plainly("words");
    case "declaration":
      return plainly(change.rename ? "name" : "unread");
    case "beside":
      return plainly("beside");
    case "authority":
      return plainly("authority");
    case "merging":
      return plainly("merging", "undetermined");
    case "data":
      return plainly("data", "undetermined");
    case "unknown":
      return plainly("unknown", "undetermined");
    case "rules":
    case "points": {
      const changed = comparison.mix(new Set([change]));
      if (!changed) return plainly("together", "undetermined");
      const effect = effectBetween(comparison.before, changed, options);
      return effect.effect === "undetermined" && effect.because !== "witnesses"
        ? (byMonotony(comparison.before, changed, change, effect) ?? effect)
        : effect;
    }
  }
}

/** What the text of a level's rule shows by itself, where the prover could not tell: a bound that only went up, or only down. */
function byMonotony(before: Module, after: Module, { subject, part }: Change, told: Effect): Effect | undefined {
  if (subject.kind !== "level" || part !== "rule") return undefined;
  const [a, b] = [before, after].map(({ levels }) => levels.find(({ id }) => id === subject.name)?.rule);
  const direction = a && b && directionOfCondition(a, b);
  return direction === "stricter" || direction === "looser"
    ? { ...told, effect: direction, because: "monotony" }
    : undefined;
}

/** The effect of all that differs between two modules. */
export function effectBetween(before: Module, after: Module, options: ProveOptions): Effect {
  const dates = datesOf([before, after], options.asOf);
  const proofs = dates.map((asOf): DatedProof => {
    const { gains, loses } = effectOf(before, after, { ...options, asOf });
    return { asOf, gains: checked(gains, before, after, asOf), loses: checked(loses, before, after, asOf) };
  });
  const all = (side: "gains" | "loses"): boolean => proofs.every((each) => each[side].verdict === "proved");
  const some = (side: "gains" | "loses"): boolean => proofs.some((each) => each[side].verdict === "counterexample");
  const [nobodyGains, nobodyLoses] = [all("gains"), all("loses")];
  const samePoints = pointsOf(before) === pointsOf(after);
  const moves =
    some("gains") || some("loses") ? "somebody" : nobodyGains && nobodyLoses && samePoints ? "nobody" : "unknown";
  const limited = asksForDate(before) || asksForDate(after);
  const told = (effect: ChangeEffect, because: Because): Effect => {
    return { effect, because, moves, proofs, ...(limited && { onlyOn: dates }) };
  };
  if (nobodyGains && nobodyLoses) return samePoints ? told("neutral", "proof") : told("undetermined", "points");
  if (nobodyGains) return told("stricter", "proof");
  if (nobodyLoses) return told("looser", "proof");
  if (some("gains") && some("loses")) return told("undetermined", "witnesses");
  return told("undetermined", samePoints ? "unknown" : "points");
}

/** A proof whose certificate holds; any other is no proof. */
function checked(proof: Proof, before: Module, after: Module, asOf: IsoDate): Proof {
  if (proof.verdict !== "proved") return proof;
  const faults = checkCertificate(proof, { module: after, base: before }, asOf);
  const [fault] = faults;
  return fault === undefined
    ? proof
    : {
        ...proof,
        verdict: "unknown",
        reason: { vi: `chứng thư không đứng vững: ${fault}`, en: `the certificate does not hold: ${fault}` },
      };
}

/** Everything that points hang on, as text: equal texts score equally. */
function pointsOf(module: Module): string {
  const scored = module.criteria.filter(({ points }) => points);
  if (scored.length === 0) return "";
  const needs = graphOf(module).needsOf(
    scored.flatMap(({ points, appliesWhen }) => [
      ...(points ? [points.max, points.score] : []),
      ...(appliesWhen ? [appliesWhen] : []),
    ]),
  );
  const named = (list: readonly { readonly name: string }[], wanted: ReadonlySet<string>): unknown =>
    list.filter(({ name }) => wanted.has(name)).map((each) => withoutTitles(each));
  return canonicalText([
    scored.map(({ code, points, appliesWhen, missing, nothing, group }) => ({
      code,
      points,
      appliesWhen,
      missing,
      nothing,
      group,
    })),
    module.groups.filter(({ points }) => points).map(({ name, points }) => ({ name, points })),
    named(module.inputs, needs.inputs),
    named(module.parameters, needs.parameters),
    named(module.lets, needs.lets),
    named(module.classifications, needs.classifications),
    // What points ask of other criteria, those criteria ask of everything.
    [...needs.criteria].some((code) => !scored.some((each) => each.code === code)) ? module : "",
  ]);
}

function withoutTitles(value: object): unknown {
  const words = new Set(["title", "notes", "evidence", "sources", "basis", "unitName"]);
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (words.has(key) ? undefined : each)));
}

/** One date for each stretch of time in which dated values stay as they are, and the date that was asked for. */
function datesOf(modules: readonly Module[], asOf: IsoDate): readonly IsoDate[] {
  const starts = new Set<IsoDate>();
  for (const module of modules) {
    for (const top of expressionsOf(module)) {
      walkExpr(top, (expr) => {
        if (expr.kind === "dated") for (const { from } of expr.cases) starts.add(from);
      });
    }
  }
  const [first] = [...starts].toSorted();
  return first === undefined
    ? [asOf]
    : [...new Set([addDays(first, -1), ...starts, ...(asksForDate(modules) ? [asOf] : [])])].toSorted();
}

/** Whether rules read the date of assessment itself. */
function asksForDate(modules: Module | readonly Module[]): boolean {
  const list: readonly Module[] = "criteria" in modules ? [modules] : modules;
  return list.some((module) => {
    let asks = false;
    for (const top of expressionsOf(module)) walkExpr(top, ({ kind }) => void (asks ||= kind === "asOf"));
    return asks;
  });
}
