/** Definitions that stand on one another more deeply than anybody reads: whoever follows them would not come back. */

import type { ast } from "@khung/syntax";
import { type Report, spanOf } from "../reporter.ts";
import { definitionOf, type Foundations } from "./cycles.ts";
import { type Declaration, type NameNode, type Reference } from "./declaration.ts";
import { innerExprs } from "./walk-expr.ts";

/** How deep, in expressions that stand in one another once every name is replaced by what it means. */
const deepest = 1000;

/** Says which definitions go too deep. Those that stand on one of them, or on a circle, begin anew. */
export function findTooDeep(
  { order, cyclic }: Foundations,
  references: ReadonlyMap<NameNode, Reference>,
  report: Report,
): ReadonlySet<Declaration> {
  const depths = new Map<Declaration, number>();
  const tooDeep = new Set<Declaration>();
  const depthOf = (expr: ast.Expr): number => {
    const name = expr.kind === "nameExpr" ? expr.name : expr.kind === "byClass" ? expr.class : undefined;
    const named = name && references.get(name)?.declaration;
    let below = named ? (depths.get(named) ?? 0) : 0;
    for (const inner of innerExprs(expr)) below = Math.max(below, depthOf(inner));
    return below + 1;
  };
  for (const declaration of order) {
    if (cyclic.has(declaration)) continue;
    const depth = definitionOf(declaration).reduce((most, expr) => Math.max(most, depthOf(expr)), 0);
    if (depth <= deepest) {
      depths.set(declaration, depth);
      continue;
    }
    tooDeep.add(declaration);
    report("KH3126", spanOf(declaration.file, declaration.nameNode), { name: declaration.name, most: deepest });
  }
  return tooDeep;
}
