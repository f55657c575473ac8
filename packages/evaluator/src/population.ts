/**
 * The second pass: figures of all entities, taken from the data as the framework declares them to be read.
 *
 * An entity for which data are missing is left out and counted; one that has nothing to measure is left out, and is not missing. What
 * a figure is taken from never hangs on the figure itself (KH2004, KH3414), so that each is computed on demand, once.
 */

import { fromInteger, type Cell, type Expr } from "@khung/ir";
import { judgedScope } from "./assess.ts";
import { evaluate } from "./evaluate-expr.ts";
import { figuresOf } from "./figures.ts";
import { officialLevel } from "./levels.ts";
import { scopeOf, type Figures, type Known, type Population, type Program, type Scope } from "./program.ts";

/** One entity of a population. `known`: what is known of it from elsewhere, asked for only when a figure needs it. */
export interface Member {
  readonly entity: string;
  /** Cells by position of the input. */
  readonly row: readonly Cell[];
  readonly known: () => Known;
}

/** The same program, with all entities in sight. */
export function withPopulation(program: Program, members: readonly Member[]): Program {
  if (program.statistics.length === 0) return program;
  const known = new Map<Expr, Figures>();
  // Data first, then criteria, then the level: only as far as a figure needs them.
  const data = once(() => members.map(({ row, known: more }) => scopeOf(whole, row, "official", more())));
  const judged = once(() => members.map(({ row, known: more }) => judgedScope(whole, row, more())));
  const levelled = once(() =>
    judged().map((scope, i): Scope => {
      const decided = whole.exceptions.get(members[i]?.entity ?? "")?.level;
      return { ...scope, level: fromInteger(decided ?? officialLevel(scope)) };
    }),
  );
  const population: Population = {
    figures: (operand) => {
      const before = known.get(operand);
      if (before) return before;
      const { level, criteria } = program.graph.needsOf([operand]);
      const scopes: readonly Scope[] = level ? levelled() : criteria.size > 0 ? judged() : data();
      const found = figuresOf(operand, scopes, evaluate);
      known.set(operand, found);
      return found;
    },
  };
  const whole: Program = { ...program, population };
  return whole;
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}
