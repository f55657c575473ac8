/**
 * A text with one history: whatever changes it, form, typing or paste, is a step with a name that can be taken back.
 *
 * In: edits. Out: the text, its version, and word of every change. Refuses: edits while it is read-only, edits of a version that
 * is gone. Knows nothing of what the text says. An editor's own model can stand in its place: `DslDocument` is the contract.
 */

import type { Message } from "@khung/diagnostics";
import { canonicalEdits, toCanonical, type Canonical } from "./canonical.ts";
import { applyEdits, editBetween, inverseOf, type TextEdit } from "./edit.ts";

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

/** Steps that a menu shows. */
const mostShown = 20;

/** Makes a document of a text. */
export function createDocument(text: string): PlainDocument {
  const loaded = toCanonical(text);
  const first = loaded.text;
  let now = first;
  let version = 1;
  let isReadOnly = false;
  let isSealed = true;
  let lastId = 0;
  const done: Transaction[] = [];
  const undone: Transaction[] = [];
  const listeners = new Set<(change: Change) => void>();

  const change = (edits: readonly TextEdit[], step: Step, way: Change["way"]): void => {
    now = applyEdits(now, edits);
    version++;
    for (const listener of listeners) listener({ version, text: now, edits, step: stepOf(step), way });
  };
  const move = (way: "undo" | "redo", count: number): Step | undefined => {
    if (isReadOnly) return undefined;
    const [from, to] = way === "undo" ? [done, undone] : [undone, done];
    let last: Transaction | undefined;
    for (let i = 0; i < count; i++) {
      const next = from.pop();
      if (!next) break;
      to.push(next);
      isSealed = true;
      change(way === "undo" ? next.inverse : next.edits, next, way);
      last = next;
    }
    return last && stepOf(last);
  };

  return {
    loaded,
    get text() {
      return now;
    },
    get version() {
      return version;
    },
    get history() {
      return { undo: shown(done), redo: shown(undone) };
    },
    get isReadOnly() {
      return isReadOnly;
    },
    setReadOnly: (to) => {
      isReadOnly = to;
    },
    apply: (edits, info) => {
      if (isReadOnly) return "readOnly";
      if (info.version !== undefined && info.version !== version) return "outdated";
      const real = canonicalEdits(now, edits).filter(({ from, to, insert }) => now.slice(from, to) !== insert);
      if (real.length === 0) return "nothing";
      const before = done.at(-1);
      const isMore = !isSealed && info.mergeKey !== undefined && before?.mergeKey === info.mergeKey;
      const step = isMore
        ? merged(before, now, real, info)
        : { id: ++lastId, ...keep(info), edits: real, inverse: inverseOf(now, real) };
      if (isMore) done.pop();
      done.push(step);
      undone.length = 0;
      isSealed = false;
      change(real, step, "do");
      return "applied";
    },
    undo: (count = 1) => move("undo", count),
    redo: (count = 1) => move("redo", count),
    seal: () => {
      isSealed = true;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    record: () => ({ first, isReadOnly, done: [...done], undone: undone.toReversed() }),
  };
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
