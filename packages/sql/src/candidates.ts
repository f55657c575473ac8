/**
 * Where distributions can turn: the level of an entity can only turn where a threshold meets its measure. One query gives, for every
 * threshold that can be moved, the distinct measures of the entities that it is asked of, and how many have each.
 */

import { type Criterion, type Module } from "@khung/ir";
import { empty, yes } from "./codes.ts";
import { dialects, type DialectTable } from "./dialects.ts";
import type { Expressions } from "./expressions.ts";
import type { BooleanNode, IntegerNode, TextNode } from "./nodes.ts";
import { canonical } from "./ordinal.ts";
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
import { ofClass, thresholdsOf, type CandidateThreshold, type FoundThreshold } from "./thresholds.ts";
import type { Trees } from "./tree.ts";
import type { NumberValue } from "./values.ts";

/** The query for breakpoint candidates. */
export interface CompiledCandidates extends CompiledTable {
  /** What the query answers for, in the order of the framework. */
  readonly thresholds: readonly CandidateThreshold[];
  /**
   * Rows `criterion, level, class, measure, top, bottom, entities`, in any order. `measure` is `value`, and then `top / bottom` is the
   * value with the least denominator, above zero, that some entity has it with: one row a value. Or it is `missing` or `nothing` (to
   * measure), and both are NULL. Counted are the entities that the threshold is asked of: to which the criterion certainly applies, and
   * that are certainly of the class.
   */
  readonly query: string;
}

export type CandidatesResult = CompiledCandidates | Refused;

/** What several thresholds have in common: what is measured, and of whom it is asked. */
interface Asked {
  readonly measured: NumberValue;
  readonly asked: BooleanNode;
}

/** What equal values have in common. */
const keys = ["whole", "first", "second"] as const;

const columns = ["criterion", "level", "class", "measure", "top", "bottom", "entities"] as const;

/**
 * The breakpoint candidates of a module in SQL.
 *
 * Errors   KH8001 … for what SQL cannot compute exactly, as `compileSql` without points
 */
export function compileCandidates(module: Module, options: Omit<SqlOptions, "results">): CandidatesResult {
  const dialect = dialects[options.dialect];
  const workshop = workshopOf(module, options);
  const { trees, source } = workshop;
  const { expressions } = assess(source(new Map())).askable;
  const groups: Asked[] = [];
  const thresholds = thresholdsOf(module, expressions).map((each) => {
    const found = askedOf(each, expressions);
    let group = groups.findIndex(({ asked, measured }) => asked === found.asked && measured === found.measured);
    if (group < 0) group = groups.push(found) - 1;
    return { threshold: each.name, group: group + 1 };
  });
  const outputs = outputsOf(groups, trees);
  const problems = workshop.problems();
  if (problems.length > 0) return { ok: false, problems };
  return {
    ...compiledTable(workshop, options),
    thresholds: thresholds.map(({ threshold }) => threshold),
    query: queryOf(outputs, thresholds, dialect),
  };
}

function askedOf(found: FoundThreshold, expressions: Expressions): Asked {
  const { trees } = expressions.source;
  return {
    measured: expressions.number(found.measure, { reading: "official" }),
    asked: trees.and([appliesTo(found.criterion, expressions), ofClass(found, expressions)]),
  };
}

function appliesTo({ appliesWhen }: Criterion, expressions: Expressions): BooleanNode {
  const { trees } = expressions.source;
  return appliesWhen ? trees.codeIn(expressions.truth(appliesWhen, { reading: "official" }), [yes]) : trees.truth(true);
}

/** What a measure is to be told apart by: whether there is one, and which. */
export function measureWord({ code }: NumberValue, trees: Trees): TextNode {
  return trees.caseOf<TextNode>(
    [
      [trees.codeIn(code, [yes]), trees.word("value")],
      [trees.codeIn(code, [empty]), trees.word("nothing")],
    ],
    trees.word("missing"),
  );
}

/** What an entity has for a group; `measure` is NULL where the group is not asked of it. */
function outputsOf(groups: readonly Asked[], trees: Trees): readonly Output[] {
  const group = trees.ofScenario("group", 0n, BigInt(groups.length));
  const isGroup = (i: number): BooleanNode => trees.compare("=", group, trees.integer(BigInt(i + 1)));
  const each = groups.map(({ measured, asked }) => {
    const there = trees.codeIn(measured.code, [yes]);
    const [whole, first, second] = canonical(measured, trees);
    return {
      measure: trees.when(asked, measureWord(measured, trees)),
      numbers: [measured.top, measured.bottom, whole, first, second].map((node) => trees.when(there, node)),
    };
  });
  const nobody = trees.truth(false);
  const pick = <N extends TextNode | IntegerNode>(of: (value: (typeof each)[number]) => N, none: N): N =>
    trees.caseOf(
      each.map((value, i) => [isGroup(i), of(value)] as const),
      none,
    );
  const zero = trees.integer(0n);
  return [
    { name: "measure", node: pick(({ measure }) => measure, trees.when(nobody, trees.word(""))) },
    ...["top", "bottom", ...keys].map((name, i) => ({ name, node: pick(({ numbers }) => numbers[i] ?? zero, zero) })),
  ];
}

function queryOf(
  outputs: readonly Output[],
  thresholds: readonly { readonly threshold: CandidateThreshold; readonly group: number }[],
  dialect: DialectTable,
): string {
  const { name, text, types } = dialect;
  const [group, measures, counted, all, found] = ["group", "measures", "counted", "t", "c"].map(name);
  const groups = [...new Set(thresholds.map((each) => each.group))];
  // VALUES has a row at least; of group 0 there is nothing.
  const rows = thresholds.map(
    ({ threshold: { criterion, level, class: member }, group: of }) =>
      `(${text(criterion)}, ${level}, ${member === undefined ? `CAST(NULL AS ${types.text})` : text(member)}, ${of})`,
  );
  const noRow = `(${text("")}, 0, CAST(NULL AS ${types.text}), 0)`;
  const perGroup = printStages(outputs, dialect, {
    table,
    keys: [key],
    scenarios: {
      table: "groups",
      keys: ["group"],
      with: `${name("groups")} (${group}) AS (VALUES ${[...groups, ...(groups.length > 0 ? [] : [0])].map((each) => `(${each})`).join(", ")})`,
    },
  });
  const [measure, top, bottom, entities] = ["measure", "top", "bottom", "entities"].map(name);
  const value = [group, measure, ...keys.map(name)].join(", ");
  // Of the fractions of one value, all tops have its sign.
  const least = `CASE WHEN MIN(${top}) < 0 THEN MAX(${top}) ELSE MIN(${top}) END AS ${top}, MIN(${bottom}) AS ${bottom}`;
  const parts = [
    `${name("thresholds")} (${["criterion", "level", "class"].map(name).join(", ")}, ${group}) AS (VALUES\n  ${(rows.length > 0 ? rows : [noRow]).join(",\n  ")}\n)`,
    `${measures} AS (\n${perGroup}\n)`,
    `${counted} AS (\n  SELECT ${group}, ${measure}, ${least}, COUNT(*) AS ${entities}\n  FROM ${measures}\n  WHERE ${measure} IS NOT NULL\n  GROUP BY ${value}\n)`,
  ];
  const selected = columns.map((each, i) => `${i < 3 ? all : found}.${name(each)}`);
  return `WITH ${parts.join(",\n")}\nSELECT ${selected.join(", ")}\nFROM ${counted} AS ${found} JOIN ${name("thresholds")} AS ${all} ON ${all}.${group} = ${found}.${group}\n`;
}
