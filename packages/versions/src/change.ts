/** One change between two versions, and how changes are made of differences. */

import type { Criterion, Module } from "@khung/ir";
import { isRecord, canonicalText } from "./canonical.ts";
import { placeOf, type Difference } from "./differences.ts";
import type { Item } from "./item.ts";
import type { Rename } from "./renames.ts";
import type { Kind, Reach } from "./shape.ts";

/** What changed, and where. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "renamed" | "reordered";
  /** As histories have it: `cqs.x/3` (a threshold), `cqs.x/title`, `level/3`, `san` (a parameter), `cqs.x` (added or removed). */
  readonly path: string;
  /** The declaration that it belongs to; `module` with the name "" = the framework itself. */
  readonly subject: { readonly kind: Kind; readonly name: string };
  /** The field, or what is inside it: `title`, `thresholds`, `comparison`; "" = the whole. */
  readonly part: string;
  /** Levels that one statement (`from k`) covers. */
  readonly levels?: readonly number[];
  readonly reach: Reach;
  /** Fields of the IR, things of it, or names; absent = nothing there. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where in the trees; empty for renames. */
  readonly places: readonly string[];
  readonly rename?: Rename;
}

const single: Readonly<Record<string, Kind>> = {
  levels: "level",
  inputs: "input",
  ensures: "ensure",
  parameters: "parameter",
  lets: "let",
  classifications: "classification",
  groups: "group",
  criteria: "criterion",
  outcomes: "outcome",
  reports: "report",
};

/** A rename as a change. */
export function renameChange(rename: Rename): Change {
  const { kind, from, to } = rename;
  return {
    kind: "renamed",
    path: kind === "level" ? `level/${from}` : from,
    subject: { kind, name: to },
    part: "",
    reach: kind === "input" ? "data" : "declaration",
    before: from,
    after: to,
    places: [],
    rename,
  };
}

/** Changes, in the order of the module: what one statement says is one change. */
export function changesOf(differences: readonly Difference[], before: Module, after: Module): readonly Change[] {
  const groups = Map.groupBy(differences, unitOf(differences));
  return [...groups.values()].flatMap((group) => {
    const thresholds = group.filter(({ path }) => path[4] === "levels");
    if (thresholds.length === 0 || thresholds.length < group.length) return [changeOf(group, before, after)];
    return statements(thresholds, before, after).map((each) => changeOf(each, before, after));
  });
}

/** Differences with the same unit are one change, or thresholds of one requirement. */
function unitOf(all: readonly Difference[]): (difference: Difference) => string {
  const isWhole = ({ path, sort }: Difference): boolean =>
    path[2] === "requirements" && path.length === 4 && sort === "whole";
  const wholes = Map.groupBy(all.filter(isWhole), ({ path }) => path[1] ?? "");
  return (difference) => {
    const { path } = difference;
    const [list, code = "", inner, requirement = "", levels] = path;
    if (list !== "criteria" || inner !== "requirements") return placeOf(path);
    // Every requirement gone, or the first ones come: one change.
    const sides = new Set(wholes.get(code)?.map((each) => "before" in each));
    if (isWhole(difference) && sides.size === 1) return placeOf([list, code, inner]);
    return levels === "levels" ? placeOf([list, code, inner, requirement, levels]) : placeOf(path);
  };
}

/** Thresholds of one requirement by statement: levels that one text gives one value before and one value after. */
function statements(
  thresholds: readonly Difference[],
  before: Module,
  after: Module,
): readonly (readonly Difference[])[] {
  const byLevel = Map.groupBy(thresholds, ({ path }) => path[5] ?? "");
  const said = ({ path }: Difference, module: Module): string => {
    const criterion = module.criteria.find(({ code }) => code === path[1]);
    const level = module.levels.find(({ id }) => id === path[5])?.number;
    const entries =
      criterion?.requirements.flatMap(({ levels }) => levels.filter((each) => each.level === level)) ?? [];
    const entry = entries.find(({ value }) => value);
    return entry ? `${canonicalText(entry)} ${entry.value.origin.file} ${entry.value.origin.start}` : "";
  };
  const key = (each: Difference): string => {
    const level = /"level":\d+/g;
    const [a, b] = [before, after].map((module) => said(each, module).replace(level, ""));
    // What has no place in a text is its own statement.
    return a?.endsWith(" 0") || b?.endsWith(" 0") ? (each.path[5] ?? "") : `${a}\n${b}`;
  };
  return [...Map.groupBy(byLevel.values(), ([first]) => (first ? key(first) : "")).values()].map((group) =>
    group.flat(),
  );
}

function changeOf(group: readonly Difference[], before: Module, after: Module): Change {
  const [first] = group;
  if (!first) throw new Error("a change is made of differences");
  const { path, sort, kind } = first;
  const [list = "", name = "", ...rest] = path;
  const places = group.map((each) => placeOf(each.path));
  const reach = group.some((each) => each.reach !== "text")
    ? (group.find((each) => each.reach !== "text")?.reach ?? "text")
    : "text";
  const change = sort === "order" ? "reordered" : kindOf(group);
  const subject = path.length === 1 ? ({ kind: "module", name: "" } as const) : { kind: single[list] ?? "other", name };
  if (path.length === 1 && sort === "order") {
    return {
      kind: "reordered",
      path: list,
      subject,
      part: list,
      reach,
      before: first.before,
      after: first.after,
      places,
    };
  }
  const at = path[4] === "levels" ? path[5] : undefined;
  const levels = at === undefined ? undefined : levelsOf(group, before, after);
  const part = partOf(kind, path, rest);
  return {
    kind: change,
    path: pathOf(subject, part, rest, levels, before, after),
    subject,
    part,
    ...(levels && { levels }),
    reach,
    ...sides(group, at !== undefined),
    places,
  };
}

function kindOf(group: readonly Difference[]): Change["kind"] {
  const [has, gets] = [group.some((each) => each.before !== undefined), group.some((each) => each.after !== undefined)];
  return has && gets ? "changed" : gets ? "added" : "removed";
}

function partOf(kind: Kind, path: readonly string[], rest: readonly string[]): string {
  if (path.length === 1) return path[0] ?? "";
  if (kind === "threshold" || path[4] === "levels") return "thresholds";
  if (kind === "requirement") return path.length === 4 ? "requirements" : (rest.at(-1) ?? "");
  if (kind === "class") return rest.length === 1 ? "classes" : "class";
  if (kind === "points") return rest.length === 2 ? "points" : `points/${rest.at(-1) ?? ""}`;
  return rest.join("/");
}

function pathOf(
  subject: Change["subject"],
  part: string,
  rest: readonly string[],
  levels: readonly number[] | undefined,
  before: Module,
  after: Module,
): string {
  const { kind, name } = subject;
  if (kind === "module") return part;
  if (kind === "level") {
    const number = (after.levels.find(({ id }) => id === name) ?? before.levels.find(({ id }) => id === name))?.number;
    return part === "" || part === "rule" ? `level/${number ?? name}` : `level/${number ?? name}/${part}`;
  }
  if (kind === "ensure") return part === "" || part === "condition" ? "ensure" : `ensure/${part}`;
  if (part === "thresholds") return `${name}/${levels?.[0] ?? ""}`;
  if (part === "class" && kind === "classification") {
    return [name, rest[1], ...rest.slice(2).filter((each) => each !== "condition")].join("/");
  }
  const isBody = (kind === "parameter" || kind === "let") && part === "value";
  return part === "" || isBody || (kind === "outcome" && part === "condition") ? name : `${name}/${part}`;
}

function levelsOf(group: readonly Difference[], before: Module, after: Module): readonly number[] {
  const ids = new Set(group.map(({ path }) => path[5]));
  const of = (module: Module): readonly number[] =>
    module.levels.filter(({ id }) => ids.has(id)).map(({ number }) => number);
  const news = of(after);
  return news.length === ids.size ? news : of(before);
}

/** The values of a change; of thresholds `{ value, upper }`. */
function sides(group: readonly Difference[], isThreshold: boolean): Pick<Change, "before" | "after"> {
  const [first] = group;
  const side = (which: "before" | "after"): unknown => {
    if (!first || group.every((each) => each[which] === undefined)) return undefined;
    if (!isThreshold) return group.length === 1 ? first[which] : group.flatMap((each) => each[which] ?? []);
    if (first.sort === "whole") return (first[which] as Item | undefined)?.fields;
    const level = first.path[5];
    return Object.fromEntries(
      group.filter(({ path }) => path[5] === level).map((each) => [each.path.at(-1) ?? "", each[which]]),
    );
  };
  const [a, b] = [side("before"), side("after")];
  return { ...(a !== undefined && { before: a }), ...(b !== undefined && { after: b }) };
}

/** The criterion that a change belongs to, in either module. */
export function criterionOf({ subject }: Change, modules: readonly Module[]): Criterion | undefined {
  if (subject.kind !== "criterion") return undefined;
  return modules.flatMap(({ criteria }) => criteria).find(({ code }) => code === subject.name);
}

/** Whether a value is a thing of the IR tree rather than a field. */
export function isItem(value: unknown): value is Item {
  return isRecord(value) && "lists" in value && "fields" in value && "key" in value;
}
