/** Many marks, one tab stop: arrow keys, Home and End go from mark to mark. */

/** Moves the focus among the marks of the chart that the key was pressed in. For `keydown` on what holds the marks. */
export function rove(event: KeyboardEvent): void {
  const marks = [...(event.currentTarget as Element).querySelectorAll<SVGElement>("[data-mark]")];
  const here = marks.indexOf(event.target as SVGElement);
  const to = target(event.key, here, marks.length);
  if (to === undefined || here < 0) return;
  event.preventDefault();
  for (const mark of marks) mark.setAttribute("tabindex", "-1");
  marks[to]?.setAttribute("tabindex", "0");
  marks[to]?.focus();
}

function target(key: string, here: number, all: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return all - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(all - 1, here + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, here - 1);
  return undefined;
}
