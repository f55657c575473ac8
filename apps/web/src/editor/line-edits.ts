import type { TextEdit } from "@khung/language-service";

/** Edits that make one text of another: line by line where both have as many lines, else the stretch between what both share. */
export function lineEdits(from: string, to: string): readonly TextEdit[] {
  if (from === to) return [];
  const before = from.split("\n");
  const after = to.split("\n");
  const line = (i: number): number => before[i]?.length ?? 0;
  const edit = (start: number, end: number, newText: string): TextEdit => ({
    range: { start: { line: start, character: 0 }, end: { line: end, character: line(end) } },
    newText,
  });
  if (before.length === after.length) {
    return before.flatMap((text, i) => (text === after[i] ? [] : [edit(i, i, after[i] ?? "")]));
  }
  let head = 0;
  while (head < Math.min(before.length, after.length) - 1 && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head - 1;
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [edit(head, before.length - 1 - tail, after.slice(head, after.length - tail).join("\n"))];
}
