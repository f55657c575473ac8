/** Setting quoted texts and formulas. */

import { K } from "@khung/syntax";
import { refuse, type Work } from "./draft.ts";
import { plainText, quoted, readExpression } from "./fragment.ts";
import { behindName } from "./head.ts";
import { nothing, type Part, type PlaceOf, setChange } from "./part.ts";
import { spelledBetween } from "./spelling.ts";

/** A quoted text; an empty one takes an English title away. */
export function setQuoted(work: Work, place: PlaceOf<"text">, text: string): Part {
  const { node, holder, field, before } = place;
  const value = plainText(text);
  if (node) {
    if (value === node.value) return nothing;
    if (text === "" && before) {
      return {
        edits: [{ from: before.end, to: node.end, insert: "" }],
        changes: [{ kind: "set", holder, field, value: undefined }],
        from: node.value,
        to: "",
      };
    }
    return {
      edits: [{ from: node.start, to: node.end, insert: quoted(text) }],
      changes: [{ kind: "set", holder: node, field: "value", value }],
      from: node.value,
      to: value,
    };
  }
  if (text === "") return nothing;
  const literal = { kind: "text", value };
  if (field === "english" && before) {
    const word = spelledBetween(work.parsed, before.end, K.EN);
    return {
      edits: [{ from: before.end, to: before.end, insert: ` ${word} ${quoted(text)}` }],
      changes: [{ kind: "set", holder, field, value: literal }],
      from: "",
      to: value,
    };
  }
  const at = behindName(work, place) ?? before?.end ?? holder.end;
  return {
    edits: [{ from: at, to: at, insert: ` ${quoted(text)}` }],
    changes: [{ kind: "set", holder, field, value: field === "title" ? { kind: "title", text: literal } : literal }],
    from: "",
    to: value,
  };
}

/** A formula as it is written. */
export function setFormula(work: Work, place: PlaceOf<"expression" | "value">, text: string): Part {
  const { node, holder } = place;
  const insert = text.trim();
  // As it is written, whatever it is: some may stand only in their place.
  if (node && insert === work.text.slice(node.start, node.end)) return nothing;
  const read = readExpression(text, work.parsed.surface);
  if (!read) return refuse(work, "KH4007", { source: text });
  if (!node) {
    if (holder.kind !== "level") return refuse(work, "KH4004", { value: text, key: place.key });
    const word = spelledBetween(work.parsed, holder.end, K.REQUIRES);
    return {
      edits: [{ from: holder.end, to: holder.end, insert: ` ${word} ${insert}` }],
      changes: [setChange(place, read)],
      from: "",
      to: insert,
    };
  }
  const from = work.text.slice(node.start, node.end);
  return { edits: [{ from: node.start, to: node.end, insert }], changes: [setChange(place, read)], from, to: insert };
}
