/**
 * A text carried over to another version of what it stands on, with what a person decided about each statement.
 *
 * What can be carried over is the compiler's word (`rebase`); here are the edits that it comes to, and for each statement that a
 * machine must not settle the choices that would. In: the text, the texts around it, decisions. Out: edits of the text. What is not
 * decided is not edited, and stays a diagnostic.
 */

import { rebase, type Fate, type NotThere, type Rebased, type RebaseOptions } from "@khung/compiler";
import type { Source } from "@khung/diagnostics";
import { parse } from "@khung/syntax";
import { applyEdits, inverseOf, shiftOffset, type TextEdit, type TextRange } from "../edit.ts";
import { candidatesFor, type Choice, type ChoiceName } from "./choices.ts";

export interface CarryOptions extends RebaseOptions {
  /** What the new version calls what it only renamed, by the old name. */
  readonly renames?: ReadonlyMap<string, string>;
}

/** By the key of a fate. */
export type Decisions = Readonly<Record<string, ChoiceName>>;

/** What becomes of a statement, and what can be decided about it. */
export interface CarriedFate {
  /** The same whatever is decided. */
  readonly key: string;
  readonly fate: Fate;
  /** In the text as it was. */
  readonly range: TextRange;
  /** What the compiler accepts; none where nothing has to be decided. */
  readonly choices: readonly Choice[];
}

export interface Carried {
  /** The version, quoted values, and what was decided: in order, in the text as it was. */
  readonly edits: readonly TextEdit[];
  /** Conflicts first. */
  readonly fates: readonly CarriedFate[];
  /** After these edits, without the statements that are still in conflict. */
  readonly rebased: Rebased;
}

/** Carries every overlay of a text over. Refuses nothing that is there: what it cannot carry over it names. */
export function carryOver(
  overlay: Source,
  others: readonly Source[],
  options: CarryOptions,
  decisions: Decisions = {},
): Carried | NotThere {
  const first = rebase(overlay, others, options);
  if ("extended" in first) return first;
  const parsed = parse(overlay);
  const conflictsWith = (edits: readonly TextEdit[]): number => {
    const tried = rebase({ ...overlay, text: applyEdits(overlay.text, edits) }, others, options);
    return "extended" in tried ? Number.POSITIVE_INFINITY : conflictsIn(tried);
  };
  const before = conflictsIn(first);
  const seen = new Map<string, number>();
  const fates = first.fates.map((fate): CarriedFate => {
    const { path, statement, kind } = fate;
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    const left = before - (kind === "conflict" ? 1 : 0);
    const choices = candidatesFor(fate, parsed, options.renames).filter(({ edits }) => conflictsWith(edits) <= left);
    const range = { from: statement.start, to: statement.end };
    return { key: times === 1 ? path : `${path}~${times}`, fate, range, choices };
  });
  const chosen = fates.flatMap(({ key, choices }) => choices.find(({ name }) => name === decisions[key])?.edits ?? []);
  const decided = outermost(chosen);
  if (decided.length === 0) return { edits: first.edits.map(asEdit), fates, rebased: first };
  const text = applyEdits(overlay.text, decided);
  const rebased = rebase({ ...overlay, text }, others, options);
  if ("extended" in rebased) return rebased;
  return { edits: together(overlay.text, decided, rebased.edits.map(asEdit)), fates, rebased };
}

function conflictsIn({ fates }: Rebased): number {
  return fates.filter(({ kind }) => kind === "conflict").length;
}

function asEdit({ start, end, text }: Rebased["edits"][number]): TextEdit {
  return { from: start, to: end, insert: text };
}

/** Edits in order, without those inside of another: a statement goes with all that stands in it. */
function outermost(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter(({ to }, i) => !sorted.slice(0, i).some((outer) => to <= outer.to));
}

/** Edits of a text and edits of what it became, as edits of the text. The second touch nothing that the first put in. */
function together(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const back = inverseOf(text, first);
  const moved = second.map(({ from, to, insert }) => ({
    from: shiftOffset(from, back),
    to: shiftOffset(to, back),
    insert,
  }));
  return [...first, ...moved].toSorted((a, b) => a.from - b.from);
}
