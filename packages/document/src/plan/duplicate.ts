/** A copy of a statement behind it, under a name of its own. */

import { commentsOf, type AnyNode, type ast } from "@khung/syntax";
import { blockAround } from "./container.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { isName } from "./fragment.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import { indentAt, reindent, spotBehind, stretchOf } from "./lines.ts";
import type { Of } from "./part.ts";

/** A copy behind the original. */
export function duplicateNode(work: Work, { node: key, name }: Of<"duplicateNode">): Draft {
  const block = blockAround(work, key) ?? refuse(work, "KH4008", { key });
  const place = cardPlace(work, key);
  const { node, index } = place;
  const comments = commentsOf(work.parsed);
  const stretch = stretchOf(work, node, comments);
  const declared = declaredIn(node);
  const renamed = declared && renaming(work, key, node, declared, name);
  let source = work.text.slice(stretch.from, stretch.to).replace(/[^\S\n]*[,;]$/, "");
  for (const { at, to } of (renamed?.parts ?? []).toSorted((a, b) => b.at.start - a.at.start)) {
    source = source.slice(0, at.start - stretch.from) + to + source.slice(at.end - stretch.from);
  }
  const spot = spotBehind(work, stretch, block.node);
  return {
    edits: [spot.put(reindent(source, indentAt(work.text, stretch.from), spot.indent))],
    changes: [
      { kind: "insert", holder: block.node, field: block.field, index: index + 1, value: renamed?.node ?? node },
    ],
    label: deedLabel("Nhân đôi", "Duplicate", nameOfCard(work, key)),
    reveal: renamed ? key.replace(/:[^:/]*$/, `:${renamed.name}`) : key,
    gained: stretch.comments.map(({ text }) => text),
  };
}

/** The name by which others refer to a statement. */
function declaredIn(node: AnyNode): ast.Name | undefined {
  if (node.kind === "criterion") return node.code;
  if (node.kind === "level" || node.kind === "framework" || node.kind === "overlay" || node.kind === "scenario")
    return node.id;
  return "name" in node && node.kind !== "tier" && node.kind !== "children" && node.name?.kind === "name"
    ? node.name
    : undefined;
}

interface Renaming {
  readonly name: string;
  readonly node: AnyNode;
  readonly parts: readonly { readonly at: ast.Node; readonly to: string }[];
}

/** A statement under another name; a level under the next number too. */
function renaming(work: Work, key: string, node: AnyNode, declared: ast.Name, wanted: string | undefined): Renaming {
  const name = wanted ?? freeName(work, key, declared.text);
  if (!isName(name)) return refuse(work, "KH4006", { name });
  if (wanted !== undefined && isTaken(work, key, name)) return refuse(work, "KH4005", { name });
  const own = { ...declared, text: name.normalize("NFC") };
  const parts = [{ at: declared, to: name }];
  if (node.kind === "level") {
    const number = String(
      Math.max(
        0,
        ...[...work.places.keys].flatMap(([each]) => (each.kind === "level" ? [Number(each.number.text)] : [])),
      ) + 1,
    );
    return {
      name: number,
      node: { ...node, id: own, number: { ...node.number, text: number } },
      parts: [...parts, { at: node.number, to: number }],
    };
  }
  if (node.kind === "criterion") return { name, node: { ...node, code: own }, parts };
  if (node.kind === "framework" || node.kind === "overlay" || node.kind === "scenario")
    return { name, node: { ...node, id: own }, parts };
  return { name, node: { ...node, name: own } as AnyNode, parts };
}

function freeName(work: Work, key: string, name: string): string {
  const stem = name.replace(/_\d+$/, "");
  for (let i = 2; ; i++) if (!isTaken(work, key, `${stem}_${i}`)) return `${stem}_${i}`;
}

/** Whether a card of the same kind in the same set has a name. */
function isTaken(work: Work, key: string, name: string): boolean {
  const own = key.replace(/#\d+$/, "");
  const at = own.lastIndexOf(":");
  return work.places.cards.has(at < 0 ? name : `${own.slice(0, at)}:${name}`);
}
