/** Rows of a table of points: put in and moved. What is left over stays the last row. */

import { commentsOf, K, type AnyNode, type ast } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import { listEdits } from "./list-edit.ts";
import { stretchOf } from "./lines.ts";
import { spelledBetween } from "./spelling.ts";

/** The way to score that a card is, or that a change puts there. */
export function scoreAt(work: Work, key: string): ast.Score {
  const { node } = cardPlace(work, key);
  const score = node.kind === "change" ? node.to : node;
  return score.kind === "score" ? score : refuse(work, "KH4008", { key });
}

/** Where a row is put: behind another, first of all, or as the last before what is left over. */
interface Spot {
  readonly into: string;
  readonly after?: string | undefined;
  readonly first?: true | undefined;
}

/** A row more, its numbers still to be filled in; it compares as the row before it does. */
export function insertEntry(work: Work, score: ast.Score, { into, after, first }: Spot): Draft {
  const { entries } = score;
  const last = lastPlace(entries);
  const index = after === undefined ? (first ? 0 : last) : Math.min(indexBehind(work, score, after), last);
  const like = [entries[index - 1], entries[index]].find((each) => each !== undefined && leadOf(each) !== undefined);
  const lead = like ? work.text.slice(like.start, leadOf(like)) : opening(work, score);
  const edits = lead === undefined ? undefined : listEdits(work, entries, index, `${lead}?: ?`);
  return {
    edits: edits ?? refuse(work, "KH4008", { key: into }),
    changes: [{ kind: "insert", holder: score, field: "entries", index, value: emptyRow(score, like) }],
    label: deedLabel("Thêm bậc điểm vào", "Add a row of points to", nameOfCard(work, into)),
    reveal: into,
  };
}

/** To behind another row, or to the first place; its comments move along, the commas stay. */
export function moveEntry(work: Work, score: ast.Score, key: string, after: string | undefined): Draft {
  const { entries } = score;
  const { node, index, holder, parent } = cardPlace(work, key);
  const to = after === undefined ? 0 : indexBehind(work, score, after);
  if (holder !== score) return refuse(work, "KH4008", { key });
  const label = deedLabel("Chuyển", "Move", nameOfCard(work, key));
  if (to === index || to === index + 1) return { edits: [], changes: [], label, reveal: key };
  const others = entries.filter((each) => each !== node);
  const order = others.toSpliced(to > index ? to - 1 : to, 0, node as ast.ScoreEntry);
  const pieces = new Map(entries.map((each) => [each, piecesOf(work, each)]));
  return {
    edits: entries.flatMap((each, i) => dealt(work, pieces.get(each), pieces.get(order[i] ?? each))),
    changes: [
      { kind: "remove", holder: score, field: "entries", index },
      { kind: "insert", holder: score, field: "entries", index: to, value: node },
    ],
    label,
    ...(parent !== undefined && { reveal: parent }),
    moves: true,
  };
}

type Entry = ast.Score["entries"][number];

function indexBehind(work: Work, { entries }: ast.Score, after: string): number {
  const { node } = cardPlace(work, after);
  const index = entries.findIndex((each) => each === node);
  return index < 0 ? refuse(work, "KH4008", { key: after }) : index + 1;
}

/** The place before what is left over, which stands last. */
function lastPlace(entries: readonly Entry[]): number {
  const last = entries.at(-1);
  return last?.kind === "scoreEntry" && !last.bound && !last.condition ? entries.length - 1 : entries.length;
}

/** Where the value or the condition of a row begins; undefined of what is left over. */
function leadOf(entry: Entry): number | undefined {
  return entry.kind === "scoreEntry" ? (entry.bound ?? entry.condition)?.start : undefined;
}

/** What a row begins with where there is none to be like. */
function opening(work: Work, { form, entries, end }: ast.Score): string | undefined {
  const kind = { steps: K.FROM, bands: K.AT_LEAST, cases: K.WHEN }[form as string];
  return kind === undefined ? undefined : `${spelledBetween(work.parsed, entries[0]?.start ?? end - 1, kind)} `;
}

function emptyRow({ form }: ast.Score, like: Entry | undefined): object {
  const row = { kind: "scoreEntry", value: { kind: "hole" } };
  if (form === "cases") return { ...row, condition: { kind: "hole" } };
  const comparison = like?.kind === "scoreEntry" ? like.comparison : "atLeast";
  return { ...row, ...(comparison && { comparison }), bound: { kind: "hole" } };
}

/** A row in two pieces: itself with the comments above it, and the comment behind its comma. */
interface Pieces {
  readonly from: number;
  readonly end: number;
  readonly behind: number;
  readonly to: number;
}

function piecesOf(work: Work, entry: AnyNode): Pieces {
  const { from, to } = stretchOf(work, entry, commentsOf(work.parsed));
  const sign = /^[^\S\n]*,/.exec(work.text.slice(entry.end, to))?.[0].length ?? 0;
  return { from, end: entry.end, behind: entry.end + sign, to };
}

/** The edits that put a row into the place of another. */
function dealt({ text }: Work, place: Pieces | undefined, row: Pieces | undefined): readonly TextEdit[] {
  if (!place || !row || place === row) return [];
  const self = { from: place.from, to: place.end, insert: text.slice(row.from, row.end) };
  const comment = { from: place.behind, to: place.to, insert: text.slice(row.behind, row.to) };
  // Without a comma between them the two are one stretch.
  if (place.behind === place.end) return [{ from: self.from, to: comment.to, insert: self.insert + comment.insert }];
  return comment.from === comment.to && comment.insert === "" ? [self] : [self, comment];
}
