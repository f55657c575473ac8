/**
 * A module to SQL: a table to fill, and one query that gives the level, its range and every status of each row of it.
 *
 * In: a checked module, a dialect, the date. Out: text, or diagnostics that name what has no exact SQL. No floating point takes part.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { IsoDate, Module } from "@khung/ir";
import { empty, lost, no, open, yes } from "./codes.ts";
import { statusWords, type CriterionNode } from "./criteria.ts";
import { dialects, type Dialect } from "./dialects.ts";
import type { InputColumn } from "./inputs.ts";
import { Names } from "./names.ts";
import { assess, key, table, workshopOf, type SqlOptions, type Workshop } from "./plan.ts";
import { printStages, type Output } from "./stages.ts";
import type { BooleanNode, CodeNode, Node, TextNode, Trees } from "./tree.ts";

/** What a column of the result says. */
export type Meaning =
  | { readonly kind: "entity" }
  /** The official level and the bounds of what it can still become: 0 = none. */
  | { readonly kind: "level" | "low" | "high" }
  /** `met`, `unmet`, `missing`, `notApplicable`. Of a level at which a criterion asks nothing there is no column. */
  | { readonly kind: "status"; readonly criterion: string; readonly level: number }
  /** True, false, or NULL: missing data could change it. */
  | { readonly kind: "outcome"; readonly outcome: string }
  /** A fraction, in two columns; NULL = missing. `criterion` absent: of the framework. */
  | {
      readonly kind: "points" | "attainable";
      readonly criterion?: string;
      readonly part: "numerator" | "denominator";
    };

/** A column of the result. */
export interface ResultColumn {
  readonly name: string;
  readonly meaning: Meaning;
}

/** A framework in SQL. */
export interface CompiledSql {
  readonly ok: true;
  readonly dialect: Dialect;
  readonly asOf: IsoDate;
  /** Name of the table that the query reads, and of the column of official codes in it. */
  readonly table: string;
  readonly key: string;
  readonly inputs: readonly InputColumn[];
  /** CREATE TABLE. */
  readonly ddl: string;
  /** One SELECT, a row an entity, in any order. */
  readonly query: string;
  readonly columns: readonly ResultColumn[];
}

export type SqlResult = CompiledSql | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/**
 * A module in SQL.
 *
 * Missing  a cell that is NULL is missing; nothing else is
 * Errors   KH8001 … for each construct that SQL cannot compute exactly; throws on a module that the checker refuses
 */
export function compileSql(module: Module, options: SqlOptions): SqlResult {
  const workshop = workshopOf(module, options);
  const made = resultOf(workshop);
  const problems = workshop.problems();
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    dialect: options.dialect,
    asOf: options.asOf,
    table,
    key,
    inputs: workshop.columns,
    ddl: ddlOf(workshop.columns, options.dialect),
    query: `${printStages(made, dialects[options.dialect], { table, keys: [key] })}\n`,
    columns: made.map(({ name, meaning }) => ({ name, meaning })),
  };
}

function resultOf({ module, trees, source }: Workshop): readonly (ResultColumn & Output)[] {
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
  return made;
}

/** CREATE TABLE of the entities. */
export function ddlOf(inputs: readonly InputColumn[], name: Dialect): string {
  const dialect = dialects[name];
  const lines = [
    `${dialect.name(key)} ${dialect.types.text} NOT NULL${dialect.checks ? " PRIMARY KEY" : ""}`,
    ...inputs.map(({ column, type, whole, members }) => {
      const quoted = dialect.name(column);
      const check = whole
        ? `${quoted} >= 0`
        : members && members.length > 0
          ? `${quoted} IN (${members.map((member) => dialect.text(member)).join(", ")})`
          : undefined;
      return `${quoted} ${type}${check && dialect.checks ? ` CHECK (${check})` : ""}`;
    }),
  ];
  return `CREATE TABLE ${dialect.name(table)} (\n  ${lines.join(",\n  ")}\n)${dialect.tableEnd};\n`;
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
