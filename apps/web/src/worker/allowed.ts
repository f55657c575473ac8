/** What the layers below let a province do to each threshold: said in the form before anything is typed. */

import {
  compare,
  fromExact,
  fromInteger,
  multiply,
  toExactText,
  type Delegation,
  type Module,
  type Rational,
} from "@khung/ir";
import { measureType, thresholdsOf, type Threshold } from "@khung/simulation";
import type { Allowed } from "../form/view/row-of-view.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Workshop } from "./workshop.ts";

export interface AllowedExchanges {
  /** By `code/level`; undefined where the text is no overlay, or has errors. Shares are in hundredths, as thresholds are written. */
  readonly allowed: Exchange<OfVersion, Readonly<Record<string, Allowed>> | undefined>;
}

export function allowedAnswers(workshop: Workshop): Answers<AllowedExchanges> {
  return {
    allowed: () => {
      const base = workshop.baseline("base");
      const tier = workshop.module?.layers?.at(-1)?.tier;
      return base && tier !== undefined ? allowedBy(base, tier) : undefined;
    },
  };
}

/** Of every threshold of a framework, how far a tier may move it. */
export function allowedBy(base: Module, tier: string): Readonly<Record<string, Allowed>> {
  const rules = (base.delegations ?? []).filter((each) => each.tier === tier).flatMap((each) => each.rules);
  const found = thresholdsOf(base, base.effective?.from ?? "9999-12-31").flatMap(
    (threshold): readonly (readonly [string, Allowed])[] => {
      const { code, level, member } = threshold;
      return member === undefined ? [[`${code}/${level}`, boundsOf(base, threshold, rules)]] : [];
    },
  );
  return Object.fromEntries(found);
}

type Rules = Delegation["rules"];

function boundsOf(base: Module, { criterion, value, comparison }: Threshold, rules: Rules): Allowed {
  const groups = new Set(pathOf(base, criterion.group));
  const about = rules.filter(
    (rule) =>
      rule.what === "requirements" &&
      (!rule.class || rule.class === criterion.class) &&
      (!rule.group || groups.has(rule.group)),
  );
  const is = (verb: string, allowed: boolean): Rules =>
    about.filter((rule) => rule.verb === verb && rule.allowed === allowed);
  const scale = measureType(criterion).form === "share" ? 100 : 1;
  const free = is("set", false).length === 0 ? is("set", true) : [];
  if (free.some(({ bound, between }) => !bound && !between)) return {};
  // What is harder lies above where thresholds are to be reached, below where they must not be passed.
  const upwards = comparison === "atLeast" || comparison === "moreThan";
  const [up, down] = upwards ? (["tighten", "relax"] as const) : (["relax", "tighten"] as const);
  const most = farthest(value, up, "up", is(up, true), is(up, false).length > 0);
  const least = farthest(value, down, "down", is(down, true), is(down, false).length > 0);
  const ends = free.flatMap(({ between }) => (between?.low && between.high ? [between] : []));
  const low = ends.reduce((found, { low: end }) => lesser(found, end && fromExact(end)), least);
  const high = ends.reduce((found, { high: end }) => greater(found, end && fromExact(end)), most);
  return { ...(low && plain("least", low, scale)), ...(high && plain("most", high, scale)) };
}

/** How far one way leads; undefined: as far as one likes. */
function farthest(
  value: Rational,
  verb: "tighten" | "relax",
  direction: "up" | "down",
  allowed: Rules,
  forbidden: boolean,
): Rational | undefined {
  if (forbidden || allowed.length === 0) return value;
  if (allowed.some(({ bound, between }) => !bound && !between)) return undefined;
  const ends = allowed.flatMap(({ bound }) =>
    bound?.direction === direction ? [multiply(fromExact(bound.share), value)] : [],
  );
  return ends.reduce(
    direction === "up" ? (a, b) => (compare(a, b) < 0 ? b : a) : (a, b) => (compare(b, a) < 0 ? b : a),
    value,
  );
}

function lesser(a: Rational | undefined, b: Rational | undefined | ""): Rational | undefined {
  return a && b ? (compare(b, a) < 0 ? b : a) : undefined;
}

function greater(a: Rational | undefined, b: Rational | undefined | ""): Rational | undefined {
  return a && b ? (compare(a, b) < 0 ? b : a) : undefined;
}

/** An end as a decimal; one that has none is left to the diagnostics. */
function plain(end: "least" | "most", value: Rational, scale: number): Allowed {
  const text = toExactText(multiply(value, fromInteger(scale)));
  return text.includes("/") ? {} : { [end]: text };
}

/** The group of a criterion and those around it. */
function pathOf(base: Module, name: string | undefined): readonly string[] {
  const group = base.groups.find((each) => each.name === name);
  return group ? [group.name, ...pathOf(base, group.parent)] : [];
}
