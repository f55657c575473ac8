/**
 * A text carried over to another version of what it stands on, with what a person decided about each statement.
 *
 * What can be carried over is the compiler's word (`rebase`); here are the edits that it comes to, and for each statement that a
 * machine must not settle the choices that would. In: the text, the texts around it, decisions. Out: edits of the text. What is not
 * decided is not edited, and stays a diagnostic.
 */

import { rebase, type Fate, type NotThere, type Rebased, type RebaseOptions } from "@khung/compiler";
import { invariant, type Message, type Source } from "@khung/diagnostics";
import { parse, type Parsed } from "@khung/syntax";
import { applyEdits, inverseOf, shiftOffset, type TextEdit, type TextRange } from "../edit.ts";
import { candidatesFor, ownCandidates, unitOfOwn, type Choice, type ChoiceName, type OwnValue } from "./choices.ts";

export interface CarryOptions extends RebaseOptions {
  /** What the new version calls what it only renamed, by the old name. */
  readonly renames?: ReadonlyMap<string, string>;
}

/** What is decided about a statement. */
export type Decision = ChoiceName | OwnValue;
/** By the key of a fate. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What becomes of a statement, and what can be decided about it. */
export interface CarriedFate {
  /** The same whatever is decided. */
  readonly key: string;
  readonly fate: Fate;
  /** In the text as it was. */
  readonly range: TextRange;
  /** What the compiler accepts; none where nothing has to be decided. */
  readonly choices: readonly Choice[];
  /** What stands behind a number of one's own: `%`, a quoted unit, nothing; absent where there can be none. */
  readonly ownUnit?: string;
}

export interface Carried {
  /** The version, quoted values, and what was decided: in order, in the text as it was. */
  readonly edits: readonly TextEdit[];
  /** After these edits, without the statements that are still in conflict. */
  readonly rebased: Rebased;
  /** Keys of the statements that a decision settled. */
  readonly settled: ReadonlySet<string>;
  /** Why a number of one's own was not taken, by the key of its statement. */
  readonly refused: ReadonlyMap<string, Message>;
}

/** A text that was looked at once; decisions come and go. */
export interface Carrying {
  /** Conflicts first. */
  readonly fates: readonly CarriedFate[];
  /** What the text becomes with some decisions. */
  settle(decisions: Decisions): Carried;
}

/** Carries every overlay of a text over. Refuses nothing that is there: what it cannot carry over it names. */
export function carryOver(overlay: Source, others: readonly Source[], options: CarryOptions): Carrying | NotThere {
  const first = rebase(overlay, others, options);
  if ("extended" in first) return first;
  const changed = (edits: readonly TextEdit[]): Rebased => {
    const again = rebase({ ...overlay, text: applyEdits(overlay.text, edits) }, others, options);
    invariant(!("extended" in again), "no decision changes what is extended");
    return again;
  };
  const parsed = parse(overlay);
  const fates = fatesOf(first, parsed, options, changed);
  const own = ownValues(first, parsed, changed);
  const settle = (decisions: Decisions): Carried => {
    const decided = fates.flatMap((each): readonly (readonly [string, Tried])[] => {
      const decision = decisions[each.key];
      if (decision === undefined) return [];
      if (typeof decision !== "string") return [[each.key, own(each, decision)]];
      const edits = each.choices.find(({ name }) => name === decision)?.edits;
      return edits ? [[each.key, { edits }]] : [];
    });
    const chosen = outermost(decided.flatMap(([, { edits = [] }]) => edits));
    const rest = {
      settled: new Set(decided.flatMap(([key, { edits }]) => (edits ? [key] : []))),
      refused: new Map(decided.flatMap(([key, { why }]) => (why ? [[key, why] as const] : []))),
    };
    if (chosen.length === 0) return { edits: first.edits.map(asEdit), rebased: first, ...rest };
    const rebased = changed(chosen);
    return { edits: together(overlay.text, chosen, rebased.edits.map(asEdit)), rebased, ...rest };
  };
  return { fates, settle };
}

/** A number of one's own was tried: the edits that the compiler accepts, or why it accepts none. */
interface Tried {
  readonly edits?: readonly TextEdit[];
  readonly why?: Message;
}

/** Tries numbers of one's own, each once. */
function ownValues(first: Rebased, parsed: Parsed, changed: (edits: readonly TextEdit[]) => Rebased) {
  const before = conflictsIn(first);
  const known = new Map<string, Tried>();
  return ({ key, fate }: CarriedFate, value: OwnValue): Tried => {
    const name = JSON.stringify([key, value.own]);
    let found = known.get(name);
    for (const edits of found ? [] : ownCandidates(fate, parsed, value)) {
      const after = changed(edits);
      if (conflictsIn(after) < before) {
        found = { edits };
        break;
      }
      const why = after.fates.find(({ kind, path }) => kind === "conflict" && path === fate.path);
      found ??= why?.kind === "conflict" ? { why: why.said.message } : {};
    }
    const tried = found ?? {};
    known.set(name, tried);
    return tried;
  };
}

function fatesOf(
  first: Rebased,
  parsed: Parsed,
  { renames }: CarryOptions,
  changed: (edits: readonly TextEdit[]) => Rebased,
): readonly CarriedFate[] {
  const before = conflictsIn(first);
  const seen = new Map<string, number>();
  return first.fates.map((fate): CarriedFate => {
    const { path, statement } = fate;
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    // A statement in conflict was left out when the others were looked at: that it may go is known.
    const choices = candidatesFor(fate, parsed, renames).filter(
      ({ name, edits }) => name === "drop" || conflictsIn(changed(edits)) < before,
    );
    const range = { from: statement.start, to: statement.end };
    const ownUnit = unitOfOwn(fate, parsed);
    const key = times === 1 ? path : `${path}~${times}`;
    return { key, fate, range, choices, ...(ownUnit !== undefined && { ownUnit }) };
  });
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
