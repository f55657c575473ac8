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
 * does now (`relax` instead of `tighten`); `rename`: the new name; `drop`: the statement goes, with its comments.
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
  const { verb, direction, target, from, to, start } = change;
  if (fate.conflict !== "direction" || verb === "set") return [];
  const value = parsed.source.text.slice(to.start, to.end);
  const order = compareTexts(value, valueNow(fate, parsed, change));
  if (order === undefined || order === 0) return [];
  const turned = verb === "tighten" ? "relax" : "tighten";
  const put = (stretch: { from: number; to: number }, kinds: readonly number[], kind: number): readonly TextEdit[] => {
    const token = findToken(parsed, stretch, (each) => kinds.includes(each));
    return token ? [{ ...token, insert: spelledAt(parsed, token, kind) }] : [];
  };
  const { TIGHTEN, RELAX, UP_TO, DOWN_TO } = K;
  const edits = [
    ...put({ from: start, to: target.start }, [TIGHTEN, RELAX], turned === "relax" ? RELAX : TIGHTEN),
    replace(from, valueNow(fate, parsed, change)),
    ...(direction === "to" ? [] : put({ from: from.end, to: to.start }, [UP_TO, DOWN_TO], order > 0 ? UP_TO : DOWN_TO)),
  ];
  return [{ name: "turn", edits, value, verb: turned }];
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
  const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim());
  return found ? { digits: found[1] ?? "", percent: found[2] === "%" } : undefined;
}
