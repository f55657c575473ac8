/** Nodes that all others are made of. */

export interface Node {
  readonly start: number;
  readonly end: number;
}

/** A name, dotted or not, in NFC however it is typed. */
export interface Name extends Node {
  readonly kind: "name";
  readonly text: string;
}

/** A quoted text; `value` is without quotes and escapes, in NFC. */
export interface TextLiteral extends Node {
  readonly kind: "text";
  readonly value: string;
}

/** `"Vietnamese" en "English"`. */
export interface Title extends Node {
  readonly kind: "title";
  readonly text: TextLiteral;
  readonly english?: TextLiteral;
}

/** `1.2.0`. */
export interface Version extends Node {
  readonly kind: "version";
  readonly text: string;
}

/** `2025-07-01`; may be no day of the calendar: the checker says so. */
export interface DateLiteral extends Node {
  readonly kind: "date";
  readonly text: string;
}

/** Tokens that no rule could read. */
export interface ErrorNode extends Node {
  readonly kind: "error";
}

/** A level by number or by id. */
export interface LevelRef extends Node {
  readonly kind: "levelRef";
  /** Digits, or an id. */
  readonly text: string;
}

/** Which criteria a class of criteria means. */
export type CriterionClass = "mandatory" | "extension" | "basic" | "chosen";

export type CriterionStatus = "met" | "unmet" | "missing" | "notApplicable";

/** `vn.cds.xa@1.0.0`. */
export interface BaseRef extends Node {
  readonly kind: "baseRef";
  readonly id: Name;
  readonly version?: Version;
}
