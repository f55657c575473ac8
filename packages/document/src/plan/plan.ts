/** What comes of an intent: edits, or a refusal with the reason. */

import type { Diagnostic, Message } from "@khung/diagnostics";
import type { TextEdit, TextRange } from "../edit.ts";
import type { SlotKey } from "../form/slots.ts";

export type Planned = Plan | Refusal;

export interface Plan {
  readonly outcome: "planned";
  /** None when the text already says so. */
  readonly edits: readonly TextEdit[];
  /** The step as the history names it: `Đổi ngưỡng cqs.hop, Mức 3: 2 → 3`. */
  readonly label: Message;
  /** Comments that go away with what is deleted, as written. */
  readonly comments: readonly string[];
  /** What to show afterwards: the key of a card or a slot that is there then. */
  readonly reveal?: SlotKey;
  /** The stretch of the new text to show. */
  readonly range?: TextRange;
}

/** Nothing changes. */
export interface Refusal {
  readonly outcome: "refused";
  readonly diagnostic: Diagnostic;
}
