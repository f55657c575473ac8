/**
 * Classes do not overlap unless `ordered` (KH3109), and leave nothing out unless there is an `else` (KH3110).
 *
 * Both are proved, or shown by data that were evaluated again; what is neither has to be said in the source (KH3111).
 */

import type { Report } from "../../reporter.ts";
import { insertFix, spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import { readable } from "../../resolve/framework.ts";
import { keyword } from "../../surface.ts";
import type { Decision } from "../decisions.ts";
import { openingBrace } from "../insert.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { isWellTyped } from "../well-typed.ts";

type Classification = DeclarationOf<"classification">;

export const classesDisjoint: Rule = (context) => {
  for (const classification of context.framework.classifications) {
    const classes = readable(classification.node.classes);
    const whole = classes.length === classification.node.classes.length && classes.length > 0;
    const sound = classes.every(({ condition }) => !condition || isWellTyped(condition, context.tables));
    if (!whole || !sound) continue;
    if (!classification.node.ordered) checkOverlap(classification, context);
    checkGap(classification, context);
  }
};

function fixOrdered(classification: Classification, { framework, sources }: RuleContext): Parameters<Report>[3] {
  const source = sources.get(classification.file);
  if (!source) return {};
  const word = keyword(framework.surface, "ORDERED");
  return {
    fixes: [
      insertFix(
        `viết \`${word}\``,
        `write \`${word}\``,
        classification.file,
        openingBrace(source, classification.node) - 1,
        `${word} `,
      ),
    ],
  };
}

function checkOverlap(classification: Classification, context: RuleContext): void {
  const { decider, report } = context;
  const { file, node, name, nameNode } = classification;
  const classes = readable(node.classes).filter((each) => each.condition);
  let unknown = false;
  for (const [index, second] of classes.entries()) {
    for (const first of classes.slice(0, index)) {
      if (!first.condition || !second.condition) continue;
      const both = [first.condition, second.condition].map((condition) => ({ condition, value: true }));
      const decision: Decision = decider.decide(both);
      unknown ||= decision.kind === "unknown";
      if (decision.kind !== "possible") continue;
      const words = {
        first: first.name.text,
        second: second.name.text,
        witnessVi: decision.witness.vi,
        witnessEn: decision.witness.en,
      };
      report("KH3109", spanOf(file, second.name), words, {
        ...fixOrdered(classification, context),
        related: [{ span: spanOf(file, first.name), message: { vi: "lớp kia", en: "the other class" } }],
      });
      return;
    }
  }
  if (!unknown) return;
  const words = {
    name,
    whatVi: "không chồng nhau",
    whatEn: "do not overlap",
    wordVi: keyword("vi", "ORDERED"),
    wordEn: keyword("en", "ORDERED"),
  };
  report("KH3111", spanOf(file, nameNode), words, fixOrdered(classification, context));
}

function checkGap(classification: Classification, { decider, report }: RuleContext): void {
  const { file, node, name, nameNode } = classification;
  const conditions = readable(node.classes).map((each) => each.condition);
  const stated = conditions.filter((condition) => condition !== undefined);
  if (stated.length < conditions.length) return;
  const decision = decider.decide(stated.map((condition) => ({ condition, value: false })));
  if (decision.kind === "possible") {
    report("KH3110", spanOf(file, nameNode), { name, witnessVi: decision.witness.vi, witnessEn: decision.witness.en });
  } else if (decision.kind === "unknown") {
    const words = {
      name,
      whatVi: "bao gồm mọi trường hợp",
      whatEn: "cover every case",
      wordVi: keyword("vi", "ELSE"),
      wordEn: keyword("en", "ELSE"),
    };
    report("KH3111", spanOf(file, nameNode), words);
  }
}
