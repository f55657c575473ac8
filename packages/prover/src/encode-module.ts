/** Levels and `ensure`s of a module over one copy of the data. Twin: evaluator/src/levels.ts */

import type { Module } from "@khung/ir";
import { defaultRule } from "./encode-criteria.ts";
import { encodeTruth } from "./encode-expr.ts";
import { encodeStandings, type Likeness } from "./encode-standings.ts";
import { never, type Formula } from "./formula.ts";
import { createScope, type Scope, type ScopeOptions } from "./scope.ts";
import type { Space } from "./space.ts";
import type { Truth } from "./symbolic.ts";

/** What a module says of all data. */
export interface Encoded {
  readonly scope: Scope;
  /** Index 0 = level 1: its rule holds surely. */
  readonly rules: readonly Formula[];
  /** Index 0 = level 1: the level is that or higher. */
  readonly reaches: readonly Formula[];
  /** The data break no `ensure`. */
  readonly sound: readonly Formula[];
}

/** Encodes a module. `like`: the same module encoded before, of which only some criteria differ. */
export function encodeModule(space: Space, module: Module, options: ScopeOptions, like?: Likeness): Encoded {
  const { formulas } = space;
  const scope = createScope(space, module, options);
  encodeStandings(scope, like);
  const rules = module.levels.map(({ number, rule }) => {
    const inRule: Scope = { ...scope, ruleLevel: number };
    const truth: Truth = rule ? encodeTruth(rule, inRule) : defaultRule(number, inRule);
    return formulas.name(truth.yes, `rule of level ${number}${options.label}`);
  });
  const reaches = rules.map((_, i) =>
    formulas.name(
      module.cumulative ? formulas.all(rules.slice(0, i + 1)) : formulas.any(rules.slice(i)),
      `level ${i + 1} or higher${options.label}`,
    ),
  );
  const sound = module.ensures.map(({ condition, text }) =>
    formulas.name(-encodeTruth(condition, scope).no, `ensure ${text} not broken`),
  );
  return { scope, rules, reaches, sound };
}

/** The scope in which conditions of claims are read, as outcomes are. */
export function claimScope({ scope, reaches }: Encoded): Scope {
  const { all } = scope.space.formulas;
  const levels = [never, ...reaches].map((_, level) =>
    all([level === 0 ? 1 : (reaches[level - 1] ?? never), level === reaches.length ? 1 : -(reaches[level] ?? never)]),
  );
  return { ...scope, levels };
}
