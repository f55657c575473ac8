/** Setting points and weights: the number, the whole clause where none is written, and taking it away. */

import { K, walk, type ast } from "@khung/syntax";
import type { SlotPlace } from "../form/places.ts";
import { literalOf } from "../form/project-value.ts";
import type { Work } from "./draft.ts";
import { readExpression } from "./fragment.ts";
import { behindName } from "./head.ts";
import type { NewValue } from "./intent.ts";
import { literalText } from "./literal.ts";
import { misfit, nothing, type Part, type PlaceOf } from "./part.ts";
import { setValue } from "./set-value.ts";
import { spelledBetween } from "./spelling.ts";

type Worth = "points" | "weight";
type Head = ast.Criterion | ast.Group;

/** Whether a slot is of points or of a weight, written or not. */
export function isWorth({ holder, field }: SlotPlace): boolean {
  return holder.kind === "points" || holder.kind === "weight" || field === "points" || field === "weight";
}

/** Points or a weight. */
export function setWorth(work: Work, place: PlaceOf<"value">, value: NewValue): Part {
  if (!place.node) return value.kind === "none" ? nothing : addWorth(work, place, value);
  return value.kind === "none" ? dropWorth(work, place) : setValue(work, place, place.node, value);
}

function addWorth(work: Work, place: PlaceOf<"value">, value: NewValue): Part {
  const { holder } = place;
  const field = place.field as Worth;
  if (holder.kind !== "criterion" && holder.kind !== "group") return misfit(work, place.key, value);
  const source = literalText(work, place, firstOf(work, field), value);
  const read = readExpression(source, work.parsed.surface) ?? misfit(work, place.key, value);
  // The order of a head: name, class, title, points, weight.
  const before = (field === "weight" ? holder.points : undefined) ?? holder.title;
  const at = before?.end ?? behindName(work, place) ?? holder.end;
  const word = spelledBetween(work.parsed, at, field === "weight" ? K.WEIGHT : K.POINTS);
  const node = { kind: field, ...(field === "points" && { sort: "points" }), value: read };
  return {
    edits: [{ from: at, to: at, insert: ` ${word} ${source}` }],
    changes: [{ kind: "set", holder, field, value: node }],
    from: "",
    to: source,
  };
}

/** The clause goes with the space before it. */
function dropWorth(work: Work, { holder, card }: PlaceOf<"value">): Part {
  const { text, places } = work;
  const head = places.cards.get(card)?.node as Head;
  const space = /[^\S\n]*$/.exec(text.slice(0, holder.start))?.[0].length ?? 0;
  return {
    edits: [{ from: holder.start - space, to: holder.end, insert: "" }],
    changes: [{ kind: "set", holder: head, field: holder.kind, value: undefined }],
    from: text.slice(holder.start, holder.end),
    to: "",
  };
}

/** The first points or weight of the text that is a plain number: a new one is written alike. */
function firstOf(work: Work, kind: Worth) {
  let found: ReturnType<typeof literalOf>;
  walk(work.parsed.file, (node) => {
    if (node.kind === kind) found ??= literalOf(node.value);
  });
  return found?.kind === "number" ? found : ({ kind: "number", digits: "0", percent: false } as const);
}
