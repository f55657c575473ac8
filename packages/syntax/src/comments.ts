/**
 * Whose comments are whose.
 *
 * A block of comments directly above a node (no blank line between) and a comment on a node's last line belong to the node and
 * move with it; whatever is set off by a blank line is free and never moves. A comment that begins with `//-` and a space is a
 * statement switched off: it belongs to nobody and sets off what stands around it.
 */

import type * as ast from "./ast.ts";
import type { Parsed } from "./parse.ts";
import { K } from "./tokens.ts";
import { walk, type AnyNode } from "./walk.ts";

/** One comment and the node that owns it. */
export interface Comment extends ast.Node {
  /** With its slashes, without the line break. */
  readonly text: string;
  readonly place: "above" | "trailing" | "free";
  /** Absent when the comment is free. */
  readonly owner?: AnyNode;
}

/** Kinds that can own comments: whatever stands in a list between braces, and the header. */
const owners: ReadonlySet<AnyNode["kind"]> = new Set<AnyNode["kind"]>([
  "language",
  "framework",
  "test",
  "issuer",
  "decision",
  "effective",
  "replaces",
  "tier",
  "missingPolicy",
  "nothingPolicy",
  "mergedPolicy",
  "period",
  "children",
  "override",
  "evidence",
  "source",
  "basis",
  "note",
  "unit",
  "levels",
  "level",
  "input",
  "choiceMember",
  "ensure",
  "let",
  "parameter",
  "classify",
  "classCase",
  "group",
  "criterion",
  "appliesWhen",
  "measure",
  "verifiedBy",
  "provenance",
  "requirement",
  "requirementEntry",
  "score",
  "scoreEntry",
  "normalise",
  "index",
  "rank",
  "outcome",
  "report",
  "asOf",
  "given",
  "expectLevel",
  "expectRange",
  "expectOutcome",
  "expectStatus",
  "expectValue",
  "expectScore",
  "expectPoints",
  "byClassCase",
  "datedCase",
  "point",
  "claim",
  "overlay",
  "scenario",
  "change",
  "addTo",
  "remove",
  "delegation",
  "may",
  "error",
]);

/** All comments of a file, in order, each with its owner. */
export function commentsOf(parsed: Parsed): readonly Comment[] {
  const { starts, kinds, count } = parsed.tokens;
  if (!kinds.includes(K.Comment)) return [];
  const byStart = new Map<number, AnyNode>();
  const byEnd = new Map<number, AnyNode>();
  walk(parsed.file, (node) => {
    if (!owners.has(node.kind)) return;
    if (!byStart.has(node.start)) byStart.set(node.start, node);
    if (!byEnd.has(node.end)) byEnd.set(node.end, node);
  });
  const comments: Comment[] = [];
  for (let i = 0; i < count; i++) {
    if (kinds[i] !== K.Comment) continue;
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? start;
    const comment = { start, end, text: parsed.source.text.slice(start, end) };
    if (isSwitchedOff(comment.text)) {
      comments.push({ ...comment, place: "free" });
      continue;
    }
    const before = trailed(parsed, i);
    const trailing = before === undefined ? undefined : byEnd.get(before);
    const above = before === undefined ? byStart.get(belowBlock(parsed, i) ?? -1) : undefined;
    if (trailing) comments.push({ ...comment, place: "trailing", owner: trailing });
    else if (above) comments.push({ ...comment, place: "above", owner: above });
    else comments.push({ ...comment, place: "free" });
  }
  return comments;
}

/** Whether a comment is a line of a statement that was switched off. */
export function isSwitchedOff(comment: string): boolean {
  return comment === "//-" || comment.startsWith("//- ");
}

/** Where the token before a comment on the same line ends, commas and semicolons left out; undefined for a comment on its own line. */
function trailed({ tokens }: Parsed, comment: number): number | undefined {
  for (let i = comment - 1; i >= 0; i--) {
    const kind = tokens.kinds[i] ?? 0;
    if (kind === K.Newline) return undefined;
    if (kind !== K.Whitespace && kind !== K[","] && kind !== K[";"]) return tokens.starts[i + 1];
  }
  return undefined;
}

/** Where the token begins that stands directly below the block of a comment; undefined when a blank line or nothing follows. */
function belowBlock({ tokens }: Parsed, comment: number): number | undefined {
  let lines = 0;
  for (let i = comment + 1; i < tokens.count; i++) {
    const kind = tokens.kinds[i];
    if (kind === K.Newline && ++lines > 1) return undefined;
    if (kind === K.Newline || kind === K.Whitespace) continue;
    if (kind !== K.Comment) return tokens.starts[i];
    if (isSwitchedOff(tokens.text.slice(tokens.starts[i], tokens.starts[i + 1]))) return undefined;
    lines = 0;
  }
  return undefined;
}
