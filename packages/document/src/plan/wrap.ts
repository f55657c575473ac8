/** Values that go by class or by date: made of one value, given a class more, made one value again. */

import { commentsOf, type ast } from "@khung/syntax";
import { type Draft, refuse, slotPlace, type Work } from "./draft.ts";
import { isName, readExpression } from "./fragment.ts";
import type { NewValue } from "./intent.ts";
import { changeLabel, nameOfSlot } from "./labels.ts";
import { literalOf } from "../form/project-value.ts";
import { listEdits } from "./list-edit.ts";
import { literalText } from "./literal.ts";
import { type Of, type PlaceOf, setChange } from "./part.ts";

/** A value that goes by class or by date, the same everywhere. */
export function wrapAdvanced(work: Work, { slot, as }: Of<"wrapAdvanced">): Draft {
  const place = slotPlace(work, slot);
  if (place.sort !== "value" || !place.node || place.node.kind === "byClass" || place.node.kind === "dated") {
    return refuse(work, "KH4008", { key: slot });
  }
  const { node } = place;
  const source = work.text.slice(node.start, node.end);
  const names = as.kind === "byClass" ? [as.class, ...as.members] : [];
  const bad = names.find((name) => !isName(name));
  if (bad !== undefined) return refuse(work, "KH4006", { name: bad });
  const text = as.kind === "byClass" ? byClassText(work, as, source) : datedText(work, as.from, source);
  const read = readExpression(text, work.parsed.surface);
  if (!read) return refuse(work, "KH4007", { source: text });
  return {
    edits: [{ from: node.start, to: node.end, insert: text }],
    changes: [setChange(place, read)],
    label: changeLabel(nameOfSlot(work, slot), source, text),
    reveal: slot,
  };
}

type As<K extends string> = Extract<Of<"wrapAdvanced">["as"], { readonly kind: K }>;

function byClassText(work: Work, as: As<"byClass">, source: string): string {
  const isVi = work.parsed.surface === "vi";
  const cases = [...as.members.map((member) => `${member}: ${source}`), `${isVi ? "còn lại" : "else"}: ${source}`];
  return `${isVi ? "theo" : "by"} ${as.class} { ${cases.join(", ")} }`;
}

function datedText(work: Work, from: string, source: string): string {
  return `{ ${work.parsed.surface === "vi" ? "từ" : "from"} ${from}: ${source} }`;
}

/** A class more: in front of what all others have, the same as they until it is set. */
export function addCase(work: Work, { slot, member, value }: Of<"addCase">): Draft {
  const { node, place } = byClassAt(work, slot);
  const name = member.normalize("NFC");
  if (!isName(name)) return refuse(work, "KH4006", { name });
  const cases = node.cases.filter((each) => each.kind === "byClassCase");
  if (cases.some((each) => each.member?.text === name)) return refuse(work, "KH4005", { name });
  const others = cases.find((each) => !each.member);
  const source = value ? caseText(work, place, others, value) : sourceOf(work, others ?? cases[0]);
  const read = source === undefined ? undefined : readExpression(source, work.parsed.surface);
  if (source === undefined || !read) return refuse(work, "KH4008", { key: slot });
  const index = others ? node.cases.indexOf(others) : node.cases.length;
  const text = `${name}: ${source}`;
  return {
    edits: listEdits(work, node.cases, index, text) ?? refuse(work, "KH4008", { key: slot }),
    changes: [
      {
        kind: "insert",
        holder: node,
        field: "cases",
        index,
        value: { kind: "byClassCase", member: { kind: "name", text: name }, value: read },
      },
    ],
    label: changeLabel(nameOfSlot(work, slot), "", text),
    reveal: `${slot}/${name}/value`,
  };
}

/** One value again: that of all others. The classes go, with their comments. */
export function unwrapAdvanced(work: Work, { slot }: Of<"unwrapAdvanced">): Draft {
  const { node, place } = byClassAt(work, slot);
  const others = node.cases.find((each) => each.kind === "byClassCase" && !each.member);
  const source = others?.kind === "byClassCase" ? sourceOf(work, others) : undefined;
  const read = source === undefined ? undefined : readExpression(source, work.parsed.surface);
  if (source === undefined || !read) return refuse(work, "KH4008", { key: slot });
  return {
    edits: [{ from: node.start, to: node.end, insert: source }],
    changes: [setChange(place, read)],
    label: changeLabel(nameOfSlot(work, slot), work.text.slice(node.start, node.end), source),
    reveal: slot,
    lost: commentsOf(work.parsed).filter(({ start, end }) => node.start <= start && end <= node.end),
  };
}

function byClassAt(work: Work, slot: string): { readonly node: ast.ByClassExpr; readonly place: PlaceOf<"value"> } {
  const place = slotPlace(work, slot);
  if (place.sort !== "value" || place.node?.kind !== "byClass") return refuse(work, "KH4008", { key: slot });
  return { node: place.node, place };
}

function sourceOf(work: Work, one: ast.ByClassCase | undefined): string | undefined {
  return one && work.text.slice(one.value.start, one.value.end);
}

/** A value of a class, with the sign and the unit of what all others have. */
function caseText(work: Work, place: PlaceOf<"value">, like: ast.ByClassCase | undefined, value: NewValue): string {
  const literal = like && literalOf(like.value);
  return literalText(work, place, literal, value);
}
