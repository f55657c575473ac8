/** Which files of a project have nothing to do with each other: each group of them can be compiled, and kept, on its own. */

import type { ast, Parsed } from "@khung/syntax";
import { nameOf } from "./resolve/declaration.ts";

/**
 * Files in groups, in their order. What a file declares and what it names stand in one group; layers are merged later and join
 * nothing. Where somebody names what no plain framework is called, all files are one group: the message may name any of them.
 */
export function apart(files: readonly Parsed[]): readonly (readonly Parsed[])[] {
  const items = files.map(({ file }) => file.items);
  const idsOf = (kind: ast.Item["kind"]): ReadonlySet<string> =>
    new Set(items.flat().flatMap((item) => (item.kind === kind && "id" in item ? [nameOf(item.id)] : [])));
  const [frameworks, overlays] = [idsOf("framework"), idsOf("overlay")];
  const named = items.map((all) => all.flatMap(namedBy));
  if (named.flat().some((id) => id === undefined || !frameworks.has(id) || overlays.has(id))) return [files];
  const last = new Map(named.flatMap((ids, i) => ids.map((id) => [id, i] as const)));
  const groups: (readonly Parsed[])[] = [];
  let [start, end] = [0, 0];
  named.forEach((ids, i) => {
    end = Math.max(end, i, ...ids.map((id) => last.get(id) ?? i));
    if (i < end) return;
    groups.push(files.slice(start, i + 1));
    start = i + 1;
  });
  return groups;
}

/** The frameworks that an item declares or speaks of; undefined for a claim that does not say of which. */
function namedBy(item: ast.Item): readonly (string | undefined)[] {
  switch (item.kind) {
    case "framework":
      return [
        nameOf(item.id),
        ...item.members.flatMap((each) => (each.kind === "children" ? [nameOf(each.framework.id)] : [])),
      ];
    case "test":
      return [nameOf(item.framework)];
    case "claim":
      return [item.of && nameOf(item.of.id)];
    case "override":
      return item.of ? [nameOf(item.of.id)] : [];
    default:
      return [];
  }
}
