/** Gives what has no name of its own the key of its counterpart: requirements whose comparison changed, `ensure`s that changed. */

import { canonicalText, isRecord } from "./canonical.ts";
import type { Item } from "./item.ts";

/** The second tree with the keys of the first where things correspond. */
export function aligned(before: Item, after: Item): Item {
  const lists = Object.entries(after.lists).map(([field, items]): readonly [string, readonly Item[]] => {
    const old = before.lists[field] ?? [];
    const keyed = items[0]?.kind === "requirement" || items[0]?.kind === "ensure" ? rekeyed(old, items) : items;
    const counterparts = new Map(old.map((item) => [item.key, item]));
    const pair = (item: Item): Item => {
      const counterpart = counterparts.get(item.key);
      return counterpart ? aligned(counterpart, item) : item;
    };
    return [field, keyed.map(pair)];
  });
  return { ...after, lists: Object.fromEntries(lists) };
}

/** What is the same keeps its key; then what has the same key; what is left is paired in order where both are about the same. */
function rekeyed(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const left = [...before];
  const keys = new Map<Item, string>();
  for (const same of [contentOf, keyOf, isAbout]) {
    for (const item of after) {
      if (keys.has(item)) continue;
      const place = left.findIndex((each) => same(each) === same(item));
      const [match] = place < 0 ? [] : left.splice(place, 1);
      if (match) keys.set(item, match.key);
    }
  }
  const taken = new Set(keys.values());
  return after.map((item) => ({ ...item, key: keys.get(item) ?? freeKey(item.key, taken) }));
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  while (taken.has(free)) free = `${free} *`;
  taken.add(free);
  return free;
}

function keyOf({ key }: Item): string {
  return key;
}

function contentOf({ fields, lists }: Item): string {
  return canonicalText([fields, lists]);
}

function isAbout({ kind, fields, lists }: Item): string {
  if (kind === "requirement") return "requirement";
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (typeof value["name"] === "string") names.add(value["name"]);
      Object.values(value).forEach(visit);
    }
  };
  visit([fields, lists]);
  return [...names].toSorted().join(" ");
}
