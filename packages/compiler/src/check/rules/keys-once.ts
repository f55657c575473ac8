/** A list names each of its keys once (KH2016): levels of a requirement, classes of `by`, options of `in`, criteria of a list. */

import { type Report, spanOf } from "../../reporter.ts";
import { clausesOf, readable } from "../../resolve/framework.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { levelOf } from "../../resolve/stated-levels.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { keyword } from "../../surface.ts";
import type { Rule } from "../rule.ts";
import type { ast } from "@khung/syntax";

interface Key {
  readonly text: string;
  readonly node: ast.Node;
}

export const keysOnce: Rule = ({ framework, tables, report }) => {
  for (const { node, file } of framework.criteria) {
    for (const { entries } of clausesOf(node, "requirement")) {
      const keys = readable(entries).flatMap(({ level }): readonly Key[] =>
        level ? [{ text: String(levelOf(level, tables.references) ?? level.text), node: level }] : [],
      );
      sayRepeated(keys, file, report);
    }
  }
  const otherwise = keyword(framework.surface, "ELSE");
  for (const slot of slotsOf(framework)) {
    walkExpr(slot.expr, (expr) => {
      if (expr.kind === "byClass") {
        const keys = readable(expr.cases).map((each) => ({
          text: each.member?.text.normalize("NFC") ?? otherwise,
          node: each.member ?? each,
        }));
        sayRepeated(keys, slot.file, report);
      }
      if (expr.kind === "in") sayRepeated(namesOf(expr.members), slot.file, report);
      if (expr.kind === "quantified") {
        sayRepeated(
          namesOf((expr.set.items ?? []).flatMap((item) => (item.kind === "nameExpr" ? [item.name] : []))),
          slot.file,
          report,
        );
      }
    });
  }
};

function namesOf(names: readonly ast.Name[]): readonly Key[] {
  return names.map((node) => ({ text: node.text.normalize("NFC"), node }));
}

function sayRepeated(keys: readonly Key[], file: string, report: Report): void {
  const seen = new Map<string, ast.Node>();
  for (const { text, node } of keys) {
    const first = seen.get(text);
    if (!first) {
      seen.set(text, node);
      continue;
    }
    report(
      "KH2016",
      spanOf(file, node),
      { key: text },
      {
        related: [{ span: spanOf(file, first), message: { vi: "đã nêu ở đây", en: "listed here" } }],
      },
    );
  }
}
