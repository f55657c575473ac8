/** Lists with commas: an entry more, set apart as its neighbours are, and with no comment taken from them. */

import { commentsOf, type AnyNode } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { Work } from "./draft.ts";
import { indentAt, lineEnd, stretchOf } from "./lines.ts";

/** The edits that put an entry at an index of a list; none where the list is empty: nobody knows where it stands. */
export function listEdits(
  work: Work,
  list: readonly AnyNode[],
  index: number,
  entry: string,
): readonly TextEdit[] | undefined {
  const [before, after] = [list[index - 1], list[index]];
  if (before) return behind(work.text, before, entry);
  return after && [inFront(work, after, entry)];
}

function behind(text: string, { start, end }: AnyNode, entry: string): readonly TextEdit[] {
  const line = lineEnd(text, end);
  const [rest, comma = "", comment] = /^[^\S\n]*(,?)[^\S\n]*(\/\/.*)?$/.exec(text.slice(end, line)) ?? [];
  if (rest === undefined) return [put(end, `, ${entry}`)];
  const own = `\n${indentAt(text, start)}${entry}`;
  if (comment === undefined) return [put(end, `,${own}`)];
  // The comment is of the one before: the new one comes behind it.
  return [...(comma === "" ? [put(end, ",")] : []), put(line, `${own}${comma}`)];
}

function inFront(work: Work, after: AnyNode, entry: string): TextEdit {
  const { from, isAloneBefore } = stretchOf(work, after, commentsOf(work.parsed));
  return put(from, isAloneBefore ? `${entry},\n${indentAt(work.text, from)}` : `${entry}, `);
}

function put(at: number, insert: string): TextEdit {
  return { from: at, to: at, insert };
}
