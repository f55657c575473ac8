/**
 * Three-way merge by node: what two people did to one text, put together.
 *
 * In: the text that both began with, and what each made of it. Out: one text with everything that does not overlap, and the places
 * where both changed the same, side by side. Nothing is lost: where they disagree `mine` stands in the text and `theirs` beside it.
 */

import type { TextRange } from "../edit.ts";
import type { NodeKey } from "../form/slots.ts";
import { mergeTokens } from "./merge-tokens.ts";
import { segment, type Block, type Child, type Segment, type Segmented } from "./segment.ts";

/** A place that both changed. Absent: not there, or taken out, on that side. */
export interface MergeConflict {
  /** The card, as `mine` calls it. */
  readonly key: NodeKey;
  readonly base?: string;
  readonly mine?: string;
  readonly theirs?: string;
  /** Where `mine` stands in the merged text; where only `theirs` is left, that stands there. Replacing it takes the other side. */
  readonly range: TextRange;
}

export interface MergedText {
  readonly text: string;
  /** In order of place; none: everything could be put together. */
  readonly conflicts: readonly MergeConflict[];
}

/** Merges two changes of one text. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: [] };
  if (mine === base) return { text: theirs, conflicts: [] };
  const [b, m, t] = [segment(base), segment(mine), segment(theirs)];
  const merging: Merging = { base: b, mine: m, theirs: t, out: [], length: 0, conflicts: [], done: new Set() };
  mergeBlock(merging, "", b.root, m.root, t.root);
  const text = merging.out.join("");
  if (errorsIn(segment(text)) > Math.max(errorsIn(b), errorsIn(m), errorsIn(t))) {
    return { text: mine, conflicts: [{ key: "", base, mine, theirs, range: { from: 0, to: mine.length } }] };
  }
  return { text, conflicts: merging.conflicts };
}

function errorsIn({ parsed }: Segmented): number {
  return parsed.diagnostics.filter(({ severity }) => severity === "error").length;
}

interface Merging {
  readonly base: Segmented;
  readonly mine: Segmented;
  readonly theirs: Segmented;
  readonly out: string[];
  length: number;
  readonly conflicts: MergeConflict[];
  /** Names of statements that were written somewhere: those moved by the other side are not written twice. */
  readonly done: Set<string>;
}

function write(merging: Merging, text: string): void {
  merging.out.push(text);
  merging.length += text.length;
}

type Sides = {
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
};

/** Writes what one side has, and keeps the other beside it. */
function disagree(merging: Merging, key: NodeKey, { base, mine, theirs }: Sides): void {
  const from = merging.length;
  write(merging, mine ?? theirs ?? "");
  merging.conflicts.push({
    key,
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
    range: { from, to: merging.length },
  });
}

/** Writes a text of which all three are there. */
function mergeLeaf(merging: Merging, key: NodeKey, base: string, mine: string, theirs: string): void {
  if (mine === theirs || theirs === base) return write(merging, mine);
  if (mine === base) return write(merging, theirs);
  const both = mergeTokens(base, mine, theirs);
  if (both === undefined) disagree(merging, key, { base, mine, theirs });
  else write(merging, both);
}

function mergeSegment(merging: Merging, base: Segment | undefined, mine: Segment, theirs: Segment): void {
  if (base?.block && mine.block && theirs.block && mine.text !== base.text && theirs.text !== base.text) {
    mergeBlock(merging, mine.key, base.block, mine.block, theirs.block);
  } else if (base) mergeLeaf(merging, mine.key, base.text, mine.text, theirs.text);
  else if (mine.text === theirs.text) write(merging, mine.text);
  else disagree(merging, mine.key, { base: undefined, mine: mine.text, theirs: theirs.text });
}

/** Writes a block: its head, its statements in order, its end. */
function mergeBlock(merging: Merging, key: NodeKey, base: Block, mine: Block, theirs: Block): void {
  mergeLeaf(merging, key, base.head, mine.head, theirs.head);
  const [b, m, t] = [named(base), named(mine), named(theirs)];
  for (const name of orderOf(b, m, t)) mergeChild(merging, name, b.get(name), m.get(name), t.get(name));
  mergeLeaf(merging, key, base.tail, mine.tail, theirs.tail);
}

function mergeChild(
  merging: Merging,
  name: string,
  base: Child | undefined,
  mine: Child | undefined,
  theirs: Child | undefined,
): void {
  if (mine && theirs) {
    const from = base ?? moved(merging.base, name);
    mergeLeaf(merging, mine.segment.key, from?.lead ?? mine.lead, mine.lead, theirs.lead);
    return mergeSegment(merging, from?.segment, mine.segment, theirs.segment);
  }
  const [only, other] = mine ? [mine, merging.theirs] : theirs ? [theirs, merging.mine] : [];
  if (!only || !other) return;
  if (!base) return writeNew(merging, name, only, mine !== undefined);
  // Taken out on the other side, or moved there: then it is written where it went.
  if (moved(other, name)) return;
  if (only.segment.text === base.segment.text) return;
  write(merging, only.lead);
  const text = only.segment.text;
  disagree(merging, only.segment.key, { base: base.segment.text, mine: mine && text, theirs: mine ? undefined : text });
}

/** A statement that only one side has here: new, or moved to here from elsewhere. */
function writeNew(merging: Merging, name: string, child: Child, isMine: boolean): void {
  const [base, other] = [moved(merging.base, name), moved(isMine ? merging.theirs : merging.mine, name)];
  if (base && !other && child.segment.text === base.segment.text) return;
  if (base && other && merging.done.has(name)) return;
  merging.done.add(name);
  write(merging, child.lead);
  if (base && other) {
    const [mine, theirs] = isMine ? [child.segment, other.segment] : [other.segment, child.segment];
    return mergeSegment(merging, base.segment, mine, theirs);
  }
  if (base && !other) {
    const text = child.segment.text;
    return disagree(merging, child.segment.key, {
      base: base.segment.text,
      mine: isMine ? text : undefined,
      theirs: isMine ? undefined : text,
    });
  }
  // Something new around something old: what is within may have been changed on the other side.
  const { block, text } = child.segment;
  if (!block) return write(merging, text);
  write(merging, block.head);
  for (const each of block.children) writeNew(merging, each.segment.name, each, isMine);
  write(merging, block.tail);
}

/** A named statement wherever it stands, in a text with one set; those without a name of their own do not move between blocks. */
function moved({ byKey, root }: Segmented, name: string): Child | undefined {
  const isOne = root.children.filter(({ segment: { block } }) => block).length === 1;
  const found = isOne && name.includes(":") ? byKey.get(name) : undefined;
  return found && { lead: "", segment: found };
}

/** The statements of a block by name; with a single set its name says nothing. */
function named({ children }: Block): ReadonlyMap<string, Child> {
  const sets = children.filter(({ segment: { block, key } }) => block && !key.includes("/"));
  return new Map(children.map((child) => [sets.length === 1 && sets[0] === child ? "" : child.segment.name, child]));
}

/** The order of the statements: that of the side which changed it, mine when both did; what the other side added comes behind what it follows there. */
function orderOf(
  base: ReadonlyMap<string, Child>,
  mine: ReadonlyMap<string, Child>,
  theirs: ReadonlyMap<string, Child>,
): readonly string[] {
  const common = (list: ReadonlyMap<string, Child>): string =>
    [...list.keys()].filter((name) => base.has(name) && mine.has(name) && theirs.has(name)).join("\n");
  const [first, second] = common(mine) === common(base) ? [theirs, mine] : [mine, theirs];
  const order = [...first.keys()];
  let before: string | undefined;
  for (const name of second.keys()) {
    if (!first.has(name)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
    before = name;
  }
  return order;
}
