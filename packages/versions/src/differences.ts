/** Every place at which two trees differ. */

import { canonicalText } from "./canonical.ts";
import type { Item } from "./item.ts";
import { derivedFields, passedOver, shapes, type Kind, type Reach } from "./shape.ts";

/** Keys from the module down: list, key, list, key, …, field. */
export type Path = readonly string[];

/** One place. `whole`: a thing is only on one side. `order`: common things stand in another order. */
export interface Difference {
  readonly path: Path;
  readonly sort: "whole" | "field" | "order";
  /** Of the thing, or of the thing whose field or list it is. */
  readonly kind: Kind;
  readonly reach: Reach;
  /** Values of a field, keys in their order, things that are there on one side only. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Places as text, for sets. */
export function placeOf(path: Path): string {
  return path.join("\u0000");
}

/** All differences. `moved`: criteria that sets gain or lose without the sets being changed. */
export function differencesOf(before: Item, after: Item, moved: ReadonlySet<string>): readonly Difference[] {
  const found = inItem(before, after, [], moved);
  const explained = found.some(
    ({ kind, path, sort }) =>
      sort === "field" && !isDerived(kind, path.at(-1) ?? "") && explains.has(path.at(-1) ?? ""),
  );
  return explained
    ? found.filter(({ kind, path, sort }) => sort !== "field" || !isDerived(kind, path.at(-1) ?? ""))
    : found;
}

/** Fields whose change makes types that follow from them differ. */
const explains: ReadonlySet<string> = new Set(["type", "memberTitles", "value", "measure", "title"]);

function isDerived(kind: Kind, field: string): boolean {
  return derivedFields[kind]?.includes(field) ?? false;
}

function inItem(before: Item, after: Item, path: Path, moved: ReadonlySet<string>): readonly Difference[] {
  const { kind } = before;
  const skipped = ["origin", "history", ...(passedOver[kind] ?? [])];
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter(
    (field) => !skipped.includes(field),
  );
  const lists = [...new Set([...Object.keys(before.lists), ...Object.keys(after.lists)])];
  return [
    ...fields.flatMap((field): readonly Difference[] => {
      const [a, b] = [before.fields[field], after.fields[field]];
      if (canonicalText(a, moved) === canonicalText(b, moved)) return [];
      const reach = shapes[kind].fields[field] ?? "unknown";
      return [{ path: [...path, field], sort: "field", kind, reach, before: a, after: b }];
    }),
    ...lists.flatMap((field) => inList(before.lists[field] ?? [], after.lists[field] ?? [], [...path, field], moved)),
  ];
}

function inList(
  before: readonly Item[],
  after: readonly Item[],
  path: Path,
  moved: ReadonlySet<string>,
): readonly Difference[] {
  const olds = new Map(before.map((item) => [item.key, item]));
  const news = new Map(after.map((item) => [item.key, item]));
  const [a, b] = [before.filter(({ key }) => news.has(key)), after.filter(({ key }) => olds.has(key))].map((list) =>
    list.map(({ key }) => key),
  );
  const kind = before[0]?.kind ?? after[0]?.kind ?? "other";
  const isOrdered = kind !== "requirement" && kind !== "threshold";
  const order: readonly Difference[] =
    isOrdered && a?.join("\n") !== b?.join("\n")
      ? [{ path, sort: "order", kind, reach: shapes[kind].order, before: a, after: b }]
      : [];
  return [
    ...before.flatMap((item): readonly Difference[] => {
      const other = news.get(item.key);
      const at = [...path, item.key];
      return other ? inItem(item, other, at, moved) : [oneSided(item, at, "before")];
    }),
    ...after.flatMap((item) => (olds.has(item.key) ? [] : [oneSided(item, [...path, item.key], "after")])),
    ...order,
  ];
}

function oneSided(item: Item, path: Path, side: "before" | "after"): Difference {
  return { path, sort: "whole", kind: item.kind, reach: shapes[item.kind].whole, [side]: item };
}
