/** Definitions that go in a circle: each circle is said once, and everything on it is marked. */

import type { Related } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { circleText, mostNamed } from "../circle.ts";
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

/** What definitions stand on. */
export interface Foundations {
  /** Everything that lies on a circle. */
  readonly cyclic: ReadonlySet<Declaration>;
  /** Definitions, each after what it stands on. */
  readonly order: readonly Declaration[];
}

/** Finds circles, and an order. Without recursion: chains may be longer than the stack of calls. */
export function findCycles(framework: Framework, references: References, report: Report): Foundations {
  const cyclic = new Set<Declaration>();
  const order: Declaration[] = [];
  const done = new Set<Declaration>();
  for (const start of [...framework.parameters, ...framework.lets, ...framework.classifications]) {
    const path = new Map<Declaration, Iterator<Declaration>>();
    const trail: Declaration[] = [];
    const enter = (declaration: Declaration): void => {
      const named = definitionOf(declaration).flatMap((expr) => valuesIn(expr, references));
      path.set(declaration, named.values());
      trail.push(declaration);
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { value: next } = path.get(top)?.next() ?? {};
      if (!next) {
        trail.pop();
        path.delete(top);
        done.add(top);
        order.push(top);
      } else if (path.has(next)) {
        const circle = trail.slice(trail.indexOf(next));
        if (circle.some((each) => !cyclic.has(each))) sayCircle(circle, report);
        for (const each of circle) cyclic.add(each);
      } else if (!done.has(next)) enter(next);
    }
  }
  return { cyclic, order };
}

function sayCircle(circle: readonly Declaration[], report: Report): void {
  const [first, ...others] = circle;
  if (!first) return;
  const path = circleText(circle.map(({ name }) => name));
  const related: Related[] = others.slice(0, mostNamed).map((each) => ({
    span: spanOf(each.file, each.nameNode),
    message: { vi: "qua định nghĩa này", en: "by way of this definition" },
  }));
  report("KH2004", spanOf(first.file, first.nameNode), { name: first.name, path }, { related });
}
