/** What must hold of every plan, checked on every plan: else nothing changes. */

import { commentsOf, parse, type Comment, type Parsed } from "@khung/syntax";
import { applyEdits, inverseOf, type TextEdit } from "../edit.ts";
import type { Draft, Work } from "./draft.ts";
import { isSameTree } from "./same-tree.ts";

/** Which condition does not hold; undefined when all do. `after` is the new text, parsed. */
export type Checked =
  | { readonly broken: "P1" | "P2" | "P3" | "P4" }
  | { readonly broken?: never; readonly after: Parsed };

/** Checks a draft. */
export function checkDraft(work: Work, draft: Draft): Checked {
  const { text, parsed } = work;
  const { edits } = draft;
  const next = applyEdits(text, edits);
  if (!keepsOutside(text, next, edits)) return { broken: "P1" };
  const after = parse({ file: parsed.source.file, text: next });
  if (hasNewErrors(parsed, after)) return { broken: "P2" };
  if (!isSameTree(parsed.file, after.file, draft.changes)) return { broken: "P3" };
  if (!keepsComments(commentsOf(parsed), commentsOf(after), draft)) return { broken: "P3" };
  if (applyEdits(next, inverseOf(text, edits)) !== text) return { broken: "P4" };
  return { after };
}

/** P1: outside of the edits every character is the same. */
function keepsOutside(before: string, after: string, edits: readonly TextEdit[]): boolean {
  let [from, to] = [0, 0];
  for (const edit of edits) {
    const length = edit.from - from;
    if (before.slice(from, edit.from) !== after.slice(to, to + length)) return false;
    from = edit.to;
    to += length + edit.insert.length;
  }
  return before.slice(from) === after.slice(to);
}

/** P2: every error of the new text was one of the old text. */
function hasNewErrors(before: Parsed, after: Parsed): boolean {
  const known = new Map<string, number>();
  for (const each of before.diagnostics) {
    if (each.severity === "error") known.set(each.code, (known.get(each.code) ?? 0) + 1);
  }
  return after.diagnostics.some((each) => {
    if (each.severity !== "error") return false;
    const left = (known.get(each.code) ?? 0) - 1;
    known.set(each.code, left);
    return left < 0;
  });
}

/** P3, of comments: all are there, in order, with owners of the same kind, but for those that are said to go and to come. */
function keepsComments(before: readonly Comment[], after: readonly Comment[], draft: Draft): boolean {
  const lost = new Set((draft.lost ?? []).map(({ start }) => start));
  const gained = [...(draft.gained ?? [])];
  const kept = before.filter(({ start }) => !lost.has(start)).map(lineOf);
  const there = after.flatMap((comment) => {
    const at = isFromEdits(comment, draft.edits) ? gained.indexOf(comment.text) : -1;
    if (at < 0) return [lineOf(comment)];
    gained.splice(at, 1);
    return [];
  });
  if (draft.moves) {
    kept.sort();
    there.sort();
  }
  return gained.length === 0 && kept.length === there.length && kept.every((line, i) => line === there[i]);
}

/** Whether a comment of the new text stands in what an edit put there. */
function isFromEdits({ start }: Comment, edits: readonly TextEdit[]): boolean {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (start >= from + shift && start < from + shift + insert.length) return true;
    shift += insert.length - (to - from);
  }
  return false;
}

function lineOf({ text, place, owner }: Comment): string {
  return `${text.trimEnd()} ${place} ${owner?.kind ?? ""}`;
}
