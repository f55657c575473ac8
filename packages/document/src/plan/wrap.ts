/** Making one value go by class or by date. */

import { type Draft, refuse, slotPlace, type Work } from "./draft.ts";
import { isName, readExpression } from "./fragment.ts";
import { changeLabel, nameOfSlot } from "./labels.ts";
import { type Of, setChange } from "./part.ts";

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
