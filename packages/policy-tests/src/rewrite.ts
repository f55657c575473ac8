/** Changing parts of plain IR: the rest stays the very same objects. */

import type { Expr, Origin } from "@khung/ir";

/** The same tree with every expression for which `change` gives another replaced; what was replaced is not entered. */
export function rewriteExprs<T>(root: T, change: (expr: Expr) => Expr | undefined): T {
  return rewrite(root, change) as T;
}

function rewrite(node: unknown, change: (expr: Expr) => Expr | undefined): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) {
    const items = node.map((item) => rewrite(item, change));
    return items.every((item, i) => item === node[i]) ? node : items;
  }
  const changed = isExpr(node) ? change(node) : undefined;
  if (changed) return changed;
  const entries = Object.entries(node);
  const after = entries.map(([key, value]) => [key, key === "origin" ? value : rewrite(value, change)] as const);
  return after.every(([, value], i) => value === entries[i]?.[1]) ? node : Object.fromEntries(after);
}

/** Expressions are the nodes with a kind and an origin. */
function isExpr(node: object): node is Expr {
  return "kind" in node && "origin" in node;
}

/** Whether two expressions are one in the source: the same object, or written out from the same place. */
export function sameSource(a: Expr, b: Expr): boolean {
  return a === b || (a.kind === b.kind && a.origin.end > a.origin.start && sameOrigin(a.origin, b.origin));
}

function sameOrigin(a: Origin, b: Origin): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
