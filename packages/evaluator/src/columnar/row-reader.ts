/** Results of rows, in the interpreter's words, read off the registers of their block. */

import { invariant } from "@khung/diagnostics";
import { fromFraction, fromInteger, type Criterion, type Rational, type Report } from "@khung/ir";
import { groupingExpr, type Entered, type Entry } from "../reports.ts";
import type { CriterionResult, EntityResult, ScoreResult, StatusRow } from "../result.ts";
import type { Block } from "./block.ts";
import { empty, lost, no, open, yes } from "./codes.ts";
import { asWords } from "./expressions.ts";
import { excluded, Judged } from "./judged.ts";
import { exactNode, type NumberNode } from "./nodes.ts";
import type { Prepared } from "./prepared.ts";

/** What can be read of the rows of the block that was filled last; `i` counts from its first row. */
export interface RowReader {
  /** Fills the registers, and marks as undecided the rows that cannot be read off. */
  readonly fill: (block: Block) => void;
  readonly entity: (row: number, i: number) => EntityResult;
  /** Whether the data break an `ensure`. */
  readonly breaksEnsure: (i: number) => boolean;
  /** By report. */
  readonly reports: readonly ((i: number) => Entered)[];
}

/** Reads what a module over columns comes to. */
export function rowReader(prepared: Prepared): RowReader {
  const { program, columns, result } = prepared;
  const { module } = program;
  const { rungs, expressions } = prepared.workings;
  const { level: levels, low, high, outcomes } = result;
  const numbers: NumberNode[] = [];
  const registers: { readonly fill: (block: Block) => void }[] = [];
  /** A number that is read off as it is: where it is known only nearly, its row is left. */
  const number = (node: NumberNode): NumberNode => {
    numbers.push(node);
    return node;
  };
  const reached = exactNode({ mostTop: module.levels.length, mostBottom: 1, scale: 1 }, ({ top }, block) => {
    for (let i = 0; i < block.length; i++) top[i] = levels[block.from + i]!;
  });
  const judged = new Judged(expressions, rungs.official, reached);
  const place = judged.place("official");

  const criteria = module.criteria.map((criterion, k) => {
    const node = criterion.measure && expressions.compile(criterion.measure, { reading: "official" });
    const { states, statuses } = result.criteria[k]!;
    const measure = node?.kind === "exact" || node?.kind === "near" ? number(node) : undefined;
    const points = criterion.points && number(judged.points(criterion));
    return (row: number, i: number) => criterionResult(criterion, statuses[states[row]!]!, measure, points, i);
  });

  const scored = module.criteria.filter(({ points }) => points).map(({ code }) => code);
  const sum = { kind: "points", aggregate: "sum", codes: scored, origin: module.origin } as const;
  const score =
    scored.length === 0
      ? undefined
      : {
          value: number(expressions.number({ ...sum, of: "earned" }, place)),
          max: number(expressions.number({ ...sum, of: "max" }, place)),
        };

  const ensures = module.ensures.map(({ condition }) => expressions.truth(condition, place));
  registers.push(...ensures.map(({ register }) => register));

  const reports = module.reports.map((report) => {
    const where = report.where && expressions.truth(report.where, place);
    const value = report.value && number(expressions.number(report.value, place));
    const by = report.by === undefined ? undefined : groupingExpr(report.by, program);
    const group = by && asWords(expressions.compile(by, { reading: "official" }));
    registers.push(...[where, group].flatMap((node) => (node ? [node.register] : [])));
    return (i: number): Entered => {
      const entry = entryOf(report, where?.codes[i] ?? yes, value, i);
      if (!group) return { entry };
      return { entry, group: group.codes[i] === yes ? group.words[group.positions[i]!] : undefined };
    };
  });

  return {
    fill: (block) => {
      for (const register of registers) register.fill(block);
      for (const node of numbers) {
        node.register.fill(block);
        if (node.kind === "exact") continue;
        for (let i = 0; i < block.length; i++) if (node.codes[i] === yes) block.undecided[block.from + i] = 1;
      }
      for (let i = 0; i < block.length; i++) {
        const row = block.from + i;
        // Which data decide between two ends, and what points can still become, columns do not know.
        const unsettled = low[row] !== high[row] || (score !== undefined && block.incomplete[row] === 1);
        if (unsettled || (score && score.value.codes[i] !== yes)) block.undecided[row] = 1;
      }
    },
    entity: (row, i) => {
      const level = levels[row]!;
      return {
        entity: columns.entities[row] ?? "",
        level,
        range: { low: level, high: level, exact: true, deciding: [] },
        ...(score && { score: scoreResult(score.value, score.max, i) }),
        criteria: criteria.map((read) => read(row, i)),
        outcomes: Object.fromEntries(
          module.outcomes.map(({ name }, k) => [name, [false, true, null][outcomes[k]![row]!]!] as const),
        ),
      };
    },
    breaksEnsure: (i) => ensures.some(({ codes }) => codes[i] === no),
    reports,
  };
}

function criterionResult(
  { code }: Criterion,
  statuses: StatusRow,
  measure: NumberNode | undefined,
  points: NumberNode | undefined,
  i: number,
): CriterionResult {
  const known = measure?.codes[i] === yes ? numberAt(measure, i) : null;
  if (!points) return { code, statuses, measure: known };
  const scored = points.codes[i] === yes ? numberAt(points, i) : null;
  return { code, statuses, measure: known, points: points.codes[i] === excluded ? "excluded" : scored };
}

/** Of a row without gaps that has a score. */
function scoreResult(value: NumberNode, max: NumberNode, i: number): ScoreResult {
  const known = numberAt(value, i);
  return {
    value: known,
    max: max.codes[i] === yes ? numberAt(max, i) : null,
    range: { low: known, high: known, exact: true },
  };
}

function entryOf({ value }: Report, where: number, node: NumberNode | undefined, i: number): Entry {
  if (where === open || where === lost) return "missing";
  if (where !== yes) return "outside";
  if (!value || !node) return { value: fromInteger(1) };
  const code = node.codes[i]!;
  if (code === yes) return { value: numberAt(node, i) };
  return code === empty ? "outside" : "missing";
}

function numberAt(node: NumberNode, i: number): Rational {
  invariant(node.kind === "exact", "numbers that are known only nearly are not read off");
  return fromFraction(node.top[i]!, node.bottom[i]!);
}
