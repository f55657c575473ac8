/** What can be decided about a statement that does not go over by itself: as edits, each to be tried by the compiler. */

import type { Fate } from "@khung/compiler";
import { K, type ast, type Parsed } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import { project } from "../form/project.ts";
import { findToken } from "../form/words.ts";
import { compareDecimals } from "../plan/adjust-verb.ts";
import { planParsed } from "../plan/plan-intent.ts";
import { spelledAt } from "../plan/spelling.ts";

/**
 * `adopt`: the value of the new version, under the statement's own reason; `turn`: the value stays, and the statement says what it
 * does now (`relax` instead of `tighten`); `rename`: the new name; `drop`: the statement goes, with its comments; a number of one's own
 * is no choice of these but is put in its place (`OwnValue`).
 */
export type ChoiceName = "adopt" | "turn" | "rename" | "drop";

export interface Choice {
  readonly name: ChoiceName;
  /** Of the text as it was. */
  readonly edits: readonly TextEdit[];
  /** The value that is adopted or stays, the name that is given; as it is written. */
  readonly value?: string;
  /** What the statement says that it does, once it is turned. */
  readonly verb?: "tighten" | "relax";
  /** Which way an adopted number goes from that of the text. */
  readonly way?: "up" | "down";
  /** Comments that go away with the statement, as written. */
  readonly comments?: readonly string[];
}

/** Everything that might settle a statement; one that was carried over needs nothing. */
export function candidatesFor(
  fate: Fate,
  parsed: Parsed,
  renames: ReadonlyMap<string, string> = new Map(),
): readonly Choice[] {
  const { node } = fate.statement;
  if (fate.kind !== "conflict") return fate.kind === "redundant" ? dropping(fate, parsed) : [];
  const gone = fate.conflict === "gone";
  const value =
    !gone && node.kind === "change" ? [...adopting(fate, parsed, node), ...turning(fate, parsed, node)] : [];
  return [...value, ...(gone ? renaming(fate, node, renames) : []), ...dropping(fate, parsed)];
}

type InConflict = Extract<Fate, { readonly kind: "conflict" }>;

/** What the new version says, as the statement would quote it. */
function valueNow({ quote }: InConflict, { source }: Parsed, { from }: ast.Change): string {
  return quote?.after ?? source.text.slice(from.start, from.end);
}

function adopting(fate: InConflict, parsed: Parsed, change: ast.Change): readonly Choice[] {
  const { from, to } = change;
  const value = valueNow(fate, parsed, change);
  const was = parsed.source.text.slice(to.start, to.end);
  const order = compareTexts(value, was);
  const way = order === undefined || order === 0 ? undefined : order > 0 ? "up" : "down";
  const edits = [replace(from, value), replace(to, value)];
  return [{ name: "adopt", edits, value, ...(way && { way }) }];
}

function turning(fate: InConflict, parsed: Parsed, change: ast.Change): readonly Choice[] {
  const { verb, to } = change;
  if (fate.conflict !== "direction" || verb === "set") return [];
  const value = parsed.source.text.slice(to.start, to.end);
  const order = compareTexts(value, valueNow(fate, parsed, change));
  if (order === undefined || order === 0) return [];
  const turned = verb === "tighten" ? "relax" : "tighten";
  const edits = [
    ...verbEdits(parsed, change, turned),
    replace(change.from, valueNow(fate, parsed, change)),
    ...wayEdits(parsed, change, order),
  ];
  return [{ name: "turn", edits, value, verb: turned }];
}

function verbEdits(parsed: Parsed, { start, target }: ast.Change, verb: "tighten" | "relax"): readonly TextEdit[] {
  const { TIGHTEN, RELAX } = K;
  return put(parsed, { from: start, to: target.start }, [TIGHTEN, RELAX], verb === "relax" ? RELAX : TIGHTEN);
}

/** The word between two numbers, where it says the way. */
function wayEdits(parsed: Parsed, { direction, from, to }: ast.Change, order: number): readonly TextEdit[] {
  const { UP_TO, DOWN_TO } = K;
  if (direction === "to" || order === 0) return [];
  return put(parsed, { from: from.end, to: to.start }, [UP_TO, DOWN_TO], order > 0 ? UP_TO : DOWN_TO);
}

/** Another word in the place of one of some. */
function put(
  parsed: Parsed,
  stretch: { readonly from: number; readonly to: number },
  kinds: readonly number[],
  kind: number,
): readonly TextEdit[] {
  const token = findToken(parsed, stretch, (each) => kinds.includes(each));
  return token ? [{ ...token, insert: spelledAt(parsed, token, kind) }] : [];
}

/** A number of one's own, exact and without its sign or unit, in the place of the statement's. */
export interface OwnValue {
  /** `65.5`. */
  readonly own: string;
}

/** What stands behind the number of a statement in conflict, as it is written: `%`, a quoted unit, nothing; undefined: it takes none. */
export function unitOfOwn(fate: Fate, { source }: Parsed): string | undefined {
  const { node } = fate.statement;
  if (fate.kind !== "conflict" || fate.conflict === "gone" || node.kind !== "change") return undefined;
  return /^\d+(?:\.\d+)?(\s*(?:%|"[^"]*")?)$/.exec(source.text.slice(node.to.start, node.to.end))?.[1];
}

/** The ways to write a number of one's own: the statement says that it tightens, that it relaxes, or what it said. */
export function ownCandidates(fate: Fate, parsed: Parsed, { own }: OwnValue): readonly (readonly TextEdit[])[] {
  const { node } = fate.statement;
  const unit = unitOfOwn(fate, parsed);
  if (unit === undefined || fate.kind !== "conflict" || node.kind !== "change" || !/^\d+(?:\.\d+)?$/.test(own))
    return [];
  const now = valueNow(fate, parsed, node);
  const order = compareTexts(`${own}${unit}`, now) ?? 0;
  const values = [replace(node.from, now), ...wayEdits(parsed, node, order), replace(node.to, `${own}${unit}`)];
  if (node.verb === "set") return [values];
  const verbs = node.verb === "tighten" ? (["tighten", "relax"] as const) : (["relax", "tighten"] as const);
  return verbs.map((verb) => [...(verb === node.verb ? [] : verbEdits(parsed, node, verb)), ...values]);
}

function renaming(
  { name }: InConflict,
  node: ast.OverlayMember,
  renames: ReadonlyMap<string, string>,
): readonly Choice[] {
  const value = renames.get(name);
  const place = node.kind === "change" ? node.target.name : node.kind === "remove" ? node.code : undefined;
  return value !== undefined && place ? [{ name: "rename", edits: [replace(place, value)], value }] : [];
}

function dropping({ statement }: Fate, parsed: Parsed): readonly Choice[] {
  const { places } = project(parsed);
  const card = [...places.cards.values()].find(
    ({ node }) => node.kind === statement.node.kind && node.start === statement.start && node.end === statement.end,
  );
  const planned = card && planParsed(parsed, { kind: "deleteNode", node: card.key });
  if (planned?.outcome !== "planned") return [];
  return [{ name: "drop", edits: planned.edits, comments: planned.comments }];
}

function replace({ start, end }: { readonly start: number; readonly end: number }, insert: string): TextEdit {
  return { from: start, to: end, insert };
}

/** Compares two plain numbers as they are written; undefined where one is something else. */
function compareTexts(a: string, b: string): -1 | 0 | 1 | undefined {
  const [x, y] = [numberIn(a), numberIn(b)];
  return x && y ? compareDecimals(x, y) : undefined;
}

function numberIn(text: string): { readonly digits: string; readonly percent: boolean } | undefined {
  const found = /^(\d+(?:\.\d+)?)\s*(%|"[^"]*")?$/.exec(text.trim());
  return found ? { digits: found[1] ?? "", percent: found[2] === "%" } : undefined;
}
