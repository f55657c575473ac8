/** Circles in messages: one that is long is shown by its ends. */

/** How many links are named. */
export const mostNamed = 8;

/** `a` → `b` → `a`, with `…` where a circle is longer than anybody reads. */
export function circleText(names: readonly string[]): string {
  const [first = ""] = names;
  const shown = names.length > mostNamed ? [...names.slice(0, mostNamed - 1), "…", ...names.slice(-1)] : names;
  return [...shown, first].map((name) => (name === "…" ? name : `\`${name}\``)).join(" → ");
}
