/** What a mutant is: a framework with one thing changed. */

import type { Module, Origin } from "@khung/ir";

/** In the order of the list within one declaration. */
export type MutantKind =
  | "dropped"
  | "appliesWhen"
  | "comparison"
  | "threshold"
  | "number"
  | "missing"
  | "nothing"
  | "quantity"
  | "points"
  | "swapped"
  | "class"
  | "outcome"
  | "cumulative";

/** Where the change can be felt first. */
export type Touch =
  | { readonly kind: "criterion"; readonly code: string }
  | { readonly kind: "definition"; readonly of: "let" | "parameter" | "classification"; readonly name: string }
  | { readonly kind: "outcome"; readonly name: string }
  | { readonly kind: "rules" }
  | { readonly kind: "group"; readonly name: string };

/** One change. */
export interface Mutant {
  /** Stable: kind, name, level, before and after. */
  readonly id: string;
  readonly kind: MutantKind;
  /** Code of a criterion, id of a level, name of a definition or an outcome, id of the framework. */
  readonly name: string;
  readonly level?: number;
  /** As the English surface writes it. */
  readonly before: string;
  readonly after: string;
  readonly origin: Origin;
  readonly touch: Touch;
  /** The framework with the change. */
  readonly change: (module: Module) => Module;
}
