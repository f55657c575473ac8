/** Whether one tree is another with exactly some changes: what an intent promises, checked. */

/** A change of a node of the old tree. `value` is compared without places; undefined: the field is not there. */
export type TreeChange =
  | {
      readonly kind: "set";
      readonly holder: object;
      readonly field: string;
      readonly index?: number;
      readonly value: unknown;
    }
  | {
      readonly kind: "insert";
      readonly holder: object;
      readonly field: string;
      readonly index: number;
      readonly value: object;
    }
  | { readonly kind: "remove"; readonly holder: object; readonly field: string; readonly index: number };

/** True when `after` is `before` with the changes, places left out. Indices count in the lists before. */
export function isSameTree(before: object, after: object, changes: readonly TreeChange[]): boolean {
  const byHolder = Map.groupBy(changes, ({ holder }) => holder);
  let found = 0;
  const same = (a: unknown, b: unknown): boolean => {
    if (a === b) return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
    if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => same(each, b[i]));
    const own = byHolder.get(a);
    if (own) found++;
    const wanted = (own ? changed(a, own) : a) as Readonly<Record<string, unknown>>;
    const there = b as Readonly<Record<string, unknown>>;
    for (const name in wanted) if (!isPlace(name) && !same(wanted[name], there[name])) return false;
    for (const name in there)
      if (!isPlace(name) && there[name] !== undefined && wanted[name] === undefined) return false;
    return true;
  };
  return same(before, after) && found === byHolder.size;
}

function isPlace(name: string): boolean {
  return name === "start" || name === "end";
}

/** A node with its changes. */
function changed(node: object, changes: readonly TreeChange[]): object {
  const next: Record<string, unknown> = { ...node };
  for (const [field, own] of Map.groupBy(changes, (change) => change.field)) {
    const list = next[field];
    if (!Array.isArray(list)) {
      const last = own.at(-1);
      if (last?.kind === "set") next[field] = last.value;
      continue;
    }
    next[field] = changedList(list, own);
  }
  return next;
}

function changedList(list: readonly unknown[], changes: readonly TreeChange[]): readonly unknown[] {
  const out: unknown[] = [];
  for (let i = 0; i <= list.length; i++) {
    const here = changes.filter(({ index }) => index === i);
    for (const change of here) if (change.kind === "insert") out.push(change.value);
    if (i === list.length || here.some(({ kind }) => kind === "remove")) continue;
    const set = here.find(({ kind }) => kind === "set");
    out.push(set?.kind === "set" ? set.value : list[i]);
  }
  return out;
}
