/**
 * A document in Monaco's model: its one undo stack is the history, and the names of the steps are kept beside it.
 *
 * Every state of the text has a number in Monaco (its alternative version) that comes back when a step is undone: that is how the
 * names find their steps. `setValue` is never called: it would empty the stack.
 */

import type { editor } from "monaco-editor/editor";
import {
  editBetween,
  mostShown,
  SteppedDocument,
  toCanonical,
  type History,
  type Recorded,
  type Step,
  type StepInfo,
  type TextEdit,
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

/** Models that were made: two of the same document have two addresses. */
let models = 0;

/** Makes a model that begins as the document did, and does its steps again. */
export function createMonacoDocument(
  monaco: Monaco,
  key: string,
  recorded: Recorded,
  now: () => number = () => performance.now(),
): MonacoDocument {
  const uri = monaco.Uri.parse(`inmemory://khung/${encodeURIComponent(key)}/${++models}`);
  const model = monaco.editor.createModel(recorded.first, "khung", uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  return new StepsOfModel(monaco, model, recorded, now);
}

/** A step that is being done; with an id when it is one that there was, or goes on with it. */
type Pending = Pick<StepInfo, "label" | "source" | "mergeKey"> & { readonly id?: number };

class StepsOfModel extends SteppedDocument implements MonacoDocument {
  readonly model: editor.ITextModel;
  readonly #monaco: Monaco;
  readonly #now: () => number;
  readonly #listening: { dispose(): void };
  readonly #states: State[];
  #position = 0;
  #lastId: number;
  #pending: Pending | undefined;

  constructor(
    monaco: Monaco,
    model: editor.ITextModel,
    { first, isReadOnly, done, undone }: Recorded,
    now: () => number,
  ) {
    super(first, isReadOnly);
    this.#monaco = monaco;
    this.model = model;
    this.#now = now;
    this.#states = [{ number: model.getAlternativeVersionId(), at: 0 }];
    this.#lastId = Math.max(0, ...[...done, ...undone].map(({ id }) => id));
    this.#listening = model.onDidChangeContent((event) => this.#follow(event));
    for (const { edits, ...step } of [...done, ...undone]) this.push(edits, step);
    for (let i = 0; i < undone.length; i++) void model.undo();
  }

  get history(): History {
    return historyOf(this.#states, this.#position);
  }

  dispose(): void {
    this.#listening.dispose();
    this.forgetListeners();
    this.model.dispose();
  }

  protected push(edits: readonly TextEdit[], info: Pending): void {
    const { model } = this;
    model.pushStackElement();
    this.#pending = info;
    // Monaco applies operations of one push together; all count in the text before.
    model.pushEditOperations(
      null,
      edits.map(({ from, to, insert }) => ({
        range: this.#monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
        text: insert,
        forceMoveMarkers: true,
      })),
      () => null,
    );
    this.#pending = undefined;
    model.pushStackElement();
  }

  /** Goes on until the step is taken back as a whole. */
  protected move(way: "undo" | "redo", count: number): Step | undefined {
    const next = (): Step | undefined => this.#states[way === "undo" ? this.#position : this.#position + 1]?.step;
    let last: Step | undefined;
    for (let i = 0; i < count; i++) {
      const step = next();
      if (!step) break;
      last = step;
      while (next()?.id === step.id) {
        const before = this.#position;
        void this.model[way]();
        if (this.#position === before) return last;
      }
    }
    return last;
  }

  /** Monaco has changed the text, whoever asked for it. */
  #follow({ changes, isUndoing, isRedoing }: editor.IModelContentChangedEvent): void {
    const edits = changes
      .map(({ rangeOffset: from, rangeLength, text: insert }) => ({ from, to: from + rangeLength, insert }))
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    const number = this.model.getAlternativeVersionId();
    const way = isUndoing ? "undo" : isRedoing ? "redo" : "do";
    const step = way === "do" ? this.#done(number) : this.#moved(number, way);
    if (way === "do" && !this.#pending && edits.some(({ insert }) => /[\u0300-\u036f\r]/.test(insert)))
      this.#compose(step);
    this.changed(this.model.getValue(), { edits, step, way });
  }

  #done(number: number): Step {
    const made = this.#stepOf();
    this.#states.splice(this.#position + 1, Infinity, { number, at: this.#now(), ...made });
    this.#position++;
    return made.step;
  }

  #moved(number: number, way: "undo" | "redo"): Step {
    const there = this.#states.findIndex((state) => state.number === number);
    const step = this.#states[way === "undo" ? this.#position : there]?.step;
    if (there >= 0) this.#position = there;
    return step ?? { id: 0, label: typedLabel, source: "text" };
  }

  /** The step of a change that is new: of those that asked for it, else typing, which goes on from the typing before. */
  #stepOf(): Required<Pick<State, "step">> & Pick<State, "mergeKey"> {
    const before = this.#states[this.#position];
    if (this.#pending) {
      const { id: own, label, source, mergeKey } = this.#pending;
      const isMore = !this.isSealed && mergeKey !== undefined && before?.mergeKey === mergeKey;
      const id = own ?? (isMore ? before?.step?.id : undefined) ?? ++this.#lastId;
      return { step: { id, label, source }, mergeKey };
    }
    const isMore = before?.step?.source === "text" && before.mergeKey === undefined && this.#now() - before.at < pause;
    return { step: isMore && before.step ? before.step : { id: ++this.#lastId, label: typedLabel, source: "text" } };
  }

  /** Letters that came in parts, as some programs copy them, are put together: in the same step, once Monaco is done with it. */
  #compose({ id, label, source }: Step): void {
    queueMicrotask(() => {
      const edits = editBetween(this.text, toCanonical(this.text).text);
      if (!this.model.isDisposed() && edits.length > 0) this.push(edits, { id, label, source });
    });
  }
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
