/**
 * The document behind the page: first one that keeps its own steps, later the model of the text editor. Whoever holds it notices
 * nothing of the change.
 */

import { createDocument, type Change, type DslDocument, type PlainDocument, type Recorded } from "@khung/document";

/** What can stand in for the plain document. */
export interface TakenOver extends DslDocument {
  readonly dispose: () => void;
}

export interface LiveDocument extends DslDocument {
  /** Names the document: another key is another document. */
  readonly key: string;
  readonly loaded: PlainDocument["loaded"];
  /** Lets another implementation take over, with everything since the beginning; gives the one that has, made now or before. */
  takeOver<D extends TakenOver>(make: (recorded: Recorded) => D): D;
  /** Lets go of what took over; the document is of no use any more. */
  dispose(): void;
}

/** Makes a document of a text. */
export function createLive(key: string, text: string): LiveDocument {
  const plain = createDocument(text);
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  let now: DslDocument = plain;
  let taken: TakenOver | undefined;
  let stop = plain.onChange(tell);
  return {
    key,
    loaded: plain.loaded,
    get text() {
      return now.text;
    },
    get version() {
      return now.version;
    },
    get history() {
      return now.history;
    },
    get isReadOnly() {
      return now.isReadOnly;
    },
    setReadOnly: (to) => now.setReadOnly(to),
    apply: (edits, info) => now.apply(edits, info),
    undo: (count) => now.undo(count),
    redo: (count) => now.redo(count),
    seal: () => now.seal(),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    takeOver: <D extends TakenOver>(make: (recorded: Recorded) => D): D => {
      if (!taken) {
        taken = make(plain.record());
        stop();
        stop = taken.onChange(tell);
        now = taken;
      }
      // One page has one editor: whoever asks again is the same.
      return taken as D;
    },
    dispose: () => {
      stop();
      taken?.dispose();
      listeners.clear();
    },
  };
}
