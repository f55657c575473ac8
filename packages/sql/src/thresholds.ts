/** The thresholds of a module that can be moved, and of whom each is asked. */

import { graphOf, type ByClassExpr, type Criterion, type Expr, type Module } from "@khung/ir";
import { yes } from "./codes.ts";
import type { Expressions } from "./expressions.ts";
import type { BooleanNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { asWord, constantOf, type WordValue } from "./values.ts";

/** A threshold that can be moved. */
export interface CandidateThreshold {
  /** Code of the criterion. */
  readonly criterion: string;
  readonly level: number;
  /** Of a threshold that varies by class: the class, or `else`. */
  readonly class?: string;
}

/** Names the `else` of a threshold that varies by class. Twin: simulation/threshold.ts */
const otherwise = "else";

/** A threshold, and what it stands in. */
export interface FoundThreshold {
  readonly name: CandidateThreshold;
  readonly criterion: Criterion;
  readonly measure: Expr;
  /** The number as it is written: a node of the module, by identity. */
  readonly written: Expr;
  readonly byClass?: ByClassExpr;
}

/** Every threshold that can be moved: compared with a measure, alone at its level, and a fixed number. */
export function thresholdsOf(module: Module, expressions: Expressions): readonly FoundThreshold[] {
  const graph = graphOf(module);
  const isFixed = (written: Expr): boolean => {
    if (graph.needsOf([written]).inputs.size > 0) return false;
    const value = expressions.compile(written, { reading: "official" });
    return value.kind === "number" && constantOf(value) !== undefined;
  };
  return module.criteria.flatMap((criterion) =>
    module.levels.flatMap(({ number: level }): readonly FoundThreshold[] => {
      const { code, measure } = criterion;
      const stated = criterion.requirements.flatMap(({ comparison, levels }) =>
        levels.filter((each) => each.level === level).map(({ value }) => ({ comparison, value })),
      );
      const [only, ...others] = stated;
      if (!measure || !only || others.length > 0) return [];
      const { comparison, value } = only;
      if (comparison === "condition" || comparison === "between" || comparison === "is") return [];
      const name = { criterion: code, level };
      if (value.kind !== "byClass") return isFixed(value) ? [{ name, criterion, measure, written: value }] : [];
      const cases = value.cases.map(({ member, value: written }) => ({ member, written }));
      const rest = value.otherwise ? [{ member: otherwise, written: value.otherwise }] : [];
      return [...cases, ...rest]
        .filter(({ written }) => isFixed(written))
        .map(({ member, written }) => ({
          name: { ...name, class: member },
          criterion,
          measure,
          written,
          byClass: value,
        }));
    }),
  );
}

/** Whether an entity is certainly of the class of a threshold; of one that varies by no class, every entity is. */
export function ofClass({ name, byClass }: FoundThreshold, expressions: Expressions): BooleanNode {
  const { trees } = expressions.source;
  if (!byClass || name.class === undefined) return trees.truth(true);
  const subject = asWord(expressions.compile(byClass.subject, { reading: "official" }), trees);
  return isOf(subject, byClass, name.class, trees);
}

function isOf({ code, word }: WordValue, { cases }: ByClassExpr, member: string, trees: Trees): BooleanNode {
  if (word.type !== "text") throw new Error("classes and members are text");
  const among = (members: readonly string[]): BooleanNode => trees.textIn(word, members);
  const named = cases.map((each) => each.member);
  const holds = member === otherwise ? trees.not(among(named)) : among([member]);
  return trees.and([trees.codeIn(code, [yes]), holds]);
}
