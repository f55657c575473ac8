/** The columns of a result, and what they say. */

/** What a column of the result says. */
export type Meaning =
  | { readonly kind: "entity" }
  /** The official level and the bounds of what it can still become: 0 = none. */
  | { readonly kind: "level" | "low" | "high" }
  /** `met`, `unmet`, `missing`, `notApplicable`. Of a level at which a criterion asks nothing there is no column. */
  | { readonly kind: "status"; readonly criterion: string; readonly level: number }
  /** True, false, or NULL: missing data could change it. */
  | { readonly kind: "outcome"; readonly outcome: string }
  /** A fraction in two columns, not reduced; NULL = missing, a denominator of 0 = excluded. */
  | { readonly kind: "points"; readonly criterion: string; readonly part: "numerator" | "denominator" }
  /** Of the framework: what is scored, what could be, and the bounds of what can still be scored (NULL = not known). */
  | {
      readonly kind: "score" | "scoreMost" | "scoreLow" | "scoreHigh";
      readonly part: "numerator" | "denominator";
    }
  /** Rank by score; NULL = no score. */
  | { readonly kind: "rank" };

/** A column of the result. */
export interface ResultColumn {
  readonly name: string;
  readonly meaning: Meaning;
}
