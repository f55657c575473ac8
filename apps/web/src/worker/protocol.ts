/**
 * What the page and its worker say to each other. The worker alone compiles, evaluates and answers editor questions.
 *
 * The page sends every version of the text at once and asks about it later. A request is answered once under its number:
 * with an answer, with a failure, or with the word that it is overtaken: a newer one of its kind and lane came, the text that it is
 * about has moved on, or the page cancelled it. What is asked and answered is said by subject, each in its own file.
 */

import type { Source } from "@khung/diagnostics";
import type { FormalExchanges } from "./answers.ts";
import type { TextualExchanges } from "./answers-about-text.ts";
import type { OverDataExchanges } from "./answers-over-data.ts";
import type { DataFile } from "./assessments.ts";
import type { Told } from "./scene.ts";

export type { Checked, Surface } from "./text.ts";
export type { DataFile } from "./assessments.ts";

/** Requests that are answered, by kind: what is asked and what comes back. */
export interface Exchanges extends FormalExchanges, TextualExchanges, OverDataExchanges {}

export type Kind = keyof Exchanges;
export type Ask<K extends Kind> = Exchanges[K]["ask"];
export type Answer<K extends Kind> = Exchanges[K]["answer"];

/** How to ask. */
export interface Asking {
  /** Requests of one kind in different lanes do not overtake each other; without it, all are in one. */
  readonly lane?: string;
  /** Cancels: the answer is undefined. */
  readonly signal?: AbortSignal;
  /** Told how much of a long answer is done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Page to worker. `original`, `text`, `around` and `data` set the scene; they and `cancel` are not answered. */
export type ToWorker =
  | { readonly kind: "original"; readonly source: Source }
  | { readonly kind: "text"; readonly version: number; readonly source: Source; readonly meant?: string }
  | { readonly kind: "around"; readonly sources: readonly Source[] }
  | { readonly kind: "data"; readonly file: DataFile | undefined; readonly below?: DataFile }
  | { readonly kind: "cancel"; readonly id: number }
  | { [K in Kind]: { readonly kind: K; readonly id: number; readonly lane?: string; readonly ask: Ask<K> } }[Kind];

/** Worker to page. */
export type FromWorker =
  | { readonly id: number; readonly outcome: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly outcome: "answered"; readonly answer: unknown }
  | { readonly id: number; readonly outcome: "overtaken" }
  /** What answers it could not be loaded: the next request tries again. */
  | { readonly id: number; readonly outcome: "notLoaded" }
  | { readonly id: number; readonly outcome: "failed"; readonly message: string };

/** The worker as the page sees it; tests put a fake in its place. */
export interface KhungWorker extends Told {
  /** An overtaken or cancelled request gives undefined. Errors: `NotLoaded` without the network; rejects when the worker failed at it. */
  ask<K extends Kind>(kind: K, ask: Ask<K>, asking?: Asking): Promise<Answer<K> | undefined>;
}
