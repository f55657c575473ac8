/** Comments that belong to a card, set as one note. */

import type { AnyNode, Comment } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import { cardPlace, commentsOfNode, type Draft, refuse, type Work } from "./draft.ts";
import type { Intent } from "./intent.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import { indentAt, lineEnd, lineStart } from "./lines.ts";

/** Sets the note of a card; empty takes its comments away. */
export function setNote(work: Work, { node: key, text }: Extract<Intent, { readonly kind: "setNote" }>): Draft {
  const { node } = cardPlace(work, key);
  const own = commentsOfNode(work, node);
  const lines = text
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  const said = lines.map((line) => (line === "" ? "//" : `// ${line}`));
  const label = deedLabel("Sửa ghi chú của", "Change the note of", nameOfCard(work, key));
  if (own.map((comment) => comment.text.trimEnd()).join("\n") === said.join("\n")) {
    return { edits: [], changes: [], label, reveal: key };
  }
  const edits =
    said.length === 1 && own.length === 1 ? [inPlace(own[0], said[0])] : rewritten(work, key, node, own, said);
  return {
    edits: edits.filter((edit) => edit !== undefined),
    changes: [],
    label,
    reveal: key,
    lost: own,
    gained: said,
  };
}

/** One comment stays where it is. */
function inPlace(comment: Comment | undefined, line: string | undefined): TextEdit | undefined {
  return comment && line !== undefined ? { from: comment.start, to: comment.end, insert: line } : undefined;
}

/** The lines stand above the node, and what there was goes. */
function rewritten(
  work: Work,
  key: string,
  node: AnyNode,
  own: readonly Comment[],
  said: readonly string[],
): readonly TextEdit[] {
  const { text } = work;
  const start = lineStart(text, node.start);
  const isAlone = text.slice(start, node.start).trim() === "";
  if (!isAlone && said.length > 0) return refuse(work, "KH4008", { key });
  const indent = indentAt(text, node.start);
  const edits: TextEdit[] = [];
  for (const comment of own) {
    if (comment.place === "above")
      edits.push({
        from: lineStart(text, comment.start),
        to: Math.min(text.length, lineEnd(text, comment.end) + 1),
        insert: "",
      });
    else edits.push({ from: comment.start - trailingSpace(text, comment.start), to: comment.end, insert: "" });
  }
  if (said.length > 0) {
    const insert = said.map((line) => `${indent}${line}\n`).join("");
    const at = edits.findIndex(({ from }) => from >= start);
    edits.splice(at < 0 ? edits.length : at, 0, { from: start, to: start, insert });
  }
  return edits;
}

function trailingSpace(text: string, offset: number): number {
  return /[^\S\n]*$/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;
}
