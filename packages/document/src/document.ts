/**
 * A text with one history: whatever changes it, form, typing or paste, is a step with a name that can be taken back.
 *
 * In: edits. Out: the text, its version, and word of every change. Refuses: edits while it is read-only, edits of a version that
 * is gone. Knows nothing of what the text says. An editor's own model can stand in its place: `DslDocument` is the contract.
 */

import type { Message } from "@khung/diagnostics";
import type { Canonical } from "./canonical.ts";
import type { TextEdit } from "./edit.ts";

/** Who changed the text. Whoever shows it need not read its own change again. */
export type EditSource = "form" | "text" | "paste" | "system";

/** What a step says of itself. */
export interface StepInfo {
  /** As the history and its messages name it: `Đổi ngưỡng …`. */
  readonly label: Message;
  readonly source: EditSource;
  /** A step with the key of the step before it becomes a part of that one: typing on in one place. */
  readonly mergeKey?: string;
  /** The version that the edits were made for: they are refused when the text has moved on. */
  readonly version?: number;
}

/** Something that was done, and can be taken back as a whole. */
export interface Step {
  /** Never given twice in one document. */
  readonly id: number;
  readonly label: Message;
  readonly source: EditSource;
}

/** A step with its edits, as the history keeps it: enough to do it again elsewhere. */
export interface Transaction extends Step {
  readonly edits: readonly TextEdit[];
  /** Counting in the text after it. */
  readonly inverse: readonly TextEdit[];
  readonly mergeKey?: string;
}

/** Word of a change. Edits count in the text before. */
export interface Change {
  readonly version: number;
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly step: Step;
  readonly way: "do" | "undo" | "redo";
}

/** What can be taken back and done again, the next one first; at most twenty of each. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export type Applied = "applied" | "nothing" | "readOnly" | "outdated";

export interface DslDocument {
  readonly text: string;
  /** Grows with every change, taken back ones too. */
  readonly version: number;
  readonly history: History;
  readonly isReadOnly: boolean;
  setReadOnly(isReadOnly: boolean): void;
  /** Changes the text by one step. */
  apply(edits: readonly TextEdit[], info: StepInfo): Applied;
  /** Takes steps back; gives the last one taken, undefined when there was none. */
  undo(count?: number): Step | undefined;
  redo(count?: number): Step | undefined;
  /** The next step begins anew, whatever its merge key. */
  seal(): void;
  /** Calls a listener after every change; gives the way to stop it. */
  onChange(listener: (change: Change) => void): () => void;
}

/** A document that keeps its steps itself: before an editor has come, and where none comes. */
export interface PlainDocument extends DslDocument {
  /** What putting the loaded text into canonical form changed: said once, when it is loaded. */
  readonly loaded: Canonical;
  /** Everything since the beginning: an editor that takes over begins with `first` and does the steps again. */
  record(): Recorded;
}

/** The first text, the steps that were done since, and those taken back, the next to do again first. */
export interface Recorded {
  readonly first: string;
  readonly isReadOnly: boolean;
  readonly done: readonly Transaction[];
  readonly undone: readonly Transaction[];
}
