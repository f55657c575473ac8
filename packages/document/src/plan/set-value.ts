/** Setting values: where one stands, and where none is written yet. */

import { K, type ast } from "@khung/syntax";
import { literalOf } from "../form/project-value.ts";
import { adjustVerb } from "./adjust-verb.ts";
import type { Work } from "./draft.ts";
import { readExpression } from "./fragment.ts";
import type { NewValue } from "./intent.ts";
import { listEdits } from "./list-edit.ts";
import { digitsEdit, isEqual, literalText, withDigits } from "./literal.ts";
import { misfit, nothing, type Part, type PlaceOf, setChange } from "./part.ts";
import { spelledBetween } from "./spelling.ts";

/** A value where one stands. */
export function setValue(work: Work, place: PlaceOf<"value">, node: ast.Expr, value: NewValue): Part {
  const before = literalOf(node);
  if (before && isEqual(before, value)) return nothing;
  const edit = digitsEdit(node, before, value);
  const source = edit ? undefined : literalText(work, place, before, value);
  const next = edit ? withDigits(node, value) : readExpression(source ?? "", work.parsed.surface);
  if (!next) return misfit(work, place.key, value);
  const whole = edit ?? { from: node.start, to: node.end, insert: source ?? "" };
  const from = work.text.slice(node.start, node.end);
  const verb = adjustVerb(work, place, next);
  return {
    edits: [...(verb?.edits ?? []), whole].toSorted((a, b) => a.from - b.from),
    changes: [setChange(place, next), ...(verb?.changes ?? [])],
    from,
    to: edit ? from.slice(0, edit.from - node.start) + edit.insert + from.slice(edit.to - node.start) : (source ?? ""),
  };
}

/** A cell of a threshold row in which nothing is written: its entry, in the order of the levels. */
export function addEntry(work: Work, place: PlaceOf<"value">, value: NewValue): Part {
  const { holder, level } = place;
  if (holder.kind !== "requirement" || !level) return misfit(work, place.key, value);
  const entries = holder.entries;
  const isBetween = holder.comparison === "between";
  const source = literalText(work, place, undefined, value);
  const read = readExpression(source, work.parsed.surface);
  if (!read) return misfit(work, place.key, value);
  const number = (ref: string | undefined): number => levelNumber(work, ref) ?? Number.POSITIVE_INFINITY;
  let index = entries.findIndex(
    (entry) => entry.kind === "requirementEntry" && number(entry.level?.text) > level.number,
  );
  if (index < 0) index = entries.length;
  const isById = entries.some(
    (entry) => entry.kind === "requirementEntry" && entry.level && !/^\d/.test(entry.level.text),
  );
  const ref = isById ? level.id : String(level.number);
  const upper = isBetween ? ` ${spelledBetween(work.parsed, holder.end - 1, K.AND)} ?` : "";
  const text = `${ref}: ${source}${upper}`;
  const edits = listEdits(work, entries, index, text) ?? misfit(work, place.key, value);
  const entry = {
    kind: "requirementEntry",
    level: { kind: "levelRef", text: ref },
    value: read,
    ...(isBetween && { upper: { kind: "hole" } }),
  };
  return {
    edits,
    changes: [{ kind: "insert", holder, field: "entries", index, value: entry }],
    from: "",
    to: source,
  };
}

function levelNumber(work: Work, ref: string | undefined): number | undefined {
  if (ref === undefined) return undefined;
  if (/^\d+$/.test(ref)) return Number(ref);
  for (const set of work.form.sets) {
    const found = set.kind === "opaque" ? undefined : set.levels.find(({ id }) => id === ref);
    if (found) return found.number;
  }
  return undefined;
}
