/** What the editor needs of the document: its form, what it stands on, what it was, and changing it. */

import type { History, TextRange } from "@khung/document";
import type { Form } from "@khung/document/form";
import type { Intent, Planned } from "@khung/document/plan";
import type { CodeAction } from "@khung/language-service";

export interface Desk {
  /** Of the text as it is now, or as it was a moment ago; undefined until it has been read once. */
  readonly form: Form | undefined;
  /** Of what an overlay stands on. */
  readonly base: Form | undefined;
  /** Of the text that was opened. */
  readonly before: Form | undefined;
  readonly history: History;
  /** Changes the document, or says why not. Undefined: overtaken, nothing happened. */
  intend(intent: Intent): Promise<Planned | undefined>;
  /** A repair that a diagnostic offers. */
  repair(action: CodeAction): void;
  undo(count?: number): void;
  redo(): void;
}

/** Lines and characters of a stretch, as editors count them. */
export type Place = TextRange;
