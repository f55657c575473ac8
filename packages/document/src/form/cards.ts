/** The cards of a form: everything that a framework, an overlay or a scenario says, in the order of the text. */

import type { TextRange } from "../edit.ts";
import type { CardBase, Clause, OpaqueCard, PolicyCard, ScoreParts, TextCard } from "./clauses.ts";
import type { ExpressionSlot, NameSlot, TextSlot, ValueSlot, WordSlot } from "./slots.ts";

/** A title in both languages; English is absent when it is not written. */
export interface TitleSlots {
  readonly title: TextSlot;
  readonly english: TextSlot;
}

export interface CriterionCard extends CardBase, TitleSlots {
  readonly kind: "criterion";
  readonly code: NameSlot;
  /** `mandatory`, `extension`, `basic`, `chosen`. */
  readonly class: WordSlot;
  /** What it is worth, and what it weighs beside its siblings: absent slots where nothing is written. */
  readonly points: PointsSlot;
  readonly weight: ValueSlot;
  readonly clauses: readonly Clause[];
}

/** `points 20`, `bonus points 5`. */
export interface PointsSlot {
  /** `points`, `bonus`, `deduction`; there when points are written. */
  readonly sort?: WordSlot;
  readonly value: ValueSlot;
}

export interface GroupCard extends CardBase, TitleSlots {
  readonly kind: "group";
  readonly name: NameSlot;
  readonly points: PointsSlot;
  readonly weight: ValueSlot;
  readonly members: readonly Card[];
}

export interface InputCard extends CardBase, TitleSlots {
  readonly kind: "input";
  readonly name: NameSlot;
  readonly type: "count" | "percent" | "boolean" | "date" | "number" | "money" | "choice" | "unknown";
  /** Of `number` (`"Mb/s"`), or of the unit clause. */
  readonly unit?: TextSlot;
  /** Of `choice`. */
  readonly choices: readonly { readonly name: NameSlot; readonly title: TextSlot }[];
  readonly clauses: readonly (TextCard | OpaqueCard)[];
}

export interface ParameterCard extends CardBase, TitleSlots {
  readonly kind: "parameter";
  readonly name: NameSlot;
  readonly value: ValueSlot;
}

export interface LevelsCard extends CardBase {
  readonly kind: "levels";
  /** `cumulative`, `independent`. */
  readonly mode: WordSlot;
  readonly levels: readonly (LevelCard | OpaqueCard)[];
}

export interface LevelCard extends CardBase, TitleSlots {
  readonly kind: "level";
  readonly number: number;
  readonly id: NameSlot;
  /** Absent slot: the default, every criterion that states something at this level. */
  readonly rule: ExpressionSlot;
  /** The rule as terms that all have to hold; undefined when it is not of that shape or is the default. */
  readonly terms?: readonly RuleTerm[];
}

/** One of the conditions of a level that all have to hold. */
export type RuleTerm =
  | {
      readonly kind: "count";
      readonly slot: ExpressionSlot;
      /** `all`, `every`, `any`, `atLeast`, `atMost`. */
      readonly quantifier: string;
      /** Of `atLeast` and `atMost`: a number of criteria, or a share. */
      readonly amount?: ValueSlot;
      /** `mandatory`, `extension`, `basic`, `chosen`, `criteria`; absent with `group` or `items` alone. */
      readonly class?: string;
      readonly group?: NameSlot;
      /** Codes, each with its place. */
      readonly items?: readonly NameSlot[];
      readonly status?: string;
      /** Level at which the status is asked. */
      readonly at?: string;
    }
  /** `score >= 80`. */
  | { readonly kind: "score"; readonly slot: ExpressionSlot; readonly operator: string; readonly amount: ValueSlot }
  | { readonly kind: "other"; readonly slot: ExpressionSlot };

/** `issuer "…"`. */
export interface IssuerCard extends CardBase {
  readonly kind: "issuer";
  readonly name: TextSlot;
}

/** `decision "2361/QĐ-BTTTT" dated 2024-12-31`. */
export interface DecisionCard extends CardBase {
  readonly kind: "decision";
  readonly number: TextSlot;
  readonly dated: ValueSlot;
}

/** `effective from 2026-01-01 to 2030-12-31`. */
export interface EffectiveCard extends CardBase {
  readonly kind: "effective";
  readonly from: ValueSlot;
  readonly to: ValueSlot;
}

/** `tier xa`. */
export interface TierCard extends CardBase {
  readonly kind: "tier";
  readonly name: NameSlot;
}

/** A statement switched off: it stands in the text as comments that begin with `//-`. `source` is what it says when switched on. */
export interface DisabledCard extends CardBase {
  readonly kind: "disabled";
  readonly source: string;
}

/** `tighten cqs.hop at 3 from 2 to 3 because "…"`. */
export interface ChangeCard extends CardBase {
  readonly kind: "change";
  readonly verb: WordSlot;
  readonly target: ChangeTarget;
  /** What is quoted from below, and what is put there. */
  readonly from: ChangedValue;
  readonly to: ChangedValue;
  readonly reasons: readonly (TextSlot & { readonly role: "because" | "basis" })[];
}

/** What a change is of: a threshold, a parameter, or an aspect of a criterion. */
export interface ChangeTarget {
  /** `title`, `evidence`, `measure`, `score`, `level`, `missingData` …; absent for thresholds and parameters. */
  readonly aspect?: string;
  /** Code of a criterion or name of a parameter, and where it stands. */
  readonly name?: string;
  readonly range?: TextRange;
  /** Level, by number or id as written. */
  readonly level?: string;
}

/** One side of a change. */
export interface ChangedValue {
  readonly kind: "value" | "bounds" | "start" | "title" | "word" | "score";
  readonly source: string;
  /** Of `value`; of `bounds` the lower end. */
  readonly value?: ValueSlot;
  readonly upper?: ValueSlot;
  /** Of `title`. */
  readonly title?: TextSlot;
  /** Of `word`. */
  readonly word?: WordSlot;
  /** Of `start`. */
  readonly start?: NameSlot;
  /** Of `score`, but for one that is a plain value. */
  readonly score?: ScoreParts;
}

/** `add to group cqs { … }`. */
export interface AddToCard extends CardBase {
  readonly kind: "addTo";
  readonly group: NameSlot;
  readonly members: readonly Card[];
}

/** `remove kts.htx_tap_huan because "…"`. */
export interface RemoveCard extends CardBase {
  readonly kind: "remove";
  readonly code: NameSlot;
  readonly reasons: readonly (TextSlot & { readonly role: "because" | "basis" })[];
}

/** What may stand in a framework, a group, an overlay or a scenario. */
export type Card =
  | CriterionCard
  | GroupCard
  | InputCard
  | ParameterCard
  | LevelsCard
  | IssuerCard
  | DecisionCard
  | EffectiveCard
  | TierCard
  | TextCard
  | PolicyCard
  | ChangeCard
  | AddToCard
  | RemoveCard
  | DisabledCard
  | OpaqueCard;
