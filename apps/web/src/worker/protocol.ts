/**
 * What the page and its worker say to each other. The worker alone compiles, evaluates and answers editor questions.
 *
 * The page sends every version of the text at once and asks about it later. A request is answered once under its number:
 * with an answer, with a failure, or with the word that a newer request of its kind overtook it.
 */

import type { Source } from "@khung/diagnostics";
import type { IsoDate } from "@khung/ir";
import type {
  CompletionItem,
  DocumentSymbol,
  EditorDiagnostic,
  EditorPosition,
  Hover,
  Location,
  TextEdit,
} from "@khung/language-service";
import type { Population } from "../state/list.ts";
import type { Study } from "../state/study.ts";
import type { Why } from "../state/why.ts";

/** The languages that a text can be written in. */
export type Surface = "vi" | "en";

/** A data set as it was fetched. */
export interface DataFile {
  /** File name with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The date at which dated values are read. */
  readonly asOf: IsoDate;
}

/** What checking a text found. */
export interface Checked {
  readonly version: number;
  readonly diagnostics: readonly EditorDiagnostic[];
  /** Undefined when the text does not say. */
  readonly surface: Surface | undefined;
  readonly milliseconds: number;
}

/** What evaluating a text gave; `study` is absent while the text has errors or there are no data. */
export interface Evaluated {
  readonly version: number;
  readonly study?: Study;
}

/** Requests that are answered, by kind: what is asked and what comes back. */
export interface Exchanges {
  readonly check: { ask: { version: number }; answer: Checked };
  readonly evaluate: { ask: { version: number }; answer: Evaluated };
  readonly population: { ask: object; answer: Population | undefined };
  readonly explain: { ask: { entity: string }; answer: Why | undefined };
  readonly complete: { ask: { version: number; position: EditorPosition }; answer: readonly CompletionItem[] };
  readonly symbols: { ask: { version: number }; answer: readonly DocumentSymbol[] };
  readonly hover: { ask: { version: number; position: EditorPosition }; answer: Hover | undefined };
  readonly define: { ask: { version: number; position: EditorPosition }; answer: Location | undefined };
  readonly format: { ask: { version: number }; answer: readonly TextEdit[] };
  readonly translate: { ask: { version: number; surface: Surface }; answer: readonly TextEdit[] };
}

export type Kind = keyof Exchanges;
export type Ask<K extends Kind> = Exchanges[K]["ask"];
export type Answer<K extends Kind> = Exchanges[K]["answer"];

/** Page to worker. `original`, `text` and `data` set the scene and are not answered. */
export type ToWorker =
  | { readonly kind: "original"; readonly source: Source }
  | { readonly kind: "text"; readonly version: number; readonly source: Source }
  | { readonly kind: "data"; readonly file: DataFile | undefined }
  | { [K in Kind]: { readonly kind: K; readonly id: number; readonly ask: Ask<K> } }[Kind];

/** Worker to page. */
export type FromWorker =
  | { readonly id: number; readonly outcome: "answered"; readonly answer: unknown }
  | { readonly id: number; readonly outcome: "overtaken" }
  | { readonly id: number; readonly outcome: "failed"; readonly message: string };

/** The worker as the page sees it; tests put a fake in its place. An overtaken request gives undefined. */
export interface KhungWorker {
  /** The text that changes are compared with. */
  setOriginal(source: Source): void;
  setText(source: Source, version: number): void;
  setData(file: DataFile | undefined): void;
  ask<K extends Kind>(kind: K, ask: Ask<K>): Promise<Answer<K> | undefined>;
}
