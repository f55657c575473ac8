/** A number becomes a parameter of that value: overlays and scenarios can then reach it by name. */

import { K, nodeAt, spell, type AnyNode, type ast } from "@khung/syntax";
import { toRange } from "../positions.ts";
import type { CodeAction } from "../protocol.ts";
import type { Snapshot } from "../snapshot.ts";
import { count, whatIf } from "./what-if.ts";

/** Offered for a threshold of a framework that has no errors, and has none afterwards. */
export function extractParameter(snapshot: Snapshot, offset: number): readonly CodeAction[] {
  const { source, parsed, names } = snapshot;
  const { path } = nodeAt(parsed.file, offset);
  const number = path.findLast((node): node is ast.NumberExpr => node.kind === "number");
  const framework = path.find((node) => node.kind === "framework");
  const member = framework && path[path.indexOf(framework) + 1];
  const isThreshold = path.some((node) => node.kind === "requirementEntry");
  if (!number || !member || !isThreshold || count(snapshot, "errors") > 0) return [];
  const name = freeName(path, new Set(names.declarations.map((each) => each.name)));
  const lineStart = source.text.lastIndexOf("\n", member.start - 1) + 1;
  const indent = /^\s*/.exec(source.text.slice(lineStart))?.[0] ?? "";
  const word = spell(K.PARAMETER, parsed.surface, { lead: K.PARAMETER, prev: 0, operand: false });
  const written = source.text.slice(number.start, number.end);
  const edits = [
    { start: lineStart, end: lineStart, text: `${indent}${word} ${name} = ${written}\n` },
    { start: number.start, end: number.end, text: name },
  ];
  if (count(whatIf(snapshot, edits), "errors") > 0) return [];
  return [
    {
      title: { vi: `tách \`${written}\` thành tham số \`${name}\``, en: `make \`${written}\` a parameter \`${name}\`` },
      edits: edits.map(({ start, end, text }) => ({ range: toRange(snapshot.starts, { start, end }), newText: text })),
      kind: "refactor",
    },
  ];
}

/** `ho_so_muc_3` for the threshold of `cqs.ho_so` at level 3. */
function freeName(path: readonly AnyNode[], taken: ReadonlySet<string>): string {
  const criterion = path.findLast((node) => node.kind === "criterion");
  const entry = path.findLast((node) => node.kind === "requirementEntry");
  const level = entry?.level ?? entry?.from;
  const base = `nguong_${(criterion?.code.text ?? "").replaceAll(".", "_")}${level ? `_${level.text}` : ""}`;
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
  return name;
}
