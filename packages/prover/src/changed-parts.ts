/**
 * The parts in which two frameworks differ, each by the path that the history of overlays gives it, and the one with a single part
 * taken from the other: what lets the effect of one change be told apart from that of the rest.
 *
 * Refuses nothing: a path that names no part, or only words, gives the framework as it was.
 */

import { mapExpr, type Criterion, type CriteriaExpr, type Expr, type Module, type Requirement } from "@khung/ir";

/** What a module says, without where it says so and who changed it. */
function meaningOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (key === "origin" || key === "history" ? undefined : value));
}

const differ = (a: unknown, b: unknown): boolean => meaningOf(a) !== meaningOf(b);

/** Aspects of criteria that move somebody; titles, sources and evidence do not. */
const aspects = {
  measure: ["measure", "measureType"],
  appliesWhen: ["appliesWhen"],
  missingData: ["missing"],
  nothingToMeasure: ["nothing"],
  class: ["class"],
  points: ["points"],
  group: ["group"],
} as const satisfies Record<string, readonly (keyof Criterion)[]>;
type Aspect = keyof typeof aspects;

/** Lists of named declarations that expressions may refer to. */
const named = ["inputs", "parameters", "lets", "classifications", "outcomes"] as const;

/**
 * The paths at which two modules mean something else: `cqs.x/3` (threshold), `cqs.x` (added or removed), `cqs.x/measure`, `san`
 * (a named declaration), `level/3`, `ensures`. In the order of the second, removed criteria last.
 */
export function pathsBetween(base: Module, merged: Module): readonly string[] {
  const before = new Map(base.criteria.map((each) => [each.code, each]));
  const declared = named.flatMap((list) => {
    const old = new Map<string, unknown>(base[list].map((each) => [each.name, each]));
    return merged[list].flatMap((each) => (differ(each, old.get(each.name)) ? [each.name] : []));
  });
  const criteria = merged.criteria.flatMap((criterion): readonly string[] => {
    const { code } = criterion;
    const old = before.get(code);
    if (!old) return [code];
    const changed = (Object.keys(aspects) as Aspect[]).filter((aspect) =>
      aspects[aspect].some((field) => differ(old[field], criterion[field])),
    );
    const levels = merged.levels.filter(({ number }) => differ(askedAt(old, number), askedAt(criterion, number)));
    return [...changed.map((aspect) => `${code}/${aspect}`), ...levels.map(({ number }) => `${code}/${number}`)];
  });
  const rules = merged.levels.flatMap(({ number, rule }) =>
    differ(withoutCodes(rule), withoutCodes(base.levels[number - 1]?.rule)) ? [`level/${number}`] : [],
  );
  const removed = base.criteria.flatMap(({ code }) =>
    merged.criteria.some((each) => each.code === code) ? [] : [code],
  );
  return [...declared, ...(differ(base.ensures, merged.ensures) ? ["ensures"] : []), ...criteria, ...rules, ...removed];
}

/** The paths of the changes that the layers of a module above its base made; without such layers those between the two. */
export function changedPaths(base: Module, merged: Module): readonly string[] {
  const below = new Set((base.layers ?? [base]).map(({ id, version }) => `${id}@${version}`));
  const above = merged.history?.filter(({ layer }) => !below.has(layer)) ?? [];
  return above.length > 0 ? [...new Set(above.map(({ path }) => path))] : pathsBetween(base, merged);
}

/** The base with the part at one path as it is in the other module; sets of criteria follow. */
export function withPart(base: Module, merged: Module, path: string): Module {
  const [head = "", aspect] = path.split("/");
  const withNames = { ...base, ...Object.fromEntries(named.map((list) => [list, joined(base, merged, list, head)])) };
  const changed: Module = {
    ...withNames,
    criteria: criteriaWith(base, merged, head, aspect),
    ...(path === "ensures" && { ensures: merged.ensures }),
  };
  const levels = (head === "level" ? merged : base).levels.map((level) => {
    const from = head === "level" && String(level.number) !== aspect ? base : merged;
    const source = head === "level" ? from : base;
    const { rule, ...rest } = source.levels.find(({ number }) => number === level.number) ?? level;
    return { ...rest, ...(rule && { rule: resolved(rule, source, changed) }) };
  });
  const cumulative = head === "level" ? merged.cumulative : base.cumulative;
  const result = { ...changed, cumulative, levels };
  return {
    ...result,
    outcomes: result.outcomes.map((each) => ({ ...each, condition: resolved(each.condition, base, changed) })),
    reports: [],
  };
}

/** What the base declares, with what only the other one does; the one named `name` as the other one has it. */
function joined(base: Module, merged: Module, list: (typeof named)[number], name: string) {
  const own = new Map<string, unknown>(base[list].map((each) => [each.name, each]));
  for (const each of merged[list]) if (!own.has(each.name) || each.name === name) own.set(each.name, each);
  return [...own.values()];
}

function criteriaWith(base: Module, merged: Module, code: string, aspect: string | undefined): readonly Criterion[] {
  const other = merged.criteria.find((each) => each.code === code);
  if (code === "missingData" || code === "nothingToMeasure") {
    const found = new Map(merged.criteria.map((each) => [each.code, each]));
    return base.criteria.map((each) => withAspect(each, found.get(each.code) ?? each, code));
  }
  const own = base.criteria.some((each) => each.code === code);
  if (aspect === undefined && !other) return base.criteria.filter((each) => each.code !== code);
  if (!other) return base.criteria;
  if (!own) {
    // In the place that it has there, so that sets of criteria read alike.
    const before = new Set(base.criteria.map((each) => each.code));
    return [
      ...merged.criteria
        .filter((each) => each.code === code || before.has(each.code))
        .map((each) => base.criteria.find((old) => old.code === each.code) ?? each),
      ...base.criteria.filter((each) => !merged.criteria.some((kept) => kept.code === each.code)),
    ];
  }
  return base.criteria.map((each) => (each.code === code ? withAspect(each, other, aspect) : each));
}

function withAspect(base: Criterion, other: Criterion, aspect: string | undefined): Criterion {
  if (aspect === undefined) return other;
  if (/^\d+$/u.test(aspect)) {
    const level = Number(aspect);
    return { ...base, requirements: [...without(base.requirements, level), ...only(other.requirements, level)] };
  }
  const taken: Partial<Criterion> = {};
  const fields = Object.hasOwn(aspects, aspect) ? aspects[aspect as Aspect] : [];
  const kept = Object.fromEntries(Object.entries(base).filter(([key]) => !(fields as readonly string[]).includes(key)));
  for (const field of fields) if (other[field] !== undefined) Object.assign(taken, { [field]: other[field] });
  return fields.length === 0 ? base : ({ ...kept, ...taken } as Criterion);
}

function askedAt({ requirements }: Criterion, level: number): readonly Requirement[] {
  return only(requirements, level);
}

function only(requirements: readonly Requirement[], level: number): readonly Requirement[] {
  return requirements.flatMap((each) => {
    const levels = each.levels.filter((entry) => entry.level === level);
    return levels.length > 0 ? [{ ...each, levels }] : [];
  });
}

function without(requirements: readonly Requirement[], level: number): readonly Requirement[] {
  return requirements.flatMap((each) => {
    const levels = each.levels.filter((entry) => entry.level !== level);
    return levels.length > 0 ? [{ ...each, levels }] : [];
  });
}

/** A rule without the criteria that its sets come to, where it does not list them. */
function withoutCodes(rule: Expr | undefined): Expr | undefined {
  return (
    rule && mapExpr(rule, (each) => (each.kind === "criteria" && !each.set.listed ? { ...each, codes: [] } : each))
  );
}

/** An expression of one module in another: its sets of criteria are those of the other. */
function resolved(expr: Expr, source: Module, target: Module): Expr {
  return mapExpr(expr, (each) => {
    if (each.kind === "criteria") return { ...each, codes: codesIn(each, target) };
    if (each.kind === "points" || each.kind === "scores")
      return { ...each, codes: scoredIn(each.codes, source, target) };
    return each;
  });
}

function codesIn({ set, codes }: CriteriaExpr, target: Module): readonly string[] {
  const there = target.criteria;
  if (set.listed) return codes.filter((code) => there.some((each) => each.code === code));
  const groups = set.group === undefined ? undefined : groupsWithin(set.group, target);
  return there.flatMap((each) =>
    (set.class === undefined || set.class === "criteria" || each.class === set.class) &&
    (groups === undefined || (each.group !== undefined && groups.has(each.group)))
      ? [each.code]
      : [],
  );
}

/** Points do not say of which set they are: all that score, those of a group, or a list. */
function scoredIn(codes: readonly string[], source: Module, target: Module): readonly string[] {
  const scored = ({ criteria }: Module, groups?: ReadonlySet<string>): readonly string[] =>
    criteria.flatMap((each) =>
      each.points && (!groups || (each.group !== undefined && groups.has(each.group))) ? [each.code] : [],
    );
  const same = (list: readonly string[]): boolean =>
    list.length === codes.length && list.every((code) => codes.includes(code));
  if (same(scored(source))) return scored(target);
  const group = source.groups.find(({ name }) => same(scored(source, groupsWithin(name, source))));
  if (group) return scored(target, groupsWithin(group.name, target));
  return codes.filter((code) => target.criteria.some((each) => each.code === code));
}

function groupsWithin(name: string, { groups }: Module): ReadonlySet<string> {
  const within = new Set([name]);
  // Depth-first: a parent stands before its groups.
  for (const group of groups) if (group.parent !== undefined && within.has(group.parent)) within.add(group.name);
  return within;
}
