/**
 * A module and columns to levels, ranges and statuses, block by block.
 *
 * The same answers as the reference interpreter, always: a row that registers cannot decide exactly is left to it.
 */

import { invariant } from "@khung/diagnostics";
import type { Cell, CriterionStatus, Expr, IsoDate, Module } from "@khung/ir";
import { assess, judgedScope } from "../assess.ts";
import { officialLevel, type JudgedScope } from "../levels.ts";
import { withPopulation } from "../population.ts";
import { programOf, type Program } from "../program.ts";
import { blockRows, Register, type Block } from "./block.ts";
import type { Columns } from "./columns.ts";
import { criterionNode } from "./criterion.ts";
import { empty, yes } from "./codes.ts";
import { asWords, Expressions } from "./expressions.ts";
import { Judged } from "./judged.ts";
import { levelsNode, mostLevels, type LevelsNode } from "./levels.ts";
import { measuresOf, type Measures } from "./measures.ts";
import { exactNode, type CriterionNode, type TruthNode } from "./nodes.ts";
import { statusOfState, type State } from "./states.ts";

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

/** Why a module cannot be evaluated over columns: it asks about the tier below, or has more levels than fit in a word. */
export function obstacleTo({ children, levels }: Module): "children" | "levels" | undefined {
  if (children) return "children";
  return levels.length > mostLevels ? "levels" : undefined;
}

/** A module made ready for columns: evaluated once, then asked again and again what would be if. */
export class Prepared {
  readonly program: Program;
  readonly columns: Columns;
  readonly #plan: Plan;
  #result: ColumnarResult | undefined;
  readonly #undecided: Uint8Array;

  /** Errors: throws on a module that `obstacleTo` names a reason for. */
  constructor(module: Module, columns: Columns, options: { readonly asOf: IsoDate }) {
    invariant(!obstacleTo(module), `${module.id} cannot be evaluated over columns`);
    const program = programOf(module, options.asOf);
    const inSight =
      program.statistics.length > 0
        ? columns.entities.map((entity, row) => ({ entity, row: cellsOf(columns, row), known: () => ({}) }))
        : [];
    this.program = withPopulation(program, inSight);
    this.columns = columns;
    this.#plan = planOf(this.program, columns);
    this.#undecided = Uint8Array.from(columns.entities, (entity) => (program.exceptions.has(entity) ? 1 : 0));
  }

  /** Every row, computed the first time. */
  get result(): ColumnarResult {
    this.#result ??= this.#evaluate();
    return this.#result;
  }

  /**
   * The measure of a criterion in every row; undefined when it has none that is a number.
   *
   * Where it has nothing to measure whether the criterion applies at all, the measure decides nothing and is not there either.
   */
  measures(code: string): Measures | undefined {
    const criterion = this.program.module.criteria[this.program.criteria.get(code) ?? -1];
    if (!criterion?.measure) return undefined;
    const { expressions } = this.#plan;
    const blocks = (each: (block: Block) => void): void => this.#blocks(each);
    const found = measuresOf(criterion.measure, this.program, this.columns, expressions, blocks);
    const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, { reading: "official" });
    if (!found || !applies) return found;
    blocks((block) => {
      applies.register.fill(block);
      for (let i = 0; i < block.length; i++) if (applies.codes[i] === empty) found.codes[block.from + i] = empty;
    });
    return found;
  }

  /** The class, the member of a choice, `true` or `false` that an expression gives in a row; undefined when it is absent. */
  members(expr: Expr): (row: number) => string | undefined {
    const node = asWords(this.#plan.expressions.compile(expr, { reading: "official" }));
    const positions = new Int32Array(this.columns.rows);
    this.#blocks((block) => {
      node.register.fill(block);
      for (let i = 0; i < block.length; i++)
        positions[block.from + i] = node.codes[i] === yes ? node.positions[i]! : -1;
    });
    return (row) => node.words[positions[row] ?? -1];
  }

  /**
   * The official level of every row if a criterion were met, or were not, at one level, and all else stayed as it is.
   *
   * Missing, not applicable and not asked stay what they are.
   */
  levelsIf(code: string, level: number, met: boolean): Uint8Array {
    const { criteria, expressions } = this.#plan;
    const { result } = this;
    const nodes = criteria.map((node, k) => {
      const stored = result.criteria[k]!.states;
      const codes = new Uint8Array(blockRows);
      const register = new Register(({ from, length }) => {
        codes.set(stored.subarray(from, from + length));
      });
      const states = node.criterion.code === code ? node.states.map((state) => turned(state, level, met)) : node.states;
      return { criterion: node.criterion, states, codes, register };
    });
    const node = levelsNode(this.program.module, expressions, nodes, nodes);
    const levels = new Uint8Array(this.columns.rows);
    this.#blocks((block) => {
      node.register.fill(block);
      levels.set(node.level.subarray(0, block.length), block.from);
    });
    for (let row = this.#undecided.indexOf(1); row >= 0; row = this.#undecided.indexOf(1, row + 1)) {
      const recognised = this.program.exceptions.get(this.columns.entities[row] ?? "")?.level;
      levels[row] = recognised ?? levelIf(judgedScope(this.program, cellsOf(this.columns, row)), code, level, met);
    }
    return levels;
  }

  #evaluate(): ColumnarResult {
    const { rows } = this.columns;
    const { levels, criteria, outcomes } = this.#plan;
    const into = {
      level: new Uint8Array(rows),
      low: new Uint8Array(rows),
      high: new Uint8Array(rows),
      outcomes: outcomes.map(() => new Uint8Array(rows)),
      states: criteria.map(() => new Uint8Array(rows)),
    };
    this.#blocks((block) => {
      const { from, length } = block;
      levels.register.fill(block);
      into.level.set(levels.level.subarray(0, length), from);
      into.low.set(levels.low.subarray(0, length), from);
      into.high.set(levels.high.subarray(0, length), from);
      for (const [k, { register, codes }] of criteria.entries()) {
        register.fill(block);
        into.states[k]!.set(codes.subarray(0, length), from);
      }
      for (const [k, { register, codes }] of outcomes.entries()) {
        register.fill(block);
        const out = into.outcomes[k]!;
        for (let i = 0; i < length; i++) out[from + i] = outcomeOf[codes[i]!]!;
      }
    });
    const tables = criteria.map(({ states }) => states.map((state) => state.map(statusOfState)));
    const byReference = patch(this.program, this.columns, this.#undecided, { ...into, tables });
    return {
      ...into,
      criteria: criteria.map(({ criterion }, k) => ({
        code: criterion.code,
        states: into.states[k]!,
        statuses: tables[k]!,
      })),
      byReference,
    };
  }

  #blocks(each: (block: Block) => void): void {
    const { rows, incomplete } = this.columns;
    for (let from = 0; from < rows; from += blockRows) {
      const length = Math.min(blockRows, rows - from);
      each({ from, length, stamp: stamps++, undecided: this.#undecided, incomplete });
    }
  }
}

/** Evaluates a module over columns made for it. */
export function evaluateColumns(module: Module, columns: Columns, options: { readonly asOf: IsoDate }): ColumnarResult {
  return new Prepared(module, columns, options).result;
}

const outcomeOf = Uint8Array.of(0, 2, 2, 0, 1);

/** A state with another answer at one level, where there is an answer. */
function turned(state: State, level: number, met: boolean): State {
  return state.map((status, i) =>
    i === level - 1 && (status === "met" || status === "unmet") ? (met ? "met" : "unmet") : status,
  );
}

/** The same by the interpreter. */
function levelIf(scope: JudgedScope, code: string, level: number, met: boolean): number {
  const judgements = scope.judgements.map((judgement) => {
    if (judgement.criterion.code !== code) return judgement;
    const statuses = judgement.statuses.map((status, i) =>
      i === level - 1 && (status?.status === "met" || status?.status === "unmet")
        ? ({ status: met ? "met" : "unmet" } as const)
        : status,
    );
    return { ...judgement, statuses };
  });
  return officialLevel({ ...scope, judgements });
}

function cellsOf({ cells }: Columns, row: number): readonly Cell[] {
  return cells.map((column): Cell => column?.at(row) ?? null);
}

interface Plan {
  readonly expressions: Expressions;
  readonly criteria: readonly CriterionNode[];
  readonly levels: LevelsNode;
  readonly outcomes: readonly TruthNode[];
}

function planOf(program: Program, columns: Columns): Plan {
  const { module, graph } = program;
  const expressions = new Expressions({ program, columns });
  const criteria = module.criteria.map((criterion) => criterionNode(criterion, expressions, "official"));
  const possible = criteria.map((node) =>
    graph.criteria.get(node.criterion.code)?.reported ? criterionNode(node.criterion, expressions, "possible") : node,
  );
  const levels = levelsNode(module, expressions, criteria, possible);
  const level = exactNode({ mostTop: module.levels.length, mostBottom: 1, scale: 1 }, ({ top }, block) => {
    levels.register.fill(block);
    for (let i = 0; i < block.length; i++) top[i] = levels.level[i]!;
  });
  const judged = new Judged(expressions, criteria, level);
  const outcomes = module.outcomes.map(({ condition }) => expressions.truth(condition, judged.place("known")));
  return { expressions, criteria, levels, outcomes };
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
    const { result } = assess(program, columns.entities[row] ?? "", cellsOf(columns, row));
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
