/** Diagnostics in the order in which people read them, and what they are about. */

import type { Diagnostic } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";

/** By file and place, without exact duplicates. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const once = diagnostics.filter((each) => {
    const key = `${each.code} ${each.span?.file} ${each.span?.start} ${each.span?.end} ${each.message.vi}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.toSorted(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [file, other] = [a.span?.file ?? "", b.span?.file ?? ""];
  if (file !== other) return file < other ? -1 : 1;
  return (
    (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.span?.end ?? 0) - (b.span?.end ?? 0) || (a.code < b.code ? -1 : 1)
  );
}

/** Whether there is no error within a node of a file. */
export type IsSound = (file: string, node: ast.Node) => boolean;

/** Looks the errors through once, for many nodes. */
export function soundness(diagnostics: readonly Diagnostic[]): IsSound {
  const starts = new Map<string, number[]>();
  for (const { severity, span } of diagnostics) {
    if (severity !== "error" || !span) continue;
    const list = starts.get(span.file);
    if (list) list.push(span.start);
    else starts.set(span.file, [span.start]);
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return (file, node) => {
    const list = starts.get(file) ?? [];
    const next = list[firstFrom(list, node.start)];
    return next === undefined || next > node.end;
  };
}

/** The place of the first number that is at least `from`, in numbers that ascend. */
export function firstFrom(numbers: ArrayLike<number>, from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
