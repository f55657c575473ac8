/**
 * Slots: the places of a form that a person fills in, each with the exact stretch of text that it stands for.
 *
 * A slot's key is the way to it through declared names (`vn.cds.xa/criterion:cqs.hop/threshold:3`), never a position, so that it
 * stays the same while the text around it changes.
 */

import type { TextRange } from "../edit.ts";

/** The way to a card, as `vn.cds.xa/criterion:cqs.hop`. Doubles get `#2`, `#3` … in the order of the text. */
export type NodeKey = string;
/** The way to a slot: the key of its card, `/`, and the name of the slot. */
export type SlotKey = string;

/**
 * `ok` · `stale`: cannot be read at the moment, what is shown is the last that could · `opaque`: the form does not know it, what is
 * shown is the text · `hole`: `?`, not filled in yet · `absent`: nothing is written, and setting the slot writes it.
 */
export type SlotState = "ok" | "stale" | "opaque" | "hole" | "absent";

/** What all slots have. */
export interface Slot {
  readonly key: SlotKey;
  readonly state: SlotState;
  /** Absent exactly when the slot is absent or stale. */
  readonly range?: TextRange;
}

/** A quoted text; `text` is without quotes and escapes, empty when absent. The range is with quotes. */
export interface TextSlot extends Slot {
  readonly text: string;
}

/** A name: a code, an id, an input. */
export interface NameSlot extends Slot {
  readonly name: string;
}

/** One of a closed set of words, by its name in the tree (`fails`, `mandatory`, `atLeast`), whatever the surface. */
export interface WordSlot extends Slot {
  readonly word: string;
  /** What may be chosen. */
  readonly words: readonly string[];
}

/** A constant as it is written: digits are exact and with a decimal point; nothing is ever computed from them here. */
export type Literal =
  | {
      readonly kind: "number";
      readonly digits: string;
      readonly percent: boolean;
      /** `90 per 100`. */
      readonly per?: string;
      /** `"Mb/s"`. */
      readonly unit?: string;
      /** `-3`. */
      readonly negative?: true;
    }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `2026-01-31`. */
  | { readonly kind: "date"; readonly text: string };

/**
 * A value: a constant, one that goes by class or by date, a name, or anything else (`opaque`, shown as `source`).
 *
 * At most one of `literal`, `name`, `byClass`, `dated` is there; none when the slot is opaque, a hole or absent.
 */
export interface ValueSlot extends Slot {
  /** As written, white space and all; empty when absent. */
  readonly source: string;
  readonly literal?: Literal;
  /** A parameter, an input, a class: read from there. */
  readonly name?: string;
  readonly byClass?: ByClass;
  readonly dated?: readonly DatedCase[];
  /** Of one that is worked out of others with signs only: `100 / 1000`. */
  readonly parts?: readonly SentencePart[];
}

/** `by dia_ban { vung_kho: 60%, else: 80% }`. */
export interface ByClass {
  readonly class: NameSlot;
  readonly cases: readonly ClassCase[];
}

export interface ClassCase {
  /** Of the case as a whole, to delete it. */
  readonly key: NodeKey;
  /** Absent: `else`. */
  readonly member?: string;
  readonly value: ValueSlot;
}

/** `from 2026-01-01: 80%`. */
export interface DatedCase {
  readonly key: NodeKey;
  readonly from: ValueSlot;
  readonly value: ValueSlot;
}

/** A formula. `parts` are there when it is made of names, numbers and signs only; else it is opaque and shown as `source`. */
export interface ExpressionSlot extends Slot {
  readonly source: string;
  readonly parts?: readonly SentencePart[];
}

/** A formula as a sentence: `[ho_so_truc_tuyen] / [ho_so]`. */
export type SentencePart =
  | { readonly kind: "name"; readonly slot: NameSlot }
  | { readonly kind: "number"; readonly slot: ValueSlot }
  /** `+ - * / ( )` as the language spells them. */
  | { readonly kind: "sign"; readonly sign: "+" | "-" | "*" | "/" | "(" | ")" };

/** The comments that belong to a card, without slashes; set as one by `setNote`. */
export interface Note {
  /** Lines of the block above, then the one behind. */
  readonly lines: readonly string[];
  /** Of each comment, slashes included. */
  readonly ranges: readonly TextRange[];
}
