/**
 * Last good values: what cannot be read now is shown as it was read last, marked stale and without places.
 *
 * The broken statement alone is stale: a card that was there before and is gone stands where the statement is that cannot be read;
 * everything else is as the text says now.
 */

import type { AnyCard, Form, SetCard } from "./form.ts";
import type { OpaqueCard } from "./clauses.ts";

/** The form with what was read last in the place of what cannot be read. */
export function keepLastGood(form: Form, previous: Form): Form {
  return { ...form, sets: mergeList(form.sets, previous.sets, keysIn(form)) };
}

function keysIn(form: Form): ReadonlySet<string> {
  const keys = new Set<string>();
  const go = (cards: readonly AnyCard[]): void => {
    for (const card of cards) {
      keys.add(card.key);
      for (const field of listFields) go((card as unknown as Lists)[field] ?? []);
    }
  };
  go(form.sets);
  return keys;
}

const listFields = ["members", "clauses", "levels"] as const;
type Lists = Readonly<Partial<Record<(typeof listFields)[number], readonly AnyCard[]>>>;

function isBrokenCard(card: AnyCard): card is OpaqueCard {
  return card.kind === "opaque" && card.state === "stale";
}

/** A list with the lost cards of the list before where something cannot be read. */
function mergeList<C extends AnyCard>(
  now: readonly C[],
  before: readonly C[],
  present: ReadonlySet<string>,
): readonly C[] {
  const merged = now.map((card) => {
    const old = before.find(({ key, kind }) => key === card.key && kind === card.kind);
    return old ? mergeCard(card, old, present) : card;
  });
  const lost = before.filter((card) => !present.has(card.key) && card.kind !== "disabled");
  if (lost.length === 0) return merged;
  const out: C[] = [];
  const left = new Set(lost);
  const broken = merged.filter(isBrokenCard).length;
  let seen = 0;
  for (const card of merged) {
    if (!isBrokenCard(card)) {
      out.push(card);
      continue;
    }
    seen++;
    // The cards that stood between those around it; at the last broken statement all that are left.
    const [from, to] = [indexBefore(out, before), indexAfter(merged, merged.indexOf(card), before)];
    const here = before.filter(
      (each, i) =>
        left.has(each) &&
        !isStill(each) &&
        ((i > from && i < to) || (seen === broken && out.length >= 0 && to <= from)),
    );
    for (const each of here) left.delete(each);
    out.push(...(here.length > 0 ? here.map((each) => staleCard(each, card)) : [card]));
  }
  return out;
}

/** A broken statement that was broken before has no last good values of its own. */
function isStill(card: AnyCard): boolean {
  return isBrokenCard(card);
}

function indexBefore(out: readonly AnyCard[], before: readonly AnyCard[]): number {
  for (let i = out.length - 1; i >= 0; i--) {
    const at = before.findIndex(({ key }) => key === out[i]?.key);
    if (at >= 0) return at;
  }
  return -1;
}

function indexAfter(now: readonly AnyCard[], from: number, before: readonly AnyCard[]): number {
  for (let i = from + 1; i < now.length; i++) {
    const at = before.findIndex(({ key }) => key === now[i]?.key);
    if (at >= 0) return at;
  }
  return before.length;
}

function mergeCard<C extends AnyCard>(now: C, before: C, present: ReadonlySet<string>): C {
  let merged = fillStale(now, before) as C;
  for (const field of listFields) {
    const [list, old] = [(merged as unknown as Lists)[field], (before as unknown as Lists)[field]];
    // Names of the levels of a set are no cards.
    if (!list || !old || !isCards(list)) continue;
    merged = { ...merged, [field]: mergeList(list, old, present) };
  }
  return merged;
}

function isCards(list: readonly object[]): list is readonly AnyCard[] {
  return list.every((each) => "range" in each && "kind" in each);
}

/** Slots that cannot be read, with the values of the same slots before. */
function fillStale(now: unknown, before: unknown): unknown {
  if (typeof now !== "object" || now === null || typeof before !== "object" || before === null) return now;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    return now.map((each: unknown) => fillStale(each, sameIn(before, each)));
  }
  if ("state" in now && "key" in now && now.state === "stale" && !("range" in now) && "state" in before) {
    return staleCopy(before);
  }
  return Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      listFields.some((field) => field === name) ? value : fillStale(value, (before as Record<string, unknown>)[name]),
    ]),
  );
}

/** The part of a list before that is the same thing: cells by level, anything else by key. */
function sameIn(before: readonly unknown[], each: unknown): unknown {
  if (typeof each !== "object" || each === null) return undefined;
  return before.find((old) => {
    if (typeof old !== "object" || old === null) return false;
    if ("level" in each && "level" in old)
      return (each.level as { id: string }).id === (old.level as { id: string }).id;
    return "key" in each && "key" in old && each.key === old.key;
  });
}

/** A card as it was, stale, in the place of a statement that cannot be read. */
function staleCard<C extends AnyCard>(card: C, broken: OpaqueCard): C {
  return { ...(staleCopy(card) as C), range: broken.range, ...(broken.note && { note: broken.note }) };
}

/** A copy in which every card and slot is stale, and no slot has a place. */
function staleCopy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(staleCopy);
  const entries = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (name === "state") return [[name, part === "absent" ? part : "stale"]];
    if (name === "range" && !("kind" in value && "range" in value && isCardKind(value))) return [];
    if (name === "note") return [];
    return [[name, staleCopy(part)]];
  });
  return Object.fromEntries(entries);
}

function isCardKind(value: object): value is SetCard {
  return "range" in value && "state" in value && "kind" in value;
}
