/** A module as nodes: its criteria, its level and the bounds of it, from one source. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { graphOf, type Expr, type IsoDate, type Module } from "@khung/ir";
import { open, yes } from "./codes.ts";
import { criterionNode, type CriterionNode } from "./criteria.ts";
import { dialects, type Dialect, type DialectTable, type Width } from "./dialects.ts";
import { Expressions, type Source } from "./expressions.ts";
import { inputColumns, inputValue, type InputColumn } from "./inputs.ts";
import { Intervals } from "./intervals.ts";
import { Judged, type Askable } from "./judged.ts";
import { levelReached, ruleCodes } from "./levels.ts";
import { Names } from "./names.ts";
import { Points } from "./points.ts";
import { Refusals } from "./refusal.ts";
import type { IntegerNode } from "./nodes.ts";
import { Trees } from "./tree.ts";
import type { NumberValue } from "./values.ts";

/** How to compile. */
export interface SqlOptions {
  readonly dialect: Dialect;
  /** The date at which dated values are read. */
  readonly asOf: IsoDate;
  /** How wide the numbers of inputs are, by name; others as `usualWidth` says. Narrower ones leave more room. */
  readonly widths?: Readonly<Record<string, Width>>;
  /** `levels`: without points, which may need more digits than levels do. `scores` where nothing is said. */
  readonly results?: "levels" | "scores";
}

/** Name of the table that queries read, and of the column of official codes in it. */
export const table = "entities";
export const key = "entity";

/** What a module is compiled in: one for all that is made of it. */
export interface Workshop {
  readonly module: Module;
  readonly trees: Trees;
  readonly columns: readonly InputColumn[];
  /** So far. */
  readonly problems: () => readonly Diagnostic[];
  /** Its expressions, with other numbers in the place of some. */
  readonly source: (moved: ReadonlyMap<Expr, NumberValue>) => Source;
}

/** Makes everything ready. */
export function workshopOf(module: Module, { dialect: name, asOf, widths = {} }: SqlOptions): Workshop {
  const dialect = dialects[name];
  const refusals = new Refusals();
  const at = { span: module.origin };
  const trees = new Trees(dialect, (most) => {
    const limit = String(dialect.limit ?? 0n).length;
    refusals.add(report("KH8004", at.span, { digits: String(most).length, most: limit, dialect: name }));
  });
  const columns = inputColumns(module, new Names([key]), widths, dialect);
  const inputs = new Map(columns.map((column) => [column.input, inputValue(column, trees)]));
  return {
    module,
    trees,
    columns,
    problems: () => refusals.problems,
    source: (moved) => ({ module, asOf, trees, inputs, moved, refuse: refusals.refuse, at }),
  };
}

/** What everything that is compiled has: the table that its queries read. */
export interface CompiledTable {
  readonly ok: true;
  readonly dialect: Dialect;
  readonly asOf: IsoDate;
  /** Name of the table, and of the column of official codes in it. */
  readonly table: string;
  readonly key: string;
  readonly inputs: readonly InputColumn[];
  /** CREATE TABLE of the entities. */
  readonly ddl: string;
}

/** What has no exact SQL, all of it. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Diagnostic[];
}

/** The table of what was compiled. */
export function compiledTable({ columns: inputs }: Workshop, { dialect, asOf }: SqlOptions): CompiledTable {
  return { ok: true, dialect, asOf, table, key, inputs, ddl: ddlOf(inputs, dialects[dialect]) };
}

function ddlOf(inputs: readonly InputColumn[], dialect: DialectTable): string {
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

/** What one row comes to. */
export interface Assessed {
  readonly askable: Askable;
  readonly criteria: readonly CriterionNode[];
  /** As published decisions recognise it. */
  readonly level: IntegerNode;
  /** Bounds of what the level can still become. */
  readonly range: () => { readonly low: IntegerNode; readonly high: IntegerNode };
  /** What outcomes ask. */
  readonly judged: Judged;
}

/** The nodes of a module. */
export function assess(source: Source): Assessed {
  const { module, trees, inputs } = source;
  const expressions = new Expressions(source);
  const points = new Points(expressions);
  const askable = { expressions, points, intervals: new Intervals(expressions, points) };
  const criteria = module.criteria.map((criterion) => criterionNode(criterion, expressions, "official"));
  const ruleLevel = levelReached(module, ruleCodes(criteria, askable, "official"), "surely", trees);
  const level = recognised(module, ruleLevel, trees);
  const reached = { kind: "number", code: trees.code(yes), top: level, bottom: trees.integer(1n) } as const;
  return {
    askable,
    criteria,
    level,
    judged: new Judged(criteria, askable, reached),
    range: () => {
      const { criteria: needs } = graphOf(module);
      const possible = criteria.map((node) =>
        needs.get(node.criterion.code)?.reported ? criterionNode(node.criterion, expressions, "possible") : node,
      );
      const rules = ruleCodes(possible, askable, "possible");
      const missing = trees.or([...inputs.values()].map(({ code }) => trees.codeIn(code, [open])));
      const end = (counts: "surely" | "possibly"): IntegerNode =>
        recognised(module, trees.caseOf([[missing, levelReached(module, rules, counts, trees)]], ruleLevel), trees);
      return { low: end("surely"), high: end("possibly") };
    },
  };
}

/** The level as published decisions recognise it. */
function recognised({ exceptions = [] }: Module, level: IntegerNode, trees: Trees): IntegerNode {
  const cases = exceptions.map(
    (each) => [trees.textIn(trees.text(key), [each.entity]), trees.integer(BigInt(each.level))] as const,
  );
  return trees.caseOf(cases, level);
}
