/** A module and columns to what fills their states, block by block. */

import type { Module } from "@khung/ir";
import type { Program } from "../program.ts";
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
  readonly written: readonly Written[];
  readonly rungs: Rungs;
  /** Adds what level rules say of a block of which the states are written. */
  readonly rules: ((block: Block) => void) | undefined;
}

/** Makes a plan. */
export function planOf(program: Program, columns: Columns): Plan {
  const { module, graph } = program;
  const expressions = new Expressions({ program, columns });
  const written: Written[] = [];
  const room = manyBytes(module.criteria.length, columns.rows);
  const store = (node: CriterionNode, codes: Uint8Array): StoredCriterion => {
    const { criterion, states } = node;
    const stored = { criterion, states, codes };
    written.push({ node, stored });
    return stored;
  };
  const official = module.criteria.map((criterion, k) =>
    store(criterionNode(criterion, expressions, "official"), room[k] ?? bytesOf(columns.rows)),
  );
  const possible = official.map((stored) => {
    const { criterion } = stored;
    return graph.criteria.get(criterion.code)?.reported
      ? store(criterionNode(criterion, expressions, "possible"), bytesOf(columns.rows))
      : stored;
  });
  const rules = rulesNode(module, expressions, official, possible);
  const rungs = { module, rows: columns.rows, official, possible, ...(rules && { ruled: rules.ruled }) };
  return { expressions, written, rungs, rules: rules?.fill };
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
