/**
 * A module over columns: levels, ranges and statuses of all rows.
 *
 * The same answers as the reference interpreter, always: a row that columns cannot decide exactly is left to it.
 */

import { invariant } from "@khung/diagnostics";
import type { CriterionStatus, Expr, IsoDate, Module } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { memberOf } from "../functions.ts";
import { withPopulation } from "../population.ts";
import { programOf, scopeOf, type Program } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { blockRows, type Block } from "./block.ts";
import { empty, yes } from "./codes.ts";
import { cellsOf, type Columns } from "./columns.ts";
import { asWords, type Expressions } from "./expressions.ts";
import {
  failedOfficially,
  highLevels,
  levelsWith,
  lowLevels,
  officialLevels,
  type Failed,
  type Rungs,
} from "./ladder.ts";
import { decideRow, levelIf, outcomesOfRow, type RowVerdict } from "./left-over.ts";
import { rulesNode } from "./levels.ts";
import { measuresOf, type Measures } from "./measures.ts";
import { withLeftOver } from "./left-measures.ts";
import { ordered, type Ordered } from "./ordered.ts";
import type { StoredCriterion } from "./nodes.ts";
import { obstacleTo, outcomesNode, planOf, type Plan } from "./plan.ts";
import { statusesOf, type State } from "./states.ts";
import { isOrdered, ThresholdIndex } from "./threshold-index.ts";

/** What evaluating all rows gives: by row of the table. */
export interface ColumnarResult {
  /** The official level, 0 = none. */
  readonly level: Uint8Array;
  /** Sound bounds of what the level can still become; worked out when first asked for. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly criteria: readonly ColumnarCriterion[];
  /** By outcome of the module: 1 = holds, 0 = not, 2 = missing data could change it; worked out when first asked for. */
  readonly outcomes: readonly Uint8Array[];
  /** Rows of which the reference interpreter decided the level. */
  readonly byReference: number;
}

/** A criterion: the state of each row, and what each state is at each level. */
export interface ColumnarCriterion {
  readonly code: string;
  readonly states: Uint8Array;
  readonly statuses: readonly (readonly (CriterionStatus | null)[])[];
}

/** What another module over the same columns left: its states, and the rows that they leave open. */
interface Before {
  readonly plan: Plan;
  readonly undecided: Uint8Array;
}

let stamps = 0;

/** A module made ready for columns: evaluated once, then asked again and again what would be if. */
export class Prepared {
  readonly program: Program;
  readonly columns: Columns;
  readonly #plan: Plan;
  #result: ColumnarResult | undefined;
  #counts: readonly number[] | undefined;
  #failed: Failed | undefined;
  #ordered: { readonly code: string; readonly rows: Ordered | undefined } | undefined;
  readonly #undecided: Uint8Array;

  /** Errors: throws on a module that `obstacleTo` names a reason for. `before`: over the same columns, its states there. */
  constructor(module: Module, columns: Columns, options: { readonly asOf: IsoDate }, before?: Before) {
    invariant(!obstacleTo(module), `${module.id} cannot be evaluated over columns`);
    const program = programOf(module, options.asOf);
    const inSight =
      program.statistics.length > 0
        ? columns.entities.map((entity, row) => ({ entity, row: cellsOf(columns, row), known: () => ({}) }))
        : [];
    this.program = withPopulation(program, inSight);
    this.columns = columns;
    this.#plan = planOf(this.program, columns, before?.plan);
    // States that are not written again mark no rows again.
    const isShared = this.#plan.unwritten.length < this.#plan.nodes.length;
    this.#undecided = before && isShared ? before.undecided.slice() : new Uint8Array(columns.rows);
    if (program.exceptions.size === 0) return;
    for (const [row, entity] of columns.entities.entries()) {
      if (program.exceptions.has(entity)) this.#undecided[row] = 1;
    }
  }

  /**
   * The same columns under another module. Criteria that are the same objects, on the same parameters, lets and classes, are not judged
   * again: after a change of one threshold only its criterion is.
   */
  with(module: Module): Prepared {
    invariant(this.result, "the states are there");
    return new Prepared(module, this.columns, this.program, { plan: this.#plan, undecided: this.#undecided });
  }

  /** Every row, computed the first time. */
  get result(): ColumnarResult {
    this.#result ??= this.#evaluate();
    return this.#result;
  }

  /** What the result was worked out from: for more of the same. Its states are there, and it is known which rows they leave open. */
  get workings(): { readonly rungs: Rungs; readonly expressions: Expressions; readonly undecided: Uint8Array } {
    invariant(this.result.outcomes, "the result is there");
    return { rungs: this.#plan.rungs, expressions: this.#plan.expressions, undecided: this.#undecided };
  }

  /** Goes over all rows, block by block; what cannot be decided exactly is marked in `undecided`. */
  blocks(undecided: Uint8Array, each: (block: Block) => void): void {
    this.#blocks((block) => {
      each({ ...block, undecided });
    });
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
    // What registers leave open of the measure itself; other rows may be left open for other reasons.
    const marked = new Uint8Array(this.columns.rows);
    const blocks = (each: (block: Block) => void): void => {
      this.blocks(marked, each);
    };
    const found = measuresOf(criterion.measure, this.program, this.columns, expressions, blocks);
    const applies = criterion.appliesWhen && expressions.truth(criterion.appliesWhen, { reading: "official" });
    if (!found) return undefined;
    if (applies) {
      blocks((block) => {
        applies.register.fill(block);
        for (let i = 0; i < block.length; i++) if (applies.codes[i] === empty) found.codes[block.from + i] = empty;
      });
    }
    return withLeftOver(found, criterion, marked, this.program, this.columns);
  }

  /** The class, the member of a choice, `true` or `false` that an expression gives in a row; undefined when it is absent. */
  members(expr: Expr): (row: number) => string | undefined {
    const node = asWords(this.#plan.expressions.compile(expr, { reading: "official" }));
    const positions = new Int32Array(this.columns.rows);
    const marked = new Uint8Array(this.columns.rows);
    this.blocks(marked, (block) => {
      node.register.fill(block);
      for (let i = 0; i < block.length; i++)
        positions[block.from + i] = node.codes[i] === yes ? node.positions[i]! : -1;
    });
    return (row) => {
      if (marked[row] !== 1) return node.words[positions[row] ?? -1];
      const value = evaluate(expr, scopeOf(this.program, cellsOf(this.columns, row), "official"));
      return isAbsent(value) ? undefined : memberOf(value);
    };
  }

  /**
   * The official level of every row if a criterion were met, or were not, at one level, and all else stayed as it is.
   *
   * Missing, not applicable and not asked stay what they are.
   */
  levelsIf(code: string, level: number, met: boolean): Uint8Array {
    const { expressions, rungs } = this.#plan;
    const { module } = this.program;
    const node = rungs.official[this.program.criteria.get(code) ?? -1];
    invariant(node && this.result, `no criterion ${code}`);
    const other = { ...node, states: node.states.map((state) => turned(state, level, met)) };
    let levels: Uint8Array;
    if (rungs.ruled) {
      const official = rungs.official.map((each) => (each === node ? other : each));
      const rules = rulesNode(module, expressions, official, official);
      if (rules) this.#blocks(rules.fill);
      levels = officialLevels({ ...rungs, official, possible: official, ...(rules && { ruled: rules.ruled }) });
    } else {
      this.#failed ??= failedOfficially(rungs);
      levels = levelsWith(rungs, this.#failed, node, other);
    }
    this.#leftOver((row) => {
      levels[row] = levelIf(this.program, this.columns, row, { code, level, met });
    });
    return levels;
  }

  /**
   * All values that a threshold could have. `among`: the rows that it is asked of, where not of all.
   *
   * Undefined when what the criterion asks at the level is not one comparison of a number with a threshold.
   */
  thresholdIndex(code: string, level: number, among?: (row: number) => boolean): ThresholdIndex | undefined {
    const { module, criteria } = this.program;
    const [requirement, ...others] =
      module.criteria[criteria.get(code) ?? -1]?.requirements.filter(({ levels }) =>
        levels.some((entry) => entry.level === level),
      ) ?? [];
    if (!requirement || others.length > 0 || !isOrdered(requirement.comparison)) return undefined;
    const rows = this.#orderedBy(code);
    return (
      rows &&
      new ThresholdIndex({
        comparison: requirement.comparison,
        ordered: rows,
        met: this.levelsIf(code, level, true),
        unmet: this.levelsIf(code, level, false),
        level: this.result.level,
        distribution: this.#distribution(),
        ...(among && { among }),
      })
    );
  }

  #distribution(): readonly number[] {
    this.#counts ??= countLevels(this.result.level, this.program.module.levels.length);
    return this.#counts;
  }

  /** The rows in the order of a measure; of the last one asked for they are kept, for its other levels. */
  #orderedBy(code: string): Ordered | undefined {
    if (this.#ordered?.code !== code) {
      const measures = this.measures(code);
      this.#ordered = { code, rows: measures && ordered(measures) };
    }
    return this.#ordered.rows;
  }

  #evaluate(): ColumnarResult {
    const { rows, incomplete } = this.columns;
    this.#write();
    const { rungs } = this.#plan;
    const level = officialLevels(rungs);
    const verdicts = new Map<number, RowVerdict>();
    this.#leftOver((row) => {
      verdicts.set(row, decideRow(this.program, this.columns, row));
    });
    const end = (which: "low" | "high") => (): Uint8Array => {
      const found = which === "low" ? lowLevels(rungs, level).slice() : highLevels(rungs);
      if (rungs.ruled) for (let row = 0; row < rows; row++) if (incomplete[row] === 0) found[row] = level[row]!;
      for (const [row, verdict] of verdicts) found[row] = verdict[which];
      return found;
    };
    const [low, high, outcomes] = [once(end("low")), once(end("high")), once(() => this.#outcomes(level))];
    const criteria = once(() => rungs.official.map((stored, k) => judged(stored, k, verdicts)));
    for (const [row, verdict] of verdicts) level[row] = verdict.level;
    return {
      level,
      get low() {
        return low();
      },
      get high() {
        return high();
      },
      get outcomes() {
        return outcomes();
      },
      get criteria() {
        return criteria();
      },
      byReference: verdicts.size,
    };
  }

  /** Writes the states that are not there yet, and what level rules say of them. */
  #write(): void {
    const { unwritten, rules } = this.#plan;
    const direct = unwritten.filter(({ node }) => node.direct);
    const others = unwritten.filter(({ node }) => !node.direct);
    const whole = this.#block(0, this.columns.rows);
    for (const { node, stored } of direct) node.write(stored.codes, whole);
    if (others.length === 0 && !rules) return;
    this.#blocks((block) => {
      for (const { node, stored } of others) node.write(stored.codes, block);
      rules?.(block);
    });
  }

  #outcomes(level: Uint8Array): readonly Uint8Array[] {
    const outcomes = this.program.module.outcomes.map(() => new Uint8Array(this.columns.rows));
    if (outcomes.length === 0) return outcomes;
    const fill = outcomesNode(this.#plan, level);
    this.#blocks((block) => {
      fill(block, outcomes);
    });
    this.#leftOver((row) => {
      for (const [k, holds] of outcomesOfRow(this.program, this.columns, row).entries()) outcomes[k]![row] = holds;
    });
    return outcomes;
  }

  #block(from: number, length: number): Block {
    return { from, length, stamp: stamps++, undecided: this.#undecided, incomplete: this.columns.incomplete };
  }

  #blocks(each: (block: Block) => void): void {
    const { rows } = this.columns;
    for (let from = 0; from < rows; from += blockRows) each(this.#block(from, Math.min(blockRows, rows - from)));
  }

  #leftOver(each: (row: number) => void): void {
    for (let row = this.#undecided.indexOf(1); row >= 0; row = this.#undecided.indexOf(1, row + 1)) each(row);
  }
}

/** Evaluates a module over columns made for it. */
export function evaluateColumns(module: Module, columns: Columns, options: { readonly asOf: IsoDate }): ColumnarResult {
  return new Prepared(module, columns, options).result;
}

/** How many rows are at each level; index 0 = no level. */
export function countLevels(level: Uint8Array, levels: number): readonly number[] {
  const counts = Array.from({ length: levels + 1 }, () => 0);
  for (let row = 0; row < level.length; row++) counts[level[row]!]!++;
  return counts;
}

/** What columns say of a criterion, and of some rows the interpreter. The states themselves stay: later plans share them. */
function judged(
  { criterion: { code }, states, codes }: StoredCriterion,
  k: number,
  verdicts: ReadonlyMap<number, RowVerdict>,
): ColumnarCriterion {
  if (verdicts.size === 0) return { code, states: codes, statuses: statusesOf(states) };
  const statuses = [...statusesOf(states)];
  const all = codes.slice();
  for (const [row, verdict] of verdicts) {
    const own = verdict.statuses[k]!;
    const same = statuses.findIndex((each) => each.every((status, i) => status === own[i]));
    all[row] = same >= 0 ? same : statuses.push(own) - 1;
  }
  return { code, states: all, statuses };
}

/** A state with another answer at one level, where there is an answer. */
function turned(state: State, level: number, met: boolean): State {
  return state.map((status, i) =>
    i === level - 1 && (status === "met" || status === "unmet") ? (met ? "met" : "unmet") : status,
  );
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}
