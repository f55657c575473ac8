/** Gives what has no name of its own the key of its counterpart: requirements whose comparison changed, `ensure`s that changed. */

import { isRecord } from "./canonical.ts";
import type { Item } from "./item.ts";

/** The second tree with the keys of the first where things correspond. */
export function aligned(before: Item, after: Item): Item {
  const lists = Object.entries(after.lists).map(([field, items]): readonly [string, readonly Item[]] => {
    const old = before.lists[field] ?? [];
    const keyed = items[0]?.kind === "requirement" || items[0]?.kind === "ensure" ? rekeyed(old, items) : items;
    return [
      field,
      keyed.map((item) => {
        const counterpart = old.find(({ key }) => key === item.key);
        return counterpart ? aligned(counterpart, item) : item;
      }),
    ];
  });
  return { ...after, lists: Object.fromEntries(lists) };
}

/** What is left on both sides is paired in order where both are about the same: the same levels, the same data. */
function rekeyed(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const left = before.filter(({ key }) => !after.some((each) => each.key === key));
  return after.map((item) => {
    if (before.some(({ key }) => key === item.key)) return item;
    const place = left.findIndex((each) => isAbout(each) === isAbout(item));
    const [match] = place < 0 ? [] : left.splice(place, 1);
    return match ? { ...item, key: match.key } : item;
  });
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
