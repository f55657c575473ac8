/**
 * A module to SQL: a table to fill, and one query that gives the level, its range and every status of each row of it.
 *
 * In: a checked module, a dialect, the date. Out: text, or diagnostics that name what has no exact SQL. No floating point takes part.
 */

import type { Module } from "@khung/ir";
import { empty, lost, no, open, yes } from "./codes.ts";
import { statusWords, type CriterionNode } from "./criteria.ts";
import { dialects } from "./dialects.ts";
import { Names } from "./names.ts";
import {
  assess,
  compiledTable,
  key,
  table,
  workshopOf,
  type CompiledTable,
  type Refused,
  type SqlOptions,
  type Workshop,
} from "./plan.ts";
import type { Meaning, ResultColumn } from "./result.ts";
import { scoreColumns } from "./scores.ts";
import { printStages, type Output } from "./stages.ts";
import type { BooleanNode, CodeNode, Node, TextNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";

/** A framework in SQL. */
export interface CompiledSql extends CompiledTable {
  /** One SELECT, a row an entity, in any order. */
  readonly query: string;
  /** Whether what is said of a row hangs on other rows (ranks): then the table must not be asked in parts. */
  readonly acrossRows: boolean;
  readonly columns: readonly ResultColumn[];
}

export type SqlResult = CompiledSql | Refused;

/**
 * A module in SQL.
 *
 * Missing  a cell that is NULL is missing; nothing else is
 * Errors   KH8001 … for each construct that SQL cannot compute exactly; throws on a module that the checker refuses
 */
export function compileSql(module: Module, options: SqlOptions): SqlResult {
  const workshop = workshopOf(module, options);
  const made = resultOf(workshop, options.results ?? "scores");
  const { trees } = workshop;
  const problems = workshop.problems();
  if (problems.length > 0) return { ok: false, problems };
  return {
    ...compiledTable(workshop, options),
    query: `${printStages(made, dialects[options.dialect], { table, keys: [key] })}\n`,
    acrossRows: trees.acrossRows,
    columns: made.map(({ name, meaning }) => ({ name, meaning })),
  };
}

function resultOf(
  { module, trees, source }: Workshop,
  results: NonNullable<SqlOptions["results"]>,
): readonly (ResultColumn & Output)[] {
  const { level, range, criteria, judged, askable } = assess(source(new Map()));
  const { low, high } = range();
  const names = new Names();
  const made: (ResultColumn & Output)[] = [];
  const add = (name: string, node: Node, meaning: Meaning): void => {
    made.push({ name: names.take(name), node, meaning });
  };
  add(key, trees.text(key), { kind: "entity" });
  add("level", level, { kind: "level" });
  add("range_low", low, { kind: "low" });
  add("range_high", high, { kind: "high" });
  for (const { name, node, meaning } of statusColumns(criteria, trees)) add(name, node, meaning);
  for (const { name, condition } of module.outcomes) {
    const node = outcomeNode(askable.expressions.truth(condition, judged.place("known")), trees);
    add(`outcome.${name}`, node, { kind: "outcome", outcome: name });
  }
  if (results === "scores") for (const { name, node, meaning } of scoreColumns(askable)) add(name, node, meaning);
  return made;
}

function statusColumns(criteria: readonly CriterionNode[], trees: Trees): readonly (ResultColumn & Output)[] {
  return criteria.flatMap(({ criterion, statuses }) =>
    statuses.flatMap((status, i) => {
      if (!status) return [];
      const words = statusWords
        .map(([codes, word]): readonly [BooleanNode, TextNode] => [trees.codeIn(status, codes), trees.word(word)])
        .filter(([condition]) => condition !== trees.truth(false));
      const node = trees.caseOf(words.slice(0, -1), words.at(-1)?.[1] ?? trees.word(""));
      const meaning = { kind: "status", criterion: criterion.code, level: i + 1 } as const;
      return [{ name: `${criterion.code}@${i + 1}`, node, meaning }];
    }),
  );
}

/** True, false, or NULL where missing data could change it; "nothing to measure" does not hold. */
function outcomeNode(code: CodeNode, trees: Trees): BooleanNode {
  const known = trees.codeIn(code, [no, empty, yes]);
  return trees.when(trees.not(trees.codeIn(code, [open, lost])), trees.and([known, trees.codeIn(code, [yes])]));
}
