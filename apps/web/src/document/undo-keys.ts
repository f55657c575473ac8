/**
 * Ctrl+Z and Ctrl+Y anywhere on the page are the document's, but for a field in which something is being written: there they are the
 * browser's until it is committed. The text editor's own keys reach the same history through its model.
 */

import { sayUndo, type Speaker } from "./say-steps.ts";

/** Listens on the page; gives the way to stop. `speaker` is asked at each press; undefined: no document is shown. */
export function listenForUndo(target: EventTarget, speaker: () => Speaker | undefined): () => void {
  const listen = (event: Event): void => {
    const way = wayOf(event as KeyboardEvent);
    if (!way || isElsewhere(event)) return;
    const shown = speaker();
    if (!shown) return;
    event.preventDefault();
    sayUndo(shown, way);
  };
  target.addEventListener("keydown", listen);
  return () => target.removeEventListener("keydown", listen);
}

function wayOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): "undo" | "redo" | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : undefined;
}

/**
 * Whether the key is the text editor's, or a field's in which something is written. Fields of the form with a draft keep the key to
 * themselves; those at rest say by `preventDefault` that it is not theirs.
 */
function isElsewhere(event: Event): boolean {
  const path = event.composedPath();
  if (path.some((one) => one instanceof Element && one.classList.contains("monaco-editor"))) return true;
  const [target] = path;
  if (event.defaultPrevented) return false;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !plain.has(target.type));
}

/** Inputs in which nothing is written. */
const plain: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "radio",
  "range",
  "submit",
  "reset",
  "color",
  "file",
]);
