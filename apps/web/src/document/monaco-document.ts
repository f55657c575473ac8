/**
 * A document in Monaco's model: its one undo stack is the history, and the names of the steps are kept beside it.
 *
 * Every state of the text has a number in Monaco (its alternative version) that comes back when a step is undone: that is how the
 * names find their steps. `setValue` is never called: it would empty the stack.
 */

import type { editor } from "monaco-editor/editor";
import {
  canonicalEdits,
  editBetween,
  toCanonical,
  type Change,
  type History,
  type Recorded,
  type Step,
  type StepInfo,
  type TextEdit,
  type Transaction,
} from "@khung/document";
import type { Monaco } from "../editor/monaco.ts";
import type { TakenOver } from "./live-document.ts";
import { typedLabel } from "./words.ts";

export interface MonacoDocument extends TakenOver {
  readonly model: editor.ITextModel;
}

/** A state of the text: its number in Monaco, and the step that led to it. */
interface State {
  readonly number: number;
  readonly step?: Step;
  readonly mergeKey?: string | undefined;
  readonly at: number;
}

/** Typing that pauses so long, in milliseconds, goes on as another step. */
const pause = 1500;
/** Steps that a menu shows. */
const mostShown = 20;

/** Models that were made: two of the same document have two addresses. */
let models = 0;

/** Makes a model that begins as the document did, and does its steps again. */
export function createMonacoDocument(
  monaco: Monaco,
  key: string,
  { first, isReadOnly: wasReadOnly, done, undone }: Recorded,
  now: () => number = () => performance.now(),
): MonacoDocument {
  const uri = monaco.Uri.parse(`inmemory://khung/${encodeURIComponent(key)}/${++models}`);
  const model = monaco.editor.createModel(first, "khung", uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const listeners = new Set<(change: Change) => void>();
  const states: State[] = [{ number: model.getAlternativeVersionId(), at: 0 }];
  let position = 0;
  let text = first;
  let version = 1;
  let isReadOnly = wasReadOnly;
  let isSealed = true;
  let lastId = Math.max(0, ...[...done, ...undone].map(({ id }) => id));
  let pending: (Pick<StepInfo, "label" | "source" | "mergeKey"> & { readonly id?: number }) | undefined;

  const push = (edits: readonly TextEdit[], info: NonNullable<typeof pending>): void => {
    model.pushStackElement();
    pending = info;
    // Monaco applies operations of one push together; all count in the text before.
    model.pushEditOperations(
      null,
      edits.map(({ from, to, insert }) => ({
        range: monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
        text: insert,
        forceMoveMarkers: true,
      })),
      () => null,
    );
    pending = undefined;
    model.pushStackElement();
  };

  /** The step of a change that is new: of those that asked for it, else typing, which goes on from the typing before. */
  const stepOf = (): { readonly step: Step; readonly mergeKey?: string | undefined } => {
    const before = states[position];
    if (pending) {
      const { label, source, mergeKey } = pending;
      const isMore = !isSealed && mergeKey !== undefined && before?.mergeKey === mergeKey;
      const id = pending.id ?? (isMore ? before?.step?.id : undefined) ?? ++lastId;
      return { step: { id, label, source }, mergeKey };
    }
    const isMore = before?.step?.source === "text" && before.mergeKey === undefined && now() - before.at < pause;
    return { step: isMore && before.step ? before.step : { id: ++lastId, label: typedLabel, source: "text" } };
  };

  const listening = model.onDidChangeContent(({ changes, isUndoing, isRedoing }) => {
    const edits = changes
      .map(({ rangeOffset, rangeLength, text: insert }) => ({
        from: rangeOffset,
        to: rangeOffset + rangeLength,
        insert,
      }))
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    text = model.getValue();
    version++;
    const number = model.getAlternativeVersionId();
    const way = isUndoing ? "undo" : isRedoing ? "redo" : "do";
    let step: Step;
    if (way === "do") {
      const made = stepOf();
      step = made.step;
      states.splice(position + 1, Infinity, { number, at: now(), ...made });
      position++;
      isSealed = false;
      if (!pending && edits.some(({ insert }) => /[\u0300-\u036f\r]/.test(insert))) compose(step);
    } else {
      const there = states.findIndex((state) => state.number === number);
      step = states[way === "undo" ? position : there]?.step ?? { id: 0, label: typedLabel, source: "text" };
      if (there >= 0) position = there;
      isSealed = true;
    }
    for (const listener of listeners) listener({ version, text, edits, step, way });
  });

  /** Letters that came in parts, as some programs copy them, are put together: in the same step, once Monaco is done with it. */
  const compose = ({ id, label, source }: Step): void =>
    queueMicrotask(() => {
      const edits = editBetween(text, toCanonical(text).text);
      if (!model.isDisposed() && edits.length > 0) push(edits, { id, label, source });
    });

  const replay = ({ id, label, source, mergeKey, edits }: Transaction): void =>
    push(edits, { id, label, source, ...(mergeKey !== undefined && { mergeKey }) });
  for (const step of done) replay(step);
  for (const step of undone) replay(step);
  for (let i = 0; i < undone.length; i++) void model.undo();

  /** Goes on until the step is taken back as a whole. */
  const move = (way: "undo" | "redo", count: number): Step | undefined => {
    if (isReadOnly) return undefined;
    let last: Step | undefined;
    for (let i = 0; i < count; i++) {
      const next = states[way === "undo" ? position : position + 1]?.step;
      if (!next) break;
      last = next;
      while (states[way === "undo" ? position : position + 1]?.step?.id === next.id) {
        const before = position;
        void (way === "undo" ? model.undo() : model.redo());
        if (position === before) return last;
      }
    }
    return last;
  };

  return {
    model,
    get text() {
      return text;
    },
    get version() {
      return version;
    },
    get history() {
      return historyOf(states, position);
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
      const real = canonicalEdits(text, edits).filter(({ from, to, insert }) => text.slice(from, to) !== insert);
      if (real.length === 0) return "nothing";
      push(real, info);
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
    dispose: () => {
      listening.dispose();
      listeners.clear();
      model.dispose();
    },
  };
}

/** The steps before and behind a state, the nearest first. */
function historyOf(states: readonly State[], position: number): History {
  const distinct = (list: readonly State[]): readonly Step[] => {
    const steps: Step[] = [];
    for (const { step } of list) {
      if (step && steps.at(-1)?.id !== step.id) steps.push(step);
      if (steps.length === mostShown) break;
    }
    return steps;
  };
  return { undo: distinct(states.slice(0, position + 1).toReversed()), redo: distinct(states.slice(position + 1)) };
}
