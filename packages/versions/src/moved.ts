/**
 * Criteria that are in a set on one side only because they themselves were added, removed or changed: "all mandatory" is the same
 * rule with one criterion more.
 */

import { canonicalText } from "./canonical.ts";
import { placeOf } from "./differences.ts";
import type { Item } from "./item.ts";

/** By code: the places of which any, when it is taken over, moves the criterion in and out of sets. */
export type Moved = ReadonlyMap<string, string>;

/** Every criterion that is on one side only, or of another class or group, or scores or asks at other levels. */
export function movedCriteria(before: Item, after: Item): Moved {
  const [olds, news] = [before, after].map(
    (each) => new Map((each.lists["criteria"] ?? []).map((item) => [item.key, item])),
  );
  const moved = new Map<string, string>();
  for (const code of new Set([...(olds?.keys() ?? []), ...(news?.keys() ?? [])])) {
    const [a, b] = [olds?.get(code), news?.get(code)];
    const at = switchOf(a, b);
    if (at) moved.set(code, placeOf(["criteria", code, ...at]));
  }
  return moved;
}

function switchOf(a: Item | undefined, b: Item | undefined): readonly string[] | undefined {
  if (!a || !b) return [];
  for (const field of ["class", "group"]) {
    if (canonicalText(a.fields[field]) !== canonicalText(b.fields[field])) return [field];
  }
  if (count(a, "points") !== count(b, "points")) return ["points", "points"];
  const other = (a.lists["requirements"] ?? []).find(({ key, lists }) => {
    const twin = (b.lists["requirements"] ?? []).find((each) => each.key === key);
    return levelsOf(lists) !== levelsOf(twin?.lists ?? {});
  });
  const added = (b.lists["requirements"] ?? []).find(
    ({ key }) => !(a.lists["requirements"] ?? []).some((each) => each.key === key),
  );
  return other ? oneOf(other, b) : added && ["requirements", added.key];
}

/** The first place in a requirement at which the levels differ. */
function oneOf(requirement: Item, b: Item): readonly string[] {
  const at = ["requirements", requirement.key];
  const twin = (b.lists["requirements"] ?? []).find(({ key }) => key === requirement.key);
  if (!twin) return at;
  const [left, right] = [requirement, twin].map(({ lists }) => (lists["levels"] ?? []).map(({ key }) => key));
  const first = [...(left ?? []), ...(right ?? [])].find((key) => !left?.includes(key) || !right?.includes(key));
  return first === undefined ? at : [...at, "levels", first];
}

function count({ lists }: Item, list: string): number {
  return lists[list]?.length ?? 0;
}

function levelsOf(lists: Item["lists"]): string {
  return (lists["levels"] ?? [])
    .map(({ key }) => key)
    .toSorted()
    .join("\n");
}
