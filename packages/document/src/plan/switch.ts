/** Statements switched off, and on again: off, they stand in the text as comments that begin with `//-`. */

import { commentsOf } from "@khung/syntax";
import { blockOf, hasCommas } from "./container.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import { indentAt, lineEnd, lineStart, stretchOf } from "./lines.ts";
import { insertions, readNew } from "./new-statements.ts";
import type { Of } from "./part.ts";

/** Switches a statement off, and on again. */
export function setEnabled(work: Work, { node: key, enabled }: Of<"setEnabled">): Draft {
  return enabled ? switchOn(work, key) : switchOff(work, key);
}

function switchOff(work: Work, key: string): Draft {
  const label = deedLabel("Tạm tắt", "Switch off", nameOfCard(work, key));
  if (work.places.disabled.has(key)) return { edits: [], changes: [], label, reveal: key };
  const place = cardPlace(work, key);
  const { text } = work;
  const stretch = stretchOf(work, place.node, commentsOf(work.parsed));
  if (!stretch.isAloneBefore || !stretch.isAloneAfter || hasCommas(place)) return refuse(work, "KH4008", { key });
  const indent = indentAt(text, stretch.from);
  const from = lineStart(text, stretch.from);
  const to = lineEnd(text, stretch.to);
  const lines = text
    .slice(from, to)
    .split("\n")
    .map((line) =>
      line.trim() === ""
        ? `${indent}//-`
        : `${indent}//- ${line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()}`,
    );
  return {
    edits: [{ from, to, insert: lines.join("\n") }],
    changes: [{ kind: "remove", holder: place.holder, field: place.field, index: place.index }],
    label,
    lost: stretch.comments,
    gained: lines.map((line) => line.slice(indent.length)),
    ...(place.parent !== undefined && { reveal: place.parent }),
  };
}

function switchOn(work: Work, key: string): Draft {
  const off = work.places.disabled.get(key) ?? refuse(work, "KH4002", { key });
  const { text } = work;
  const block = blockOf(work, off.parent);
  const { nodes, gained } = readNew(work, block, off.source);
  const indent = indentAt(text, off.range.from);
  const index = block.list.filter(({ start }) => start < off.range.from).length;
  return {
    edits: [{ ...off.range, insert: off.source.replaceAll("\n", `\n${indent}`).replaceAll(/\n[^\S\n]+(?=\n)/g, "\n") }],
    changes: insertions(block, index, nodes),
    label: { vi: "Bật lại nội dung đã tắt", en: "Switch a statement on" },
    reveal: off.parent,
    lost: commentsOf(work.parsed).filter(({ start, end }) => off.range.from <= start && end <= off.range.to),
    gained,
  };
}
