/** Puts a module together from two: what was taken over from the second, the rest from the first. */

import { isRecord } from "./canonical.ts";
import { placeOf, type Path } from "./differences.ts";
import type { Item } from "./item.ts";
import type { Moved } from "./moved.ts";
import { derivedFields } from "./shape.ts";

type Json = unknown;

interface Mixing {
  /** Whether a difference at a place is taken over. Only asked where the two differ. */
  readonly takes: (place: string) => boolean;
  readonly differs: ReadonlySet<string>;
  readonly moved: Moved;
  /** Criteria that the mix has. */
  readonly codes: ReadonlySet<string>;
}

/** The mix of two aligned trees. `differs`: the places at which they differ. */
export function mixed(before: Item, after: Item, mixing: Omit<Mixing, "codes">): Item {
  const keys = (item: Item): readonly string[] => (item.lists["criteria"] ?? []).map(({ key }) => key);
  const codes = new Set(
    [...new Set([...keys(before), ...keys(after)])].filter((code) => {
      const at = placeOf(["criteria", code]);
      return mixing.differs.has(at) ? keys(mixing.takes(at) ? after : before).includes(code) : true;
    }),
  );
  return mixItems(before, after, [], { ...mixing, codes });
}

function mixItems(a: Item, b: Item, path: Path, mixing: Mixing): Item {
  const derived = derivedFields[a.kind] ?? [];
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])];
  const fields = names.flatMap((field): readonly (readonly [string, Json])[] => {
    const at = placeOf([...path, field]);
    const followed = derived.includes(field) && !mixing.differs.has(at);
    const isNew = followed
      ? ["value", "measure"].some((each) => mixing.takes(placeOf([...path, each])))
      : mixing.differs.has(at) && mixing.takes(at);
    const [value, other] = isNew ? [b.fields[field], a.fields[field]] : [a.fields[field], b.fields[field]];
    return value === undefined ? [] : [[field, withSets(value, other, isNew ? "after" : "before", mixing)]];
  });
  const lists = [...new Set([...Object.keys(a.lists), ...Object.keys(b.lists)])].map(
    (field) => [field, mixLists(a.lists[field] ?? [], b.lists[field] ?? [], [...path, field], mixing)] as const,
  );
  return { ...a, fields: Object.fromEntries(fields), lists: Object.fromEntries(lists) };
}

function mixLists(a: readonly Item[], b: readonly Item[], path: Path, mixing: Mixing): readonly Item[] {
  const [olds, news] = [a, b].map((list) => new Map(list.map((item) => [item.key, item])));
  const one = (key: string): Item | undefined => {
    const [old, fresh] = [olds?.get(key), news?.get(key)];
    if (old && fresh) return mixItems(old, fresh, [...path, key], mixing);
    const isTaken = mixing.takes(placeOf([...path, key]));
    const only = isTaken ? fresh : old;
    return only && mixItems(only, only, [...path, key], mixing);
  };
  const reorders = mixing.differs.has(placeOf(path)) && mixing.takes(placeOf(path));
  const [first, second] = reorders ? [b, a] : [a, b];
  return inOrder(first, second).flatMap((key) => one(key) ?? []);
}

/** The keys of both: those of the second alone after what they follow there. */
function inOrder(first: readonly Item[], second: readonly Item[]): readonly string[] {
  const own = new Set(first.map(({ key }) => key));
  const following = new Map<string | undefined, string[]>();
  let previous: string | undefined;
  for (const { key } of second) {
    if (own.has(key)) previous = key;
    else following.set(previous, [...(following.get(previous) ?? []), key]);
  }
  return [...(following.get(undefined) ?? []), ...first.flatMap(({ key }) => [key, ...(following.get(key) ?? [])])];
}

/** A value whose sets of criteria are those of the mix. */
function withSets(value: Json, other: Json, side: "before" | "after", mixing: Mixing): Json {
  if (Array.isArray(value)) {
    return value.map((each, i) => withSets(each, Array.isArray(other) ? other[i] : undefined, side, mixing));
  }
  if (!isRecord(value)) return value;
  const twin = isRecord(other) ? other : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key !== "codes" || !Array.isArray(each)) return [key, withSets(each, twin[key], side, mixing)];
      const there = Array.isArray(twin[key]) && twin["kind"] === value["kind"] ? twin[key] : each;
      return [key, setOf(each.map(String), there.map(String), side, mixing)];
    }),
  );
}

function setOf(own: readonly string[], others: readonly string[], side: "before" | "after", mixing: Mixing) {
  const { codes, moved, takes } = mixing;
  return [...new Set([...own, ...others])].filter((code) => {
    if (!codes.has(code)) return false;
    const at = moved.get(code);
    if (at === undefined) return own.includes(code);
    const isIn = takes(at) === (side === "after") ? own : others;
    return isIn.includes(code);
  });
}
