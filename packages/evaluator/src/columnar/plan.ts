/**
 * A module and columns to levels, ranges and statuses, block by block.
 *
 * The same answers as the reference interpreter, always: a row that registers cannot decide exactly is left to it.
 */

import { fromInteger, type Cell, type IsoDate, type Module } from "@khung/ir";
import { assess } from "../assess.ts";
import { programOf, type Program } from "../program.ts";
import { blockRows, Register, type Block } from "./block.ts";
import { codeOf, empty, lost, no, open, yes } from "./codes.ts";
import type { Columns } from "./columns.ts";
import { criterionNode, type CriterionNode } from "./criterion.ts";
import { Expressions } from "./expressions.ts";
import { Judged } from "./judged.ts";
import { levelsNode, type LevelsNode } from "./levels.ts";
import { exactNode, type TruthNode } from "./nodes.ts";
import { statusOfState, type State } from "./states.ts";
import type { CriterionStatus } from "@khung/ir";

/** What evaluating all rows gives: by row of the table. */
export interface ColumnarResult {
  /** The official level, 0 = none. */
  readonly level: Uint8Array;
  /** Sound bounds of what the level can still become. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly criteria: readonly ColumnarCriterion[];
  /** By outcome of the module: 1 = holds, 0 = not, 2 = missing data could change it. */
  readonly outcomes: readonly Uint8Array[];
  /** Rows that the reference interpreter decided. */
  readonly byReference: number;
}

/** A criterion: the state of each row, and what each state is at each level. */
export interface ColumnarCriterion {
  readonly code: string;
  readonly states: Uint8Array;
  readonly statuses: readonly (readonly (CriterionStatus | null)[])[];
}

let stamps = 0;

/** Evaluates a module over columns made for it. At most eight levels, see `canBeColumnar`. */
export function evaluateColumns(module: Module, columns: Columns, options: { readonly asOf: IsoDate }): ColumnarResult {
  const program = programOf(module, options.asOf);
  const plan = planOf(program, columns);
  const { rows } = columns;
  const result = {
    level: new Uint8Array(rows),
    low: new Uint8Array(rows),
    high: new Uint8Array(rows),
    outcomes: plan.outcomes.map(() => new Uint8Array(rows)),
  };
  const states = plan.criteria.map(() => new Uint8Array(rows));
  const undecided = new Uint8Array(rows);
  for (let from = 0; from < rows; from += blockRows) {
    const length = Math.min(blockRows, rows - from);
    const block: Block = { from, length, stamp: stamps++, undecided, incomplete: columns.incomplete };
    plan.levels.register.fill(block);
    result.level.set(plan.levels.level.subarray(0, length), from);
    result.low.set(plan.levels.low.subarray(0, length), from);
    result.high.set(plan.levels.high.subarray(0, length), from);
    for (const [k, { register, codes }] of plan.criteria.entries()) {
      register.fill(block);
      states[k]?.set(codes.subarray(0, length), from);
    }
    for (const [k, { register, codes }] of plan.outcomes.entries()) {
      register.fill(block);
      const out = result.outcomes[k]!;
      for (let i = 0; i < length; i++) out[from + i] = outcomeOf[codes[i]!]!;
    }
  }
  const tables = plan.criteria.map(({ states: all }) => all.map((state) => state.map(statusOfState)));
  const byReference = patch(program, columns, undecided, { ...result, states, tables });
  const criteria = plan.criteria.map(({ criterion }, k) => ({
    code: criterion.code,
    states: states[k]!,
    statuses: tables[k]!,
  }));
  return { ...result, criteria, byReference };
}

const outcomeOf = Uint8Array.of(0, 2, 2, 0, 1);

interface Plan {
  readonly criteria: readonly CriterionNode[];
  readonly levels: LevelsNode;
  readonly outcomes: readonly TruthNode[];
}

function planOf(program: Program, columns: Columns): Plan {
  const { module, graph } = program;
  const expressions = new Expressions({ program, columns });
  const criteria = module.criteria.map((criterion) => criterionNode(criterion, expressions, "official"));
  const possible = criteria.map((node) =>
    graph.criteria.get(node.criterion.code)?.reported
      ? criterionNode(node.criterion, expressions, "possible")
      : node,
  );
  const levels = levelsNode(module, expressions, criteria, possible);
  const level = exactNode({ mostTop: module.levels.length, mostBottom: 1, scale: 1 }, ({ top }, block) => {
    levels.register.fill(block);
    for (let i = 0; i < block.length; i++) top[i] = levels.level[i]!;
  });
  const judged = new Judged(expressions, criteria, level);
  const outcomes = module.outcomes.map(({ condition }) => expressions.truth(condition, judged.place("known")));
  return { criteria, levels, outcomes };
}

interface Patched {
  readonly level: Uint8Array;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly outcomes: readonly Uint8Array[];
  readonly states: readonly Uint8Array[];
  /** Grown by states that only the interpreter met. */
  readonly tables: (readonly (CriterionStatus | null)[])[][];
}

/** Decides the rows that are left, and counts them. */
function patch(program: Program, columns: Columns, undecided: Uint8Array, into: Patched): number {
  let count = 0;
  for (let row = undecided.indexOf(1); row >= 0; row = undecided.indexOf(1, row + 1)) {
    count++;
    const cells = columns.cells.map((column): Cell => column?.at(row) ?? null);
    const { result } = assess(program, columns.entities[row] ?? "", cells);
    into.level[row] = result.level;
    into.low[row] = result.range?.low ?? 0;
    into.high[row] = result.range?.high ?? program.module.levels.length;
    for (const [k, { name }] of program.module.outcomes.entries()) {
      const holds = result.outcomes[name];
      into.outcomes[k]![row] = holds === null ? 2 : holds ? 1 : 0;
    }
    for (const [k, { statuses }] of result.criteria.entries()) {
      const table = into.tables[k]!;
      const same = table.findIndex((each) => each.every((status, i) => status === statuses[i]));
      into.states[k]![row] = same >= 0 ? same : table.push(statuses) - 1;
    }
  }
  return count;
}
