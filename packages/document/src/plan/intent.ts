/**
 * Intents: everything that a person can do in a form, a closed set. Each becomes a few edits of the text, or is refused.
 */

import type { NodeKey, SlotKey } from "../form/slots.ts";

/**
 * What is put into a slot. Numbers are exact decimals, already read from what was typed: `65.5`, a point and no grouping; a sign
 * `%` or a unit stays as it is in the text, and of a new or empty threshold is that of its siblings unless it is said.
 */
export type NewValue =
  | { readonly kind: "number"; readonly decimal: string; readonly percent?: boolean; readonly unit?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `2026-01-31`. */
  | { readonly kind: "date"; readonly text: string }
  /** One of a slot's `words`. */
  | { readonly kind: "word"; readonly word: string }
  /** A name or a number of a level: where a slot holds a name. */
  | { readonly kind: "name"; readonly name: string }
  /** Emptied: `?`. */
  | { readonly kind: "hole" }
  /** Taken away with its keyword: points and weights, which need not be there. */
  | { readonly kind: "none" };

/** What is inserted, in the surface and the indentation of its place. */
export type Template =
  | {
      readonly kind: "criterion";
      readonly code: string;
      readonly title: string;
      readonly class?: "mandatory" | "extension" | "basic" | "chosen";
      /** A formula; a hole when absent. */
      readonly measure?: string;
    }
  | { readonly kind: "group"; readonly name: string; readonly title: string }
  | {
      readonly kind: "input";
      readonly name: string;
      readonly type: "count" | "percent" | "boolean" | "date" | "number";
      readonly title: string;
      readonly unit?: string;
    }
  | { readonly kind: "parameter"; readonly name: string; readonly title: string; readonly value: NewValue }
  | { readonly kind: "level"; readonly number: number; readonly id: string; readonly title: string }
  | { readonly kind: "evidence" | "source" | "basis" | "note"; readonly text: string }
  /** How a criterion with points is scored, its numbers to be filled in. */
  | { readonly kind: "score"; readonly form: "proportional" | "steps" }
  /** A row of a table of points, to be filled in: `into` is its score, or the change that puts it there. */
  | { readonly kind: "scoreEntry" }
  /** A statement as it is written: a pattern of the gallery, something pasted. */
  | { readonly kind: "statement"; readonly source: string };

/** What an overlay or scenario changes below: a threshold, a parameter, an aspect of a criterion, or it removes a criterion. */
export type OverrideTarget =
  /** `part`: the slot within the cell that is set: `value`, which it is when absent; `upper` of two; `value/xa/value` of a class. */
  | { readonly kind: "threshold"; readonly code: string; readonly level: number; readonly part?: string }
  | { readonly kind: "points"; readonly code: string }
  /** `part`: the slot within the way to score that is set: `to`, `entry:2/points`. */
  | { readonly kind: "score"; readonly code: string; readonly part: string }
  | { readonly kind: "parameter"; readonly name: string }
  | {
      readonly kind: "text";
      readonly aspect: "title" | "evidence" | "source" | "basis" | "note";
      readonly code: string;
    }
  | { readonly kind: "remove"; readonly code: string };

/** What a value or a score below becomes where no single slot is set: as the same is done in a text of one's own. */
export type Amendment =
  /** The value goes by class, the same for all until it is changed. */
  | { readonly kind: "byClass"; readonly class: string; readonly members: readonly string[] }
  /** A class more, in a value that goes by class. */
  | { readonly kind: "case"; readonly member: string }
  /** A row more in a table of points, behind the row that `part` names. */
  | { readonly kind: "insertEntry" }
  | { readonly kind: "deleteEntry" }
  /** `after`: the row behind which it comes to stand, as `part` names rows; absent: the first place. */
  | { readonly kind: "moveEntry"; readonly after?: string };

/** A cell of a table: a slot of this text, or a change of what stands below that is not written yet. */
export type TableCell =
  | { readonly slot: SlotKey; readonly value: NewValue }
  | { readonly into: NodeKey; readonly target: OverrideTarget; readonly value: NewValue | Amendment };

export type Intent =
  | { readonly kind: "setLiteral"; readonly slot: SlotKey; readonly value: NewValue }
  /** Of a quoted text, a version, or a formula (as written); an empty text stays as `""`. */
  | { readonly kind: "setText"; readonly slot: SlotKey; readonly text: string }
  /** Of anything declared: every reference in the text goes with it. */
  | { readonly kind: "renameCode"; readonly node: NodeKey; readonly name: string }
  /** `after` is a sibling; absent: as the last in `into`, or with `first` as its first. */
  | {
      readonly kind: "insertNode";
      readonly into: NodeKey;
      readonly template: Template;
      readonly after?: NodeKey;
      readonly first?: true;
    }
  /** With the comments that belong to it: `Plan.comments` lists them for confirmation. */
  | { readonly kind: "deleteNode"; readonly node: NodeKey }
  /** To behind a sibling, or the first place of `into`; its comments move along. */
  | { readonly kind: "moveNode"; readonly node: NodeKey; readonly into: NodeKey; readonly after?: NodeKey }
  /** Behind the original, under a new code where it has one. */
  | { readonly kind: "duplicateNode"; readonly node: NodeKey; readonly name?: string }
  /** Off: the statement becomes comments that begin with `//-`; on: it is a statement again. */
  | { readonly kind: "setEnabled"; readonly node: NodeKey; readonly enabled: boolean }
  | {
      readonly kind: "addOverride";
      /** The overlay or scenario. */
      readonly into: NodeKey;
      readonly target: OverrideTarget;
      /** What it becomes; for `remove` nothing. */
      readonly value?: NewValue | { readonly kind: "text"; readonly text: string } | Amendment;
      readonly because?: string;
    }
  /** Takes a change or a removal back: what stands below holds again. */
  | { readonly kind: "removeOverride"; readonly node: NodeKey }
  /** Excel paste: many slots in one step; of a province's set, changes of what stands below too. */
  | { readonly kind: "setTable"; readonly cells: readonly TableCell[] }
  /** Makes one value go by class or by date, the same for all until it is changed; nothing means anything else. */
  | {
      readonly kind: "wrapAdvanced";
      readonly slot: SlotKey;
      readonly as:
        | { readonly kind: "byClass"; readonly class: string; readonly members: readonly string[] }
        | { readonly kind: "dated"; readonly from: string };
    }
  /** A class gets a value of its own in a value that goes by class: the one that all others have until it is set. */
  | { readonly kind: "addCase"; readonly slot: SlotKey; readonly member: string; readonly value?: NewValue }
  /** A value that goes by class is one value again: that of all others. */
  | { readonly kind: "unwrapAdvanced"; readonly slot: SlotKey }
  /** `test` blocks in the English surface, as `@khung/policy-tests` prints each: at the end of the text, in its own surface. */
  | { readonly kind: "addTests"; readonly source: string }
  /** Other expectations of tests, in the English surface, each in the place of one: by its index among those of its test. */
  | {
      readonly kind: "setExpectations";
      readonly expectations: readonly { readonly test: NodeKey; readonly index: number; readonly source: string }[];
    }
  /** The comments of a card; empty takes them away. */
  | { readonly kind: "setNote"; readonly node: NodeKey; readonly text: string };

export type IntentKind = Intent["kind"];
