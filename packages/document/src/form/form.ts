/** A form: what a text says, as far as a form can show it, with the stretch of text behind every place to fill in. */

import type { Card, LevelCard, TitleSlots } from "./cards.ts";
import type { CardBase, Clause, LevelName, OpaqueCard } from "./clauses.ts";
import type { NameSlot, TextSlot } from "./slots.ts";

export interface Form {
  /** The language in which new statements are written. */
  readonly surface: "vi" | "en";
  /** Frameworks, overlays, scenarios; tests and claims as opaque cards; in the order of the text. */
  readonly sets: readonly (SetCard | OpaqueCard)[];
  /** Whether anything cannot be read. */
  readonly isBroken: boolean;
}

/** A framework, an overlay or a scenario. */
export interface SetCard extends CardBase, TitleSlots {
  readonly kind: "framework" | "overlay" | "scenario";
  readonly id: NameSlot;
  /** `1.0.0`; set like a text, written without quotes. Scenarios have none. */
  readonly version: TextSlot;
  /** What it stands on; empty for a framework. */
  readonly bases: readonly { readonly id: string; readonly version?: string }[];
  /** Its levels, lowest first; an overlay has those that it states itself. */
  readonly levels: readonly LevelName[];
  readonly members: readonly Card[];
}

/** Any card of a form, at any depth. */
export type AnyCard = SetCard | Card | Clause | LevelCard;
