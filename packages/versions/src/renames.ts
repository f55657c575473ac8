/**
 * Things that only have another name: found by their title and what they are, and called by one name before anything is compared.
 *
 * Refuses: guessing between several. What has no title is never taken for renamed.
 */

import type { Module, Title } from "@khung/ir";
import { canonicalText, isRecord } from "./canonical.ts";
import type { Kind } from "./shape.ts";

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** A thing with another name. */
export interface Rename {
  readonly kind: Extract<
    Kind,
    "level" | "input" | "parameter" | "let" | "classification" | "group" | "criterion" | "outcome" | "report"
  >;
  readonly from: string;
  readonly to: string;
}

interface Renamable {
  readonly list:
    | "levels"
    | "inputs"
    | "parameters"
    | "lets"
    | "classifications"
    | "groups"
    | "criteria"
    | "outcomes"
    | "reports";
  readonly name: "id" | "name" | "code";
  /** What has to be the same beside the title. */
  readonly same: readonly string[];
}

/** In this order: what later ones are made of comes first. */
const renamable: Readonly<Record<Rename["kind"], Renamable>> = {
  level: { list: "levels", name: "id", same: [] },
  group: { list: "groups", name: "name", same: [] },
  input: { list: "inputs", name: "name", same: ["type"] },
  parameter: { list: "parameters", name: "name", same: [] },
  let: { list: "lets", name: "name", same: [] },
  classification: { list: "classifications", name: "name", same: [] },
  criterion: { list: "criteria", name: "code", same: ["measure"] },
  outcome: { list: "outcomes", name: "name", same: ["condition"] },
  report: { list: "reports", name: "name", same: ["statistic", "value", "where"] },
};

/** The renames between two modules, in an order in which they can be applied to the first. */
export function renamesOf(before: Module, after: Module): readonly Rename[] {
  const found: Rename[] = [];
  let module = before;
  for (const kind of Object.keys(renamable) as Rename["kind"][]) {
    const ofKind = pairs(kind, module, after);
    found.push(...ofKind);
    module = renamed(module, ofKind);
  }
  return found;
}

function pairs(kind: Rename["kind"], before: Module, after: Module): readonly Rename[] {
  const { list, name, same } = renamable[kind];
  const [olds, news] = [before, after].map((module) => module[list] as unknown as readonly Fields[]);
  if (!olds || !news) return [];
  const gone = olds.filter((each) => !news.some((other) => other[name] === each[name]));
  const come = news.filter((each) => !olds.some((other) => other[name] === each[name]));
  const likeness = (each: Fields): string =>
    canonicalText([(each["title"] as Title | undefined)?.vi, ...same.map((field) => each[field])]);
  return gone.flatMap((each): readonly Rename[] => {
    const mine = likeness(each);
    const matches = come.filter((other) => likeness(other) === mine);
    const [match] = matches;
    const isOne = matches.length === 1 && gone.filter((other) => likeness(other) === mine).length === 1;
    const title = (each["title"] as Title | undefined)?.vi ?? "";
    // A title that is only the name says nothing.
    return match && isOne && title !== "" && title !== each[name]
      ? [{ kind, from: String(each[name]), to: String(match[name]) }]
      : [];
  });
}

/** A module in which things have other names, wherever they are named. All at once, so that two may change names. */
export function renamed(module: Module, renames: readonly Rename[]): Module {
  if (renames.length === 0) return module;
  const names = new Map(renames.map(({ kind, from, to }) => [`${kind} ${from}`, to]));
  const of = (kind: Rename["kind"], name: Json): Json => names.get(`${kind} ${String(name)}`) ?? name;
  const subject = (name: Json): Json => names.get(`input ${String(name)}`) ?? of("classification", name);
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isRecord(value)) return value;
    const { kind } = value;
    const entries = Object.entries(value).map(([key, each]): readonly [string, Json] => {
      if (key === "codes" && Array.isArray(each)) return [key, each.map((code) => of("criterion", code))];
      if (key === "name" && (kind === "input" || kind === "parameter" || kind === "let" || kind === "classification"))
        return [key, of(kind, each)];
      if (key === "of" && (kind === "member" || kind === "choice")) return [key, subject(each)];
      if (key === "group" && typeof each === "string") return [key, of("group", each)];
      return [key, visit(each)];
    });
    return Object.fromEntries(entries);
  };
  const inside = visit(module) as Module;
  const named = Object.fromEntries(
    (Object.keys(renamable) as Rename["kind"][]).map((kind) => {
      const { list, name } = renamable[kind];
      const items = inside[list] as unknown as readonly Fields[];
      return [list, items.map((each) => ({ ...each, [name]: of(kind, each[name]) }))];
    }),
  ) as unknown as Pick<Module, "levels" | "groups" | "criteria" | "reports">;
  return {
    ...inside,
    ...named,
    groups: named.groups.map((each) =>
      each.parent === undefined ? each : { ...each, parent: String(of("group", each.parent)) },
    ),
    reports: named.reports.map((each) => (each.by === undefined ? each : { ...each, by: String(subject(each.by)) })),
  };
}

/** The way back. */
export function reversed(renames: readonly Rename[]): readonly Rename[] {
  return renames.map(({ kind, from, to }) => ({ kind, from: to, to: from }));
}
