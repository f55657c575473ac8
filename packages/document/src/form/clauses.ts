/** What stands in a criterion or an input. Each clause is a card of its own: it can be deleted, moved, doubled, noted. */

import type { TextRange } from "../edit.ts";
import type { ExpressionSlot, NameSlot, NodeKey, Note, SlotState, TextSlot, ValueSlot, WordSlot } from "./slots.ts";

/** What all cards have. */
export interface CardBase {
  readonly key: NodeKey;
  /** `ok`, `stale`, `opaque`, or `hole` when something in it is still to be filled in. */
  readonly state: Exclude<SlotState, "absent">;
  /** The statement, without its comments. Of a stale card: what stands there now. */
  readonly range: TextRange;
  readonly note?: Note;
}

/** `measure a / b`. */
export interface MeasureCard extends CardBase {
  readonly kind: "measure";
  readonly expression: ExpressionSlot;
}

/** `applies when loai != phuong`. */
export interface AppliesCard extends CardBase {
  readonly kind: "appliesWhen";
  readonly condition: ExpressionSlot;
}

/** The level that a cell of a threshold row is of, as its framework names it. */
export interface LevelName {
  readonly number: number;
  readonly id: string;
  readonly title: string;
}

/** What a level asks. A cell without an entry is `absent`: setting it writes one, deleting the card `entry` takes it away. */
export interface ThresholdCell {
  readonly level: LevelName;
  /** Key of the entry, there when something is written. */
  readonly entry?: NodeKey;
  /** The threshold; of `between` the lower end; of conditions the condition. */
  readonly value: ValueSlot;
  /** Only of `between`. */
  readonly upper?: ValueSlot;
  readonly note?: Note;
}

/** What the levels ask, in one of three shapes. */
export interface RequirementCard extends CardBase {
  readonly kind: "requirement";
  /** `atLeast`, `moreThan`, `atMost`, `lessThan`, `between`, `yes`, `no`, or `condition`. */
  readonly comparison: WordSlot;
  /**
   * `levels`: a cell for each level of the framework (`{ 2: 20%, 3: 40% }`) · `from`: one cell, the same from a level on
   * (`80% from 3`) · `answer`: `yes from 1`, no cell.
   */
  readonly shape: "levels" | "from" | "answer";
  readonly cells: readonly ThresholdCell[];
  /** Of `from` and `answer`: the number or id of the first level that asks; absent: the first of all. */
  readonly start?: NameSlot;
}

/** `score proportional to 80%`, `score bands { … }`. */
export interface ScoreCard extends CardBase, ScoreParts {
  readonly kind: "score";
}

/** How something is scored. */
export interface ScoreParts {
  readonly form: "proportional" | "steps" | "bands" | "cases" | "value";
  /** Of `proportional`. */
  readonly to?: ValueSlot;
  readonly from?: ValueSlot;
  /** Of `value`. */
  readonly value?: ValueSlot;
  /** Of `steps`, `bands` and `cases`, the first that fits. */
  readonly entries: readonly ScoreEntry[];
}

export interface ScoreEntry {
  readonly key: NodeKey;
  /** Absent with `condition` absent too: `else`. */
  readonly bound?: ValueSlot;
  /** `equal`, `atLeast` …; only with `bound`. */
  readonly comparison?: "equal" | "atLeast" | "moreThan" | "atMost" | "lessThan";
  readonly condition?: ExpressionSlot;
  readonly points: ValueSlot;
  readonly note?: Note;
}

/** `evidence`, `source`, `basis`, `note`, `unit`. */
export interface TextCard extends CardBase {
  readonly kind: "evidence" | "source" | "basis" | "note" | "unit";
  readonly text: TextSlot;
}

/** `missing data fails`, `nothing to measure: not applicable`. */
export interface PolicyCard extends CardBase {
  readonly kind: "missingPolicy" | "nothingPolicy";
  readonly policy: WordSlot;
}

/** `verified by so_khcn`. */
export interface VerifiedCard extends CardBase {
  readonly kind: "verifiedBy";
  readonly role: NameSlot;
}

/** `provenance thresholds at 4 likely "…"`. */
export interface ProvenanceCard extends CardBase {
  readonly kind: "provenance";
  /** Absent: title, measure and thresholds together. */
  readonly aspect?: "title" | "measure" | "thresholds";
  /** Number or id. */
  readonly level?: string;
  /** `verified`, `likely`, `illustrative`. */
  readonly standing: WordSlot;
  readonly text: TextSlot;
}

/**
 * A statement shown as it is written: one that the form does not know (`opaque`), or one that cannot be read at the moment
 * (`stale`, with the last good card in `last` when there was one). It can be moved, doubled and deleted as a whole.
 */
export interface OpaqueCard extends CardBase {
  readonly kind: "opaque";
  /** Of `classify`: the classes that it names. */
  readonly classes?: readonly { readonly name: string; readonly title: string }[];
  /** Kind of the statement in the tree (`let`, `classify`, `outcome`, `error` …). */
  readonly statement: string;
  /** The declared name and title, when it has them. */
  readonly name?: string;
  readonly title?: string;
  readonly source: string;
}

/** A statement in a criterion. */
export type Clause =
  | MeasureCard
  | AppliesCard
  | RequirementCard
  | ScoreCard
  | TextCard
  | PolicyCard
  | VerifiedCard
  | ProvenanceCard
  | OpaqueCard;
