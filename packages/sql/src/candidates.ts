/**
 * Where distributions can turn: the level of an entity can only turn where a threshold meets its measure. One query gives, for every
 * threshold that can be moved, the distinct measures of the entities that it is asked of, and how many have each.
 */

import { report, type Diagnostic } from "@khung/diagnostics";
import { graphOf, type ByClassExpr, type Criterion, type Expr, type IsoDate, type Module } from "@khung/ir";
import { empty, yes } from "./codes.ts";
import { ddlOf } from "./compile.ts";
import { dialects, type Dialect, type DialectTable } from "./dialects.ts";
import type { InputColumn } from "./inputs.ts";
import { lowestTerms } from "./numbers.ts";
import { assess, key, table, workshopOf, type SqlOptions } from "./plan.ts";
import { printStages, type Output } from "./stages.ts";
import type { BooleanNode, IntegerNode, TextNode, Trees } from "./tree.ts";
import { asWord, constantOf, type NumberValue, type WordValue } from "./values.ts";
import type { Expressions } from "./expressions.ts";

/** A threshold that can be moved. */
export interface CandidateThreshold {
  /** Code of the criterion. */
  readonly criterion: string;
  readonly level: number;
  /** Of a threshold that varies by class: the class, or `else`. */
  readonly class?: string;
}

/** The query for breakpoint candidates. */
export interface CompiledCandidates {
  readonly ok: true;
  readonly dialect: Dialect;
  readonly asOf: IsoDate;
  readonly table: string;
  readonly key: string;
  readonly inputs: readonly InputColumn[];
  /** CREATE TABLE of the entities. */
  readonly ddl: string;
  /** What the query answers for, in the order of the framework. */
  readonly thresholds: readonly CandidateThreshold[];
  /**
   * Rows `criterion, level, class, measure, top, bottom, entities`, in any order. `measure` is `value`, and then `top / bottom` is in lowest
   * terms with `bottom` above zero; or it is `missing` or `nothing` (to measure), and both are NULL. Counted are the entities that the
   * threshold is asked of: to which the criterion certainly applies, and that are certainly of the class.
   */
  readonly query: string;
}

export type CandidatesResult = CompiledCandidates | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** What several thresholds have in common: what is measured, and of whom it is asked. */
interface Asked {
  readonly measured: NumberValue;
  readonly asked: BooleanNode;
}

/** Names the `else` of a threshold that varies by class. Twin: simulation/threshold.ts */
const otherwise = "else";

const columns = ["criterion", "level", "class", "measure", "top", "bottom", "entities"] as const;

/**
 * The breakpoint candidates of a module in SQL.
 *
 * Errors   KH8001 … for what SQL cannot compute exactly, as `compileSql` without points; KH8008 where a dialect cannot reduce fractions
 */
export function compileCandidates(module: Module, options: Omit<SqlOptions, "results">): CandidatesResult {
  const dialect = dialects[options.dialect];
  const workshop = workshopOf(module, options);
  const { trees, source } = workshop;
  const baseline = assess(source(new Map()));
  const { expressions } = baseline.askable;
  const groups: Asked[] = [];
  const thresholds = thresholdsOf(module, expressions).map((each) => {
    const found = askedOf(each, expressions);
    let group = groups.findIndex(({ asked, measured }) => asked === found.asked && measured === found.measured);
    if (group < 0) group = groups.push(found) - 1;
    return { threshold: each.name, group: group + 1 };
  });
  const outputs = outputsOf(groups, trees);
  const unable = dialect.divisor ? [] : [report("KH8008", module.origin, { dialect: options.dialect })];
  const problems = [...unable, ...workshop.problems()];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    dialect: options.dialect,
    asOf: options.asOf,
    table,
    key,
    inputs: workshop.columns,
    ddl: ddlOf(workshop.columns, options.dialect),
    thresholds: thresholds.map(({ threshold }) => threshold),
    query: queryOf(outputs, thresholds, dialect),
  };
}

interface Found {
  readonly name: CandidateThreshold;
  readonly criterion: Criterion;
  readonly measure: Expr;
  readonly byClass?: ByClassExpr;
}

/** Every threshold that can be moved: compared with a measure, alone at its level, and a fixed number. */
function thresholdsOf(module: Module, expressions: Expressions): readonly Found[] {
  const graph = graphOf(module);
  const isFixed = (written: Expr): boolean => {
    if (graph.needsOf([written]).inputs.size > 0) return false;
    const value = expressions.compile(written, { reading: "official" });
    return value.kind === "number" && constantOf(value) !== undefined;
  };
  return module.criteria.flatMap((criterion) =>
    module.levels.flatMap(({ number: level }): readonly Found[] => {
      const { code, measure } = criterion;
      const stated = criterion.requirements.flatMap(({ comparison, levels }) =>
        levels.filter((each) => each.level === level).map(({ value }) => ({ comparison, value })),
      );
      const [only, ...others] = stated;
      if (!measure || !only || others.length > 0) return [];
      const { comparison, value } = only;
      if (comparison === "condition" || comparison === "between" || comparison === "is") return [];
      const name = { criterion: code, level };
      if (value.kind !== "byClass") return isFixed(value) ? [{ name, criterion, measure }] : [];
      const cases = value.cases.map(({ member, value: written }) => ({ member, written }));
      const rest = value.otherwise ? [{ member: otherwise, written: value.otherwise }] : [];
      return [...cases, ...rest]
        .filter(({ written }) => isFixed(written))
        .map(({ member }) => ({ name: { ...name, class: member }, criterion, measure, byClass: value }));
    }),
  );
}

function askedOf({ name, criterion: { appliesWhen }, measure, byClass }: Found, expressions: Expressions): Asked {
  const { trees } = expressions.source;
  const place = { reading: "official" } as const;
  const applies = appliesWhen ? trees.codeIn(expressions.truth(appliesWhen, place), [yes]) : trees.truth(true);
  const subject = byClass && asWord(expressions.compile(byClass.subject, place), trees);
  const ofClass =
    byClass && subject && name.class !== undefined ? isOf(subject, byClass, name.class, trees) : trees.truth(true);
  return { measured: expressions.number(measure, place), asked: trees.and([applies, ofClass]) };
}

function isOf({ code, word }: WordValue, { cases }: ByClassExpr, member: string, trees: Trees): BooleanNode {
  if (word.type !== "text") throw new Error("classes and members are text");
  const among = (members: readonly string[]): BooleanNode => trees.textIn(word, members);
  const named = cases.map((each) => each.member);
  const holds = member === otherwise ? trees.not(among(named)) : among([member]);
  return trees.and([trees.codeIn(code, [yes]), holds]);
}

/** What an entity has for a group; `measure` is NULL where the group is not asked of it. */
function outputsOf(groups: readonly Asked[], trees: Trees): readonly Output[] {
  const group = trees.ofScenario("group", 0n, BigInt(groups.length));
  const isGroup = (i: number): BooleanNode => trees.compare("=", group, trees.integer(BigInt(i + 1)));
  const each = groups.map(({ measured, asked }) => {
    const { code } = measured;
    const { top, bottom } = lowestTerms(measured, trees);
    const there = trees.codeIn(code, [yes]);
    const measure = trees.caseOf<TextNode>(
      [
        [there, trees.word("value")],
        [trees.codeIn(code, [empty]), trees.word("nothing")],
      ],
      trees.word("missing"),
    );
    return { measure: trees.when(asked, measure), top: trees.when(there, top), bottom: trees.when(there, bottom) };
  });
  const nobody = trees.truth(false);
  const zero = trees.integer(0n);
  const pick = <N extends TextNode | IntegerNode>(of: (value: (typeof each)[number]) => N, none: N): N =>
    trees.caseOf(
      each.map((value, i) => [isGroup(i), of(value)] as const),
      none,
    );
  return [
    { name: "measure", node: pick(({ measure }) => measure, trees.when(nobody, trees.word(""))) },
    { name: "top", node: pick(({ top }) => top, zero) },
    { name: "bottom", node: pick(({ bottom }) => bottom, zero) },
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
  const value = ["measure", "top", "bottom"].map(name).join(", ");
  const parts = [
    `${name("thresholds")} (${["criterion", "level", "class"].map(name).join(", ")}, ${group}) AS (VALUES\n  ${(rows.length > 0 ? rows : [noRow]).join(",\n  ")}\n)`,
    `${measures} AS (\n${perGroup}\n)`,
    `${counted} AS (\n  SELECT ${group}, ${value}, COUNT(*) AS ${name("entities")}\n  FROM ${measures}\n  WHERE ${name("measure")} IS NOT NULL\n  GROUP BY ${group}, ${value}\n)`,
  ];
  const selected = columns.map((each, i) => `${i < 3 ? all : found}.${name(each)}`);
  return `WITH ${parts.join(",\n")}\nSELECT ${selected.join(", ")}\nFROM ${counted} AS ${found} JOIN ${name("thresholds")} AS ${all} ON ${all}.${group} = ${found}.${group}\n`;
}
