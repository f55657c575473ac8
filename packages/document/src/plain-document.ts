/** A document that keeps its steps itself. */

import { type Canonical, toCanonical } from "./canonical.ts";
import type { History, PlainDocument, Recorded, Step, StepInfo, Transaction } from "./document.ts";
import { applyEdits, editBetween, inverseOf, type TextEdit } from "./edit.ts";
import { mostShown, SteppedDocument } from "./stepped-document.ts";

/** Makes a document of a text. */
export function createDocument(text: string): PlainDocument {
  return new OwnSteps(toCanonical(text));
}

class OwnSteps extends SteppedDocument implements PlainDocument {
  readonly loaded: Canonical;
  readonly #done: Transaction[] = [];
  readonly #undone: Transaction[] = [];
  #lastId = 0;

  constructor(loaded: Canonical) {
    super(loaded.text);
    this.loaded = loaded;
  }

  get history(): History {
    return { undo: shown(this.#done), redo: shown(this.#undone) };
  }

  record(): Recorded {
    const { loaded, isReadOnly } = this;
    return { first: loaded.text, isReadOnly, done: [...this.#done], undone: this.#undone.toReversed() };
  }

  protected push(edits: readonly TextEdit[], info: StepInfo): void {
    const before = this.#done.at(-1);
    const isMore = !this.isSealed && info.mergeKey !== undefined && before?.mergeKey === info.mergeKey;
    const step = isMore
      ? merged(before, this.text, edits, info)
      : { id: ++this.#lastId, ...keep(info), edits, inverse: inverseOf(this.text, edits) };
    if (isMore) this.#done.pop();
    this.#done.push(step);
    this.#undone.length = 0;
    this.#change(edits, step, "do");
  }

  protected move(way: "undo" | "redo", count: number): Step | undefined {
    const [from, to] = way === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    let last: Transaction | undefined;
    for (let i = 0; i < count; i++) {
      const next = from.pop();
      if (!next) break;
      to.push(next);
      this.#change(way === "undo" ? next.inverse : next.edits, next, way);
      last = next;
    }
    return last && stepOf(last);
  }

  #change(edits: readonly TextEdit[], step: Step, way: "do" | "undo" | "redo"): void {
    this.changed(applyEdits(this.text, edits), { edits, step: stepOf(step), way });
  }
}

function keep({ label, source, mergeKey }: StepInfo): Omit<Transaction, "id" | "edits" | "inverse"> {
  return { label, source, ...(mergeKey !== undefined && { mergeKey }) };
}

/** One step of two that follow each other; it is named as the later one. */
function merged(before: Transaction, text: string, edits: readonly TextEdit[], info: StepInfo): Transaction {
  const start = applyEdits(text, before.inverse);
  const both = editBetween(start, applyEdits(text, edits));
  return { id: before.id, ...keep(info), edits: both, inverse: inverseOf(start, both) };
}

function shown(steps: readonly Transaction[]): readonly Step[] {
  return steps.slice(-mostShown).toReversed().map(stepOf);
}

function stepOf({ id, label, source }: Step): Step {
  return { id, label, source };
}
