/** What keys do in a number field: a spreadsheet's habits where it is a cell of a table. */

/** Where a spreadsheet's keys lead. */
export type CellStep = "left" | "right" | "up" | "down";

/** How the field stands. */
interface Standing {
  /** Something is being typed. */
  readonly drafted: boolean;
  /** Keys move the caret, not the cell. */
  readonly inside: boolean;
  readonly cell: boolean;
}

export type KeyDeed =
  /** What was typed is forgotten. */
  | { readonly kind: "forget" }
  /** It is handed over, and a cell leads on. */
  | { readonly kind: "accept"; readonly step?: CellStep }
  /** The same, as the arrows do. */
  | { readonly kind: "walk"; readonly step: CellStep }
  /** The caret goes into the cell. */
  | { readonly kind: "edit" }
  /** Undoing is the browser's while a draft stands, else the document's. */
  | { readonly kind: "undoTyping" | "undoStep" };

/** What a key does; undefined: what it does in any field. */
export function keyDeed(event: KeyboardEvent, { drafted, inside, cell }: Standing): KeyDeed | undefined {
  const { key, shiftKey } = event;
  if (event.isComposing) return undefined;
  if (key === "Escape") return drafted || inside ? { kind: "forget" } : undefined;
  if (key === "Enter") return { kind: "accept", ...(cell && { step: shiftKey ? "up" : "down" }) };
  if (event.ctrlKey || event.metaKey) {
    return /^[zy]$/i.test(key) ? { kind: drafted ? "undoTyping" : "undoStep" } : undefined;
  }
  if (!cell || event.altKey) return undefined;
  if (key === "F2") return { kind: "edit" };
  if (key === "ArrowUp" || key === "ArrowDown") return { kind: "walk", step: key === "ArrowUp" ? "up" : "down" };
  if (inside || shiftKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return undefined;
  return { kind: "walk", step: key === "ArrowLeft" ? "left" : "right" };
}
