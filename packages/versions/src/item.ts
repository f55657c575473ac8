/** A module as a tree of named things, for comparing and for putting together again. */

import { invariant } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { canonicalText, isRecord } from "./canonical.ts";
import { shapes, type Kind } from "./shape.ts";

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** A thing with a name among its like. */
export interface Item {
  readonly kind: Kind;
  readonly key: string;
  readonly fields: Fields;
  readonly lists: Readonly<Record<string, readonly Item[]>>;
}

const names = ["code", "name", "id"] as const;

/** A module as a tree. `asWritten`: criteria whose requirements stay the statements that they are. Levels go by id everywhere, so that one more level does not renumber what is compared. */
export function toItem(module: Module, asWritten: ReadonlySet<string> = new Set()): Item {
  const ids = module.levels.map(({ id }) => id);
  const byId = mapLevels(module, (level) => (typeof level === "number" ? (ids[level - 1] ?? level) : level));
  return itemOf("module", "", mergedRequirements(byId as Module, asWritten) as unknown as Fields);
}

/**
 * The module that a tree is.
 *
 * Errors   undefined when it names a level that it does not have
 */
export function fromItem(item: Item): Module | undefined {
  const plain = plainOf(item);
  const levels = (item.lists["levels"] ?? []).map(({ key }) => key);
  let isWhole = true;
  const numbered = mapLevels(plain, (level) => {
    if (typeof level !== "string") return level;
    const place = levels.indexOf(level);
    if (place < 0) isWhole = false;
    return place + 1;
  }) as Module;
  if (!isWhole) return undefined;
  return {
    ...numbered,
    levels: numbered.levels.map((level, i) => ({ ...level, number: i + 1 })),
    criteria: numbered.criteria.map((criterion) => ({
      ...criterion,
      requirements: criterion.requirements.map((requirement) => ({
        ...requirement,
        levels: requirement.levels.toSorted((a, b) => a.level - b.level),
      })),
    })),
  };
}

function mapLevels(value: Json, map: (level: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((each) => mapLevels(each, map));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === "level" ? map(each) : mapLevels(each, map)]),
  );
}

/** Requirements of one comparison at different levels are one, however many statements they were written in. */
function mergedRequirements(module: Module, asWritten: ReadonlySet<string>): Module {
  return {
    ...module,
    criteria: module.criteria.map((criterion) => {
      if (asWritten.has(criterion.code)) return criterion;
      const merged: Module["criteria"][number]["requirements"][number][] = [];
      for (const each of criterion.requirements) {
        const place = merged.findIndex(
          ({ comparison, levels }) =>
            comparison === each.comparison &&
            !levels.some((one) => each.levels.some((other) => other.level === one.level)),
        );
        const into = merged[place];
        if (into) merged[place] = { ...into, levels: [...into.levels, ...each.levels] };
        else merged.push(each);
      }
      return { ...criterion, requirements: merged };
    }),
  };
}

function itemOf(kind: Kind, key: string, object: Fields): Item {
  const fields: Record<string, Json> = {};
  const lists: Record<string, readonly Item[]> = {};
  for (const [field, value] of Object.entries(object)) {
    if (field === "history" || value === undefined) continue;
    const inner =
      shapes[kind].lists[field] ??
      (shapes[kind].fields[field] === undefined && isNamedList(value) ? "other" : undefined);
    if (inner && (Array.isArray(value) || isRecord(value))) {
      lists[field] = itemsOf(inner, Array.isArray(value) ? value : [value]);
    } else fields[field] = value;
  }
  if (kind === "input" || kind === "parameter" || kind === "let") splitTitles(fields);
  return { kind, key, fields, lists };
}

function itemsOf(kind: Kind, list: readonly Json[]): readonly Item[] {
  const times = new Map<string, number>();
  return list.filter(isRecord).map((object) => {
    const name = keyOf(kind, object);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return itemOf(kind, time === 1 ? name : `${name} #${time}`, object);
  });
}

function keyOf(kind: Kind, object: Fields): string {
  if (kind === "ensure") return canonicalText(object["condition"]);
  if (kind === "requirement") return String(object["comparison"]);
  if (kind === "threshold") return String(object["level"]);
  if (kind === "points") return "points";
  const name = names.find((each) => typeof object[each] === "string");
  return name === undefined ? "" : String(object[name]);
}

/** A list of things that have names, of which nothing else is known. */
function isNamedList(value: Json): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const keys = value.map((each) => (isRecord(each) && typeof each["kind"] !== "string" ? keyOf("other", each) : ""));
  return !keys.includes("") && new Set(keys).size === keys.length;
}

/** The titles of the members of a choice are words; which members there are is not. */
function splitTitles(fields: Record<string, Json>): void {
  const type = fields["type"];
  if (!isRecord(type) || !Array.isArray(type["members"])) return;
  const members = type["members"].filter(isRecord);
  fields["memberTitles"] = Object.fromEntries(members.map(({ name, title }) => [String(name), title]));
  fields["type"] = { ...type, members: members.map(({ name }) => ({ name })) };
}

function plainOf({ kind, fields, lists }: Item): Fields {
  const { memberTitles, ...rest } = fields;
  const plain: Record<string, Json> = { ...rest };
  if (isRecord(memberTitles)) {
    const type = fields["type"];
    invariant(isRecord(type) && Array.isArray(type["members"]), "only choices have titles of members");
    const members = type["members"].filter(isRecord).map(({ name }) => {
      const title = memberTitles[String(name)];
      return { name, ...(title !== undefined && { title }) };
    });
    plain["type"] = { ...type, members };
  }
  for (const [field, items] of Object.entries(lists)) {
    const inner = items.map((each) => plainOf(each));
    if (shapes[kind].lists[field] !== "points") plain[field] = inner;
    else if (inner[0]) [plain[field]] = inner;
  }
  return plain;
}
