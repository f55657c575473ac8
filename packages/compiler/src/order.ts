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

/** Whether there is no error within a node. */
export function isSound(file: string, node: ast.Node, diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(
    ({ severity, span }) =>
      severity === "error" && span?.file === file && span.start >= node.start && span.start <= node.end,
  );
}
