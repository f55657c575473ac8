/** The parts of a way to score: of a criterion's own, and of one that a change quotes or puts there. */

import type { ast } from "@khung/syntax";
import type { ScoreEntry, ScoreParts } from "./clauses.ts";
import { enterCard, noteOf, type Projecting } from "./places.ts";
import { expressionSlot, valueSlot } from "./project-value.ts";
import type { NodeKey, ValueSlot } from "./slots.ts";

/** The slots of a score in a card; `base` is what their keys begin with. `states` are all that count for the card's own. */
export function scoreParts(
  into: Projecting,
  card: NodeKey,
  base: string,
  node: ast.Score,
): ScoreParts & { readonly states: readonly ({ readonly state: string } | undefined)[] } {
  const inCard = base.slice(card.length + 1);
  const value = (name: "to" | "from" | "value"): ValueSlot | undefined =>
    node[name] &&
    valueSlot(into, { card, name: inCard === "" ? name : `${inCard}/${name}`, holder: node, field: name }, node[name]);
  const [to, from, plain] = [value("to"), value("from"), value("value")];
  const entries = node.entries.flatMap((entry, index) =>
    entry.kind === "error" ? [] : [entryOf(into, card, base, { entry, index, holder: node })],
  );
  const broken = node.entries.some(({ kind }) => kind === "error") ? { state: "stale" } : undefined;
  return {
    form: node.form,
    ...(to && { to }),
    ...(from && { from }),
    ...(plain && { value: plain }),
    entries,
    states: [broken, to, from, plain, ...entries.flatMap(({ bound, points }) => [bound, points])],
  };
}

function entryOf(
  into: Projecting,
  card: NodeKey,
  base: string,
  { entry, index, holder }: { readonly entry: ast.ScoreEntry; readonly index: number; readonly holder: ast.Score },
): ScoreEntry {
  const place = { node: entry, holder, field: "entries", index };
  const own = enterCard(into, `${base}/entry:${index + 1}`, place, card);
  const at = (name: string, field: string) => ({ card: own, name, holder: entry, field });
  const { bound, condition, comparison = "equal", value } = entry;
  return {
    key: own,
    ...(bound && { bound: valueSlot(into, at("bound", "bound"), bound), comparison }),
    ...(condition && { condition: expressionSlot(into, own, "condition", entry, "condition", condition) }),
    points: valueSlot(into, at("points", "value"), value),
    ...noteOf(into, entry),
  };
}
