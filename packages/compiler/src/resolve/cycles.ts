/** Definitions that go in a circle: each circle is said once, and everything on it is marked. */

import type { Related } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { type Report, spanOf } from "../reporter.ts";
import { type Declaration, isValue, type NameNode, type Reference } from "./declaration.ts";
import { type Framework, readable } from "./framework.ts";
import { walkExpr } from "./walk-expr.ts";

type References = ReadonlyMap<NameNode, Reference>;

/** The expressions that define a value; none for inputs. */
export function definitionOf(declaration: Declaration): readonly ast.Expr[] {
  switch (declaration.kind) {
    case "let":
    case "parameter":
      return [declaration.node.value];
    case "classification":
      return readable(declaration.node.classes).flatMap((each) => (each.condition ? [each.condition] : []));
    default:
      return [];
  }
}

/** The values that an expression names directly. */
export function valuesIn(expr: ast.Expr, references: References): readonly Declaration[] {
  const found: Declaration[] = [];
  walkExpr(expr, (each) => {
    const name = each.kind === "nameExpr" ? each.name : each.kind === "byClass" ? each.class : undefined;
    const declaration = name && references.get(name)?.declaration;
    if (isValue(declaration)) found.push(declaration);
  });
  return found;
}

/** Everything that lies on a circle. */
export function findCycles(framework: Framework, references: References, report: Report): ReadonlySet<Declaration> {
  const cyclic = new Set<Declaration>();
  const done = new Set<Declaration>();
  const path: Declaration[] = [];

  function visit(declaration: Declaration): void {
    const start = path.indexOf(declaration);
    if (start >= 0) {
      const circle = path.slice(start);
      if (circle.some((each) => !cyclic.has(each))) sayCircle(circle, report);
      for (const each of circle) cyclic.add(each);
      return;
    }
    if (done.has(declaration)) return;
    path.push(declaration);
    for (const expr of definitionOf(declaration)) for (const next of valuesIn(expr, references)) visit(next);
    path.pop();
    done.add(declaration);
  }

  for (const each of [...framework.parameters, ...framework.lets, ...framework.classifications]) visit(each);
  return cyclic;
}

function sayCircle(circle: readonly Declaration[], report: Report): void {
  const [first, ...others] = circle;
  if (!first) return;
  const path = [...circle, first].map((each) => `\`${each.name}\``).join(" → ");
  const related: Related[] = others.map((each) => ({
    span: spanOf(each.file, each.nameNode),
    message: { vi: "qua định nghĩa này", en: "by way of this definition" },
  }));
  report("KH2004", spanOf(first.file, first.nameNode), { name: first.name, path }, { related });
}
