/** The statements of overlays and scenarios in a file: what a rebase carries over one by one. */

import type { ast, Parsed } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";

/** One statement. */
export interface Statement {
  readonly node: ast.OverlayMember;
  readonly start: number;
  readonly end: number;
  /** What it is about, as histories have it: `cqs.x/3`, `cqs.x`, `level/3`, `san`. */
  readonly path: string;
  /** The code of the criterion, or the name, that it changes. */
  readonly name: string;
  /** A `remove`: nothing is lost where the thing is gone already. */
  readonly removes?: true;
}

/** Every statement of a file, outer ones before those inside; what only says who issues it is none. */
export function statementsOf({ file }: Parsed): readonly Statement[] {
  return file.items.flatMap((item) => {
    if (item.kind !== "overlay" && item.kind !== "scenario") return [];
    return item.members.flatMap((member) => {
      const inner = member.kind === "addTo" ? member.members.flatMap((each) => statementOf(each)) : [];
      return [...statementOf(member), ...inner];
    });
  });
}

function statementOf(node: ast.OverlayMember): readonly Statement[] {
  const place = { node, start: node.start, end: node.end };
  switch (node.kind) {
    case "issuer":
    case "decision":
    case "effective":
    case "tier":
    case "error":
      return [];
    case "change": {
      const { name, at, aspect } = node.target;
      const of = name ? nameOf(name) : "";
      const part = aspect === "level" ? `level/${at?.text ?? ""}` : [of, aspect ?? at?.text].filter(Boolean).join("/");
      return [{ ...place, path: part, name: of }];
    }
    case "remove":
      return [{ ...place, path: nameOf(node.code), name: nameOf(node.code), removes: true }];
    case "addTo":
      return [{ ...place, path: nameOf(node.group), name: nameOf(node.group) }];
    default: {
      const named =
        node.kind === "criterion" ? node.code : "name" in node && node.name.kind === "name" ? node.name : undefined;
      const name = named ? nameOf(named) : node.kind;
      return [{ ...place, path: name, name }];
    }
  }
}

/** The innermost statement around an offset. */
export function statementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  return statements.findLast(({ start, end }) => start <= offset && offset < end);
}
