/** What is known of the text that is open. */

import type { SnapshotBody } from "@khung/contract";
import type { Diagnostic, Source } from "@khung/diagnostics";
import type { Change, History, TextRange } from "@khung/document";
import type { Form } from "@khung/document/form";
import type { FrameworkSummaryBody } from "../api.ts";
import type { OpenText, Remote } from "../state/state.ts";

/** What is said of a text that is open. */
export interface About {
  /** Of the text, or of what a draft was made from. */
  readonly framework: FrameworkSummaryBody | undefined;
  /** The id of the framework that is meant where a text holds several. */
  readonly meant: string | undefined;
  /** The snapshot that is shown: it cannot be changed. */
  readonly snapshot: Pick<SnapshotBody, "id" | "made" | "title" | "scenario"> | undefined;
}

export interface DocumentState extends About {
  /** The id of the draft that is open; absent for a text of the catalogue that nobody has changed. */
  readonly draft: string | undefined;
  /** The text that was opened. */
  readonly source: Remote<OpenText>;
  /** What changes are compared with. */
  readonly original: Source | undefined;
  /** The text as it is now, and its number. */
  readonly text: string;
  readonly version: number;
  /** The texts that it stands on, or is compared with. */
  readonly bases: readonly Source[];
  /** When this version was typed. */
  readonly typedAt: Date | undefined;
  /** The form of a version of the text, the newest that was read. */
  readonly form: Form | undefined;
  readonly formVersion: number;
  /** What can be taken back and done again. */
  readonly history: History;
  readonly isReadOnly: boolean;
  /** The last step, and where it changed the text. */
  readonly change: ShownChange | undefined;
}

export const nothingOpen: DocumentState = {
  framework: undefined,
  draft: undefined,
  snapshot: undefined,
  original: undefined,
  meant: undefined,
  bases: [],
  source: { status: "idle" },
  text: "",
  version: 0,
  typedAt: undefined,
  form: undefined,
  formVersion: 0,
  history: { undo: [], redo: [] },
  isReadOnly: false,
  change: undefined,
};

/** A change as the page shows it. */
interface ShownChange extends Pick<Change, "version" | "step" | "way"> {
  /** The stretch of the new text; of several edits the first. */
  readonly range: TextRange;
  /** The key of the card or slot that the form asked to show. */
  readonly reveal?: string;
}

/** What came of an intent. */
export type Outcome =
  | { readonly outcome: "done" | "nothing" | "readOnly" }
  /** Nothing changed, and the reason can be shown. */
  | { readonly outcome: "refused"; readonly diagnostic: Diagnostic };
