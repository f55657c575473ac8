/** Claims: proved, never evaluated; no result depends on them. */

import type { Origin, Title } from "./base.ts";
import type { Expr } from "./expressions.ts";

/** One claim. */
export interface Claim {
  readonly title?: Title;
  readonly statement: ClaimStatement;
  readonly origin: Origin;
}

/** A claim that stands outside the framework that it is about. */
export interface ClaimCase extends Claim {
  readonly framework: { readonly id: string; readonly version: string };
}

/**
 * What is claimed of all data that break no `ensure`, missing data included. Conditions are read as those of outcomes.
 *
 * `levelImplies`: whoever fulfils the rule of one level fulfils that of another. `atLevel`: for every entity that reaches the level
 * the condition is true, or for none. `where`: whoever fulfils the condition reaches the level. `always`: the condition is never
 * false. `moves`: raising or lowering a number, a date, or between no and yes, with all else as it is, never lowers or raises the
 * result. `reachable`: some data reach the level. `relevant`: without any one of its criteria the framework gives some data another
 * level or score. `strict`: whoever reaches a level reaches it under the other framework, too (`atLeast`), or the other way round.
 */
export type ClaimStatement =
  | { readonly kind: "levelImplies"; readonly level: number; readonly implied: number }
  | {
      readonly kind: "atLevel";
      readonly quantifier: "every" | "no";
      readonly level: number;
      readonly condition: Expr;
    }
  | { readonly kind: "where"; readonly condition: Expr; readonly level: number }
  | { readonly kind: "always"; readonly condition: Expr }
  | {
      readonly kind: "moves";
      readonly change: "raising" | "lowering";
      readonly of: "input" | "parameter";
      readonly name: string;
      readonly never: "lowers" | "raises";
      readonly result: "level" | "score";
    }
  | { readonly kind: "reachable"; readonly level: number }
  | { readonly kind: "relevant" }
  | {
      readonly kind: "strict";
      readonly order: "atLeast" | "atMost";
      readonly id: string;
      readonly version?: string;
      /** At this level alone. */
      readonly level?: number;
    };
