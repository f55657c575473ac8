/**
 * Many scenarios over one population: modules that differ from a baseline in some criteria.
 *
 * What a criterion asks at a level decides which rows fail the level by it, whatever it asks at other levels. So rows that fail are
 * kept as sets, one for each criterion, level and number asked for, and a scenario is a few unions of sets that mostly are there already.
 */

import type { Criterion, Expr, Module, RequirementLevel } from "@khung/ir";
import { addBits, bitsOf, countAbsent, countBits, keepBits, noBits, setBit, type Bits } from "./bits.ts";
import { criterionNode } from "./criterion.ts";
import { Expressions } from "./expressions.ts";
import { failedBy } from "./ladder.ts";
import { levelOfRow } from "./left-over.ts";
import { bytesOf } from "./packed.ts";
import { countLevels, type Prepared } from "./prepared.ts";
import { programOf } from "../program.ts";

/** What a scenario gives; each worked out when first asked for. */
export interface Scenario {
  /** How many rows are at each level; index 0 = no level. */
  readonly distribution: readonly number[];
  /** The official level by row of the table, 0 = none. */
  readonly level: Uint8Array;
}

/** Rows that fail; of those that columns leave open it says nothing. */
interface Failing {
  readonly rows: Bits;
  readonly open: readonly number[];
}

/** So many bytes of sets are kept before they are made anew. */
const mostKept = 2 ** 26;

/** Scenarios over the rows of a baseline. */
export class Scenarios {
  readonly #baseline: Prepared;
  /** Levels that are decided by criteria alone. */
  readonly #fits: boolean;
  /** Rows of the baseline that columns leave open. */
  readonly #open: readonly number[];
  readonly #kept = new Map<string, Bits | Failing>();
  readonly #ids = new WeakMap<object, number>();
  #lastId = 0;

  constructor(baseline: Prepared) {
    this.#baseline = baseline;
    const { rungs, undecided } = baseline.workings;
    this.#fits = !rungs.ruled && baseline.program.statistics.length === 0;
    this.#open = rowsIn(undecided);
  }

  /**
   * The levels under a module, the same as of evaluating it by itself.
   *
   * Quick when it is the baseline's with other criteria in the same places; anything else is evaluated whole. Rows that columns leave open
   * are asked of the interpreter one by one.
   */
  of(module: Module): Scenario {
    const isQuick = this.#fits && this.#sharesGround(module);
    return isQuick ? new FromSets(this.#below(module), this.#baseline.columns.rows) : this.#whole(module);
  }

  #whole(module: Module): Scenario {
    const { level } = this.#baseline.with(module).result;
    return { level, distribution: countLevels(level, module.levels.length) };
  }

  #sharesGround(module: Module): boolean {
    const { module: before } = this.#baseline.program;
    return (
      module === before || (sameBut(module, before, "criteria") && module.criteria.length === before.criteria.length)
    );
  }

  /** By level, from 1: the rows that stay below it. */
  #below(module: Module): readonly Bits[] {
    const before = this.#baseline.program.module;
    const open = new Set(this.#open);
    const changed = module.criteria.flatMap((criterion, k) => (criterion === before.criteria[k] ? [] : [k]));
    const failed: Bits[] = [];
    for (const { number } of module.levels) {
      const others = changed.map((k) => ({ k, key: this.#keyOf(module.criteria[k]!, before.criteria[k]!, number) }));
      const moved = others.filter(({ key }) => key !== "");
      const bits = this.#failedByOthers(
        moved.map(({ k }) => k),
        number,
      ).slice();
      for (const { k, key } of moved) {
        const more = this.#keep(`${k} ${number} ${key}`, () => this.#failedIf(module.criteria[k]!, number));
        addBits(bits, more.rows);
        for (const row of more.open) open.add(row);
      }
      failed.push(bits);
    }
    // Cumulative: a level is missed with any one up to it; otherwise with all from it on.
    const order = module.cumulative ? failed : failed.toReversed();
    for (const [i, bits] of order.entries()) if (i > 0) (module.cumulative ? addBits : keepBits)(bits, order[i - 1]!);
    if (open.size > 0) this.#decide(open, module, failed);
    return failed;
  }

  /** Puts rows where the interpreter says that they belong. `below`: by level, from 1. */
  #decide(rows: ReadonlySet<number>, module: Module, below: readonly Bits[]): void {
    const { columns, program } = this.#baseline;
    const changed = module === program.module ? program : programOf(module, program.asOf);
    for (const row of rows) {
      const level = levelOfRow(changed, columns, row);
      for (const [i, bits] of below.entries()) setBit(bits, row, level <= i);
    }
  }

  /** The rows that fail a level by a criterion of the baseline other than some. */
  #failedByOthers(some: readonly number[], number: number): Bits {
    const { rungs } = this.#baseline.workings;
    const union = (): Bits => {
      const bits = noBits(rungs.rows);
      for (const [k, node] of rungs.official.entries()) {
        if (some.includes(k)) continue;
        const table = failedBy(node, rungs.module);
        addBits(
          bits,
          this.#keep(`${k} ${number}`, () => bitsOf(node.codes, table, 1 << (number - 1))),
        );
      }
      return bits;
    };
    return this.#keep(`but ${number} ${some.join(",")}`, union);
  }

  /** The rows that fail a level by a criterion that the baseline does not have. */
  #failedIf(criterion: Criterion, number: number): Failing {
    const { program, columns } = this.#baseline;
    const alone: Criterion = {
      ...criterion,
      requirements: criterion.requirements.flatMap((requirement) => {
        const levels = requirement.levels.filter(({ level }) => level === number);
        return levels.length > 0 ? [{ ...requirement, levels }] : [];
      }),
    };
    if (alone.requirements.length === 0) return { rows: noBits(columns.rows), open: [] };
    const node = criterionNode(alone, new Expressions({ program, columns }), "official");
    const codes = bytesOf(columns.rows);
    const undecided = new Uint8Array(columns.rows);
    this.#baseline.blocks(undecided, (block) => {
      node.write(codes, block);
    });
    const table = failedBy({ criterion, states: node.states, codes }, program.module);
    return { rows: bitsOf(codes, table, 1 << (number - 1)), open: rowsIn(undecided) };
  }

  /** Names what a criterion asks at a level by where it differs from the baseline's; "" when it does not. */
  #keyOf(criterion: Criterion, before: Criterion, number: number): string {
    if (!sameBut(criterion, before, "requirements")) return this.#id(criterion);
    if (criterion.requirements.length !== before.requirements.length) return this.#id(criterion);
    const keys: string[] = [];
    for (const [i, requirement] of criterion.requirements.entries()) {
      const other = before.requirements[i]!;
      if (requirement === other) continue;
      if (!sameBut(requirement, other, "levels")) return this.#id(criterion);
      const at = ({ level }: RequirementLevel): boolean => level === number;
      const [entry, entryBefore] = [requirement.levels.find(at), other.levels.find(at)];
      if (entry === entryBefore) continue;
      if (!entry || !entryBefore || !sameBut(entry, entryBefore, "value")) return this.#id(criterion);
      if (entry.value !== entryBefore.value) keys.push(`${i}:${this.#valueKey(entry.value)}`);
    }
    return keys.join(";");
  }

  /** Equal for expressions that mean the same, where that is easily seen. */
  #valueKey(expr: Expr): string {
    if (expr.kind === "number") return expr.value;
    if (expr.kind !== "byClass") return this.#id(expr);
    const cases = expr.cases.map(({ member, value }) => `${JSON.stringify(member)}=${this.#valueKey(value)}`);
    const otherwise = expr.otherwise ? this.#valueKey(expr.otherwise) : "";
    return `(${this.#id(expr.subject)},${cases.join(",")},${otherwise})`;
  }

  #id(object: object): string {
    const id = this.#ids.get(object) ?? ++this.#lastId;
    this.#ids.set(object, id);
    return `#${id}`;
  }

  #keep<T extends Bits | Failing>(key: string, make: () => T): T {
    if (this.#kept.has(key)) return this.#kept.get(key) as T;
    const made = make();
    if (this.#kept.size * this.#baseline.columns.rows > 8 * mostKept) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}

/** Read off the sets of rows that stay below each level. */
class FromSets implements Scenario {
  readonly #below: readonly Bits[];
  readonly #rows: number;
  #level: Uint8Array | undefined;
  #distribution: readonly number[] | undefined;

  constructor(below: readonly Bits[], rows: number) {
    this.#below = below;
    this.#rows = rows;
  }

  get distribution(): readonly number[] {
    if (!this.#distribution) {
      const counts = [...this.#below.map(countBits), this.#rows];
      this.#distribution = counts.map((count, i) => count - (counts[i - 1] ?? 0));
    }
    return this.#distribution;
  }

  get level(): Uint8Array {
    this.#level ??= countAbsent(this.#below, this.#rows);
    return this.#level;
  }
}

/** The rows that are marked with 1. */
function rowsIn(marks: Uint8Array): readonly number[] {
  const rows: number[] = [];
  for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) rows.push(row);
  return rows;
}

/** Whether two objects have the very same parts, one left aside. */
function sameBut<T extends object>(a: T, b: T, aside: keyof T & string): boolean {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => key === aside || a[key] === b[key]);
}
