/** A module and columns to what fills their states, block by block. */

import type { Criterion, Module } from "@khung/ir";
import type { Program, Reading } from "../program.ts";
import type { Block } from "./block.ts";
import type { Columns } from "./columns.ts";
import { criterionNode } from "./criterion.ts";
import { Expressions } from "./expressions.ts";
import { Judged } from "./judged.ts";
import { mostLevels, type Rungs } from "./ladder.ts";
import { rulesNode } from "./levels.ts";
import { exactNode, type CriterionNode, type StoredCriterion } from "./nodes.ts";
import { bytesOf, manyBytes } from "./packed.ts";

/** Why a module cannot be evaluated over columns: it asks about the tier below, or has more levels than fit in a byte. */
export function obstacleTo({ children, levels }: Module): "children" | "levels" | undefined {
  if (children) return "children";
  return levels.length > mostLevels ? "levels" : undefined;
}

/** A criterion with what writes its states. */
interface Written {
  readonly node: CriterionNode;
  readonly stored: StoredCriterion;
}

/** What a module becomes over columns. */
export interface Plan {
  readonly expressions: Expressions;
  readonly nodes: readonly Written[];
  /** Those of which the states are not there yet. */
  readonly unwritten: readonly Written[];
  readonly rungs: Rungs;
  /** Adds what level rules say of a block of which the states are written. */
  readonly rules: ((block: Block) => void) | undefined;
}

/** Makes a plan. `before`: one over the same columns whose states are all written; what is the same in it is not written again. */
export function planOf(program: Program, columns: Columns, before?: Plan): Plan {
  const { module, graph } = program;
  const expressions = new Expressions({ program, columns });
  const kept = new Map(before?.nodes.map((each) => [each.node, each]));
  const nodes: Written[] = [];
  const store = (criterion: Criterion, reading: Reading): StoredCriterion => {
    const node = nodeOf(criterion, expressions, reading);
    const same = kept.get(node);
    const codes = same?.stored.codes ?? room.shift() ?? bytesOf(columns.rows);
    const stored = { criterion, states: node.states, codes };
    nodes.push({ node, stored });
    return stored;
  };
  const room = before ? [] : [...manyBytes(module.criteria.length, columns.rows)];
  const official = module.criteria.map((criterion) => store(criterion, "official"));
  const possible = official.map((stored) =>
    graph.criteria.get(stored.criterion.code)?.reported ? store(stored.criterion, "possible") : stored,
  );
  const rules = rulesNode(module, expressions, official, possible);
  const rungs = { module, rows: columns.rows, official, possible, ...(rules && { ruled: rules.ruled }) };
  const unwritten = nodes.filter(({ node }) => !kept.has(node));
  return { expressions, nodes, unwritten, rungs, rules: rules?.fill };
}

/** A node, and what it hangs on beside its criterion and the columns. */
interface Known {
  readonly program: Program;
  readonly nodes: Map<Reading, CriterionNode>;
}

const made = new WeakMap<Columns, WeakMap<Criterion, Known>>();

/** The node of a criterion; the one made before, also for another module in which all that it hangs on is the same. */
function nodeOf(criterion: Criterion, expressions: Expressions, reading: Reading): CriterionNode {
  const { program, columns } = expressions.source;
  const byCriterion = made.get(columns) ?? new WeakMap<Criterion, Known>();
  made.set(columns, byCriterion);
  const before = byCriterion.get(criterion);
  const known =
    before && sameGround(before.program, program) ? before : { program, nodes: new Map<Reading, CriterionNode>() };
  const node = known.nodes.get(reading) ?? criterionNode(criterion, expressions, reading);
  known.nodes.set(reading, node);
  byCriterion.set(criterion, known);
  return node;
}

/** Whether criteria of two programs mean the same as far as they are the same. */
function sameGround(a: Program, b: Program): boolean {
  if (a === b) return true;
  // Figures of all entities are of one program.
  if (a.statistics.length > 0 || b.statistics.length > 0 || a.asOf !== b.asOf) return false;
  return (["inputs", "lets", "parameters", "classifications", "levels"] as const).every(
    (part) => a.module[part] === b.module[part],
  );
}

/** Fills, for the rows of a block, what each outcome comes to: 1 = holds, 0 = not, 2 = missing data could change it. */
export function outcomesNode(
  { expressions, rungs }: Plan,
  level: Uint8Array,
): (block: Block, into: readonly Uint8Array[]) => void {
  const { module, official } = rungs;
  const reached = exactNode({ mostTop: module.levels.length, mostBottom: 1, scale: 1 }, ({ top }, block) => {
    for (let i = 0; i < block.length; i++) top[i] = level[block.from + i]!;
  });
  const judged = new Judged(expressions, official, reached);
  const nodes = module.outcomes.map(({ condition }) => expressions.truth(condition, judged.place("known")));
  return (block, into) => {
    for (const [k, { register, codes }] of nodes.entries()) {
      register.fill(block);
      for (let i = 0; i < block.length; i++) into[k]![block.from + i] = outcomeOf[codes[i]!]!;
    }
  };
}

const outcomeOf = Uint8Array.of(0, 2, 2, 0, 1);
