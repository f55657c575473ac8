/** Setting slots that are one token: names, words, levels, dates. */

import { K, type ast } from "@khung/syntax";
import { refuse, type Work } from "./draft.ts";
import { isLevelRef } from "./fragment.ts";
import type { NewValue } from "./intent.ts";
import { misfit, nothing, type Part, type PlaceOf } from "./part.ts";
import type { TreeChange } from "./same-tree.ts";
import { spelledAt, spelledBetween } from "./spelling.ts";

/** A leaf of the tree whose text is the text. */
export function replaceLeaf(work: Work, node: ast.Node & object, field: string, to: string): Part {
  const from = work.text.slice(node.start, node.end);
  if (from === to) return nothing;
  return {
    edits: [{ from: node.start, to: node.end, insert: to }],
    changes: [{ kind: "set", holder: node, field, value: to }],
    from,
    to,
  };
}

/** A level by number or id. */
export function setLevel(work: Work, place: PlaceOf<"level">, value: NewValue): Part {
  const text =
    value.kind === "name" ? value.name : value.kind === "number" ? value.decimal : misfit(work, place.key, value);
  if (!isLevelRef(text)) return misfit(work, place.key, value);
  if (place.node) return replaceLeaf(work, place.node, "text", text.normalize("NFC"));
  const { holder } = place;
  const word = spelledBetween(work.parsed, holder.end, K.FROM);
  return {
    edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${text}` }],
    changes: [{ kind: "set", holder, field: place.field, value: { kind: "levelRef", text } }],
    from: "",
    to: text,
  };
}

/** A date where only a date may stand. */
export function setDate(work: Work, place: PlaceOf<"date">, value: NewValue): Part {
  if (value.kind !== "date" || !/^\d{4}-\d{2}-\d{2}$/.test(value.text)) return misfit(work, place.key, value);
  if (place.node) return replaceLeaf(work, place.node, "text", value.text);
  const { holder, field } = place;
  const word = spelledBetween(work.parsed, holder.end, field === "dated" ? K.DATED : K.TO);
  return {
    edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${value.text}` }],
    changes: [{ kind: "set", holder, field, value: { kind: "date", text: value.text } }],
    from: "",
    to: value.text,
  };
}

/** One of a closed set of words. */
export function setWord(work: Work, place: PlaceOf<"word">, word: string): Part {
  const kind = place.kinds.get(word);
  if (kind === undefined) return refuse(work, "KH4004", { value: word, key: place.key });
  if (word === place.word) return nothing;
  const changes: readonly TreeChange[] = [{ kind: "set", holder: place.holder, field: place.field, value: word }];
  if (!place.range) {
    const said = spelledBetween(work.parsed, place.at, kind);
    return { edits: [{ from: place.at, to: place.at, insert: ` ${said}` }], changes, from: "", to: said };
  }
  const said = spelledAt(work.parsed, place.range, kind);
  const { from, to } = place.range;
  return { edits: [{ from, to, insert: said }], changes, from: work.text.slice(from, to), to: said };
}
