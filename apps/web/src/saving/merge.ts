/** What comes of two texts that were made from one. The worker merges, node by node. */

import type { MergedText } from "@khung/document/merge";

/** Two texts that were made from one. */
export interface ThreeTexts {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A place that both changed, differently. Absent: it is not there on that side. */
export interface OverlapPart {
  /** What stands there, as the text calls it; empty for the whole text. */
  readonly key: string;
  readonly base?: string;
  readonly mine?: string;
  readonly theirs?: string;
  /** Its first line, from 1. */
  readonly line: number;
}

export type Choice = "mine" | "theirs";

/** What came of it. */
export interface Merged {
  /** Where somebody has to choose; none: the texts go together. */
  readonly parts: readonly OverlapPart[];
  /** The text, with a choice for each part. */
  readonly compose: (choices: readonly Choice[]) => string;
}

/** Nothing to choose. */
export function agreed(text: string): Merged {
  return { parts: [], compose: () => text };
}

/** The whole of both as one place: what nothing is known of. */
export function wholly({ base, mine, theirs }: ThreeTexts): Merged {
  return toMerged({ text: mine, conflicts: [{ key: "", base, mine, theirs, range: { from: 0, to: mine.length } }] });
}

/** What the worker found, with a way to choose. */
export function toMerged({ text, conflicts }: MergedText): Merged {
  return {
    parts: conflicts.map(({ range, ...part }) => ({ ...part, line: text.slice(0, range.from).split("\n").length })),
    compose: (choices) =>
      conflicts.reduceRight((whole, conflict, at) => {
        const { from, to } = conflict.range;
        return whole.slice(0, from) + (conflict[choices[at] ?? "mine"] ?? "") + whole.slice(to);
      }, text),
  };
}
