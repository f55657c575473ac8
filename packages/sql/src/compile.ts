/**
 * A module to SQL: a table to fill, and one query that gives the level, its range and every status of each row of it.
 *
 * In: a checked module, a dialect, the date. Out: text, or diagnostics that name what has no exact SQL. No floating point takes part.
 */

import { report, type Diagnostic } from "@khung/diagnostics";
import { graphOf, type IsoDate, type Module } from "@khung/ir";
import { empty, lost, no, open, yes } from "./codes.ts";
import { criterionNode, statusWords, type CriterionNode, type Threshold } from "./criteria.ts";
import { dialects, type Dialect, type Width } from "./dialects.ts";
import { Expressions } from "./expressions.ts";
import { inputColumns, inputValue, type InputColumn } from "./inputs.ts";
import { Intervals } from "./intervals.ts";
import { Judged } from "./judged.ts";
import { levelReached, ruleCodes } from "./levels.ts";
import { Names } from "./names.ts";
import { Points } from "./points.ts";
import { Refusals } from "./refusal.ts";
import { printStages, type Output } from "./stages.ts";
import { Trees, type BooleanNode, type CodeNode, type IntegerNode, type Node, type TextNode } from "./tree.ts";

/** How to compile. */
export interface SqlOptions {
  readonly dialect: Dialect;
  /** The date at which dated values are read. */
  readonly asOf: IsoDate;
  /** How wide the numbers of inputs are, by name; others as `usualWidth` says. Narrower ones leave more room. */
  readonly widths?: Readonly<Record<string, Width>>;
}

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

const table = "entities";
const key = "entity";

/**
 * A module in SQL.
 *
 * Missing  a cell that is NULL is missing; nothing else is
 * Errors   KH8001 … for each construct that SQL cannot compute exactly; throws on a module that the checker refuses
 */
export function compileSql(module: Module, options: SqlOptions): SqlResult {
  const dialect = dialects[options.dialect];
  const plan = planOf(module, options, () => undefined);
  if (plan.problems.length > 0) return { ok: false, problems: plan.problems };
  const query = `${printStages(plan.outputs, dialect, key, table)}\n`;
  const columns = plan.columns;
  return {
    ok: true,
    dialect: options.dialect,
    asOf: options.asOf,
    table,
    key,
    inputs: plan.inputs,
    ddl: ddlOf(plan.inputs, options.dialect),
    query,
    columns,
  };
}

function ddlOf(inputs: readonly InputColumn[], name: Dialect): string {
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

interface Plan {
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly Output[];
  readonly columns: readonly ResultColumn[];
  readonly problems: readonly Diagnostic[];
}

function planOf(module: Module, options: SqlOptions, threshold: Threshold): Plan {
  const dialect = dialects[options.dialect];
  const refusals = new Refusals();
  const at = { span: module.origin };
  const trees = new Trees(dialect, (most) => {
    const limit = String(dialect.limit ?? 0n).length;
    refusals.add(report("KH8004", at.span, { digits: String(most).length, most: limit, dialect: options.dialect }));
  });
  const inputs = inputColumns(module, new Names([key]), options.widths ?? {}, dialect);
  const source = {
    module,
    asOf: options.asOf,
    trees,
    inputs: new Map(inputs.map((column) => [column.input, inputValue(column, trees)])),
    refuse: refusals.refuse,
    at,
  };
  const expressions = new Expressions(source);
  const points = new Points(expressions);
  const askable = { expressions, points, intervals: new Intervals(expressions, points) };
  const { criteria: needs } = graphOf(module);
  const official = module.criteria.map((criterion) => criterionNode(criterion, expressions, "official", threshold));
  const possible = official.map((node) =>
    needs.get(node.criterion.code)?.reported ? criterionNode(node.criterion, expressions, "possible", threshold) : node,
  );
  const rules = ruleCodes(official, askable, "official");
  const stillPossible = ruleCodes(possible, askable, "possible");
  const ruleLevel = levelReached(module, rules, "surely", trees);
  const missing = trees.or([...source.inputs.values()].map(({ code }) => trees.codeIn(code, [open])));
  const end = (counts: "surely" | "possibly"): IntegerNode =>
    trees.caseOf([[missing, levelReached(module, stillPossible, counts, trees)]], ruleLevel);
  const recognised = (node: IntegerNode): IntegerNode => recognisedLevel(module, node, trees);
  const level = recognised(ruleLevel);
  const reached = { kind: "number", code: trees.code(yes), top: level, bottom: trees.integer(1n) } as const;
  const judged = new Judged(official, askable, reached);

  const names = new Names();
  const made: (ResultColumn & Output)[] = [];
  const add = (name: string, node: Node, meaning: Meaning): void => {
    made.push({ name: names.take(name), node, meaning });
  };
  add(key, trees.text(key), { kind: "entity" });
  add("level", level, { kind: "level" });
  add("range_low", recognised(end("surely")), { kind: "low" });
  add("range_high", recognised(end("possibly")), { kind: "high" });
  for (const { name, node, meaning } of statusColumns(official, trees)) add(name, node, meaning);
  for (const { name, condition } of module.outcomes) {
    const node = outcomeNode(expressions.truth(condition, judged.place("known")), trees);
    add(`outcome.${name}`, node, { kind: "outcome", outcome: name });
  }
  return {
    inputs,
    outputs: made,
    columns: made.map(({ name, meaning }) => ({ name, meaning })),
    problems: refusals.problems,
  };
}

/** The level as published decisions recognise it. */
function recognisedLevel({ exceptions = [] }: Module, level: IntegerNode, trees: Trees): IntegerNode {
  const cases = exceptions.map(
    (each) => [trees.textIn(trees.text(key), [each.entity]), trees.integer(BigInt(each.level))] as const,
  );
  return trees.caseOf(cases, level);
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
