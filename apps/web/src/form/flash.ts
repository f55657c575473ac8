/** A field whose value was changed by something else than itself shows it for a moment: undone, pasted, typed in the text. */

const look = [{ boxShadow: "0 0 0 3px var(--focus)" }, { boxShadow: "0 0 0 3px transparent" }];

/** Lights it up, where movement is wanted. */
export function flash(field: HTMLElement): void {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) field.animate(look, 1200);
}
