/** How synthetic figures are made: plain data, written by hand for a framework. */

/** Values for the three kinds of units. */
export interface ByKind {
  readonly xa: number;
  readonly phuong: number;
  readonly dac_khu: number;
}

/** What an input is made from. `maturity` is a number of levels: 3.4 is a unit somewhat above level 3. */
export type Recipe =
  /** A known attribute of the entity: a member, or yes/no. */
  | { readonly from: "attribute"; readonly name: string }
  /** A size of its own, around a median for the kind of unit. */
  | { readonly from: "size"; readonly median: ByKind; readonly spread: number }
  /** A size in proportion to another input; `none` is the share of entities where it is 0. */
  | {
      readonly from: "ratio";
      readonly of: string;
      readonly ratio: number;
      readonly spread: number;
      readonly least?: number;
      readonly none?: number;
    }
  /**
   * What maturity brings. `points`: at maturity 0, 1, 2, … For an input that an `ensure` bounds by others, or that names `of`, a share of those;
   * for others the value itself, with `decimals`.
   */
  | {
      readonly from: "curve";
      readonly points: readonly number[];
      readonly of?: string;
      readonly decimals?: number;
      /** By how many levels it runs ahead of the others. */
      readonly lead: number;
      readonly noise: number;
      /** Above 1: between two levels the value stays near the lower one for longer. */
      readonly bend?: number;
    }
  /** Yes from some maturity on. */
  | { readonly from: "maturity"; readonly at: number; readonly noise: number };

/** How often an attribute has each of its values, by kind of unit, in the provinces of a group; `else` is every other province. */
export interface AttributePlan {
  readonly values: readonly (string | boolean)[];
  readonly provinces: Readonly<Record<string, readonly string[]>>;
  readonly shares: Readonly<Record<string, Readonly<Record<keyof ByKind, readonly number[]>>>>;
}

/** Everything about a synthetic population. */
export interface Calibration {
  readonly seed: number;
  readonly attributes: Readonly<Record<string, AttributePlan>>;
  readonly maturity: {
    readonly mean: number;
    readonly spread: number;
    /** How much provinces differ. */
    readonly province: number;
    readonly kind: ByKind;
    /** Added for a value of an attribute: `"khu_vuc": {"iii": -0.5}`. */
    readonly attributes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly missing: {
    /** Share of entities that leave out whole blocks, at maturity 0, 1, 2, … */
    readonly entities: readonly number[];
    /** Of a block that is left out, the share of cells that are. */
    readonly cells: number;
    /** Inputs that come from one source and are missing together. */
    readonly blocks: readonly (readonly string[])[];
  };
  readonly inputs: Readonly<Record<string, Recipe>>;
}
