/** Types of values; plain data. */

/** Powers of base units; `{}` = no unit. Currencies and the units in quotes are base units. */
export type Unit = Readonly<Record<string, number>>;

/**
 * `count`: whole number ≥ 0 of things. `share`: a ratio of like to like (4/5 = 80 %). `plain`: any other exact number, with its unit.
 * `literal`: a bare number in the source that takes the form of what it meets.
 */
export interface NumberType {
  readonly kind: "number";
  readonly form: "count" | "share" | "plain" | "literal";
  readonly unit: Unit;
}
export interface BooleanType {
  readonly kind: "boolean";
}
export interface DateType {
  readonly kind: "date";
}
/** Members of a choice input, or classes of a classification; `of` is its name. */
export interface ChoiceType {
  readonly kind: "choice";
  readonly of: string;
  readonly members: readonly {
    readonly name: string;
    readonly title?: { readonly vi: string; readonly en?: string };
  }[];
}
/** The level reached. Compared with whole numbers and level ids. */
export interface LevelType {
  readonly kind: "level";
}
/** Compatible with everything; silences follow-ups. Never in a finished module. */
export interface ErrorType {
  readonly kind: "error";
}
export type Type = NumberType | BooleanType | DateType | ChoiceType | LevelType | ErrorType;
