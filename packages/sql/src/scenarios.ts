/**
 * Scenarios as a table: one row a scenario, a pair of columns for each number that it moves. One query takes every entity through every
 * scenario and counts who moves from which level to which.
 */

import { report, type Diagnostic } from "@khung/diagnostics";
import type { Expr, Module, Rational } from "@khung/ir";
import { dialects, type DialectTable } from "./dialects.ts";
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
} from "./plan.ts";
import { printStages, type Output } from "./stages.ts";
import type { Trees } from "./tree.ts";
import { constantOf, type NumberValue } from "./values.ts";

/** A number of the framework that scenarios may replace: a node of this module, by identity. */
export interface MovedNumber {
  /** What people call it: `cqs.x@3`. */
  readonly name: string;
  readonly expr: Expr;
}

/** How to compile scenarios. */
export interface ScenarioOptions extends SqlOptions {
  readonly moved: readonly MovedNumber[];
}

/** The two columns of a number; both NULL = as the framework has it. */
export interface MovedColumns extends MovedNumber {
  readonly numerator: string;
  readonly denominator: string;
}

/** A framework with scenarios, in SQL. */
export interface CompiledScenarios extends CompiledTable {
  readonly scenarios: {
    readonly table: string;
    readonly key: string;
    readonly moved: readonly MovedColumns[];
    /** CREATE TABLE of the scenarios. */
    readonly ddl: string;
  };
  /** Rows `scenario, from, to, entities`: how many are at a level of the framework and at one of the scenario; of none there is no row. */
  readonly transitions: string;
  /** Rows `scenario, entity, from, to`. */
  readonly levels: string;
}

export type ScenarioResult = CompiledScenarios | Refused;

const scenarios = "scenarios";
const scenario = "scenario";
/** Numbers of scenarios: `numerator / denominator` of so many digits. */
const digits = { numerator: 12, denominator: 9 } as const;

/**
 * A module with scenarios in SQL.
 *
 * Errors   KH8001 … for what SQL cannot compute exactly, KH8007 for what is no fixed number
 */
export function compileScenarios(module: Module, options: ScenarioOptions): ScenarioResult {
  const dialect = dialects[options.dialect];
  const workshop = workshopOf(module, options);
  const { trees, source } = workshop;
  const baseline = assess(source(new Map()));
  const names = new Names([scenario, key]);
  const wrong: Diagnostic[] = [];
  const moved = options.moved.flatMap(({ name, expr }) => {
    const own = baseline.askable.expressions.number(expr, { reading: "official" });
    const value = constantOf(own);
    if (!value) wrong.push(report("KH8007", expr.origin, { name }));
    const pair = { numerator: names.take(`${name}.num`), denominator: names.take(`${name}.den`) };
    return value ? [{ name, expr, ...pair, value }] : [];
  });
  const other = assess(source(new Map(moved.map((each) => [each.expr, movedValue(each, trees)]))));
  const problems = [...wrong, ...workshop.problems()];
  if (problems.length > 0) return { ok: false, problems };
  const outputs: readonly Output[] = [
    { name: "from", node: baseline.level },
    { name: "to", node: other.level },
  ];
  const given = dialect.name("given");
  const query = (keys: readonly string[]): string =>
    printStages(outputs, dialect, {
      table,
      keys: [key],
      scenarios: { table: "given", keys, with: `${given} AS (\n  ${filledIn(moved, dialect)}\n)` },
    });
  const [id, from, to] = [scenario, "from", "to"].map((name) => dialect.name(name));
  const counted = `SELECT ${id}, ${from}, ${to}, COUNT(*) AS ${dialect.name("entities")}`;
  return {
    ...compiledTable(workshop, options),
    scenarios: {
      table: scenarios,
      key: scenario,
      moved: moved.map(({ name, expr, numerator, denominator }) => ({ name, expr, numerator, denominator })),
      ddl: scenarioDdl(moved, dialect),
    },
    transitions: `${counted}\nFROM (\n${query([scenario])}\n) AS ${dialect.name("moves")}\nGROUP BY ${id}, ${from}, ${to}\n`,
    levels: `${query([scenario, key])}\n`,
  };
}

function movedValue({ numerator, denominator }: MovedColumns, trees: Trees): NumberValue {
  const most = (count: number): bigint => 10n ** BigInt(count) - 1n;
  const top = most(digits.numerator);
  return {
    kind: "number",
    code: trees.code(4),
    top: trees.ofScenario(numerator, -top, top),
    bottom: trees.ofScenario(denominator, 1n, most(digits.denominator)),
  };
}

/** The scenarios, what they say nothing about as the framework has it. */
function filledIn(moved: readonly (MovedColumns & { readonly value: Rational })[], dialect: DialectTable): string {
  const columns = moved.flatMap(({ numerator, denominator, value }) => {
    const [top, bottom] = [dialect.name(numerator), dialect.name(denominator)];
    const or = (column: string, own: bigint): string =>
      `CASE WHEN ${top} IS NULL THEN ${own} ELSE ${column} END AS ${column}`;
    return [or(top, value.numerator), or(bottom, value.denominator)];
  });
  return `SELECT ${[dialect.name(scenario), ...columns].join(", ")} FROM ${dialect.name(scenarios)}`;
}

function scenarioDdl(moved: readonly MovedColumns[], dialect: DialectTable): string {
  const lines = moved.flatMap(({ numerator, denominator }) => {
    const [top, bottom] = [dialect.name(numerator), dialect.name(denominator)];
    const { narrow } = dialect.types;
    const [most, least] = [10n ** BigInt(digits.numerator), 10n ** BigInt(digits.denominator)];
    const checks = dialect.checks
      ? [` CHECK (${top} > -${most} AND ${top} < ${most})`, ` CHECK (${bottom} > 0 AND ${bottom} < ${least})`]
      : ["", ""];
    return [`${top} ${narrow}${checks[0]}`, `${bottom} ${narrow}${checks[1]}`];
  });
  const id = `${dialect.name(scenario)} ${dialect.types.text} NOT NULL${dialect.checks ? " PRIMARY KEY" : ""}`;
  return `CREATE TABLE ${dialect.name(scenarios)} (\n  ${[id, ...lines].join(",\n  ")}\n)${dialect.tableEnd};\n`;
}
