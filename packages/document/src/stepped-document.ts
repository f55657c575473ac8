/** What every document keeps beside its steps: the text, its version, who listens, whether it may be changed. */

import { canonicalEdits } from "./canonical.ts";
import type { Applied, Change, DslDocument, History, Step, StepInfo } from "./document.ts";
import type { TextEdit } from "./edit.ts";

/** Steps that a menu shows. */
export const mostShown = 20;

/** Base of documents: they differ in where the steps are kept. */
export abstract class SteppedDocument implements DslDocument {
  /** The next step begins anew, whatever its merge key. */
  protected isSealed = true;
  #text: string;
  #version = 1;
  #isReadOnly: boolean;
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(text: string, isReadOnly = false) {
    this.#text = text;
    this.#isReadOnly = isReadOnly;
  }

  abstract get history(): History;
  /** Does a step of edits that change something. */
  protected abstract push(edits: readonly TextEdit[], info: StepInfo): void;
  /** Takes steps back or does them again; gives the last one. */
  protected abstract move(way: "undo" | "redo", count: number): Step | undefined;

  get text(): string {
    return this.#text;
  }

  get version(): number {
    return this.#version;
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  setReadOnly(isReadOnly: boolean): void {
    this.#isReadOnly = isReadOnly;
  }

  apply(edits: readonly TextEdit[], info: StepInfo): Applied {
    if (this.#isReadOnly) return "readOnly";
    if (info.version !== undefined && info.version !== this.#version) return "outdated";
    const text = this.#text;
    const real = canonicalEdits(text, edits).filter(({ from, to, insert }) => text.slice(from, to) !== insert);
    if (real.length === 0) return "nothing";
    this.push(real, info);
    return "applied";
  }

  undo(count = 1): Step | undefined {
    return this.#isReadOnly ? undefined : this.move("undo", count);
  }

  redo(count = 1): Step | undefined {
    return this.#isReadOnly ? undefined : this.move("redo", count);
  }

  seal(): void {
    this.isSealed = true;
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The text is another now: says so to everybody. */
  protected changed(text: string, change: Pick<Change, "edits" | "step" | "way">): void {
    this.#text = text;
    this.#version++;
    this.isSealed = change.way !== "do";
    for (const listener of this.#listeners) listener({ version: this.#version, text, ...change });
  }

  /** Nobody hears of it any more. */
  protected forgetListeners(): void {
    this.#listeners.clear();
  }
}
